package vn.mauson.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.mauson.Api;
import vn.mauson.Served;
import vn.mauson.geometry.Geometries;

/**
 * The requirements of the standards we declare, each by its number: OGC 17-069r4 (Features 1), 18-058r1
 * (Features 2), 19-079r2 (Features 3), 20-057 (Tiles 1). What the official executable tests look for beyond
 * the text is tried too.
 */
@Served
class OgcConformanceTest {
    private static final String COMMUNES = "/ogc/collections/communes/items";
    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";
    private static final String REL = "http://www.opengis.net/def/rel/ogc/1.0/";

    @LocalServerPort
    private int port;

    private Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Nested
    @DisplayName("Features 1: core (OGC 17-069r4)")
    class Core {
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
            JsonNode api = OgcConformanceTest.this.api.get("/ogc/api");
            assertThat(api.get("openapi").asString()).startsWith("3.0");
            Set<String> ids = new HashSet<>();
            api.get("paths").properties().forEach(path -> {
                JsonNode get = path.getValue().get("get");
                assertThat(ids.add(get.get("operationId").asString()))
                        .as(path.getKey())
                        .isTrue();
                assertThat(StreamSupport.stream(get.get("parameters").spliterator(), false)
                                .filter(parameter ->
                                        parameter.get("in").asString().equals("path"))
                                .map(parameter -> "{" + parameter.get("name").asString() + "}"))
                        .as(path.getKey())
                        .allMatch(path.getKey()::contains)
                        .hasSize((int)
                                path.getKey().chars().filter(c -> c == '{').count());
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
            assertThat(api.problem(COMMUNES + "?unknown=1").get("status").asInt())
                    .isEqualTo(400);
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
                assertThat(collection.at("/extent/temporal/interval").get(0))
                        .as(id)
                        .hasSize(2);
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
            assertThat(api.problem("/ogc/collections/none").get("status").asInt())
                    .isEqualTo(404);
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
            assertThat(api.problem(COMMUNES + "?limit=-1").get("status").asInt())
                    .isEqualTo(400);
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
            assertThat(api.problem(naNua + "2024-02-01/2024-01-01")
                            .get("status")
                            .asInt())
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

    @Nested
    @DisplayName("Features 1: how it is sent")
    class Sent {
        @Test
        @DisplayName("html 1, 2: a page of every document, escaped and in the language asked for")
        void pages() {
            for (String path : List.of(
                    "/ogc",
                    "/ogc/conformance",
                    "/ogc/collections",
                    "/ogc/collections/gates",
                    COMMUNES,
                    "/ogc/collections/gates/queryables",
                    "/ogc/tiles",
                    "/ogc/tileMatrixSets",
                    "/ogc/styles",
                    "/ogc/api")) {
                HttpResponse<byte[]> page = api.ask(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
                assertThat(page.headers().firstValue("content-type")).contains("text/html;charset=UTF-8");
                assertThat(new String(page.body(), StandardCharsets.UTF_8)).contains("<h1>", "</html>");
            }
            String english = new String(
                    api.ask("/ogc/collections?f=html", "Accept-Language", "en").body(), StandardCharsets.UTF_8);
            assertThat(english).contains("<html lang=\"en\">", "Border gates");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "application/geo+json                      | application/geo+json",
                    "*/*                                       | application/geo+json",
                    "application/json;q=0.5,text/html          | text/html;charset=UTF-8",
                    "text/html;q=0.5,application/geo+json      | application/geo+json",
                })
        @DisplayName("the header Accept picks the form")
        void negotiated(String accept, String type) {
            assertThat(api.ask(COMMUNES + "?limit=1", "Accept", accept)
                            .headers()
                            .firstValue("content-type"))
                    .contains(type);
        }

        @Test
        @DisplayName("an answer that did not change is not sent again")
        void notModified() {
            HttpResponse<byte[]> first = api.ask(COMMUNES + "?limit=1");
            String tag = first.headers().firstValue("etag").orElseThrow();
            assertThat(first.headers().firstValue("cache-control")).contains("no-cache, public");
            assertThat(first.headers().firstValue("last-modified")).isPresent();
            assertThat(api.ask(COMMUNES + "?limit=1", "If-None-Match", tag).statusCode())
                    .isEqualTo(304);
            assertThat(api.ask(COMMUNES + "?limit=2", "If-None-Match", tag).statusCode())
                    .isEqualTo(200);
        }

        @Test
        @DisplayName("it is compressed for those who take it, and any page may ask")
        void compressedAndOpen() {
            HttpResponse<byte[]> answer = api.ask(COMMUNES, "Accept-Encoding", "gzip", "Origin", "https://example.org");
            assertThat(answer.headers().firstValue("content-encoding")).contains("gzip");
            assertThat(answer.headers().firstValue("access-control-allow-origin"))
                    .contains("*");
            assertThat(answer.headers()
                            .firstValue("access-control-expose-headers")
                            .orElse(""))
                    .contains("Content-Crs");
        }

        @Test
        @DisplayName("HEAD has the headers of GET and no body")
        void head() throws Exception {
            HttpResponse<byte[]> head = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + COMMUNES))
                                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().firstValue("etag"))
                    .isEqualTo(api.ask(COMMUNES).headers().firstValue("etag"));
        }
    }

