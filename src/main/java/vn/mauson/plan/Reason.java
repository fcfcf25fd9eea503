package vn.mauson.plan;

/** Why an assessment judges nothing although it was asked to. */
public enum Reason {
    /** No figure is known. */
    NO_FIGURE,
    /** The plan's year is over, and the latest figure speaks of an earlier day. */
    NO_FIGURE_OF_LAST_DAY,
    /** Fewer units sent their figures than {@link Pace#COMPLETE_FROM} demands. */
    UNITS_INCOMPLETE,
    /** The edition has no unit of the kind that is counted, or the rate's denominator is 0. */
    NOTHING_TO_COUNT,
    /** A change cannot be measured from a base that is 0 or negative. */
    BASE_NOT_POSITIVE,
    /** A budget line is a permission to spend, not a goal. */
    BUDGET_LINE;

    /** Reads the id; refuses any other text. */
    public static Reason of(String text) {
        return Ids.of(Reason.class, "reason", text);
    }

    public String id() {
        return Ids.kebab(this);
    }
}
