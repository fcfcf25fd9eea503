package vn.mauson.progress;

import java.time.LocalDate;
import vn.mauson.pack.Unit;
import vn.mauson.plan.Target;

/** Finds the figure that answers a target. */
interface FigureSource {
    /** Whether this source answers the target. */
    boolean answers(Target target);

    /**
     * What is known for a unit of an edition.
     *
     * @param asOf the day asked about, any; a source looks no further than the plan's last day
     */
    Figure figure(Target target, Unit unit, LocalDate asOf);

    /** The day a figure can speak of at most: the one asked about, or the plan's last. */
    default LocalDate lastDay(Target target, LocalDate asOf) {
        return asOf.isBefore(target.to()) ? asOf : target.to();
    }
}
