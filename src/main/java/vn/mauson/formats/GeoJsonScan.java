package vn.mauson.formats;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The first way through a GeoJSON file: its kind, its {@code crs}, the names of its fields; no geometry is made. */
final class GeoJsonScan {
    static final Set<String> GEOMETRIES = Set.of(
            "Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon", "GeometryCollection");
    private static final Set<String> OF_A_FEATURE = Set.of("type", "id", "geometry", "properties", "bbox");
    private static final int SHOWN = 20;
    private final Set<String> fields = new LinkedHashSet<>();
    private final Set<String> leftOut = new LinkedHashSet<>();
    private boolean tooManyFields;
    private String crs;
    private String type;
    private boolean hasFeatures;

    /** JSON of another kind. */
    static final class NotGeoJson extends RuntimeException {
        private final String thing;
        private final String value;
        private final String allowed;

        NotGeoJson(String thing, String value, String allowed) {
            super(thing, null, false, false);
            this.thing = thing;
            this.value = value;
            this.allowed = allowed;
        }

        String thing() {
            return thing;
        }

        String value() {
            return value;
        }

        String allowed() {
            return allowed;
        }
    }

    /** What the {@code crs} member names, {@code unknown} where it names nothing; empty without one. */
    Optional<String> crs() {
        return Optional.ofNullable(crs);
    }

    List<String> fields() {
        return tooManyFields ? List.of() : List.copyOf(fields);
    }

    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (!leftOut.isEmpty()) {
            remarks.add("members of features left out: " + String.join(", ", leftOut));
        }
        if (tooManyFields) {
            remarks.add("more than " + Limits.FIELDS + " different fields; they are not listed");
        }
        return remarks;
    }

    /** The parser stands at the start of a document. */
    void document(JsonParser json) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new NotGeoJson("document", json.currentToken().toString(), "an object");
        }
        type = null;
        hasFeatures = false;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            member(json, name);
        }
        requireGeoJson();
    }

    private void member(JsonParser json, String name) {
        switch (name) {
            case "type" -> type = scalar(json);
            case "crs" -> crs(json);
            case "features" -> features(json);
            case "properties" -> names(json);
            default -> json.skipChildren();
        }
    }

    private void requireGeoJson() {
        if ("FeatureCollection".equals(type) != hasFeatures) {
            throw new NotGeoJson(
                    "features", hasFeatures ? "in a " + type : "missing", "an array in a FeatureCollection");
        }
        if (!hasFeatures && !"Feature".equals(type) && !(type != null && GEOMETRIES.contains(type))) {
            throw new NotGeoJson("type", String.valueOf(type), "FeatureCollection, Feature or a type of geometry");
        }
    }

    private void features(JsonParser json) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new NotGeoJson("features", json.currentToken().toString(), "an array");
        }
        hasFeatures = true;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                feature(json);
            } else {
                json.skipChildren();
            }
        }
    }

    private void feature(JsonParser json) {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("properties")) {
                names(json);
            } else {
                if (!OF_A_FEATURE.contains(name) && leftOut.size() < SHOWN) {
                    leftOut.add(name);
                }
                json.skipChildren();
            }
        }
    }

    private void names(JsonParser json) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            if (fields.size() < Limits.FIELDS) {
                fields.add(GeoJsonRows.normalise(json.currentName()));
            } else if (!fields.contains(GeoJsonRows.normalise(json.currentName()))) {
                tooManyFields = true;
            }
            json.nextToken();
            json.skipChildren();
        }
    }

    /** Of {@code {"type": "name", "properties": {"name": ...}}} the name, of the older type EPSG the code. */
    private void crs(JsonParser json) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            crs = json.currentToken() == JsonToken.VALUE_NULL ? crs : scalar(json);
            return;
        }
        crs = "unknown";
        int depth = 1;
        while (depth > 0) {
            JsonToken token = json.nextToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token.isScalarValue() && "name".equals(json.currentName())) {
                crs = json.getString();
            } else if (token.isScalarValue() && "code".equals(json.currentName())) {
                crs = "EPSG:" + json.getString();
            }
        }
    }

    private static String scalar(JsonParser json) {
        String text = json.currentToken().isScalarValue()
                ? json.getString()
                : json.currentToken().toString();
        json.skipChildren();
        return text;
    }
}
