package vn.mauson.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import tools.jackson.databind.JsonNode;
import vn.mauson.Served;

/** The requirements of Features 1: core (OGC 17-069r4), each by its number. */
@Served
class FeaturesConformanceTest extends OgcAnswers {
    @ParameterizedTest
    @ValueSource(strings = {"/ogc", "/ogc/"})
    @DisplayName("1, 2: the landing page links the definition, the conformance classes and the data")
    void landingPage(String path) {
        JsonNode page = api.get(path);
        assertThat(rels(page)).contains("self", "alternate", "service-desc", "service-doc", "conformance", "data");
        assertThat(link(page, "service-desc").get("type").asString())
                .isEqualTo("application/vnd.oai.openapi+json;version=3.0");
    }

    @Test
    @DisplayName("3, 4: the definition is an OpenAPI 3.0 document")
    void definition() {
        HttpResponse<byte[]> answer = api.ask("/ogc/api");
        assertThat(answer.headers().firstValue("content-type").orElseThrow())
                .startsWith("application/vnd.oai.openapi+json");
        JsonNode document = api.get("/ogc/api");
        assertThat(document.get("openapi").asString()).startsWith("3.0");
        Set<String> ids = new HashSet<>();
        document.get("paths").properties().forEach(path -> {
            JsonNode get = path.getValue().get("get");
            assertThat(ids.add(get.get("operationId").asString()))
                    .as(path.getKey())
                    .isTrue();
            assertThat(StreamSupport.stream(get.get("parameters").spliterator(), false)
                            .filter(parameter -> parameter.get("in").asString().equals("path"))
                            .map(parameter -> "{" + parameter.get("name").asString() + "}"))
                    .as(path.getKey())
                    .allMatch(path.getKey()::contains)
                    .hasSize((int) path.getKey().chars().filter(c -> c == '{').count());
        });
    }

    @Test
    @DisplayName("5, 6: the conformance declaration is the list of the constants")
    void conformance() {
        assertThat(texts(api.get("/ogc/conformance").get("conformsTo")))
                .containsExactlyElementsOf(Conformance.uris())
                .contains("http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core");
    }

    @Test
    @DisplayName("8, 9: a parameter that is not in the definition or has no meaning is refused")
    void badParameters() {
        assertThat(api.problem(COMMUNES + "?unknown=1").get("status").asInt()).isEqualTo(400);
        assertThat(api.problem(COMMUNES + "?limit=invalid").get("status").asInt())
                .isEqualTo(400);
        assertThat(api.problem("/ogc/conformance?limit=1").get("status").asInt())
                .isEqualTo(400);
        assertThat(api.problem("/ogc?f=xml").get("detail").asString()).contains("json, html");
    }

    @Test
    @DisplayName("every parameter the definition has is taken")
    void parametersOfTheDefinition() {
        for (String parameter : List.of(
                "limit=3",
                "bbox=106,21,107,22",
                "bbox=106,21,0,107,22,9",
                "datetime=2024-12-31",
                "sortby=-name_vi",
                "revision=1",
                "f=json",
                "filter=border%3Dtrue")) {
            assertThat(api.ask(COMMUNES + "?" + parameter).statusCode())
                    .as(parameter)
                    .isEqualTo(200);
        }
    }

    @Test
    @DisplayName("11 to 16: the collections, each with links, extent and items")
    void collections() {
        JsonNode page = api.get("/ogc/collections");
        assertThat(rels(page)).contains("self", "alternate");
        assertThat(ids(page.get("collections")))
                .contains("districts", "communes", "gates", "roads", "plots", "facilities", "tasks")
                .contains("target-forest-cover-rate", "target-new-forest-planting", "target-commune-road-paved");
        page.get("collections").forEach(collection -> {
            String id = collection.get("id").asString();
            JsonNode items = link(collection, "items");
            assertThat(items.get("type").asString()).as(id).isEqualTo("application/geo+json");
            assertThat(collection.at("/extent/spatial/bbox").get(0)).as(id).hasSize(4);
            assertThat(collection.at("/extent/temporal/interval").get(0)).as(id).hasSize(2);
        });
    }

