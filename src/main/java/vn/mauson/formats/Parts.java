package vn.mauson.formats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import vn.mauson.geometry.Geometries;

/**
 * Makes geometries of numbers read from a file, each number and ring looked at: the one place where
 * every reader refuses the same faults in the same words. Arrays are x, y, x, y in the file's frame.
 */
final class Parts {
    private final Draft draft;

    /** @param draft told of what was done to the geometry */
    Parts(Draft draft) {
        this.draft = draft;
    }

    /** A point; empty where both numbers are not a number, as GeoPackage writes an empty point. */
    Point point(double x, double y) throws Unreadable {
        if (Double.isNaN(x) && Double.isNaN(y)) {
            return Geometries.FACTORY.createPoint();
        }
        return Geometries.FACTORY.createPoint(sequence(new double[] {x, y}));
    }

    LineString line(double[] xy) throws Unreadable {
        if (xy.length == 2) {
            throw new Unreadable("line-too-short", "1 point", "a line has two points or more");
        }
        return Geometries.FACTORY.createLineString(sequence(xy));
    }

    /** Shell first; no rings make an empty polygon. */
    Polygon polygon(List<double[]> rings) throws Unreadable {
        if (rings.isEmpty()) {
            return Geometries.FACTORY.createPolygon();
        }
        LinearRing[] holes = new LinearRing[rings.size() - 1];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = ring(rings.get(i + 1));
        }
        return Geometries.FACTORY.createPolygon(ring(rings.get(0)), holes);
    }

    private LinearRing ring(double[] open) throws Unreadable {
        double[] xy = closed(open);
        if (xy.length < 8 || !hasThreeDistinct(xy)) {
            String points = open.length / 2 + " points";
            throw new Unreadable("ring-too-short", points, "at least 4 points, 3 of them different");
        }
        return Geometries.FACTORY.createLinearRing(sequence(xy));
    }

    private double[] closed(double[] xy) {
        int last = xy.length - 2;
        if (last < 0 || same(xy, 0, last)) {
            return xy;
        }
        String points = xy.length / 2 + " points";
        draft.remark("ring-closed", "", points, "a ring that ends where it begins; it was closed");
        double[] closed = Arrays.copyOf(xy, xy.length + 2);
        closed[xy.length] = xy[0];
        closed[xy.length + 1] = xy[1];
        return closed;
    }

    private static boolean hasThreeDistinct(double[] xy) {
        int second = 2;
        while (second < xy.length && same(xy, 0, second)) {
            second += 2;
        }
        for (int i = second + 2; i < xy.length; i += 2) {
            if (!same(xy, 0, i) && !same(xy, second, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(double[] xy, int one, int other) {
        return xy[one] == xy[other] && xy[one + 1] == xy[other + 1];
    }

    /** Flat arrays, for a file's numbers come in bulk and most are reprojected in bulk. */
    private static CoordinateSequence sequence(double[] xy) throws Unreadable {
        for (double number : xy) {
            if (!Double.isFinite(number)) {
                throw new Unreadable("not-finite", number, "every coordinate is a finite number");
            }
        }
        return new PackedCoordinateSequence.Double(xy, 2, 0);
    }

    /**
     * Parts of one kind as one multi-geometry, empty ones left out; a single kind is demanded, for a
     * layer of the store holds one.
     */
    static Geometry collection(List<Geometry> parts) throws Unreadable {
        List<Geometry> simple = new ArrayList<>();
        parts.forEach(part -> flatten(part, simple));
        if (simple.isEmpty()) {
            return Geometries.FACTORY.createGeometryCollection();
        }
        int dimension = simple.get(0).getDimension();
        if (simple.stream().anyMatch(part -> part.getDimension() != dimension)) {
            throw new Unreadable("mixed-collection", simple.size() + " parts", "points only, lines only or areas only");
        }
        return switch (dimension) {
            case 0 -> Geometries.FACTORY.createMultiPoint(simple.toArray(Point[]::new));
            case 1 -> Geometries.FACTORY.createMultiLineString(simple.toArray(LineString[]::new));
            default -> Geometries.FACTORY.createMultiPolygon(simple.toArray(Polygon[]::new));
        };
    }

    private static void flatten(Geometry part, List<Geometry> into) {
        if (part instanceof GeometryCollection) {
            for (int i = 0; i < part.getNumGeometries(); i++) {
                flatten(part.getGeometryN(i), into);
            }
        } else if (!part.isEmpty()) {
            into.add(part);
        }
    }

    /** Whether a line of it, or all of it, runs nowhere. */
    static boolean hasLineWithoutLength(Geometry geometry) {
        if (geometry.getDimension() != 1) {
            return false;
        }
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i).getLength() == 0) {
                return true;
            }
        }
        return false;
    }
}
