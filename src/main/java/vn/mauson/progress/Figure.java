package vn.mauson.progress;

import vn.mauson.plan.Reading;
import vn.mauson.plan.Target;

/**
 * What is known of a target for a unit on a day.
 *
 * @param target with the number that holds for this unit
 * @param numerator null where the figure is no ratio or sum of parts
 * @param denominator null where it is no ratio
 */
record Figure(Target target, Reading reading, Double numerator, Double denominator, Evidence evidence) {
    static Figure absent(Target target, Reading reading) {
        return new Figure(target, reading, null, null, Evidence.NONE);
    }
}
