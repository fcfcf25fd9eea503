package vn.mauson.formats;

/** A geometry or value of one row that cannot be read; becomes the {@link Fault} of that row. */
final class Unreadable extends Exception {
    private final transient Fault fault;

    Unreadable(String code, Object value, String reason) {
        super(reason, null, false, false);
        this.fault = Fault.refusal(code, "", value, reason);
    }

    Fault fault() {
        return fault;
    }
}
