package vn.mauson.plan;

/** How a target stands, or why nothing can be said. The first six follow from a value, in the order of design: from the target reached to the target lost. */
public enum Status {
    /** The target is reached; from the plan's last day on, final. */
    MET,
    /** At least 95 % of the pace that reaches the target in time. */
    ON_TRACK,
    /** 60 to 95 % of that pace. */
    ACCELERATE,
    /** 0 to 60 % of that pace. */
    LIMITED,
    /** Moving away from the target. */
    DETERIORATING,
    /** The plan's last day is over, or a ceiling is broken for good: the target is not reached. */
    MISSED,
    /** Below the target during the year, with no baseline to tell a pace from. */
    NOT_MET,
    /** Short of the target, but inside its tolerance. */
    WITHIN,
    /** A value to be held is not held. */
    BREACH,
    /** So little of the plan has passed that a pace would be noise. */
    TOO_EARLY,
    NO_DATA,
    NOT_APPLICABLE,
    NOT_YET_DUE;

    /** Reads the id; refuses any other text. */
    public static Status of(String text) {
        return Ids.of(Status.class, "status", text);
    }

    public String id() {
        return Ids.kebab(this);
    }
}
