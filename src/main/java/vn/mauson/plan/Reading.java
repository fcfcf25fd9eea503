package vn.mauson.plan;

import java.time.LocalDate;
import vn.mauson.measure.Refused;

/**
 * What is known of one target for one unit on the day it is judged.
 *
 * <p>Of a {@link TargetKind#COUNT_OF_UNITS} the numerator is k, the denominator N, and the baseline k0, a
 * count of units of the same edition. Of {@link TargetKind#GROWTH} and {@link TargetKind#REDUCTION} the
 * baseline is the same period of the year before; without one the value is the change itself.
 *
 * @param baseline null if not known
 * @param value in the target's unit of measure; null where it follows from numerator and denominator
 * @param valueDate the day the figure speaks of, the last of its period; null if nothing is known
 * @param completeness share 0..1 of the units whose figures the numerator and denominator hold
 * @param absence why there is no value, if that is known; null leaves it to the day
 */
public record Reading(
        Double baseline,
        LocalDate baselineDate,
        Double value,
        LocalDate valueDate,
        Double numerator,
        Double denominator,
        Double completeness,
        NoData absence) {
    public Reading {
        requireFinite("baseline", baseline);
        requireFinite("value", value);
        requireFinite("numerator", numerator);
        requireFinite("denominator", denominator);
        if ((numerator == null) != (denominator == null) || denominator != null && denominator < 0) {
            throw Refused.value("denominator", denominator, "a number from 0 beside every numerator");
        }
        if (completeness != null && !(completeness >= 0 && completeness <= 1)) {
            throw Refused.value("completeness", completeness, "0 to 1");
        }
        boolean known = value != null || numerator != null;
        if (known != (valueDate != null) || known && absence != null || absence == NoData.ZERO) {
            throw Refused.value("reading", absence, "a value with its day, or the reason why there is none");
        }
    }

    /** Nothing is known; whether that is a gap depends on the day. */
    public static Reading none() {
        return new Reading(null, null, null, null, null, null, null, null);
    }

    /** Nothing is known, and this is why. */
    public static Reading absent(NoData why) {
        return new Reading(null, null, null, null, null, null, null, why);
    }

    public static Reading of(double value, LocalDate day) {
        return new Reading(null, null, value, day, null, null, null, null);
    }

    /** k of N units meet the criterion. */
    public static Reading counted(int k, int n, LocalDate day) {
        return new Reading(null, null, null, day, (double) k, (double) n, 1.0, null);
    }

    /** The sums of numerators and denominators over the units that sent both. */
    public static Reading rate(double numerator, double denominator, double completeness, LocalDate day) {
        return new Reading(null, null, null, day, numerator, denominator, completeness, null);
    }

    /** The same, seen against this baseline. */
    public Reading withBaseline(double baseline, LocalDate day) {
        return new Reading(baseline, day, value, valueDate, numerator, denominator, completeness, absence);
    }

    /** Whether there is a figure to judge. */
    public boolean known() {
        return valueDate != null;
    }

    private static void requireFinite(String thing, Double number) {
        if (number != null && !Double.isFinite(number)) {
            throw Refused.value(thing, number, "a finite number");
        }
    }
}
