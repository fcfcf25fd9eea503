package vn.mauson.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.mauson.Api;
import vn.mauson.geometry.Geometries;

/**
 * Asks the served product for the tests of the standards' requirements, each of which carries its number: OGC
 * 17-069r4 (Features 1), 18-058r1 (Features 2), 19-079r2 (Features 3), 20-057 (Tiles 1). What the official
 * executable tests look for beyond the text is tried too.
 */
abstract class OgcAnswers {
    static final String COMMUNES = "/ogc/collections/communes/items";
    static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";
    static final String REL = "http://www.opengis.net/def/rel/ogc/1.0/";

    @LocalServerPort
    int port;

    Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    JsonNode parameter(String name) {
        for (JsonNode each : api.get("/ogc/api").at("/paths/~1collections~1{collectionId}~1items/get/parameters")) {
            if (each.get("name").asString().equals(name)) {
                return each;
            }
        }
        throw new AssertionError("no parameter " + name);
    }

    /** The ids on this page and all that follow it. */
    List<String> everyId(String path) {
        List<String> all = new ArrayList<>();
        String at = path;
        for (int pages = 0; at != null; pages++) {
            assertThat(pages).as("pages of " + path).isLessThan(100);
            JsonNode page = api.get(at);
            all.addAll(ids(page.get("features")));
            JsonNode next = link(page, "next");
            URI address = next == null ? null : URI.create(next.get("href").asString());
            at = address == null ? null : address.getRawPath() + "?" + address.getRawQuery();
        }
        return all;
    }

    static Geometry geometry(JsonNode feature) throws ParseException {
        JsonNode geometry = feature.get("geometry");
        return geometry.isNull() ? null : new GeoJsonReader(Geometries.FACTORY).read(geometry.toString());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static List<String> ids(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.get("id").asString())
                .toList();
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    static List<String> rels(JsonNode document) {
        return StreamSupport.stream(document.get("links").spliterator(), false)
                .map(link -> link.get("rel").asString())
                .toList();
    }

    static JsonNode link(JsonNode document, String rel) {
        for (JsonNode link : document.get("links")) {
            if (link.get("rel").asString().equals(rel)) {
                return link;
            }
        }
        return null;
    }
}
