package vn.mauson.progress;

import java.util.List;
import java.util.function.Supplier;
import vn.mauson.plan.Reading;
import vn.mauson.plan.Target;

/**
 * What is known of a target for a unit on a day.
 *
 * @param target with the number that holds for this unit
 * @param numerator null where the figure is no ratio or sum of parts
 * @param denominator null where it is no ratio
 * @param illustrative whether any of it was made up
 * @param sources where it comes from
 * @param evidence what it was made of, worked out when a trace asks for it
 */
public record Figure(
        Target target,
        Reading reading,
        Double numerator,
        Double denominator,
        boolean illustrative,
        List<String> sources,
        Supplier<Evidence> evidence) {
    static Figure absent(Target target, Reading reading) {
        return new Figure(target, reading, null, null, false, List.of(), () -> Evidence.NONE);
    }
}
