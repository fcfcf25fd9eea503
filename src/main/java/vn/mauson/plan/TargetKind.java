package vn.mauson.plan;

/** How the number of a target is to be read, and so which formula judges it. */
public enum TargetKind {
    /** A state to be reached by the last day, such as a cover rate. */
    LEVEL(""),
    /** A sum that grows through the year, such as hectares planted; with direction down, a ceiling on it. */
    FLOW(""),
    /** A figure of its own year that no baseline helps to read, such as a growth rate. */
    ATTAINMENT(""),
    /** A value to be kept, such as 100 % of communes. */
    HOLD(""),
    /** A value to be kept between two bounds. */
    BAND("y = δ = max(L − v, 0, v − U), yT = 0"),
    /** A share of units, judged as a whole number of units. */
    COUNT_OF_UNITS("y = k, yT = kT = ⌈rT·N/100⌉"),
    /** A rate made from the parts of its units, never a mean of rates. */
    RATE_OVER_UNITS("y = c·Σn/Σd"),
    /** Growth in percent against the same period of the year before. */
    GROWTH("y = 100·(v − b)/b"),
    /** Reduction against the same period of the year before, in percent or in percentage points. */
    REDUCTION("y = 100·(b − v)/b, in points y = b − v"),
    /** A budget line: shown beside what was spent, never judged. */
    APPROPRIATION("");

    private final String measure;

    TargetKind(String measure) {
        this.measure = measure;
    }

    /** Reads the id; refuses any other text. */
    public static TargetKind of(String text) {
        return Ids.of(TargetKind.class, "kind", text);
    }

    public String id() {
        return Ids.kebab(this);
    }

    /** How the judged y is made from what is observed; empty where y is the observed value itself. */
    String measure() {
        return measure;
    }
}
