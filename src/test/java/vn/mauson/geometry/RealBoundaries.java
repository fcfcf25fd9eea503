package vn.mauson.geometry;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Real boundaries, which are never part of the project: read from {@code shared/geodata} beside the
 * repository, or beside a folder it stands in. A test that asks for them is skipped, with a message,
 * where they are not.
 */
public final class RealBoundaries {
    private static final Reprojection TO_PLANE = Reprojection.between(Frame.LON_LAT, new Frame(9215));

    private RealBoundaries() {}

    /** Areas by code on the plane EPSG:9215, metres, from a file such as {@code districts_2021}. */
    public static Map<String, Geometry> onPlane(String name) {
        Map<String, Geometry> areas = inDegrees(name);
        areas.replaceAll((code, area) -> TO_PLANE.apply(area));
        return areas;
    }

    /** The same in degrees, longitude first. */
    public static Map<String, Geometry> inDegrees(String name) {
        Map<String, Geometry> areas = new LinkedHashMap<>();
        for (JsonNode feature : new ObjectMapper().readTree(file(name)).get("features")) {
            areas.put(feature.get("properties").get("code").asString(), area(feature.get("geometry")));
        }
        return areas;
    }

    /** A property of every area by code. */
    public static Map<String, String> property(String name, String property) {
        Map<String, String> values = new LinkedHashMap<>();
        for (JsonNode feature : new ObjectMapper().readTree(file(name)).get("features")) {
            JsonNode properties = feature.get("properties");
            values.put(
                    properties.get("code").asString(), properties.get(property).asString());
        }
        return values;
    }

    /** The folder with a file of that name, which serves as a mirror. */
    public static Path folder(String name) {
        return file(name).toPath().getParent();
    }

    private static File file(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared/geodata").resolve(name + ".geojson");
            if (Files.exists(file)) {
                return file.toFile();
            }
        }
        return Assumptions.abort(
                "real boundaries '" + name + "' are not here: no shared/geodata beside the repository");
    }

    private static Geometry area(JsonNode geometry) {
        JsonNode coordinates = geometry.get("coordinates");
        if (geometry.get("type").asString().equals("Polygon")) {
            return polygon(coordinates);
        }
        Polygon[] parts = new Polygon[coordinates.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = polygon(coordinates.get(i));
        }
        return Geometries.FACTORY.createMultiPolygon(parts);
    }

    private static Polygon polygon(JsonNode rings) {
        LinearRing[] holes = new LinearRing[rings.size() - 1];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = ring(rings.get(i + 1));
        }
        return Geometries.FACTORY.createPolygon(ring(rings.get(0)), holes);
    }

    private static LinearRing ring(JsonNode positions) {
        Coordinate[] ring = new Coordinate[positions.size()];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = new Coordinate(
                    positions.get(i).get(0).asDouble(), positions.get(i).get(1).asDouble());
        }
        return Geometries.FACTORY.createLinearRing(ring);
    }
}
