package vn.mauson.formats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.Puntal;
import vn.mauson.geometry.Geometries;

/**
 * Makes the geometry of one row; what is wrong with it becomes a fault of that row. Whether rings cross
 * is not looked at.
 */
final class Shaping {
    private static final int FEWEST_RING_POINTS = 4;
    private final List<Fault> faults = new ArrayList<>();
    private boolean turned;

    /** Why a geometry cannot be made; goes no further than this class. */
    private static final class Unfit extends RuntimeException {
        private final transient Fault fault;

        private Unfit(String code, Object value, String reason) {
            super(reason, null, false, false);
            fault = Fault.refusal(code, "", value, reason);
        }
    }

    List<Fault> faults() {
        return faults;
    }

    void refuse(String code, Object value, String reason) {
        faults.add(Fault.refusal(code, "", value, reason));
    }

    void remark(String code, Object value, String reason) {
        faults.add(Fault.remark(code, "", value, reason));
    }

    /**
     * @param type as GeoJSON or WKT names it, in any case, no collection
     * @return null where it is refused or empty, with a fault either way
     */
    Geometry make(String type, Nest nest) {
        if (nest == null || isHollow(nest)) {
            return nothing(type);
        }
        try {
            Geometry made = shape(type, nest);
            if (turned) {
                remark("ring-orientation", type, "shells counter-clockwise, holes clockwise; rings were turned");
                turned = false;
            }
            return made;
        } catch (Unfit e) {
            faults.add(e.fault);
            return null;
        }
    }

    /** A row without geometry. */
    Geometry nothing(Object value) {
        remark("no-geometry", value, "a geometry; the row has none");
        return null;
    }

    /** One geometry of all parts where they are of one kind, else null with a fault. */
    Geometry flatten(List<Geometry> parts) {
        if (parts.isEmpty()) {
            return nothing("GEOMETRYCOLLECTION EMPTY");
        }
        List<Geometry> single = new ArrayList<>();
        parts.forEach(part -> {
            for (int i = 0; i < part.getNumGeometries(); i++) {
                single.add(part.getGeometryN(i));
            }
        });
        if (single.stream().allMatch(Polygonal.class::isInstance)) {
            return Geometries.FACTORY.createMultiPolygon(single.toArray(Polygon[]::new));
        }
        if (single.stream().allMatch(Lineal.class::isInstance)) {
            return Geometries.FACTORY.createMultiLineString(single.toArray(LineString[]::new));
        }
        if (single.stream().allMatch(Puntal.class::isInstance)) {
            return Geometries.FACTORY.createMultiPoint(single.toArray(Point[]::new));
        }
        refuse("mixed-collection", parts.size() + " parts", "a collection of points, of lines or of areas alone");
        return null;
    }

    /** A ring of an area, closed; the parts' order is kept. */
    LinearRing ring(Coordinate[] points) {
        requireFinite(points);
        if (points.length < FEWEST_RING_POINTS || distinct(points) < FEWEST_RING_POINTS - 1) {
            throw new Unfit("ring-too-short", points.length + " points", "at least 4 points, 3 of them different");
        }
        return Geometries.FACTORY.createLinearRing(close(points));
    }

    /** Runs what may find a geometry unfit. */
    Geometry guarded(Supplier<Geometry> maker) {
        try {
            return maker.get();
        } catch (Unfit e) {
            faults.add(e.fault);
            return null;
        }
    }

    LineString line(Coordinate[] points) {
        requireFinite(points);
        if (points.length < 2) {
            throw new Unfit("line-too-short", points.length + " points", "a line of at least 2 points");
        }
        LineString line = Geometries.FACTORY.createLineString(points);
        if (distinct(points) < 2) {
            remark("zero-length-line", points[0].x + " " + points[0].y, "a line with a length");
        }
        return line;
    }

    Point point(Coordinate position) {
        requireFinite(position);
        return Geometries.FACTORY.createPoint(position);
    }

    private Geometry shape(String type, Nest nest) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "point" -> point(position(type, nest));
            case "linestring" -> line(positions(type, nest));
            case "polygon" -> polygon(type, nest);
            case "multipoint" ->
                Geometries.FACTORY.createMultiPoint(parts(type, nest).stream()
                        .map(part -> point(position(type, part)))
                        .toArray(Point[]::new));
            case "multilinestring" ->
                Geometries.FACTORY.createMultiLineString(parts(type, nest).stream()
                        .map(part -> line(positions(type, part)))
                        .toArray(LineString[]::new));
            case "multipolygon" ->
                Geometries.FACTORY.createMultiPolygon(parts(type, nest).stream()
                        .filter(part -> !isHollow(part))
                        .map(part -> polygon(type, part))
                        .toArray(Polygon[]::new));
            default ->
                throw new Unfit(
                        "unknown-type",
                        type,
                        "Point, LineString, Polygon, MultiPoint, MultiLineString, MultiPolygon or GeometryCollection");
        };
    }

    private Polygon polygon(String type, Nest nest) {
        List<Nest> rings = parts(type, nest);
        if (rings.isEmpty() || rings.get(0).isEmpty()) {
            throw new Unfit("ring-too-short", "0 points", "a polygon with a shell");
        }
        LinearRing shell = turn(ring(positions(type, rings.get(0))), true);
        LinearRing[] holes = new LinearRing[rings.size() - 1];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = turn(ring(positions(type, rings.get(i + 1))), false);
        }
        return Geometries.FACTORY.createPolygon(shell, holes);
    }

    private LinearRing turn(LinearRing ring, boolean counterClockwise) {
        if (Orientation.isCCWArea(ring.getCoordinates()) == counterClockwise) {
            return ring;
        }
        turned = true;
        return ring.reverse();
    }

    private static List<Nest> parts(String type, Nest nest) {
        if (nest.position() != null) {
            throw misfit(type);
        }
        return nest.parts();
    }

    private static Coordinate[] positions(String type, Nest nest) {
        return parts(type, nest).stream().map(part -> position(type, part)).toArray(Coordinate[]::new);
    }

    private static Coordinate position(String type, Nest nest) {
        if (nest.position() == null) {
            throw misfit(type);
        }
        return nest.position();
    }

    private static Unfit misfit(String type) {
        return new Unfit("type-mismatch", type, "coordinates nested as deep as the type of the geometry asks");
    }

    private Coordinate[] close(Coordinate[] points) {
        if (points[0].equals2D(points[points.length - 1])) {
            return points;
        }
        remark("ring-closed", points.length + " points", "a ring that ends where it begins; it was closed");
        Coordinate[] closed = Arrays.copyOf(points, points.length + 1);
        closed[points.length] = points[0].copy();
        return closed;
    }

    /** How many different points there are, counted up to three. */
    private static int distinct(Coordinate[] points) {
        Coordinate first = null;
        Coordinate second = null;
        for (Coordinate point : points) {
            if (first == null) {
                first = point;
            } else if (second == null) {
                second = point.equals2D(first) ? null : point;
            } else if (!point.equals2D(first) && !point.equals2D(second)) {
                return 3;
            }
        }
        return first == null ? 0 : second == null ? 1 : 2;
    }

    private static void requireFinite(Coordinate... points) {
        for (Coordinate point : points) {
            if (!Double.isFinite(point.x) || !Double.isFinite(point.y)) {
                throw new Unfit("not-finite", point.x + " " + point.y, "finite numbers as coordinates");
            }
        }
    }

    private static boolean isHollow(Nest nest) {
        return nest.position() == null && nest.parts().stream().allMatch(Shaping::isHollow);
    }
}
