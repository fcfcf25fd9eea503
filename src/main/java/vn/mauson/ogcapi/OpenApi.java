package vn.mauson.ogcapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;
import vn.mauson.progress.Texts;

/** The definition of everything under {@code /ogc} as OpenAPI 3.0, as OGC 17-069r4, 7.3 and requirement class oas30 want it. */
@Component
class OpenApi {
    private final Collections collections;
    private final BuildProperties build;

    OpenApi(Collections collections, BuildProperties build) {
        this.collections = collections;
        this.build = build;
    }

    Map<String, Object> document(Asked asked) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.0.3");
        document.put(
                "info",
                Map.of(
                        "title", asked.in(Texts.names("ogc.title")),
                        "description", asked.in(Texts.names("ogc.description")),
                        "version", build.getVersion()));
        document.put("servers", List.of(Map.of("url", asked.ogc(""))));
        document.put("paths", paths());
        return document;
    }

    private Map<String, Object> paths() {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put("/", get("getLandingPage", Media.JSON));
        paths.put("/conformance", get("getConformance", Media.JSON));
        paths.put("/api", get("getApi", Media.OPEN_API));
        paths.put("/collections", get("getCollections", Media.JSON));
        paths.put("/collections/{collectionId}", get("getCollection", Media.JSON, collectionId()));
        paths.put("/collections/{collectionId}/queryables", get("getQueryables", Media.SCHEMA, collectionId()));
        paths.put("/collections/{collectionId}/sortables", get("getSortables", Media.SCHEMA, collectionId()));
        paths.put("/collections/{collectionId}/items", items());
        paths.put(
                "/collections/{collectionId}/items/{featureId}",
                get("getFeature", Media.GEO_JSON, collectionId(), path("featureId"), crs("crs")));
        paths.putAll(tilePaths());
        paths.put("/styles", get("getStyles", Media.JSON));
        paths.put(
                "/styles/{styleId}",
                operation("getStyle", List.of(Media.MAPBOX_STYLE, Media.SLD), path("styleId"), form("mapbox", "sld")));
        paths.put(
                "/styles/{styleId}/legend",
                operation("getLegend", List.of("image/svg+xml", "image/png"), path("styleId"), form("svg", "png")));
        return paths;
    }

    private Map<String, Object> items() {
        Map<String, Object> number = Map.of("type", "number");
        return get(
                "getFeatures",
                Media.GEO_JSON,
                collectionId(),
                query(
                        "limit",
                        Map.of(
                                "type",
                                "integer",
                                "minimum",
                                1,
                                "maximum",
                                Query.MAX_LIMIT,
                                "default",
                                Query.DEFAULT_LIMIT)),
                query("bbox", Map.of("type", "array", "minItems", 4, "maxItems", 6, "items", number)),
                crs("bbox-crs"),
                query("datetime", string()),
                crs("crs"),
                query("filter", string()),
                query("filter-lang", oneOf("cql2-text", "cql2-json")),
                crs("filter-crs"),
                query("sortby", Map.of("type", "array", "minItems", 1, "items", string())),
                query("after", string()));
    }

    private Map<String, Object> tilePaths() {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put("/tileMatrixSets", get("getTileMatrixSets", Media.JSON));
        paths.put("/tileMatrixSets/{tileMatrixSetId}", get("getTileMatrixSet", Media.JSON, matrixSet()));
        addTiles(paths, "/tiles", "dataset.vector");
        addTiles(paths, "/collections/{collectionId}/tiles", "collection.vector", tiledId());
        return paths;
    }

    @SafeVarargs
    private void addTiles(Map<String, Object> paths, String path, String of, Map<String, Object>... more) {
        paths.put(path, get(of + ".getTileSetsList", Media.JSON, more));
        paths.put(path + "/{tileMatrixSetId}", get(of + ".getTileSet", Media.JSON, with(more, matrixSet())));
        paths.put(
                path + "/{tileMatrixSetId}/tilejson",
                operation(of + ".getTileJson", List.of(Media.JSON), with(more, matrixSet())));
        paths.put(
                path + "/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}",
                operation(
                        of + ".getTile",
                        List.of(Media.MVT),
                        with(
                                more,
                                matrixSet(),
                                path("tileMatrix"),
                                path("tileRow"),
                                path("tileCol"),
                                query("datetime", string()))));
    }

    @SafeVarargs
    private static Map<String, Object>[] with(Map<String, Object>[] some, Map<String, Object>... more) {
        Map<String, Object>[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    /** An operation that answers JSON of a type or a page. */
    @SafeVarargs
    private static Map<String, Object> get(String id, String type, Map<String, Object>... parameters) {
        return operation(id, List.of(type, Media.HTML), with(parameters, form("json", "html")));
    }

    @SafeVarargs
    private static Map<String, Object> operation(String id, List<String> types, Map<String, Object>... parameters) {
        List<Map<String, Object>> all = new ArrayList<>(List.of(parameters));
        all.add(query("revision", Map.of("type", "integer", "minimum", 1)));
        Map<String, Object> content = new LinkedHashMap<>();
        types.forEach(type -> content.put(type, Map.of("schema", schema(type))));
        Map<String, Object> problem = Map.of(
                "description",
                "problem",
                "content",
                Map.of("application/problem+json", Map.of("schema", Map.of("type", "object"))));
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("200", Map.of("description", id, "content", content));
        responses.put("304", Map.of("description", "not modified"));
        responses.put("400", problem);
        responses.put("404", problem);
        responses.put("503", problem);
        Map<String, Object> get = new LinkedHashMap<>();
        get.put("operationId", id);
        get.put("parameters", all);
        get.put("responses", responses);
        return Map.of("get", get);
    }

    private static Map<String, Object> schema(String type) {
        if (type.equals(Media.MVT) || type.equals("image/png")) {
            return Map.of("type", "string", "format", "binary");
        }
        return type.contains("json") ? Map.of("type", "object") : string();
    }

    private static Map<String, Object> query(String name, Map<String, Object> schema) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", "query");
        parameter.put(
                "description",
                Texts.names("ogc.parameter." + name).vi() + " · "
                        + Texts.names("ogc.parameter." + name).en());
        parameter.put("required", false);
        parameter.put("style", "form");
        parameter.put("explode", false);
        parameter.put("schema", schema);
        return parameter;
    }

    private static Map<String, Object> path(String name, String... allowed) {
        return Map.of(
                "name",
                name,
                "in",
                "path",
                "required",
                true,
                "schema",
                allowed.length == 0 ? string() : oneOf(allowed));
    }

    private Map<String, Object> collectionId() {
        return path(
                "collectionId",
                collections.list().stream().map(FeatureCollection::id).toArray(String[]::new));
    }

    private Map<String, Object> tiledId() {
        return path(
                "collectionId",
                collections.list().stream()
                        .filter(FeatureCollection::tiled)
                        .map(FeatureCollection::id)
                        .toArray(String[]::new));
    }

    private static Map<String, Object> matrixSet() {
        return path("tileMatrixSetId", TileSets.ids());
    }

    private static Map<String, Object> crs(String name) {
        return query(name, oneOf(Arrays.stream(Crs.values()).map(Crs::uri).toArray(String[]::new)));
    }

    private static Map<String, Object> form(String... forms) {
        return query(Asked.FORM, oneOf(forms));
    }

    private static Map<String, Object> string() {
        return Map.of("type", "string");
    }

    private static Map<String, Object> oneOf(String... values) {
        return Map.of("type", "string", "enum", List.of(values));
    }
}