    @Nested
    @DisplayName("Features 2: coordinate reference systems (OGC 18-058r1)")
    class Systems {
        @Test
        @DisplayName("1 to 5: every collection lists its systems, CRS84 first, and that of its storage")
        void listed() {
            for (JsonNode collection : api.get("/ogc/collections").get("collections")) {
                List<String> crs = texts(collection.get("crs"));
                assertThat(crs)
                        .containsExactly(
                                "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
                                EPSG + 4326,
                                EPSG + 3857,
                                EPSG + 9215,
                                EPSG + 3405);
                assertThat(crs).contains(collection.get("storageCrs").asString());
            }
        }

        @ParameterizedTest
        @ValueSource(ints = {4326, 3857, 9215, 3405})
        @DisplayName("7 to 9: a box in another system finds what the same area finds")
        void bboxCrs(int epsg) {
            Crs crs = Crs.of("crs", EPSG + epsg);
            Envelope box = crs.ofLonLat(Geometries.FACTORY.toGeometry(new Envelope(106.5, 106.9, 21.7, 22.0)))
                    .getEnvelopeInternal();
            String bbox = box.getMinX() + "," + box.getMinY() + "," + box.getMaxX() + "," + box.getMaxY();
            JsonNode found = api.get(COMMUNES + "?limit=100&bbox=" + bbox + "&bbox-crs=" + EPSG + epsg);
            JsonNode plain = api.get(COMMUNES + "?limit=100&bbox=106.5,21.7,106.9,22.0");
            assertThat(ids(found.get("features"))).containsAll(ids(plain.get("features")));
            assertThat(found.get("numberMatched").asInt())
                    .isLessThan(plain.get("numberMatched").asInt() + 3);
        }

        @Test
        @DisplayName("10, 14: a system that is not listed is refused")
        void unknown() {
            for (String parameter : List.of("crs", "bbox=1,2,3,4&bbox-crs", "filter=true&filter-crs")) {
                String asked = COMMUNES + "?" + parameter + "=http://www.opengis.net/def/crs/0/unsupported";
                assertThat(api.problem(asked).get("status").asInt())
                        .as(parameter)
                        .isEqualTo(400);
            }
            assertThat(api.problem(COMMUNES + "?bbox-crs=" + EPSG + 4326)
                            .get("detail")
                            .asString())
                    .contains("only together with bbox");
        }

        @ParameterizedTest
        @ValueSource(ints = {4326, 3857, 9215, 3405})
        @DisplayName("11 to 17: coordinates come in the system asked for, and a header names it")
        void crs(int epsg) throws ParseException {
            String gate = ids(api.get("/ogc/collections/gates/items?limit=1").get("features"))
                    .get(0);
            for (String path : List.of(COMMUNES + "/06040@2025-07", "/ogc/collections/gates/items/" + gate)) {
                HttpResponse<byte[]> answer = api.ask(path + "?crs=" + EPSG + epsg);
                assertThat(answer.headers().firstValue("content-crs")).contains("<" + EPSG + epsg + ">");
                Geometry back = Crs.of("crs", EPSG + epsg).toLonLat(geometry(api.get(path + "?crs=" + EPSG + epsg)));
                Geometry lonLat = geometry(api.get(path));
                assertThat(back.getCentroid().distance(lonLat.getCentroid())).isLessThan(1e-6);
                assertThat(back.getArea()).isCloseTo(lonLat.getArea(), within(1e-7));
            }
            assertThat(api.ask(COMMUNES).headers().firstValue("content-crs"))
                    .contains("<http://www.opengis.net/def/crs/OGC/1.3/CRS84>");
        }
    }

