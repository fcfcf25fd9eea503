package vn.mauson.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.mauson.Api;
import vn.mauson.ingest.Commands;

/** What imports change in the answers, asked over HTTP on a store of its own; each test takes its imports back. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "mauson.pack=geodata/lang-son",
            "mauson.data=target/revisions",
            "mauson.plots=500",
            "spring.datasource.url=jdbc:h2:mem:revisions;DB_CLOSE_DELAY=-1",
        })
class RevisionContractTest {
    private static final String COVER =
            "/api/plans/2024/targets/forest-cover-rate/units?level=district&asOf=2024-12-31";

    /** PostGIS: ST_Area of the plot below after ST_Transform to the PROJ definition of EPSG:9215 with its datum shift. */
    private static final double HECTARES = 114.4416;

    @LocalServerPort
    private int port;

    @Autowired
    private Commands commands;

    @TempDir
    private Path folder;

    private Api api;
    private long revision;
    private String before;

    @BeforeEach
    void importPlots() throws Exception {
        api = new Api(port);
        before = body(COVER);
        Path file = folder.resolve("plots.geojson");
        Files.writeString(file, """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"id":1,"ldlr":"TXG","maldlr":14,"churung":"Nguyễn Văn A"},"geometry":
                {"type":"Polygon","coordinates":[[[106.70,21.85],[106.71,21.85],[106.71,21.86],[106.70,21.86],[106.70,21.85]]]}},
                {"type":"Feature","properties":{"id":2,"ldlr":"QQQ","maldlr":14},"geometry":
                {"type":"Polygon","coordinates":[[[106.72,21.85],[106.73,21.85],[106.73,21.86],[106.72,21.86],[106.72,21.85]]]}}]}""");
        commands.run(List.of("import", file.toString(), "--layer", "plots"), System.out);
        revision = api.get("/api/revisions").get(0).get("id").asLong();
    }

    @AfterEach
    void undo() {
        if (api.get("/api/revisions").get(0).get("kind").asString().equals("import")) {
            commands.run(List.of("undo", "" + revision), System.out);
        }
    }

    @Test
    void anImportChangesTheFiguresAndAnEarlierStateIsStillThere() {
        double hectares = 0;
        for (JsonNode district : api.get(COVER)) {
            assertThat(district.get("illustrative").asBoolean()).isFalse();
            hectares += district.get("numerator").asDouble();
        }
        assertThat(hectares).isCloseTo(HECTARES, within(0.01));
        assertThat(body(COVER + "&revision=" + (revision - 1))).isEqualTo(before);
        assertThat(body(COVER)).isNotEqualTo(before);
    }

    @Test
    void anImportIsANewStateOfItsOwnLayerAlone() {
        JsonNode changes = api.get("/api/changes?revision=" + revision);
        assertThat(changes.get("version").asString()).startsWith("r" + revision + "-");
        assertThat(changes.at("/layers/plots").asLong()).isEqualTo(revision);
        assertThat(changes.at("/layers/roads").asLong()).isLessThan(revision);
        assertThat(changes.get("layers").size()).isEqualTo(7);
        commands.run(List.of("undo", "" + revision), System.out);
        assertThat(api.get("/api/changes?revision=" + (revision + 1))
                        .at("/layers/plots")
                        .asLong())
                .isEqualTo(revision + 1);
    }

    @Test
    void aTileOfARevisionIsNeverAnother() {
        String tile = "/tiles/plots/13/6524/3586.mvt?edition=2020&asOf=2024-12-31";
        HttpHeaders open = api.ask(tile).headers();
        HttpHeaders fixed = api.ask(tile + "&revision=" + revision).headers();
        HttpHeaders earlier = api.ask(tile + "&revision=" + (revision - 1)).headers();
        assertThat(open.firstValue("Cache-Control")).hasValue("no-cache, public");
        assertThat(fixed.firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        assertThat(etag(fixed)).isEqualTo(etag(open)).isNotEqualTo(etag(earlier));
        commands.run(List.of("undo", "" + revision), System.out);
        assertThat(etag(api.ask(tile + "&revision=" + revision).headers())).isEqualTo(etag(fixed));
        assertThat(etag(api.ask(tile + "&revision=" + (revision + 1)).headers()))
                .isNotEqualTo(etag(fixed));
    }

    @Test
    void theShortWayToAFixedTileAnswersAsTheLongOne() {
        String tile = "/tiles/plots/13/6524/3586.mvt?edition=2020&asOf=2024-12-31&revision=" + revision;
        var first = api.ask(tile, "Accept-Encoding", "gzip");
        var again = api.ask(tile, "Accept-Encoding", "gzip");
        assertThat(again.body()).isEqualTo(first.body()).isNotEmpty();
        assertThat(told(again.headers())).isEqualTo(told(first.headers())).containsKey("etag");
        assertThat(api.ask(tile, "Accept-Encoding", "gzip", "If-None-Match", etag(first.headers()))
                        .statusCode())
                .isEqualTo(304);
        assertThat(api.ask(tile).body()).isNotEqualTo(first.body());
        assertThat(api.ask(tile + "9999", "Accept-Encoding", "gzip").statusCode())
                .isEqualTo(404);
    }

    private static Map<String, Set<String>> told(HttpHeaders headers) {
        Map<String, Set<String>> told = new TreeMap<>();
        headers.map()
                .forEach((name, values) -> told.put(
                        name, new TreeSet<>(List.of(String.join(", ", values).split(", ")))));
        told.keySet().removeAll(Set.of("date", "connection", "keep-alive"));
        return told;
    }

    private static String etag(HttpHeaders headers) {
        return headers.firstValue("ETag").orElseThrow();
    }

    @Test
    void anUndoBringsTheFiguresBackToTheLastByte() {
        commands.run(List.of("undo", "" + revision), System.out);
        assertThat(body(COVER)).isEqualTo(before);
        JsonNode revisions = api.get("/api/revisions");
        assertThat(revisions.get(0).get("kind").asString()).isEqualTo("undo");
        assertThat(revisions.get(1).get("undoneBy").asLong()).isEqualTo(revision + 1);
    }

    @Test
    void theReportAndTheQuarantineOfAnImportCanBeFetched() {
        JsonNode report = api.get("/api/revisions/" + revision + "/report");
        assertThat(report.get("changes").get("added").asInt()).isEqualTo(1);
        assertThat(report.get("refused").asInt()).isEqualTo(1);
        assertThat(report.has("folder")).isFalse();
        JsonNode quarantine = api.get("/api/revisions/" + revision + "/quarantine.geojson");
        assertThat(quarantine
                        .get("features")
                        .get(0)
                        .get("properties")
                        .get("_code")
                        .asString())
                .isEqualTo("class-unknown");
        assertThat(body("/api/revisions/" + revision + "/quarantine.csv")).contains("QQQ");
        assertThat(body("/api/revisions/" + revision + "/findings.csv")).contains("class-unknown");
    }

    @Test
    void whatIsNotThereIs404AndWhatIsNoNumberIs400() {
        assertThat(api.ask(COVER + "&revision=4711").statusCode()).isEqualTo(404);
        assertThat(api.ask(COVER + "&revision=first").statusCode()).isEqualTo(400);
        assertThat(api.ask("/api/revisions/1/report").statusCode()).isEqualTo(404);
        assertThat(api.ask("/api/revisions/" + revision + "/passwords.csv").statusCode())
                .isEqualTo(404);
        assertThat(api.ask("/tiles/plots/12/3260/1800.mvt?revision=4711").statusCode())
                .isEqualTo(404);
    }

    private String body(String path) {
        assertThat(api.ask(path).statusCode()).as(path).isEqualTo(200);
        return new String(api.ask(path).body(), StandardCharsets.UTF_8);
    }
}
