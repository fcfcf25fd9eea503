package vn.mauson.paper;

import java.util.List;
import vn.mauson.measure.Names;
import vn.mauson.plan.Target;
import vn.mauson.progress.Texts;

/** How numbers of the plan are written. */
final class Wording {
    private static final String NO_BREAK = "\u00a0";

    private static final List<String> OWN_SOURCES = List.of(
            "source.boundaries",
            "source.plots",
            "source.plots.illustrative",
            "source.roads",
            "source.roads.illustrative");

    private Wording() {}

    /** What a target asks, as the map writes it: "khoảng 23–24 %". */
    static String asked(Target target, Language language) {
        return askedNumber(target, language) + NO_BREAK + language.word("unit." + target.unit());
    }

    /** The same without the unit of measure. */
    static String askedNumber(Target target, Language language) {
        String low = language.number(target.low(), target.decimals());
        boolean ranged = target.high() != null && target.high() != target.low();
        String numbers = ranged ? low + "–" + language.number(target.high(), target.decimals()) : low;
        return (target.about() ? language.word("goal.about") + " " : "") + numbers;
    }

    /** A number at its target's decimals, or a dash where there is none. */
    static String number(Double value, int decimals, Language language) {
        return value == null ? "–" : language.number(value, decimals);
    }

    /** Sources in one language: those the program names itself are kept in both. */
    static String source(String sources, Language language) {
        String text = sources;
        for (String key : OWN_SOURCES) {
            Names names = Texts.names(key);
            text = text.replace(names.vi() + " · " + names.en(), language.of(names));
        }
        return text;
    }
}
