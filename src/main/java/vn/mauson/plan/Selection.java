package vn.mauson.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * Which figures answer for a unit on a day, and which do not and why.
 *
 * @param value null if no figure answers
 * @param date the last day the value speaks of
 * @param used the figures the value is made of, in the order of their periods
 * @param baselineUsed the figure it is seen against; null if there is none
 * @param unused figures of the same indicator and unit that do not answer
 */
public record Selection(
        Double value, LocalDate date, List<Observation> used, Observation baselineUsed, List<Unused> unused) {
    /** A figure that does not answer. */
    public record Unused(Observation observation, UnusedReason reason) {}

    public Selection {
        used = List.copyOf(used);
        unused = List.copyOf(unused);
    }

    /** Whether any figure that answers was made up. */
    public boolean illustrative() {
        return used.stream().anyMatch(Observation::illustrative) || baselineUsed != null && baselineUsed.illustrative();
    }

    /**
     * The figures as a reading of the target. A change is made from a pair of figures where they are in
     * another unit of measure than the target (accidents, for a target in percent); a pair of which one is
     * missing tells nothing, and last year's change is no base of this year's.
     */
    public Reading reading(Target target) {
        boolean change = target.kind() == TargetKind.GROWTH || target.kind() == TargetKind.REDUCTION;
        boolean itself = !used.isEmpty() && used.get(0).unit().equals(target.unit());
        if (value == null || change && !itself && baselineUsed == null) {
            return Reading.none();
        }
        Reading reading = Reading.of(value, date);
        boolean seenAgainst = baselineUsed != null && !(change && itself);
        return seenAgainst
                ? reading.withBaseline(
                        baselineUsed.value(), baselineUsed.period().last())
                : reading;
    }
}