    @Nested
    @DisplayName("Features 3: filters (OGC 19-079r2)")
    class Filters {
        @Test
        @DisplayName("1 to 7: queryables are a JSON schema")
        void queryables() {
            JsonNode collection = api.get("/ogc/collections/plots");
            assertThat(rels(collection)).contains(REL + "queryables", REL + "sortables");
            HttpResponse<byte[]> answer = api.ask("/ogc/collections/plots/queryables");
            assertThat(answer.headers().firstValue("content-type").orElseThrow())
                    .startsWith("application/schema+json");
            JsonNode schema = api.get("/ogc/collections/plots/queryables");
            assertThat(schema.get("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
            assertThat(schema.get("type").asString()).isEqualTo("object");
            assertThat(schema.at("/properties/planted_on/format").asString()).isEqualTo("date");
            assertThat(schema.at("/properties/geometry/format").asString()).isEqualTo("geometry-any");
            assertThat(api.get("/ogc/collections/plots/sortables")
                            .get("properties")
                            .has("geometry"))
                    .isFalse();
        }

        @Test
        @DisplayName("every queryable of every collection can be asked by and sorted by")
        void everyQueryable() {
            for (String id : ids(api.get("/ogc/collections").get("collections")).subList(0, 8)) {
                api.get("/ogc/collections/" + id + "/sortables")
                        .get("properties")
                        .propertyNames()
                        .forEach(name -> {
                            String items = "/ogc/collections/" + id + "/items?limit=3";
                            int all = api.get(items).get("numberMatched").asInt();
                            int absent = matched(items, name + " IS NULL");
                            assertThat(absent + matched(items, name + " IS NOT NULL"))
                                    .as(name)
                                    .isEqualTo(all);
                            assertThat(api.get(items + "&sortby=-" + name)
                                            .get("numberMatched")
                                            .asInt())
                                    .isEqualTo(all);
                        });
            }
        }

        @Test
        @DisplayName("8 to 14: a filter in either encoding finds the same; an unknown property is refused")
        void filter() {
            String items = "/ogc/collections/plots/items?limit=50&sortby=-planted_year";
            String text = "class_group = 'planted' AND planted_year BETWEEN 2015 AND 2020";
            String json = """
                    {"op":"and","args":[{"op":"=","args":[{"property":"class_group"},"planted"]},
                    {"op":"between","args":[{"property":"planted_year"},2015,2020]}]}""";
            JsonNode found = api.get(items + "&filter=" + encoded(text));
            JsonNode foundByJson = api.get(items + "&filter-lang=cql2-json&filter=" + encoded(json));
            assertThat(ids(foundByJson.get("features")))
                    .isEqualTo(ids(found.get("features")))
                    .hasSize(50);
            assertThat(foundByJson.get("numberMatched")).isEqualTo(found.get("numberMatched"));
            found.get("features").forEach(feature -> assertThat(
                            feature.at("/properties/planted_year").asInt())
                    .isBetween(2015, 2020));
            assertThat(api.problem(items + "&filter=" + encoded("owner = 'x'"))
                            .get("detail")
                            .asString())
                    .contains("class_group");
            assertThat(api.problem(items + "&filter=true&filter-lang=cql-text")
                            .get("status")
                            .asInt())
                    .isEqualTo(400);
        }

        @Test
        @DisplayName("filter-crs: geometries of the filter in another system find the same")
        void filterCrs() {
            String plain = "S_INTERSECTS(geometry, POINT(106.76 21.85))";
            String onPlane = "S_INTERSECTS(geometry, POINT(449158.0 2417140.5))";
            List<String> expected =
                    ids(api.get(COMMUNES + "?filter=" + encoded(plain)).get("features"));
            assertThat(ids(api.get(COMMUNES + "?filter-crs=" + EPSG + "9215&filter=" + encoded(onPlane))
                            .get("features")))
                    .isEqualTo(expected)
                    .hasSize(1);
        }

        @Test
        @DisplayName("pages of a sorted filter hold every match once, in order")
        void sortedPages() {
            String items = "/ogc/collections/roads/items?limit=30&sortby=surface,-name_vi&filter="
                    + encoded("road_class <> 'rail'");
            List<String> all = everyId(items);
            assertThat(all).hasSize(api.get(items).get("numberMatched").asInt()).doesNotHaveDuplicates();
            assertThat(all)
                    .isEqualTo(
                            ids(api.get(items.replace("limit=30", "limit=2500")).get("features")));
        }

        private int matched(String items, String filter) {
            return api.get(items + "&filter=" + encoded(filter))
                    .get("numberMatched")
                    .asInt();
        }
    }

    @Nested
    @DisplayName("Tiles 1 (OGC 20-057)")
    class Tiled {
        @ParameterizedTest
        @ValueSource(strings = {"/ogc/tiles", "/ogc/collections/communes/tiles"})
        @DisplayName("1 to 5, 8 to 10: tile sets link their matrix set and their tiles, and the tiles are there")
        void tileSets(String path) {
            JsonNode list = api.get(path);
            assertThat(list.get("tilesets")).hasSize(2);
            for (JsonNode set : list.get("tilesets")) {
                assertThat(set.get("tileMatrixSetURI").asString())
                        .isEqualTo("http://www.opengis.net/def/tilematrixset/OGC/1.0/"
                                + set.get("tileMatrixSetId").asString());
                assertThat(rels(set)).contains("self", "item", REL + "tiling-scheme");
                String template = link(set, "item").get("href").asString();
                assertThat(template).contains("{tileMatrix}", "{tileRow}", "{tileCol}");
                for (JsonNode limit : set.get("tileMatrixSetLimits")) {
                    String tile = URI.create(template.replaceAll("\\{.*", "")).getPath()
                            + limit.get("tileMatrix").asString() + "/";
                    if (limit.get("tileMatrix").asInt() % 4 == 0) {
                        HttpResponse<byte[]> answer =
                                api.ask(tile + limit.get("maxTileRow") + "/" + limit.get("minTileCol"));
                        assertThat(answer.statusCode()).isEqualTo(200);
                        assertThat(answer.headers().firstValue("content-type"))
                                .contains("application/vnd.mapbox-vector-tile");
                        assertThat(api.problem(tile + (limit.get("maxTileRow").asInt() + 1) + "/"
                                                + limit.get("minTileCol"))
                                        .get("status")
                                        .asInt())
                                .isEqualTo(404);
                    }
                }
                assertThat(api.get(URI.create(link(set, "self").get("href").asString())
                                        .getPath())
                                .get("tileMatrixSetLimits"))
                        .isEqualTo(set.get("tileMatrixSetLimits"));
            }
        }

        @Test
        @DisplayName("6: a tile outside the matrix set or its limits is not there")
        void outside() {
            String tiles = "/ogc/collections/communes/tiles/WebMercatorQuad/";
            for (String tile : List.of("10/2147483647/2147483647", "10/x/1", "99/0/0", "10/0/0", "-1/0/0")) {
                assertThat(api.problem(tiles + tile).get("status").asInt())
                        .as(tile)
                        .isEqualTo(404);
            }
            assertThat(api.problem("/ogc/collections/communes/tiles/None/0/0/0")
                            .get("status")
                            .asInt())
                    .isEqualTo(404);
        }

        @Test
        @DisplayName("the tile of a collection is that of the map, row before column")
        void sameTile() {
            assertThat(api.ask("/ogc/collections/communes/tiles/WebMercatorQuad/8/112/203?datetime=2024-12-31")
                            .body())
                    .isEqualTo(api.ask("/tiles/communes/8/203/112.mvt?asOf=2024-12-31")
                            .body())
                    .isNotEmpty();
        }

        @Test
        @DisplayName("11: the landing page links the tile sets and the tiling schemes")
        void landingPage() {
            JsonNode page = api.get("/ogc");
            assertThat(rels(page)).contains(REL + "tilesets-vector", REL + "tiling-schemes");
            assertThat(link(page, REL + "tilesets-vector").get("href").asString())
                    .contains("/tiles", "f=json");
        }

        @Test
        @DisplayName("13, 14: a collection links its tile sets")
        void collectionLink() {
            JsonNode tiles = link(api.get("/ogc/collections/plots"), REL + "tilesets-vector");
            assertThat(tiles.get("href").asString()).contains("/tiles?f=json");
            assertThat(api.problem("/ogc/collections/target-forest-cover-rate/tiles")
                            .get("status")
                            .asInt())
                    .isEqualTo(404);
        }

        @Test
        @DisplayName("22, 23: the definition has the operations of tiles by their names")
        void operations() {
            List<String> ids = new ArrayList<>();
            api.get("/ogc/api")
                    .get("paths")
                    .forEach(path -> ids.add(path.at("/get/operationId").asString()));
            assertThat(ids)
                    .contains(
                            "dataset.vector.getTileSetsList",
                            "dataset.vector.getTileSet",
                            "dataset.vector.getTile",
                            "collection.vector.getTileSetsList",
                            "collection.vector.getTileSet",
                            "collection.vector.getTile");
        }

        /** Scale denominators as OGC 17-083r4 prints them, annexes D.1 and D.2. */
        @ParameterizedTest
        @CsvSource({
            "WebMercatorQuad, 1,  559082264.028717,      156543.033928041,    1, 1",
            "WorldCRS84Quad,  1,  279541132.0143588,     0.703125000000000,   2, 1",
            "WebMercatorQuad, 11, 545978.7734655447,     152.8740565703525,   1024, 1024",
            "WorldCRS84Quad,  11, 272989.3867327723,     0.0006866455078125,  2048, 1024",
        })
        @DisplayName("a matrix set is the registered one")
        void matrixSet(String id, int matrix, double scale, double cell, int width, int height) {
            JsonNode of =
                    api.get("/ogc/tileMatrixSets/" + id).get("tileMatrices").get(matrix - 1);
            assertThat(of.get("scaleDenominator").asDouble()).isCloseTo(scale, withinPercentage(1e-7));
            assertThat(of.get("cellSize").asDouble()).isCloseTo(cell, withinPercentage(1e-6));
            assertThat(of.get("matrixWidth").asInt()).isEqualTo(width);
            assertThat(of.get("matrixHeight").asInt()).isEqualTo(height);
        }

        @Test
        @DisplayName("TileJSON names the tiles with row and column where they belong")
        void tileJson() {
            JsonNode json = api.get("/ogc/collections/communes/tiles/WebMercatorQuad/tilejson");
            assertThat(json.get("tilejson").asString()).isEqualTo("3.0.0");
            assertThat(json.at("/tiles/0").asString()).endsWith("/{z}/{y}/{x}");
            assertThat(json.at("/vector_layers/0/id").asString()).isEqualTo("communes");
        }
    }

    private JsonNode parameter(String name) {
        for (JsonNode each : api.get("/ogc/api").at("/paths/~1collections~1{collectionId}~1items/get/parameters")) {
            if (each.get("name").asString().equals(name)) {
                return each;
            }
        }
        throw new AssertionError("no parameter " + name);
    }

    /** The ids on this page and all that follow it. */
    private List<String> everyId(String path) {
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

    private static Geometry geometry(JsonNode feature) throws ParseException {
        JsonNode geometry = feature.get("geometry");
        return geometry.isNull() ? null : new GeoJsonReader(Geometries.FACTORY).read(geometry.toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> ids(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.get("id").asString())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static List<String> rels(JsonNode document) {
        return StreamSupport.stream(document.get("links").spliterator(), false)
                .map(link -> link.get("rel").asString())
                .toList();
    }

    private static JsonNode link(JsonNode document, String rel) {
        for (JsonNode link : document.get("links")) {
            if (link.get("rel").asString().equals(rel)) {
                return link;
            }
        }
        return null;
    }
}
