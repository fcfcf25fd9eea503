package vn.mauson.pack;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * Corner cutting: G. M. Chaikin, "An algorithm for high-speed curve generation", Computer Graphics and
 * Image Processing 3 (1974). Ends stay where they are.
 */
final class Corners {
    /** Twice is round enough at province scale and makes four vertices of one. */
    private static final int ROUNDS = 2;

    private static final double CUT = 0.25;

    private Corners() {}

    /** The line with its corners rounded; the order of its vertices is kept. */
    static Coordinate[] cut(Coordinate[] line) {
        Coordinate[] rounded = line;
        for (int round = 0; round < ROUNDS && rounded.length > 2; round++) {
            rounded = cutOnce(rounded);
        }
        return rounded;
    }

    private static Coordinate[] cutOnce(Coordinate[] line) {
        List<Coordinate> rounded = new ArrayList<>(2 * line.length);
        rounded.add(line[0]);
        for (int i = 1; i < line.length; i++) {
            if (i > 1) {
                rounded.add(between(line[i - 1], line[i], CUT));
            }
            if (i < line.length - 1) {
                rounded.add(between(line[i - 1], line[i], 1 - CUT));
            }
        }
        rounded.add(line[line.length - 1]);
        return rounded.toArray(Coordinate[]::new);
    }

    static Coordinate between(Coordinate a, Coordinate b, double share) {
        return new Coordinate(a.x + share * (b.x - a.x), a.y + share * (b.y - a.y));
    }
}