    @Test
    @DisplayName("17, 18: a collection alone says what the list says of it")
    void collection() {
        for (JsonNode listed : api.get("/ogc/collections").get("collections")) {
            JsonNode alone = api.get("/ogc/collections/" + listed.get("id").asString());
            assertThat(rels(alone)).contains("self", "alternate", "items");
            for (String member : List.of("id", "title", "description", "extent")) {
                assertThat(alone.get(member)).isEqualTo(listed.get(member));
            }
        }
        assertThat(api.problem("/ogc/collections/none").get("status").asInt()).isEqualTo(404);
    }

    @Test
    @DisplayName("20: the definition of limit has a minimum, maximum and default")
    void limitDefinition() {
        JsonNode limit = parameter("limit");
        assertThat(limit.at("/schema/type").asString()).isEqualTo("integer");
        assertThat(limit.at("/schema/minimum").asInt()).isEqualTo(1);
        assertThat(limit.at("/schema/maximum").asInt()).isEqualTo(Query.MAX_LIMIT);
        assertThat(limit.at("/schema/default").asInt()).isEqualTo(Query.DEFAULT_LIMIT);
        for (String name : List.of("limit", "bbox", "datetime")) {
            assertThat(parameter(name).get("style").asString()).isEqualTo("form");
            assertThat(parameter(name).get("explode").asBoolean()).isFalse();
            assertThat(parameter(name).get("required").asBoolean()).isFalse();
        }
        assertThat(parameter("bbox").at("/schema/minItems").asInt()).isEqualTo(4);
        assertThat(parameter("bbox").at("/schema/maxItems").asInt()).isEqualTo(6);
    }

