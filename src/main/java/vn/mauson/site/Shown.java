package vn.mauson.site;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import vn.mauson.pack.Unit;

/** Pieces that several answers are made of. */
final class Shown {
    /** 1e-5 degrees, about 1 m. */
    private static final int DECIMALS = 5;

    private Shown() {}

    /** A unit by code and Vietnamese name. */
    record Named(String code, String name) {
        static Named of(Unit unit) {
            return new Named(unit.code().value(), unit.names().vi());
        }
    }

    /** GeoJSON (RFC 7946), degrees, longitude first. */
    record Collection<P>(String type, List<Feature<P>> features) {
        static <P> Collection<P> of(List<Feature<P>> features) {
            return new Collection<>("FeatureCollection", features);
        }
    }

    /** One of its features. */
    record Feature<P>(
            String type, P properties, @JsonRawValue String geometry) {
        static <P> Feature<P> of(Geometry lonLat, P properties) {
            return new Feature<>("Feature", properties, toGeoJson(lonLat));
        }
    }

    /** A geometry in degrees, longitude first, as GeoJSON text. */
    static String toGeoJson(Geometry lonLat) {
        return toGeoJson(lonLat, DECIMALS);
    }

    /** The same at other decimals of a degree. */
    static String toGeoJson(Geometry lonLat, int decimals) {
        GeoJsonWriter writer = new GeoJsonWriter(decimals);
        writer.setEncodeCRS(false);
        writer.setForceCCW(true);
        return writer.write(lonLat);
    }
}
