package vn.mauson.ogcapi;

import java.math.BigInteger;
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

    /** The whole number from 1 that it says, or the largest allowed if that is less; {@link Refused} for anything else. */
    int count(String name, int most, String allowed) {
        if (!text.matches("0*[1-9]\\d*")) {
            throw Refused.value(name, text, allowed);
        }
        return new BigInteger(text).min(BigInteger.valueOf(most)).intValue();
    }
}
