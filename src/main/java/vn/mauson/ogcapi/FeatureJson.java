package vn.mauson.ogcapi;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.util.RawValue;
import vn.mauson.store.Feature;

/** Writes features as GeoJSON (RFC 7946); in another system than CRS84 only the coordinates differ from it. */
final class FeatureJson {
    /** The property that leads to what a number was made of. */
    private static final String TRACE = "trace";

    private final Asked asked;
    private final FeatureCollection collection;
    private final Crs crs;
    private final GeoJsonWriter writer;

    FeatureJson(Asked asked, FeatureCollection collection, Crs crs) {
        this.asked = asked;
        this.collection = collection;
        this.crs = crs;
        this.writer = new GeoJsonWriter(crs.decimals());
        writer.setEncodeCRS(false);
        // The right-hand rule speaks of longitude and latitude in this order.
        writer.setForceCCW(crs == Crs.CRS84);
    }

    /** A feature of a page. */
    Map<String, Object> listed(Feature feature) {
        return alone(feature, List.of(Link.to(address(feature), "self", Media.GEO_JSON, feature.id())));
    }

    /** A feature that is a document of its own. */
    Map<String, Object> alone(Feature feature, List<Link> links) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "Feature");
        json.put("id", feature.id());
        json.put("geometry", geometry(feature.lonLat()));
        json.put("properties", properties(feature));
        json.put("links", links);
        return json;
    }

    private Object geometry(Geometry lonLat) {
        return lonLat == null || asked.html() ? null : new RawValue(writer.write(crs.ofLonLat(lonLat)));
    }

    private Map<String, Object> properties(Feature feature) {
        Map<String, Object> properties = new LinkedHashMap<>(feature.properties());
        properties.computeIfPresent(TRACE, (name, path) -> asked.root() + path);
        return properties;
    }

    private String address(Feature feature) {
        String id = UriUtils.encodePathSegment(feature.id(), StandardCharsets.UTF_8);
        return asked.ogc("/collections/" + collection.id() + "/items/" + id + (asked.html() ? "?f=html" : ""));
    }
}
