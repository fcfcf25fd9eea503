package vn.mauson.ogcapi;

import vn.mauson.measure.Refused;

/** A query parameter as it was given; one given more than once counts as it was given last. */
record Given(String text) {
    /** For Spring, which makes one of a single value. */
    static Given of(String text) {
        return new Given(text);
    }

    /** For Spring, which has several values of a parameter that was given more than once. */
    static Given ofAll(String[] texts) {
        return new Given(texts[texts.length - 1]);
    }

    /** The text, or the default where the parameter is not there. */
    static String orElse(Given given, String absent) {
        return given == null ? absent : given.text();
    }

    /** The whole number it says; {@link Refused} for anything else. */
    int number(String name, String allowed) {
        if (!text.matches("-?\\d{1,9}")) {
            throw Refused.value(name, text, allowed);
        }
        return Integer.parseInt(text);
    }
}
