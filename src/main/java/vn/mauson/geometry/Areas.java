package vn.mauson.geometry;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import vn.mauson.measure.Hectares;

/** Areas, on the province's plane and on the ellipsoid. */
public final class Areas {
    private Areas() {}

    /**
     * Area on the plane.
     *
     * @param onPlane polygons in metres, valid; the area of anything else is zero
     */
    public static Hectares onPlane(Geometry onPlane) {
        return Hectares.ofSquareMetres(onPlane.getArea());
    }

    /**
     * Area on the WGS 84 ellipsoid, edges taken as geodesics: Karney, "Algorithms for geodesics",
     * Journal of Geodesy 87 (2013), section 6, as GeographicLib computes it; accurate to 0.1 m² for
     * polygons of this size.
     *
     * @param lonLat polygons in degrees, longitude first, valid
     */
    public static Hectares onEllipsoid(Geometry lonLat) {
        double squareMetres = 0;
        for (Polygon polygon : Geometries.listPolygons(lonLat)) {
            squareMetres += ring(polygon.getExteriorRing());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                squareMetres -= ring(polygon.getInteriorRingN(i));
            }
        }
        return Hectares.ofSquareMetres(squareMetres);
    }

    private static double ring(LinearRing ring) {
        PolygonArea area = new PolygonArea(Geodesic.WGS84, false);
        Coordinate[] coordinates = ring.getCoordinates();
        for (int i = 0; i < coordinates.length - 1; i++) {
            area.AddPoint(coordinates[i].y, coordinates[i].x);
        }
        return Math.abs(area.Compute().area);
    }
}