    @Test
    @DisplayName("21, 22: no more than limit, and more than the maximum is the maximum")
    void limit() {
        assertThat(api.get(COMMUNES + "?limit=7").get("features")).hasSize(7);
        assertThat(api.get("/ogc/collections/plots/items?limit=99999")
                        .get("numberReturned")
                        .asInt())
                .isEqualTo(Query.MAX_LIMIT);
        assertThat(api.problem(COMMUNES + "?limit=0").get("status").asInt()).isEqualTo(400);
        assertThat(api.problem(COMMUNES + "?limit=-1").get("status").asInt()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "106.5,21.7,106.9,22.0",
                "106.75,21.85,106.751,21.851",
                "-1.5,50,1.5,53",
                "-80,-5,-70,5",
                "177,65,-177,70",
                "-180,85,180,90",
                "-180,-90,180,-85"
            })
    @DisplayName("23, 24: only features that have a point in common with the box, and all of them")
    void bbox(String bbox) throws ParseException {
        for (String id : List.of("communes", "gates", "roads")) {
            String items = "/ogc/collections/" + id + "/items?limit=2500";
            Geometry box = Crs.CRS84.areaOf(
                    Arrays.stream(bbox.split(",")).map(Double::valueOf).toList());
            Set<String> expected = new HashSet<>();
            for (JsonNode feature : api.get(items).get("features")) {
                Geometry geometry = geometry(feature);
                if (geometry != null && box.intersects(geometry)) {
                    expected.add(feature.get("id").asString());
                }
            }
            assertThat(ids(api.get(items + "&bbox=" + bbox).get("features")))
                    .as(id)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2019-12-31,                226",
        "2020-01-01,                200",
        "2024-12-31T00:00:00Z,      194",
        "2025-06-30T17:00:00Z,      65",
        "2025-07-01,                65",
        "2024-12-31/2025-07-01,     259",
        "../2019-12-31,             226",
        "2025-07-01/..,             65",
        "2025-07-01/,               65",
        "../..,                     685",
    })
    @DisplayName("25, 26: datetime picks the editions of units in force")
    void datetime(String datetime, int units) {
        assertThat(api.get(COMMUNES + "?limit=1&datetime=" + datetime)
                        .get("numberMatched")
                        .asInt())
                .isEqualTo(units);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc/collections/communes/items?datetime=2009-03-31",
                "/ogc/collections/districts/items?datetime=../1900-01-01",
                "/ogc/collections/target-forest-cover-rate/items?datetime=2009-03-31",
                "/api/plans/2024/targets/forest-cover-rate/units?level=commune&asOf=2009-03-31",
                "/api/gates?asOf=2009-03-31",
                "/tiles/communes/9/407/224.mvt?asOf=2009-03-31",
            })
    @DisplayName("25: a day before the first edition of units is refused, as WMS refuses it")
    void dayBeforeTheFirstEdition(String path) {
        JsonNode problem = api.problem(path);
        assertThat(problem.get("status").asInt()).isEqualTo(400);
        assertThat(problem.toString()).contains("from 2009-04-01");
        assertThat(api.ask(path.replace("2009-03-31", "2009-04-01").replace("1900-01-01", "2009-04-01"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("26: datetime picks the status a gate had, and a task without days is always there")
    void datetimeOfGates() {
        String naNua = "/ogc/collections/gates/items?filter=id%3D%27na-nua%27&datetime=";
        assertThat(api.get(naNua + "2023-12-13")
                        .at("/features/0/properties/status")
                        .asString())
                .isEqualTo("suspended");
        assertThat(api.get(naNua + "2024-06-01")
                        .at("/features/0/properties/status")
                        .asString())
                .isEqualTo("open");
        assertThat(api.get("/ogc/collections/tasks/items?datetime=1900-01-01")
                        .get("numberMatched")
                        .asInt())
                .isEqualTo(22);
        assertThat(api.problem(naNua + "2024-13-01").get("status").asInt()).isEqualTo(400);
        assertThat(api.problem(naNua + "2024-02-01/2024-01-01").get("status").asInt())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("27 to 31: links, time stamp and both numbers; every page of all pages once")
    void pages() {
        JsonNode page = api.get(COMMUNES + "?limit=20");
        assertThat(rels(page)).contains("self", "alternate", "next", "collection");
        assertThat(Instant.parse(page.get("timeStamp").asString()))
                .isBefore(Instant.now().plusSeconds(1));
        assertThat(link(page, "next").get("href").asString())
                .as("names state and day, so that later imports and midnight change nothing")
                .contains("revision=1", "datetime=", "after=");
        assertThat(page.get("numberMatched").asInt()).isEqualTo(65);
        assertThat(page.get("numberReturned").asInt()).isEqualTo(20);
        assertThat(everyId(COMMUNES + "?limit=20")).hasSize(65).doesNotHaveDuplicates();
        assertThat(link(api.get(COMMUNES + "?limit=65"), "next")).isNull();
    }

    /** The official tests append their own limit to the link's. */
    @Test
    @DisplayName("a parameter given twice counts as given last")
    void givenTwice() {
        assertThat(api.get(COMMUNES + "?limit=1&limit=5").get("features")).hasSize(5);
    }

    @Test
    @DisplayName("32 to 34: a feature alone, with links to itself, its page and its collection")
    void feature() {
        for (String id : List.of("communes", "gates", "roads", "plots", "tasks", "target-forest-cover-rate")) {
            JsonNode listed = api.get("/ogc/collections/" + id + "/items?limit=1")
                    .get("features")
                    .get(0);
            String address =
                    "/ogc/collections/" + id + "/items/" + listed.get("id").asString();
            JsonNode alone = api.get(address);
            assertThat(rels(alone)).contains("self", "alternate", "collection");
            assertThat(alone.get("geometry")).isEqualTo(listed.get("geometry"));
            assertThat(alone.get("properties")).isEqualTo(listed.get("properties"));
            assertThat(api.problem(address + "x").get("status").asInt()).isIn(400, 404);
        }
    }

    @Test
    @DisplayName("a target's feature has the value, status and trace of the contract's own answer")
    void target() {
        String of = "/api/plans/2024/targets/forest-cover-rate/units?level=commune&asOf=2024-12-31";
        JsonNode first = api.get(of).get(0);
        JsonNode feature = api.get("/ogc/collections/target-forest-cover-rate/items/"
                + first.get("code").asString() + "@2024-12-31");
        JsonNode properties = feature.get("properties");
        assertThat(properties.get("value")).isEqualTo(first.get("value"));
        assertThat(properties.get("status")).isEqualTo(first.get("status"));
        assertThat(properties.get("illustrative").asBoolean()).isTrue();
        String trace = URI.create(properties.get("trace").asString()).getRawPath() + "?"
                + URI.create(properties.get("trace").asString()).getRawQuery();
        assertThat(api.get(trace).get("value")).isEqualTo(first.get("value"));
    }
}
