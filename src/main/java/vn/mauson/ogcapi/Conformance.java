package vn.mauson.ogcapi;

import java.util.Arrays;
import java.util.List;

/**
 * The conformance classes the server declares; {@code /ogc/conformance} is made from this list. A class
 * is on it only once its requirements are met and a test carries the number of each.
 */
enum Conformance {
    COMMON_CORE("ogcapi-common-1/1.0", "core"),
    COMMON_COLLECTIONS("ogcapi-common-2/1.0", "collections"),
    FEATURES_CORE("ogcapi-features-1/1.0", "core"),
    FEATURES_OAS30("ogcapi-features-1/1.0", "oas30"),
    FEATURES_HTML("ogcapi-features-1/1.0", "html"),
    FEATURES_GEOJSON("ogcapi-features-1/1.0", "geojson"),
    FEATURES_CRS("ogcapi-features-2/1.0", "crs"),
    QUERYABLES("ogcapi-features-3/1.0", "queryables"),
    FILTER("ogcapi-features-3/1.0", "filter"),
    FEATURES_FILTER("ogcapi-features-3/1.0", "features-filter"),
    CQL2_TEXT("cql2/1.0", "cql2-text"),
    CQL2_JSON("cql2/1.0", "cql2-json"),
    CQL2_BASIC("cql2/1.0", "basic-cql2"),
    CQL2_COMPARISON("cql2/1.0", "advanced-comparison-operators"),
    CQL2_CASE("cql2/1.0", "case-insensitive-comparison"),
    CQL2_ACCENT("cql2/1.0", "accent-insensitive-comparison"),
    CQL2_BASIC_SPATIAL("cql2/1.0", "basic-spatial-functions"),
    CQL2_BASIC_SPATIAL_PLUS("cql2/1.0", "basic-spatial-functions-plus"),
    CQL2_SPATIAL("cql2/1.0", "spatial-functions"),
    CQL2_TEMPORAL("cql2/1.0", "temporal-functions"),
    CQL2_PROPERTY("cql2/1.0", "property-property"),
    TILES_CORE("ogcapi-tiles-1/1.0", "core"),
    TILES_TILESET("ogcapi-tiles-1/1.0", "tileset"),
    TILES_LIST("ogcapi-tiles-1/1.0", "tilesets-list"),
    TILES_DATASET("ogcapi-tiles-1/1.0", "dataset-tilesets"),
    TILES_GEODATA("ogcapi-tiles-1/1.0", "geodata-tilesets"),
    TILES_MVT("ogcapi-tiles-1/1.0", "mvt"),
    TILES_OAS30("ogcapi-tiles-1/1.0", "oas30"),
    MATRIX_SET("tms/2.0", "tilematrixset"),
    TILESET_METADATA("tms/2.0", "tilesetmetadata"),
    MATRIX_SET_JSON("tms/2.0", "json-tilematrixset"),
    TILESET_METADATA_JSON("tms/2.0", "json-tilesetmetadata"),
    MATRIX_SET_LIMITS("tms/2.0", "tilematrixsetlimits"),
    MATRIX_SET_LIMITS_JSON("tms/2.0", "json-tilematrixsetlimits");

    private final String uri;

    Conformance(String specification, String name) {
        this.uri = "http://www.opengis.net/spec/" + specification + "/conf/" + name;
    }

    String uri() {
        return uri;
    }

    static List<String> uris() {
        return Arrays.stream(values()).map(Conformance::uri).toList();
    }
}
