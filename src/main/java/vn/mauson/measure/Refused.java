package vn.mauson.measure;

/**
 * Bad input, refused: the message names the thing, its value and what is allowed. Over HTTP it is
 * 400, on the command line exit code 2.
 */
public final class Refused extends RuntimeException {
    private final String thing;

    private Refused(String thing, String message) {
        super(message);
        this.thing = thing;
    }

    /** A value that is not allowed: "asOf is '2024-13-01'; allowed: a date YYYY-MM-DD". */
    public static Refused value(String thing, Object value, String allowed) {
        return new Refused(thing, thing + " is '" + value + "'; allowed: " + allowed);
    }

    /** The same, with the place it stands in, such as a file and a line: "targets.csv:12: ...". */
    public static Refused at(String place, String thing, Object value, String allowed) {
        return new Refused(thing, place + ": " + thing + " is '" + value + "'; allowed: " + allowed);
    }

    /** What was refused: the name of a parameter, column or quantity. */
    public String thing() {
        return thing;
    }
}
