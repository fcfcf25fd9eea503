package vn.mauson.tiles;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;

/**
 * Closed paths on the grid. Coordinates are whole, so every test here is exact for rings up to 2^26
 * units across: 156 km at the deepest zoom, and twice that with each zoom less.
 */
final class Rings {
    private Rings() {}

    /**
     * The ring without spikes: places where it turns back on itself and encloses nothing.
     *
     * @param ring closed
     * @return closed, or empty if nothing encloses an area
     */
    static CoordinateList withoutSpikes(CoordinateList ring) {
        List<Coordinate> kept = new ArrayList<>(ring.size());
        for (int i = 0; i < ring.size() - 1; i++) {
            append(kept, ring.get(i));
        }
        return closed(withoutSpikesAtTheEnds(kept));
    }

    private static void append(List<Coordinate> kept, Coordinate next) {
        int size = kept.size();
        while (size >= 2 && isSpike(kept.get(size - 2), kept.get(size - 1), next)) {
            kept.remove(--size);
        }
        if (size == 0 || !kept.get(size - 1).equals2D(next)) {
            kept.add(next);
        }
    }

    private static List<Coordinate> withoutSpikesAtTheEnds(List<Coordinate> open) {
        int first = 0;
        int last = open.size() - 1;
        while (last - first >= 2) {
            Coordinate start = open.get(first);
            Coordinate end = open.get(last);
            if (start.equals2D(end) || isSpike(open.get(last - 1), end, start)) {
                last--;
            } else if (isSpike(end, start, open.get(first + 1))) {
                first++;
            } else {
                break;
            }
        }
        return open.subList(first, last + 1);
    }

    private static CoordinateList closed(List<Coordinate> open) {
        CoordinateList ring = new CoordinateList();
        if (open.size() >= 3) {
            ring.addAll(open);
            ring.closeRing();
        }
        return ring;
    }

    private static boolean isSpike(Coordinate a, Coordinate b, Coordinate c) {
        return cross(a, b, c) == 0 && dot(a, b, c) < 0;
    }

    /** Whether b lies on the straight line from a to c, between them, so that leaving it out moves nothing. */
    static boolean isPassedStraight(Coordinate a, Coordinate b, Coordinate c) {
        return cross(a, b, c) == 0 && dot(a, b, c) > 0;
    }

    /**
     * Whether no two edges have a point in common but the vertex between them; then the ring bounds a
     * valid polygon. Compares every pair, which for the few vertices of a plot is some ten times faster
     * than the general test of validity.
     *
     * @param ring closed, without spikes
     */
    static boolean isSimple(Coordinate[] ring) {
        int edges = ring.length - 1;
        for (int i = 0; i < edges; i++) {
            // The last edge is followed by the first, so the first is not compared with it.
            int last = i == 0 ? edges - 1 : edges;
            for (int j = i + 2; j < last; j++) {
                if (meet(ring[i], ring[i + 1], ring[j], ring[j + 1])) {
                    return false;
                }
            }
        }
        return true;
    }

    // Most pairs lie apart, which the first two lines find out.
    private static boolean meet(Coordinate a, Coordinate b, Coordinate c, Coordinate d) {
        return !apart(a.x, b.x, c.x, d.x)
                && !apart(a.y, b.y, c.y, d.y)
                && cross(a, b, c) * cross(a, b, d) <= 0
                && cross(c, d, a) * cross(c, d, b) <= 0;
    }

    private static boolean apart(double a, double b, double c, double d) {
        return a < c && a < d && b < c && b < d || a > c && a > d && b > c && b > d;
    }

    private static double cross(Coordinate a, Coordinate b, Coordinate c) {
        return (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
    }

    private static double dot(Coordinate a, Coordinate b, Coordinate c) {
        return (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y);
    }
}
