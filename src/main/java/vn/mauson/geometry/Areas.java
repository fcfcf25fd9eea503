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
     * Area on the plane. Transverse Mercator keeps shapes and not areas: x metres from the central
     * meridian it is k² times that on the ellipsoid, with k = k0·(1 + (1 + e'²cos²φ)·x²/(2·k0²·N²)),
     * N the radius of the prime vertical (Snyder, "Map Projections: A Working Manual", USGS Professional
     * Paper 1395 (1987), equation 8-12). With k0 = 0.9999 and Lạng Sơn's 120 km at most west of 107°15'
     * that is 2.0 parts in ten thousand too little on the meridian, right some 90 km from it, and 1.6
     * too much at the western end. The datum adds less than a hundred thousandth, for VN-2000's
     * ellipsoid lies some 25 m from WGS 84's.
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
