package vn.mauson.tiles;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.CoordinateXY;

/**
 * The lines along which a tile is cut, by itself and by its neighbours: its four edges and the four
 * edges of its buffer.
 *
 * <p>A path gets a vertex wherever it crosses one of them, rounded <em>along</em> the line. Both tiles
 * beside a seam compute it from the same uncut edge, always from its lower end and relative to it, so
 * they meet in exactly the same points; and clipping has nothing left to compute. Columns are cut before
 * rows, in every tile alike.
 */
final class Seams {
    private static final int[] LINES = {-TileGrid.BUFFER, 0, TileGrid.EXTENT, TileGrid.EXTENT + TileGrid.BUFFER};

    private static final int[] NONE = {};

    private Seams() {}

    /** The path with a vertex at every crossing; each vertex still differs from the one before. */
    static CoordinateList node(CoordinateList path) {
        return nodeAlong(Coordinate.Y, nodeAlong(Coordinate.X, path));
    }

    private static CoordinateList nodeAlong(int axis, CoordinateList path) {
        CoordinateList noded = new CoordinateList();
        for (int i = 0; i < path.size(); i++) {
            if (i > 0) {
                addCrossings(axis, path.get(i - 1), path.get(i), noded);
            }
            noded.add(path.get(i), false);
        }
        return noded;
    }

    private static void addCrossings(int axis, Coordinate from, Coordinate to, CoordinateList noded) {
        boolean forward = from.getOrdinate(axis) < to.getOrdinate(axis);
        for (int i = 0; i < LINES.length; i++) {
            int line = LINES[forward ? i : LINES.length - 1 - i];
            if ((from.getOrdinate(axis) - line) * (to.getOrdinate(axis) - line) < 0) {
                noded.add(crossing(axis, line, from, to), false);
            }
        }
    }

    /** The lines that lie between two ordinates, in the order in which one comes by them. */
    static int[] lines(int from, int to) {
        int low = Math.min(from, to);
        int high = Math.max(from, to);
        int first = 0;
        while (first < LINES.length && LINES[first] <= low) {
            first++;
        }
        int end = first;
        while (end < LINES.length && LINES[end] < high) {
            end++;
        }
        if (first == end) {
            return NONE;
        }
        int[] between = Arrays.copyOfRange(LINES, first, end);
        if (from > to) {
            reverse(between);
        }
        return between;
    }

    private static void reverse(int[] numbers) {
        for (int i = 0, j = numbers.length - 1; i < j; i++, j--) {
            int swap = numbers[i];
            numbers[i] = numbers[j];
            numbers[j] = swap;
        }
    }

    /** Where an edge crosses a line: the ordinate along it. Across are the ordinates the line is one of. */
    static int along(int line, int fromAcross, int fromAlong, int toAcross, int toAlong) {
        return fromAcross < toAcross
                ? fromLow(line, fromAcross, fromAlong, toAcross, toAlong)
                : fromLow(line, toAcross, toAlong, fromAcross, fromAlong);
    }

    private static int fromLow(int line, int lowAcross, int lowAlong, int highAcross, int highAlong) {
        double run = highAcross - lowAcross;
        double rise = highAlong - lowAlong;
        return lowAlong + (int) Math.rint((line - lowAcross) * rise / run);
    }

    private static Coordinate crossing(int axis, int line, Coordinate from, Coordinate to) {
        Coordinate low = from.getOrdinate(axis) < to.getOrdinate(axis) ? from : to;
        Coordinate high = low == from ? to : from;
        int other = 1 - axis;
        double run = high.getOrdinate(axis) - low.getOrdinate(axis);
        double rise = high.getOrdinate(other) - low.getOrdinate(other);
        double along = low.getOrdinate(other) + Math.rint((line - low.getOrdinate(axis)) * rise / run);
        return axis == Coordinate.X ? new CoordinateXY(line, along) : new CoordinateXY(along, line);
    }
}
