package vn.mauson.plan;

/** The four things an absent value can be, so that nothing is ever blank. {@link #ZERO} stands beside a value of 0, which is a figure and is judged as one. */
public enum NoData {
    /** Due, and nobody has published it. */
    NO_DATA,
    /** The question has no meaning here, such as a share of no units. */
    NOT_APPLICABLE,
    /** The day on which it is due has not come. */
    NOT_YET_DUE,
    ZERO;

    /** Reads the id; refuses any other text. */
    public static NoData of(String text) {
        return Ids.of(NoData.class, "no data", text);
    }

    public String id() {
        return Ids.kebab(this);
    }
}
