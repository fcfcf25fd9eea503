package vn.mauson.plan;

import java.util.List;
import vn.mauson.measure.Refused;

/** The closed vocabulary of how far a source can be trusted. */
final class Confidence {
    private static final List<String> ALLOWED = List.of("high", "medium", "low");

    private Confidence() {}

    static String checked(String of, String text) {
        if (!ALLOWED.contains(text)) {
            throw Refused.value("confidence of " + of, text, String.join(", ", ALLOWED));
        }
        return text;
    }
}
