package vn.mauson.overlay;

import java.util.Arrays;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The rings of one shape as plain numbers, with its box and area; loaded again and again, by one
 * thread. Numbers in one array are read several times faster than vertices that are objects.
 */
final class Outline {
    /** x and y of every vertex in turn; each ring ends with its first vertex. */
    double[] xy = new double[256];

    /** For each ring the index after its last vertex. */
    int[] ends = new int[4];

    /** For each ring 1 if the shape's inside is on its left, else -1. */
    double[] signs = new double[4];

    int rings;
    double minX;
    double minY;
    double maxX;
    double maxY;
    private double doubleArea;

    /** @param shape polygons, valid, not empty */
    void load(Geometry shape) {
        rings = 0;
        doubleArea = 0;
        minX = Double.POSITIVE_INFINITY;
        minY = Double.POSITIVE_INFINITY;
        maxX = Double.NEGATIVE_INFINITY;
        maxY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            loadPolygon((Polygon) shape.getGeometryN(i));
        }
    }

    private void loadPolygon(Polygon polygon) {
        if (!polygon.isEmpty()) {
            loadRing(polygon.getExteriorRing(), 1);
        }
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            loadRing(polygon.getInteriorRingN(i), -1);
        }
    }

    /** @param turn 1 if the ring should run anticlockwise, -1 if clockwise */
    private void loadRing(LinearRing ring, int turn) {
        CoordinateSequence vertices = ring.getCoordinateSequence();
        int start = start(rings);
        reserve(start + vertices.size());
        double originX = vertices.getX(0);
        double originY = vertices.getY(0);
        double west = originX;
        double south = originY;
        double east = originX;
        double north = originY;
        double lastX = 0;
        double lastY = 0;
        double sum = 0;
        int at = 2 * start;
        for (int i = 0; i < vertices.size(); i++) {
            double vertexX = vertices.getX(i);
            double vertexY = vertices.getY(i);
            double x = vertexX - originX;
            double y = vertexY - originY;
            sum += lastX * y - x * lastY;
            lastX = x;
            lastY = y;
            xy[at++] = vertexX;
            xy[at++] = vertexY;
            west = vertexX < west ? vertexX : west;
            south = vertexY < south ? vertexY : south;
            east = vertexX > east ? vertexX : east;
            north = vertexY > north ? vertexY : north;
        }
        minX = Math.min(minX, west);
        minY = Math.min(minY, south);
        maxX = Math.max(maxX, east);
        maxY = Math.max(maxY, north);
        signs[rings] = sum * turn >= 0 ? 1 : -1;
        ends[rings++] = start + vertices.size();
        doubleArea += turn * Math.abs(sum);
    }

    private void reserve(int vertices) {
        if (2 * vertices > xy.length) {
            xy = Arrays.copyOf(xy, 4 * vertices);
        }
        if (rings == ends.length) {
            ends = Arrays.copyOf(ends, 2 * rings);
            signs = Arrays.copyOf(signs, 2 * rings);
        }
    }

    /** Index of a ring's first vertex. */
    int start(int ring) {
        return ring == 0 ? 0 : ends[ring - 1];
    }

    double squareMetres() {
        return doubleArea / 2;
    }

    double extent() {
        return Math.max(maxX - minX, maxY - minY);
    }

    /** Whether the end of a border lies in this shape, moved as {@link Side} says. */
    boolean holdsBorder(double x, double y) {
        boolean inside = false;
        for (int ring = 0; ring < rings; ring++) {
            for (int i = 2 * start(ring); i < 2 * ends[ring] - 2; i += 2) {
                if (xy[i + 1] >= y != xy[i + 3] >= y && isRightOf(i, x, y)) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

    private boolean isRightOf(int i, double x, double y) {
        if (xy[i] < x && xy[i + 2] < x) {
            return false;
        }
        boolean upwards = xy[i + 3] > xy[i + 1];
        return Side.isBorderLeft(xy[i], xy[i + 1], xy[i + 2], xy[i + 3], x, y) == upwards;
    }

    /** Whether a vertex of another shape, moved as {@link Side} says, lies in this one, which is not. */
    boolean holdsShape(double x, double y) {
        boolean inside = false;
        for (int ring = 0; ring < rings; ring++) {
            for (int i = 2 * start(ring); i < 2 * ends[ring] - 2; i += 2) {
                if (xy[i + 1] > y != xy[i + 3] > y) {
                    boolean upwards = xy[i + 3] > xy[i + 1];
                    inside ^= Side.isShapeLeft(xy[i], xy[i + 1], xy[i + 2], xy[i + 3], x, y) == upwards;
                }
            }
        }
        return inside;
    }

    /**
     * Whether this is one ring that turns around the middle of its box without ever going back, and so
     * cannot cross itself; most plots are, and it is hundreds of times cheaper to see than validity.
     * False for anything doubtful, numbers that are not finite included.
     */
    boolean isStar() {
        if (rings != 1) {
            return false;
        }
        double middleX = (minX + maxX) / 2;
        double middleY = (minY + maxY) / 2;
        double doubt = Tolerances.CLOSURE * extent() * extent();
        int rounds = 0;
        for (int i = 0; i < 2 * ends[0] - 2; i += 2) {
            double x = xy[i] - middleX;
            double y = xy[i + 1] - middleY;
            double nextX = xy[i + 2] - middleX;
            double nextY = xy[i + 3] - middleY;
            if (!(signs[0] * (x * nextY - nextX * y) > doubt)) {
                return false;
            }
            rounds += y < 0 && nextY >= 0 ? 1 : 0;
        }
        return rounds == 1;
    }
}
