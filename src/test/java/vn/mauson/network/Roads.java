package vn.mauson.network;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import vn.mauson.geometry.Geometries;

/** Roads drawn as WKT for the tests of this package; two-way, 60 km/h, surveyed unless said. */
final class Roads {
    private Roads() {}

    static RoadLine paved(String id, String wkt) {
        return road(id, Surface.PAVED, false, line(wkt));
    }

    static RoadLine earth(String id, String wkt) {
        return road(id, Surface.EARTH, false, line(wkt));
    }

    static RoadLine national(String id, String wkt) {
        return road(id, Surface.PAVED, true, line(wkt));
    }

    static RoadLine road(String id, Surface surface, boolean national, LineString line) {
        return new RoadLine(id, line, surface, "commune", false, 60, national, false);
    }

    static RoadLine oneWay(RoadLine road) {
        return new RoadLine(
                road.id(),
                road.line(),
                road.surface(),
                road.roadClass(),
                true,
                road.speedKmh(),
                road.national(),
                false);
    }

    static RoadLine atSpeed(double speedKmh, RoadLine road) {
        return new RoadLine(
                road.id(),
                road.line(),
                road.surface(),
                road.roadClass(),
                road.oneWay(),
                speedKmh,
                road.national(),
                road.illustrative());
    }

    static RoadLine onLine(LineString line, RoadLine road) {
        return new RoadLine(
                road.id(),
                line,
                road.surface(),
                road.roadClass(),
                road.oneWay(),
                road.speedKmh(),
                road.national(),
                road.illustrative());
    }

    static Centre centre(String code, double x, double y) {
        return new Centre(code, new Coordinate(x, y));
    }

    static LineString line(String wkt) {
        try {
            return (LineString) new WKTReader(Geometries.FACTORY).read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }
}
