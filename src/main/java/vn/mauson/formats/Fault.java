package vn.mauson.formats;

/**
 * Something wrong with, or done to, one row of a file.
 *
 * @param code stable kebab-case name of the reason, such as {@code ring-too-short}
 * @param field the field it is about, empty for the geometry
 * @param value what stood there, shortened to {@value #MOST_SHOWN} characters; empty for nothing
 * @param reason what was expected, one line
 * @param refused whether the row cannot be used because of it; else it was used as {@code reason} says
 */
public record Fault(String code, String field, String value, String reason, boolean refused) {
    private static final int MOST_SHOWN = 200;

    public Fault {
        value = value.length() > MOST_SHOWN ? value.substring(0, MOST_SHOWN) : value;
    }

    /** The row cannot be used. */
    public static Fault refusal(String code, String field, Object value, String reason) {
        return new Fault(code, field, value == null ? "" : value.toString(), reason, true);
    }

    /** The row is used, and the user is told this. */
    public static Fault remark(String code, String field, Object value, String reason) {
        return new Fault(code, field, value == null ? "" : value.toString(), reason, false);
    }
}
