package vn.mauson.cql2;

import org.locationtech.jts.geom.Geometry;
import vn.mauson.measure.Refused;

/** What one filter may cost, so that a request cannot keep a server busy for long. */
final class Budget {
    static final int MOST_CHARACTERS = 20_000;

    /** Comparisons, operators, and values in lists. */
    static final int MOST_PARTS = 200;

    /** Brackets and operators inside each other. */
    static final int MOST_LEVELS = 30;

    /** Of all geometries of the filter together. */
    static final int MOST_VERTICES = 2_000;

    private int parts;
    private int levels;
    private int vertices;

    static void requireLength(String text) {
        require("filter", text.length() + " characters", text.length() <= MOST_CHARACTERS, MOST_CHARACTERS);
    }

    void part() {
        parts++;
        require("filter", "more parts", parts <= MOST_PARTS, MOST_PARTS);
    }

    void enter() {
        levels++;
        require("filter", "more levels", levels <= MOST_LEVELS, MOST_LEVELS);
    }

    void leave() {
        levels--;
    }

    Geometry geometry(Geometry geometry) {
        vertices += geometry.getNumPoints();
        require("filter", vertices + " vertices", vertices <= MOST_VERTICES, MOST_VERTICES);
        return geometry;
    }

    private static void require(String thing, String value, boolean holds, int most) {
        if (!holds) {
            throw Refused.value(thing, value, "at most " + most);
        }
    }
}
