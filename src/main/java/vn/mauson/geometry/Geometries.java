package vn.mauson.geometry;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBConstants;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** The one geometry factory, and how geometries are written to bytes and taken apart. */
public final class Geometries {
    /** Double precision; no SRID: the frame is said by whoever holds the geometry, see the package. */
    public static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 0);

    private Geometries() {}

    /** Well-known binary, two dimensions, without SRID, network order. */
    public static byte[] toWkb(Geometry geometry) {
        return geometry instanceof Polygon polygon ? toWkb(polygon) : new WKBWriter(2).write(geometry);
    }

    /** The same bytes; plots by the hundred thousand are worth a writer that knows their size. */
    private static byte[] toWkb(Polygon polygon) {
        int rings = polygon.isEmpty() ? 0 : 1 + polygon.getNumInteriorRing();
        int bytes = 1 + 2 * Integer.BYTES + rings * Integer.BYTES + polygon.getNumPoints() * 2 * Double.BYTES;
        ByteBuffer out = ByteBuffer.allocate(bytes);
        out.put((byte) 0).putInt(WKBConstants.wkbPolygon).putInt(rings);
        for (int i = 0; i < rings; i++) {
            putRing(i == 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(i - 1), out);
        }
        return out.array();
    }

    private static void putRing(LinearRing ring, ByteBuffer out) {
        CoordinateSequence vertices = ring.getCoordinateSequence();
        out.putInt(vertices.size());
        for (int i = 0; i < vertices.size(); i++) {
            out.putDouble(vertices.getX(i)).putDouble(vertices.getY(i));
        }
    }

    public static Geometry ofWkb(byte[] wkb) {
        try {
            return new WKBReader(FACTORY).read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException("stored geometry cannot be read", e);
        }
    }

    /** The polygons a geometry consists of; points and lines in it are left out. */
    public static List<Polygon> listPolygons(Geometry geometry) {
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part instanceof Polygon polygon) {
                if (!polygon.isEmpty()) {
                    polygons.add(polygon);
                }
            } else if (part.getNumGeometries() > 1 || part instanceof MultiPolygon) {
                polygons.addAll(listPolygons(part));
            }
        }
        return polygons;
    }

    /** A polygon where one is enough, else a multipolygon. */
    public static Geometry ofPolygons(List<Polygon> polygons) {
        return polygons.size() == 1 ? polygons.get(0) : FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }
}
