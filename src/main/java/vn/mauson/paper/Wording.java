package vn.mauson.paper;

import vn.mauson.plan.Target;

/** How numbers of the plan are written. */
final class Wording {
    private static final String NO_BREAK = "\u00a0";

    private Wording() {}

    /** What a target asks, as the map writes it: "khoảng 23–24 %". */
    static String asked(Target target, Language language) {
        String low = language.number(target.low(), target.decimals());
        boolean ranged = target.high() != null && target.high() != target.low();
        String numbers = ranged ? low + "–" + language.number(target.high(), target.decimals()) : low;
        String about = target.about() ? language.word("goal.about") + " " : "";
        return about + numbers + NO_BREAK + language.word("unit." + target.unit());
    }

    /** A number at its target's decimals, or a dash where there is none. */
    static String number(Double value, int decimals, Language language) {
        return value == null ? "–" : language.number(value, decimals);
    }
}
