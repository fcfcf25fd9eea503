package vn.mauson.plan;

/** Why a figure of the right indicator and unit does not answer. */
public enum UnusedReason {
    /** It says what was intended, not what was done. */
    PLANNED,
    /** It is in another unit of measure than the indicator. */
    OTHER_UNIT_OF_MEASURE,
    /** Its period is only about that year, so it has no last day. */
    PERIOD_APPROXIMATE,
    /** Its period is not inside the plan's year: another year, or several. */
    OUTSIDE_PLAN_YEAR,
    /** Its period ends after the day that is asked about. */
    AFTER_DAY,
    /** A firmer or later figure of the same period answers. */
    SAME_PERIOD,
    /** A figure of a later day answers. */
    LATER_FIGURE,
    /** It does not continue the sum from the year's first day, or a longer period holds it already. */
    NOT_IN_SUM;

    /** Reads the id; refuses any other text. */
    public static UnusedReason of(String text) {
        return Ids.of(UnusedReason.class, "reason", text);
    }

    public String id() {
        return Ids.kebab(this);
    }
}
