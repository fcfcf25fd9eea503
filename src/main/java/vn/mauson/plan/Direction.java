package vn.mauson.plan;

/** Which way an indicator should move. */
public enum Direction {
    UP(1),
    DOWN(-1),
    /** Into two bounds and no further: what should fall is the distance to them. */
    BAND(-1);

    private final int d;

    Direction(int d) {
        this.d = d;
    }

    /** Reads {@code up}, {@code down} or {@code band}. */
    public static Direction of(String text) {
        return Ids.of(Direction.class, "direction", text);
    }

    public String id() {
        return Ids.kebab(this);
    }

    /** The d of the formulas: +1 where more is better, −1 where less is. */
    public int d() {
        return d;
    }
}
