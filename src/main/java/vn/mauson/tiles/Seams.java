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
        int other = 1 - axis;
        for (int line : lines(from.getOrdinate(axis), to.getOrdinate(axis))) {
            double along = along(
                    line, from.getOrdinate(axis), from.getOrdinate(other), to.getOrdinate(axis), to.getOrdinate(other));
            noded.add(axis == Coordinate.X ? new CoordinateXY(line, along) : new CoordinateXY(along, line), false);
        }
    }

    /** The lines that lie between two ordinates, in the order in which one comes by them. */
    static int[] lines(double from, double to) {
        double low = Math.min(from, to);
        double high = Math.max(from, to);
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

    /** Where an edge crosses a line: the whole ordinate along it. Across are the ordinates the line is one of. */
    static double along(int line, double fromAcross, double fromAlong, double toAcross, double toAlong) {
        return fromAcross < toAcross
                ? fromLow(line, fromAcross, fromAlong, toAcross, toAlong)
                : fromLow(line, toAcross, toAlong, fromAcross, fromAlong);
    }

    private static double fromLow(int line, double lowAcross, double lowAlong, double highAcross, double highAlong) {
        double run = highAcross - lowAcross;
        double rise = highAlong - lowAlong;
        return lowAlong + Math.rint((line - lowAcross) * rise / run);
    }
}
