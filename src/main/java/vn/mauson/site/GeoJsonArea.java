package vn.mauson.site;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.mauson.geometry.Geometries;
import vn.mauson.measure.Refused;

/**
 * Reads the one area of a GeoJSON text (RFC 7946): a Polygon or MultiPolygon, a Feature of one, or a
 * FeatureCollection of one such Feature. Degrees, longitude first; heights are dropped. Whether rings
 * cross is not asked here.
 */
final class GeoJsonArea {
    /** Of the text. */
    static final int MOST_BYTES = 2_000_000;

    /** A comb of so many, each tooth across every border, is measured in some ten seconds. */
    static final int MOST_VERTICES = 20_000;

    /** A vertex further than this from the province's extent lies where its plane is of no use, degrees. */
    private static final double MOST_DEGREES_OFF = 2;

    private static final int LEAST_POSITIONS = 4;
    private static final String TYPES = "Polygon, MultiPolygon, a Feature of one, a FeatureCollection of one Feature";
    private static final JsonMapper JSON = new JsonMapper();

    private final double west;
    private final double south;
    private final double east;
    private final double north;
    private int vertices;

    private GeoJsonArea(List<Double> bbox) {
        west = bbox.get(0) - MOST_DEGREES_OFF;
        south = bbox.get(1) - MOST_DEGREES_OFF;
        east = bbox.get(2) + MOST_DEGREES_OFF;
        north = bbox.get(3) + MOST_DEGREES_OFF;
    }

    /**
     * The area, maybe invalid, never empty; {@link Refused} for anything else.
     *
     * @param bbox west, south, east, north of the province in degrees
     */
    static Geometry read(byte[] text, List<Double> bbox) {
        if (text.length > MOST_BYTES) {
            throw Refused.value("body in bytes", "more than " + MOST_BYTES, "at most " + MOST_BYTES);
        }
        try {
            return new GeoJsonArea(bbox).area(JSON.readTree(text));
        } catch (JacksonException e) {
            throw Refused.value("body", e.getOriginalMessage(), "GeoJSON: " + TYPES);
        }
    }

    private Geometry area(JsonNode node) {
        refuseOtherFrames(node);
        String type = node.path("type").asString("");
        return switch (type) {
            case "FeatureCollection" -> area(only(node.path("features")));
            case "Feature" -> area(node.path("geometry"));
            case "Polygon" -> polygon(node.path("coordinates"));
            case "MultiPolygon" -> multiPolygon(node.path("coordinates"));
            default -> throw Refused.value("type", type, TYPES);
        };
    }

    /** RFC 7946 knows one frame only; a text of before that names another must not be read as if it did not. */
    private static void refuseOtherFrames(JsonNode node) {
        String frame = node.path("crs").path("properties").path("name").asString("CRS84");
        if (!frame.endsWith("CRS84") && !frame.endsWith("4326")) {
            throw Refused.value("crs", frame, "none, or CRS84: degrees, longitude first");
        }
    }

    private static JsonNode only(JsonNode features) {
        if (!features.isArray() || features.size() != 1) {
            throw Refused.value("number of features", features.size(), "1");
        }
        return features.get(0);
    }

    private Geometry multiPolygon(JsonNode coordinates) {
        List<Polygon> polygons = new ArrayList<>();
        array("coordinates", coordinates).forEach(each -> polygons.add(polygon(each)));
        return Geometries.ofPolygons(polygons);
    }

    private Polygon polygon(JsonNode coordinates) {
        List<LinearRing> rings = new ArrayList<>();
        array("coordinates", coordinates).forEach(each -> rings.add(ring(each)));
        return Geometries.FACTORY.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private LinearRing ring(JsonNode positions) {
        List<Coordinate> ring = new ArrayList<>();
        array("ring", positions).forEach(each -> ring.add(position(each)));
        if (ring.size() < LEAST_POSITIONS) {
            throw Refused.value("positions of a ring", ring.size(), "at least " + LEAST_POSITIONS);
        }
        if (!ring.get(0).equals2D(ring.get(ring.size() - 1))) {
            throw Refused.value("last position of a ring", positions.get(positions.size() - 1), "its first position");
        }
        return Geometries.FACTORY.createLinearRing(ring.toArray(Coordinate[]::new));
    }

    private Coordinate position(JsonNode node) {
        vertices++;
        if (vertices > MOST_VERTICES) {
            throw Refused.value("vertices", "more than " + MOST_VERTICES, "at most " + MOST_VERTICES);
        }
        if (!node.isArray()
                || node.size() < 2
                || !node.get(0).isNumber()
                || !node.get(1).isNumber()) {
            throw Refused.value("position", node, "[longitude, latitude] in degrees");
        }
        double lon = node.get(0).asDouble();
        double lat = node.get(1).asDouble();
        if (!(lon >= west && lon <= east && lat >= south && lat <= north)) {
            throw Refused.value(
                    "position",
                    node,
                    "longitude " + west + " to " + east + ", latitude " + south + " to " + north + ", longitude first");
        }
        return new Coordinate(lon, lat);
    }

    private static JsonNode array(String thing, JsonNode node) {
        if (!node.isArray() || node.isEmpty()) {
            throw Refused.value(thing, node, "a list that is not empty");
        }
        return node;
    }
}
