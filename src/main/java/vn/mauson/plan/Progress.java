package vn.mauson.plan;

import java.time.LocalDate;
import vn.mauson.measure.Refused;

/** How far a target is, on a day, for one unit. */
public final class Progress {
    private Progress() {}

    /**
     * Judges what is known; the steps are those of the package.
     *
     * @param asOf the day it is judged; what is later is not known
     * @throws Refused where the figure's day is not in the plan's year or after {@code asOf}, or the reading
     *     lacks what the target's kind needs
     */
    public static Assessment assess(Target target, Phasing phasing, Reading reading, LocalDate asOf) {
        if (!reading.known() && target.asksNothing()) {
            return Draft.unjudged(target, reading, NoData.NOT_APPLICABLE, Assessment.Reason.NOTHING_ASKED);
        }
        if (!reading.known()) {
            return Draft.unjudged(target, reading, absence(target, reading, asOf), Assessment.Reason.NO_FIGURE);
        }
        requireDay(target, reading.valueDate(), asOf);
        Measured measured = Measured.of(target, reading);
        if (measured instanceof Measured.Missing missing) {
            return Draft.unjudged(target, reading, missing.noData(), missing.reason());
        }
        return judge(new Case(target, reading, (Quantity) measured, phasing.phi(reading.valueDate()), asOf));
    }

    private static NoData absence(Target target, Reading reading, LocalDate asOf) {
        if (reading.absence() != null) {
            return reading.absence();
        }
        return asOf.isBefore(target.to()) ? NoData.NOT_YET_DUE : NoData.NO_DATA;
    }

    private static void requireDay(Target target, LocalDate day, LocalDate asOf) {
        LocalDate last = asOf.isBefore(target.to()) ? asOf : target.to();
        if (day.isBefore(target.from()) || day.isAfter(last)) {
            throw Refused.value("day of the value of " + target.id(), day, target.from() + " to " + last);
        }
    }

    private static Assessment judge(Case c) {
        return switch (c.target().kind()) {
            case LEVEL, BAND, COUNT_OF_UNITS, RATE_OVER_UNITS -> level(c);
            case FLOW -> c.q().d() > 0 ? flow(c) : ceiling(c);
            case ATTAINMENT -> attainment(c);
            case HOLD -> hold(c);
            case GROWTH, REDUCTION -> change(c);
            case APPROPRIATION ->
                Draft.of(c, Rule.SHOWN_ONLY).attaining(c.attainment()).shown(c, Assessment.Reason.BUDGET_LINE);
        };
    }

    /** Without a baseline no way can be measured; from a baseline at the target none has to be gone. */
    private static Assessment level(Case c) {
        if (c.q().y0() == null) {
            return attainment(c);
        }
        return c.q().startsShort() ? approach(c) : hold(c);
    }

    private static Assessment approach(Case c) {
        double y0 = c.q().y0();
        double a = (c.q().y() - y0) / (c.q().yT() - y0) + 0.0; // 0 / −4 is −0, which nobody wants to read
        Double pace = c.phi() > 0 ? (Double) (a / c.phi()) : null;
        return Draft.of(c, Rule.APPROACH)
                .paced(c, a, pace)
                .needing(c.neededPerMonth())
                .judged(c, c.status(() -> c.paced(pace)));
    }

    private static Assessment flow(Case c) {
        if (c.target().asksNothing()) {
            return Draft.of(c, Rule.SHOWN_ONLY).shown(c, Assessment.Reason.NOTHING_ASKED);
        }
        double a = c.q().y() / c.q().yT();
        Double pace = c.phi() > 0 ? (Double) (a / c.phi()) : null;
        return Draft.of(c, Rule.FLOW)
                .paced(c, a, pace)
                .needing(c.neededPerMonth())
                .judged(c, c.status(() -> c.paced(pace)));
    }

    private static Assessment ceiling(Case c) {
        double y = c.q().y();
        double yT = c.q().yT();
        if (yT == 0) {
            Status status = underCeiling(c, Status.BREACH, Status.ON_TRACK);
            return Draft.of(c, Rule.NONE_AT_ALL).expectingAll(c).judged(c, status);
        }
        Double pace = y > 0 ? (Double) (yT * c.phi() / y) : null;
        Status unbroken = pace == null ? Status.ON_TRACK : c.paced(pace);
        return Draft.of(c, Rule.CEILING).paced(c, y / yT, pace).judged(c, underCeiling(c, Status.MISSED, unbroken));
    }

    /** What has happened cannot be undone, and what has not may still: during the year it is never met. */
    private static Status underCeiling(Case c, Status broken, Status unbroken) {
        if (c.ended() || !c.q().meets()) {
            return c.status(() -> broken);
        }
        return unbroken;
    }

    private static Assessment attainment(Case c) {
        return Draft.of(c, Rule.ATTAINMENT).attaining(c.attainment()).judged(c, c.status(() -> Status.NOT_MET));
    }

    private static Assessment hold(Case c) {
        return Draft.of(c, Rule.HOLD)
                .attaining(c.attainment())
                .expectingAll(c)
                .judged(c, c.status(() -> Status.BREACH));
    }

    /** Both figures speak of the same part of two years, so the whole change is expected on any day. */
    private static Assessment change(Case c) {
        double share = c.q().y() / c.q().yT();
        return Draft.of(c, Rule.CHANGE).changing(share).expectingAll(c).judged(c, c.status(() -> c.paced(share)));
    }
}
