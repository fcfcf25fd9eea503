package vn.mauson.geometry;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** The one geometry factory, and how geometries are written to bytes and taken apart. */
public final class Geometries {
    /** Double precision; no SRID: the frame is said by whoever holds the geometry, see the package. */
    public static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 0);

    private Geometries() {}

    /** Well-known binary, two dimensions, without SRID. */
    public static byte[] toWkb(Geometry geometry) {
        return new WKBWriter(2).write(geometry);
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
