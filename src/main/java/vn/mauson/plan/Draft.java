package vn.mauson.plan;

import java.util.LinkedHashMap;
import java.util.Map;

/** An assessment being written: a rule sets what it knows, everything else stays null. */
final class Draft {
    private final Target target;
    private final Map<String, Double> terms = new LinkedHashMap<>();
    private Double completion;
    private Double attainment;
    private Double expected;
    private Double expectedValue;
    private Double pace;
    private Double projection;
    private Double neededPerMonth;
    private Rule rule;

    private Draft(Target target, Reading reading) {
        this.target = target;
        inputs(reading);
    }

    /** Nothing was judged; what was given is kept for the trace. */
    static Assessment unjudged(Target target, Reading reading, NoData noData, Assessment.Reason reason) {
        return new Draft(target, reading).assessment(null, statusOf(noData), noData, reason, null);
    }

    static Draft of(Case c, Rule rule) {
        Draft draft = new Draft(c.target(), c.reading());
        draft.rule = rule;
        draft.term("y0", c.q().y0());
        draft.term("y", c.q().y());
        draft.term("yT", c.q().yT());
        draft.term("d", (double) c.q().d());
        draft.term("τ", c.q().tolerance() > 0 ? (Double) c.q().tolerance() : null);
        draft.term("s", c.q().surplus().doubleValue());
        return draft;
    }

    /** φ, what it lets expect, what the way so far projects, and what is still needed. */
    Draft paced(Case c, double a, Double p) {
        term("φ", c.phi());
        term("a", a);
        term("P", p);
        completion = a;
        pace = p;
        expected = c.phi();
        expectedValue = c.expectedValue();
        projection = c.projection();
        return this;
    }

    Draft needing(Double perMonth) {
        neededPerMonth = perMonth;
        return this;
    }

    /** The whole target is expected on any day of the year. */
    Draft expectingAll(Case c) {
        expected = 1.0;
        expectedValue = c.q().shownT();
        return this;
    }

    Draft attaining(Double share) {
        attainment = share;
        return this;
    }

    /** A change is its own pace: both halves of the pair speak of the same period. */
    Draft changing(double share) {
        term("a", share);
        term("P", share);
        completion = share;
        pace = share;
        return this;
    }

    /** Closes the year: where its last day has no figure, the value is shown and nothing is claimed. */
    Assessment judged(Case c, Status status) {
        if (c.lacksLastDay()) {
            return assessment(c.q(), Status.NO_DATA, NoData.NO_DATA, Assessment.Reason.NO_FIGURE_OF_LAST_DAY, gap(c));
        }
        return assessment(c.q(), status, zero(c), null, gap(c));
    }

    /** A figure that is only shown. */
    Assessment shown(Case c, Assessment.Reason reason) {
        return assessment(c.q(), Status.NOT_APPLICABLE, zero(c), reason, null);
    }

    private static NoData zero(Case c) {
        return c.q().shown() == 0 ? NoData.ZERO : null;
    }

    private static double gap(Case c) {
        return c.q().meets() ? 0 : c.q().surplus().negate().doubleValue();
    }

    private static Status statusOf(NoData noData) {
        return switch (noData) {
            case NO_DATA -> Status.NO_DATA;
            case NOT_APPLICABLE -> Status.NOT_APPLICABLE;
            case NOT_YET_DUE -> Status.NOT_YET_DUE;
            case ZERO -> throw new IllegalArgumentException("zero is a value and is judged");
        };
    }

    /** What was put in, by symbol, where y is made from more than the value. */
    private void inputs(Reading reading) {
        switch (target.kind()) {
            case COUNT_OF_UNITS -> {
                term("rT", target.yT());
                term("k", reading.numerator());
                term("N", reading.denominator());
            }
            case RATE_OVER_UNITS -> {
                term("c", Measured.rateFactor(target.unit()));
                term("Σn", reading.numerator());
                term("Σd", reading.denominator());
                term("completeness", reading.completeness());
            }
            case GROWTH, REDUCTION -> {
                term("v", reading.value());
                term("b", reading.baseline());
            }
            case BAND -> {
                term("L", target.low());
                term("U", target.high());
                term("v", reading.value());
                term("v0", reading.baseline());
            }
            case LEVEL, FLOW, ATTAINMENT, HOLD, APPROPRIATION -> {
                term("Σn", reading.numerator());
                term("Σd", reading.denominator());
            }
        }
    }

    private void term(String symbol, Double number) {
        if (number != null) {
            terms.put(symbol, number);
        }
    }

    private Assessment assessment(Quantity q, Status status, NoData noData, Assessment.Reason reason, Double gap) {
        boolean counted = q != null && target.kind() == TargetKind.COUNT_OF_UNITS;
        return new Assessment(
                q == null ? null : (Double) q.shown(),
                completion,
                attainment,
                expected,
                expectedValue,
                pace,
                status,
                noData,
                reason,
                projection,
                neededPerMonth,
                gap,
                counted ? (Integer) (int) q.y() : null,
                counted ? (Integer) (int) q.yT() : null,
                counted ? (Integer) terms.get("N").intValue() : null,
                rule == null ? target.kind().id() + ".none" : rule.id(target.kind()),
                rule == null ? "" : rule.expression(target.kind()),
                terms);
    }
}
