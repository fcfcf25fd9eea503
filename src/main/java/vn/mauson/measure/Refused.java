package vn.mauson.measure;

/**
 * Bad input, refused: the message names the thing, its value and what is allowed. Over HTTP it is
 * 400, on the command line exit code 2.
 */
public final class Refused extends RuntimeException {
    private final String thing;
    private final String allowed;

    private Refused(String place, String thing, Object value, String allowed) {
        super(place + thing + " is '" + value + "'; allowed: " + allowed);
        this.thing = thing;
        this.allowed = allowed;
    }

    /** A value that is not allowed: "asOf is '2024-13-01'; allowed: a date YYYY-MM-DD". */
    public static Refused value(String thing, Object value, String allowed) {
        return new Refused("", thing, value, allowed);
    }

    /** The same, with the place it stands in, such as a file and a line: "targets.csv:12: ...". */
    public static Refused at(String place, String thing, Object value, String allowed) {
        return new Refused(place + ": ", thing, value, allowed);
    }

    /** What was refused: the name of a parameter, column or quantity. */
    public String thing() {
        return thing;
    }

    /** What would have been taken. */
    public String allowed() {
        return allowed;
    }
}
