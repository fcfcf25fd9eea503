package vn.mauson.analysis;

import java.time.LocalDate;
import vn.mauson.pack.Plot;

/** Which plots are measured. */
public sealed interface PlotSet {
    /** Those of a day whose class counts in the forest cover (Circular 33/2018 as amended). */
    record Counted(LocalDate day) implements PlotSet {}

    /** Those of a day of one group of classes, such as {@code bare}. */
    record Group(LocalDate day, String group) implements PlotSet {}

    /** All of a day. */
    record InForce(LocalDate day) implements PlotSet {}

    /** Those planted from one day to another, both included, whatever became of them since. */
    record Planted(LocalDate first, LocalDate last) implements PlotSet {
        /** A plot of which only the year is known belongs to the whole year alone, not to a part of it. */
        private boolean holdsPlanting(Plot plot) {
            if (plot.plantedYear() == null) {
                return false;
            }
            LocalDate on = plot.plantedOn();
            LocalDate earliest = on == null ? LocalDate.of(plot.plantedYear(), 1, 1) : on;
            LocalDate latest = on == null ? LocalDate.of(plot.plantedYear(), 12, 31) : on;
            return !earliest.isBefore(first) && !latest.isAfter(last);
        }
    }

    /** Whether a version of a plot belongs to the set. */
    default boolean holds(Plot plot) {
        if (this instanceof Counted counted) {
            return plot.validOn(counted.day()) && plot.countsInCover();
        }
        if (this instanceof Group group) {
            return plot.validOn(group.day()) && plot.group().equals(group.group());
        }
        if (this instanceof InForce inForce) {
            return plot.validOn(inForce.day());
        }
        return ((Planted) this).holdsPlanting(plot);
    }
}
