package vn.mauson.plan;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * One quantity to be judged on one day: what every rule asks about time and target.
 *
 * @param phi φ on the day the figure speaks of, not the day it is judged
 */
record Case(Target target, Reading reading, Quantity q, double phi, LocalDate asOf) {
    /** Mean length of a month of the Gregorian calendar, 365.25 days / 12. */
    private static final double DAYS_PER_MONTH = 30.4375;

    /** From the plan's last day on, that day included, only met and missed are left. */
    boolean ended() {
        return !asOf.isBefore(target.to());
    }

    boolean early() {
        return phi < Pace.TOO_EARLY_BELOW;
    }

    /**
     * The year is over and the figure is not its last day's. Only what cannot be undone stands: a flow that
     * has passed its target, a ceiling that is broken.
     */
    boolean lacksLastDay() {
        return ended() && reading.valueDate().isBefore(target.to()) && !irrevocable();
    }

    private boolean irrevocable() {
        return target.kind() == TargetKind.FLOW && (q.d() > 0 ? q.meets() : broken());
    }

    /** A ceiling that is exceeded by more than the plan's own "about". */
    boolean broken() {
        return !q.meets() && !q.near();
    }

    /** What every rule agrees on: met, near, or over; else the rule's own answer for the year. */
    Status status(Supplier<Status> duringYear) {
        if (q.meets()) {
            return Status.MET;
        }
        if (q.near()) {
            return nearStatus();
        }
        return ended() ? Status.MISSED : duringYear.get();
    }

    /** A tolerance the plan states counts in the end; one that we grant only keeps the year calm. */
    Status nearStatus() {
        if (!ended()) {
            return Status.WITHIN;
        }
        return target.about() ? Status.MET : Status.MISSED;
    }

    /** The status of a pace during the year. */
    Status paced(Double pace) {
        return early() || pace == null ? Status.TOO_EARLY : Pace.status(pace);
    }

    /** Needed per month from the figure's day on; null when met, over, or for a distance to a band. */
    Double neededPerMonth() {
        if (q.meets() || ended() || target.kind() == TargetKind.BAND) {
            return null;
        }
        return (q.yT() - q.y()) / (DAYS.between(reading.valueDate(), target.to()) / DAYS_PER_MONTH);
    }

    /** Null while a few days would be stretched to a year. */
    Double projection() {
        double start = q.shown0() == null ? 0 : q.shown0();
        return early() ? null : (Double) (start + (q.shown() - start) / phi);
    }

    /** Where the shown value should be by the figure's day. */
    double expectedValue() {
        double start = q.shown0() == null ? 0 : q.shown0();
        return start + phi * (q.shownT() - start);
    }

    /** y beside yT; null where a ratio would mislead: of negatives, of zeros, of a distance. */
    Double attainment() {
        double over = q.d() > 0 ? q.yT() : q.y();
        double part = q.d() > 0 ? q.y() : q.yT();
        return target.kind() == TargetKind.BAND || !(over > 0 && part >= 0) ? null : (Double) (part / over);
    }
}
