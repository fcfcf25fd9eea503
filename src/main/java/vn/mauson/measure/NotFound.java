package vn.mauson.measure;

/** Something asked for by name that does not exist. Over HTTP it is 404. */
public final class NotFound extends RuntimeException {
    private NotFound(String message) {
        super(message);
    }

    /** "there is no edition '2023'; there are: 2009, 2020, 2024-12, 2025-07". */
    public static NotFound of(String thing, Object value, String there) {
        return new NotFound("there is no " + thing + " '" + value + "'; there are: " + there);
    }
}
