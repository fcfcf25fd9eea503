package vn.mauson.ingest;

import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.mauson.measure.Refused;
import vn.mauson.pack.FetchLock.Form;

/** Writes the outlines of a file that has a form of its own as GeoJSON; no coordinate is changed. */
final class PublishedOutlines {
    private static final JsonMapper JSON = new JsonMapper();

    private PublishedOutlines() {}

    /** {@link Refused} where the file is not of the form. */
    static void toGeoJson(Path file, Form form, Path geoJson) {
        ObjectNode collection = JSON.createObjectNode().put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        for (JsonNode unit : listUnits(file, form)) {
            ObjectNode feature = features.addObject().put("type", "Feature");
            feature.set("properties", form == Form.LEVEL2S ? propertiesOfDistrict(unit) : propertiesOfWard(unit));
            feature.set("geometry", form == Form.LEVEL2S ? geometry(unit) : joinedRings(unit));
        }
        JSON.writeValue(geoJson.toFile(), collection);
    }

    private static JsonNode listUnits(Path file, Form form) {
        String list = form == Form.LEVEL2S ? "level2s" : "wards";
        try {
            JsonNode units = JSON.readTree(file.toFile()).get(list);
            if (units != null && units.isArray()) {
                return units;
            }
        } catch (JacksonException e) {
            throw Refused.value("file", file.getFileName() + ", no JSON", "JSON with a list " + list);
        }
        throw Refused.value("file", file.getFileName() + ", without a list", "JSON with a list " + list);
    }

    private static ObjectNode propertiesOfDistrict(JsonNode unit) {
        return JSON.createObjectNode()
                .put("code", unit.path("level2_id").asString())
                .put("full_name", unit.path("name").asString());
    }

    private static ObjectNode propertiesOfWard(JsonNode unit) {
        return JSON.createObjectNode()
                .put("code", unit.path("id").asString())
                .put("name", unit.path("name").asString())
                .put("type", unit.path("type").asString());
    }

    private static JsonNode geometry(JsonNode unit) {
        ObjectNode geometry =
                JSON.createObjectNode().put("type", unit.path("type").asString());
        geometry.set("coordinates", unit.path("coordinates"));
        return geometry;
    }

    private static JsonNode joinedRings(JsonNode unit) {
        ObjectNode geometry = JSON.createObjectNode().put("type", "MultiPolygon");
        ArrayNode polygons = geometry.putArray("coordinates");
        unit.path("polygons").forEach(ring -> polygons.addArray().add(ring));
        return geometry;
    }
}
