package vn.mauson.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.mauson.Api;
import vn.mauson.store.Sights;

/**
 * Features with a name that nothing else has, in layers marked internal: no byte of the name comes out of any reading
 * route for somebody who may not see them, whoever asked before, and it does for somebody who may.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "mauson.pack=geodata/lang-son",
            "mauson.data=target/internal",
            "spring.datasource.url=jdbc:h2:mem:internal;DB_CLOSE_DELAY=-1",
        })
class InternalLayersTest {
    private static final String CANARY = "Zq7x4Canary";
    private static final List<String> INTERNAL = List.of("gates", "plots", "roads", "tasks");

    /** Names and ids to put in the place of a pattern's variables. */
    private static final List<String> LAYERS = List.of(
            "districts", "communes", "gates", "roads", "plots", "facilities", "tasks", "target-forest-cover-rate");

    private static final String AT = "asOf=2024-12-31&edition=2020";
    private static final String WMS = "/wms?SERVICE=WMS&VERSION=1.3.0&STYLES=&CRS=EPSG:4326&BBOX=21,106,23,108&WIDTH=64"
            + "&HEIGHT=64&TIME=2024-12-31&FORMAT=image/png";
    private static final String WMTS = "/wmts?SERVICE=WMTS&VERSION=1.0.0&STYLE=default&FORMAT=image/png"
            + "&TILEMATRIXSET=WebMercatorQuad&TILEMATRIX=10&TILEROW=448&TILECOL=815";

    private static final List<String> TABLES =
            List.of("?table=gates&asOf=2024-12-31", "?table=tasks", "?table=plots&" + AT, "?table=revisions");

    /** What a route is asked for besides its path, where that is not nothing. */
    private static final Map<String, List<String>> ASKED = Map.ofEntries(
            Map.entry("/api/search", List.of("?q=" + CANARY, "?q=cua khau")),
            Map.entry("/api/gates", List.of("?asOf=2024-12-31")),
            Map.entry("/api/gates/history", List.of("?from=2024-01-01&to=2025-01-01&edition=2020")),
            Map.entry("/paper/map.pdf", List.of("?target=forest-cover-rate&level=district&layers=gates&" + AT)),
            Map.entry("/paper/map.png", List.of("?target=forest-cover-rate&level=district&layers=gates&" + AT)),
            Map.entry("/paper/report.pdf", List.of("?plan=2024&unit=183&" + AT)),
            Map.entry("/paper/table.csv", TABLES),
            Map.entry("/paper/table.xlsx", TABLES),
            Map.entry("/api/analysis/access", List.of("?gate=huu-nghi&" + AT)),
            Map.entry("/api/analysis/road-gaps", List.of("?budgetKm=5&" + AT)),
            Map.entry("/api/crosswalk", List.of("?from=2024-12&to=2025-07")),
            Map.entry("/api/units/{code}", List.of("?" + AT)),
            Map.entry("/api/units/{code}/history", List.of("?" + AT)),
            Map.entry("/api/units/{code}/ranks", List.of("?" + AT)),
            Map.entry("/api/units/{code}/roads", List.of("?" + AT)),
            Map.entry("/api/plans/{year}/series", List.of("?asOf=2024-12-31")),
            Map.entry("/api/plans/{year}/changes", List.of("?since=2024-06-30&asOf=2024-12-31")),
            Map.entry("/api/plans/{year}/matrix", List.of("?level=district&" + AT)),
            Map.entry(
                    "/api/plans/{year}/matrix/cell", List.of("?level=district&group=environment&status=missed&" + AT)),
            Map.entry("/api/forest", List.of("?level=district&" + AT)),
            Map.entry("/api/forest/{list}", List.of("?" + AT)),
            Map.entry("/api/forest/{list}.csv", List.of("?" + AT)),
            Map.entry("/api/forest/{list}.geojson", List.of("?" + AT)),
            Map.entry("/api/map/{layer}", List.of("?edition=2020")),
            Map.entry("/api/plans/{year}/targets", List.of("?asOf=2024-12-31")),
            Map.entry("/api/plans/{year}/targets/{id}/units", List.of("?level=district&" + AT)),
            Map.entry("/api/plans/{year}/targets/{id}/trace", List.of("?" + AT)),
            Map.entry(
                    "/api/observations/template", List.of("?indicator=doctors-per-10k&edition=2025-07&level=district")),
            Map.entry("/tiles/{layer}/{z}/{x}/{y}.mvt", List.of("?" + AT, "?revision=1&" + AT)),
            Map.entry("/ogc/collections/{id}/items", List.of("?datetime=2024-12-31&limit=2", "?f=html&limit=2")),
            Map.entry(
                    "/wms",
                    Stream.concat(
                                    Stream.of("?SERVICE=WMS&REQUEST=GetCapabilities"),
                                    LAYERS.stream()
                                            .flatMap(layer -> Stream.of(
                                                    WMS.substring(4) + "&REQUEST=GetMap&LAYERS=" + layer,
                                                    WMS.substring(4) + "&REQUEST=GetFeatureInfo&LAYERS=" + layer
                                                            + "&QUERY_LAYERS=" + layer
                                                            + "&I=32&J=32&INFO_FORMAT=text/plain&FEATURE_COUNT=50")))
                            .toList()),
            Map.entry(
                    "/wmts",
                    Stream.concat(
                                    Stream.of("?SERVICE=WMTS&REQUEST=GetCapabilities"),
                                    LAYERS.stream().map(layer -> WMTS.substring(5) + "&REQUEST=GetTile&LAYER=" + layer))
                            .toList()));

    /** The only revision here is the load of the pack; RevisionController has one place for all of these. */
    private static final Set<String> OF_IMPORTS = Set.of("/api/revisions/{id}/report", "/api/revisions/{id}/{file}");

    private static final Map<String, List<String>> VARIABLES = Map.of(
            "layer", Stream.concat(LAYERS.stream(), Stream.of("*")).toList(),
            "code", List.of("20", "183"),
            "year", List.of("2024"),
            "list", List.of("overlaps", "planted-not-forest"),
            "file", List.of("findings.csv", "quarantine.geojson"),
            "set", List.of("WebMercatorQuad"),
            "featureId", List.of("huu-nghi@2021-01-01", "1@2023-01-01"));

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private Sights sights;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private Api api;
    private String[] viewer;

    @BeforeEach
    void putTheCanariesIn() {
        api = new Api(port);
        viewer = Guest.token(program, "viewer");
        JdbcTemplate writer = program.getBean(JdbcTemplate.class);
        for (String table : List.of("gate", "road", "task")) {
            writer.update("update " + table + " set name_vi = ?, name_en = ?", CANARY, CANARY);
        }
        writer.update("update plot set lot = ?", CANARY);
        INTERNAL.forEach(layer -> sights.mark(layer, true));
    }

    @AfterEach
    void makeAllPublicAgain() {
        INTERNAL.forEach(layer -> sights.mark(layer, false));
    }

    @Test
    void noReadingRouteGivesOutWhatAPersonMayNotSee() {
        List<String> leaks = new ArrayList<>();
        Set<String> carrying = new TreeSet<>();
        Set<String> answered = new TreeSet<>();
        int ways = 0;
        for (String pattern : patterns()) {
            for (String path : addresses(pattern)) {
                HttpResponse<byte[]> permitted = api.ask(path, viewer);
                String tag = permitted.headers().firstValue("etag").orElse("\"none\"");
                HttpResponse<byte[]> anybody = api.ask(path);
                HttpResponse<byte[]> again = api.ask(path, "If-None-Match", tag);
                ways++;
                if (permitted.statusCode() == 200) {
                    answered.add(pattern);
                }
                if (holdsCanary(anybody) || again.statusCode() == 304 && holdsCanary(permitted)) {
                    leaks.add(path);
                }
                if (holdsCanary(permitted)) {
                    carrying.add(pattern);
                    assertThat(permitted.headers().firstValue("cache-control").orElse(""))
                            .as(path)
                            .contains("private");
                    assertThat(String.join(",", permitted.headers().allValues("vary")))
                            .as(path)
                            .containsIgnoringCase("authorization")
                            .containsIgnoringCase("cookie");
                }
            }
        }
        System.out.println(
                "ways walked: " + ways + " of " + patterns().size() + " reading routes, carrying: " + carrying);
        assertThat(leaks).isEmpty();
        Set<String> notAnswered = new TreeSet<>(patterns());
        notAnswered.removeAll(answered);
        assertThat(notAnswered)
                .as("routes that the table has no good question for")
                .isEqualTo(OF_IMPORTS);
        assertThat(carrying)
                .contains(
                        "/api/search",
                        "/api/gates",
                        "/api/tasks",
                        "/api/gates/history",
                        "/paper/table.csv",
                        "/api/units/{code}/roads",
                        "/api/analysis/access",
                        "/api/units/{code}",
                        "/tiles/{layer}/{z}/{x}/{y}.mvt",
                        "/ogc/collections/{id}/items",
                        "/ogc/collections/{id}/items/{featureId}",
                        "/ogc/collections/{id}/tiles/{set}/{zoom}/{row}/{column}",
                        "/ogc/tiles/{set}/{zoom}/{row}/{column}",
                        "/wms");
    }

    /** A picture has no name in it; a layer nobody may see has no picture, legend, tile or style. */
    @Test
    void anInternalLayerIsNoLayerForOthers() {
        for (String layer : INTERNAL) {
            for (String path : List.of(
                    "/ogc/collections/" + layer,
                    "/ogc/collections/" + layer + "/tiles",
                    "/tiles/" + layer + "/9/407/224.mvt",
                    WMS + "&REQUEST=GetMap&LAYERS=" + layer,
                    "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&FORMAT=image/png&LAYER=" + layer,
                    WMTS + "&REQUEST=GetTile&LAYER=" + layer)) {
                assertThat(api.ask(path, viewer).statusCode()).as(path).isEqualTo(200);
                assertThat(api.ask(path).statusCode()).as(path).isIn(400, 404);
            }
        }
        for (String style : List.of("plots", "roads")) {
            assertThat(api.ask("/ogc/styles/" + style + "/legend", viewer).statusCode())
                    .isEqualTo(200);
            assertThat(api.ask("/ogc/styles/" + style + "/legend").statusCode()).isEqualTo(404);
        }
        assertThat(new String(api.ask("/ogc/collections").body(), StandardCharsets.UTF_8))
                .doesNotContain("collections/gates");
        assertThat(api.get("/api/changes").get("layers").has("gates")).isFalse();
        String planted = "/api/forest/planted-not-forest?" + AT;
        assertThat(new JsonMapper().readTree(api.ask(planted, viewer).body()).get("rows"))
                .isNotEmpty();
        assertThat(api.get(planted).get("rows")).isEmpty();
        assertThat(api.ask("/api/gates").headers().firstValue("withheld-layers"))
                .contains("gates,plots,roads,tasks");
    }

    /** The figure stays the same number; which features made it is not said, but how many and why. */
    @Test
    void aTraceKeepsItsNumbersAndNamesNoFeature() {
        String path = "/api/plans/2024/targets/forest-cover-rate/trace?" + AT;
        JsonNode seen = new JsonMapper().readTree(api.ask(path, viewer).body());
        JsonNode unseen = api.get(path);
        assertThat(unseen.get("value")).isEqualTo(seen.get("value"));
        assertThat(unseen.at("/features/counted")).isEqualTo(seen.at("/features/counted"));
        assertThat(seen.at("/features/sample")).isNotEmpty();
        assertThat(seen.at("/features/withheld").isNull()).isTrue();
        assertThat(unseen.at("/features/sample")).isEmpty();
        assertThat(unseen.at("/features/withheld/count")).isEqualTo(seen.at("/features/counted"));
        assertThat(unseen.at("/features/withheld/reasonVi").asString()).contains("nội bộ");
    }

    /** A tile that was kept for ever while its layer was public is given out no more. */
    @Test
    void aKeptTileGoesWithItsLayer() {
        String path = "/tiles/gates/9/407/223.mvt?revision=1&" + AT;
        sights.mark("gates", false);
        sights.mark("plots", false);
        sights.mark("roads", false);
        sights.mark("tasks", false);
        String[] gzip = {"Accept-Encoding", "gzip"};
        assertThat(api.ask(path, gzip).headers().firstValue("cache-control").orElse(""))
                .contains("immutable");
        assertThat(api.ask(path, gzip).statusCode()).isEqualTo(200);
        sights.mark("gates", true);
        assertThat(api.ask(path, gzip).statusCode()).isEqualTo(404);
    }

    private static boolean holdsCanary(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.ISO_8859_1).contains(CANARY);
    }

    private Set<String> patterns() {
        return mapping.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPatternValues().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every way to put something in the place of the variables, with everything it is asked for. */
    private static List<String> addresses(String pattern) {
        List<String> paths = List.of(pattern);
        while (paths.get(0).contains("{")) {
            paths = paths.stream().flatMap(path -> fill(pattern, path)).toList();
        }
        return paths.stream()
                .flatMap(path -> ASKED.getOrDefault(pattern, List.of("")).stream()
                        .map(asked -> path + asked.replace(" ", "%20")))
                .toList();
    }

    private static Stream<String> fill(String pattern, String path) {
        int from = path.indexOf('{');
        int to = path.indexOf('}');
        return values(pattern, path.substring(from + 1, to)).stream()
                .map(value -> path.substring(0, from) + value + path.substring(to + 1));
    }

    private static List<String> values(String pattern, String variable) {
        return switch (variable) {
            case "id" ->
                pattern.startsWith("/api/plans")
                        ? List.of("forest-cover-rate", "commune-road-paved", "new-forest-planting")
                        : pattern.startsWith("/api/revisions")
                                ? List.of("1")
                                : pattern.startsWith("/ogc/styles") ? List.of("plots", "roads", "status") : LAYERS;
            case "z", "zoom" -> List.of("9");
            case "x", "column" -> List.of("407");
            case "y", "row" -> List.of("223", "224");
            default -> VARIABLES.get(variable);
        };
    }
}
