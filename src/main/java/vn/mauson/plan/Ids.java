package vn.mauson.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.mauson.measure.Refused;

/** The texts of closed vocabularies, and the checks that every definition shares. */
final class Ids {
    private static final List<String> CONFIDENCES = List.of("high", "medium", "low");

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

    /** How far a source can be trusted: high, medium or low; refuses anything else. */
    static String confidence(String of, String text) {
        if (!CONFIDENCES.contains(text)) {
            throw Refused.value("confidence of " + of, text, String.join(", ", CONFIDENCES));
        }
        return text;
    }

    private static String list(Enum<?>[] all) {
        return Arrays.stream(all).map(Ids::kebab).collect(Collectors.joining(", "));
    }
}
