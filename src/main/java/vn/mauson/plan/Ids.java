package vn.mauson.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.mauson.measure.Refused;

/** The text of an enum constant in files, tables and URLs: its name in lower case, joined by one mark. */
final class Ids {
    private Ids() {}

    /** {@code ON_TRACK} as {@code on-track}. */
    static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of this text; refuses any other text and lists what is allowed. */
    static <E extends Enum<E>> E of(Class<E> type, String thing, String text) {
        E[] all = type.getEnumConstants();
        return Arrays.stream(all)
                .filter(constant -> kebab(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> Refused.value(thing, text, list(all)));
    }

    /** A text that is not blank, stripped; refuses null and blanks. */
    static String required(String thing, String text) {
        if (text == null || text.isBlank()) {
            throw Refused.value(thing, text, "a text that is not empty");
        }
        return text.strip();
    }

    /** An empty text for null, so that records never hold a null text. */
    static String orEmpty(String text) {
        return text == null ? "" : text.strip();
    }

    private static String list(Enum<?>[] all) {
        return Arrays.stream(all).map(Ids::kebab).collect(Collectors.joining(", "));
    }
}
