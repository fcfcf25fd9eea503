package vn.mauson.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.mauson.Api;
import vn.mauson.Served;
import vn.mauson.geometry.Geometries;

/** GDAL's clients of OGC API - Features and of vector tiles, which know nothing of this server. */
@Served
class GdalClientTest {
    private static final Pattern COUNT = Pattern.compile("Feature Count: (\\d+)");

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private Api api;

    @BeforeEach
    void gdalMustBeThere() throws InterruptedException {
        assumeTrue(Program.isThere("ogrinfo", "--version"), "ogrinfo is not installed; no second client asked");
        api = new Api(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"districts", "communes", "gates", "roads", "plots", "tasks", "target-forest-cover-rate"})
    void gdalCountsWhatTheApiSaysThereIs(String collection) throws Exception {
        String said = Program.output("ogrinfo", "-ro", "-so", "OAPIF:" + address("/ogc"), collection);
        Matcher count = COUNT.matcher(said);
        assertThat(count.find()).as(said).isTrue();
        assertThat(Integer.parseInt(count.group(1)))
                .isEqualTo(api.get("/ogc/collections/" + collection + "/items?limit=1")
                        .get("numberMatched")
                        .asInt());
    }

    /** All 19,601 plots by pages, each once, and every commune with the same area as we sent it. */
    @Test
    void gdalReadsEveryPlotByPages() throws Exception {
        JsonNode read = converted("plots");
        assertThat(read)
                .hasSize(api.get("/ogc/collections/plots/items?limit=1")
                        .get("numberMatched")
                        .asInt());
        Map<String, Double> ids = new HashMap<>();
        read.forEach(feature -> ids.put(
                feature.at("/properties/id").asString()
                        + feature.at("/properties/valid_from").asString(),
                1.0));
        assertThat(ids).hasSize(read.size());
    }

    @Test
    void gdalReadsTheSameAreasAndNames() throws Exception {
        Map<String, JsonNode> ours = new HashMap<>();
        api.get("/ogc/collections/communes/items?limit=100")
                .get("features")
                .forEach(feature -> ours.put(feature.at("/properties/code").asString(), feature));
        JsonNode read = converted("communes");
        assertThat(read).hasSize(ours.size());
        for (JsonNode feature : read) {
            JsonNode own = ours.get(feature.at("/properties/code").asString());
            assertThat(feature.at("/properties/name_vi")).isEqualTo(own.at("/properties/name_vi"));
            assertThat(area(feature)).isCloseTo(area(own), within(1e-9));
        }
    }

    /** GDAL cuts the outlines at the edge of the tile; its zoom, column and row are ours. */
    @Test
    void gdalReadsTheVectorTiles() throws Exception {
        String said = Program.output(
                "ogrinfo",
                "-ro",
                "-so",
                "-al",
                "MVT:" + address("/tiles/communes/8/203/112.mvt?asOf=2024-12-31"),
                "-oo",
                "CLIP=NO");
        assertThat(said).contains("Layer name: communes", "Geometry: ");
        Matcher count = COUNT.matcher(said);
        assertThat(count.find()).isTrue();
        assertThat(Integer.parseInt(count.group(1))).isPositive();
    }

    @Test
    void gdalFindsEveryLayerInTheTileOfAllCollections() throws Exception {
        Path file = Files.createDirectories(folder.resolve("8/203")).resolve("112.mvt");
        Files.write(
                file,
                api.ask("/ogc/tiles/WebMercatorQuad/8/112/203?datetime=2024-12-31")
                        .body());
        assertThat(Program.output("ogrinfo", "-ro", file.toString()))
                .contains("communes", "districts", "gates", "plots", "roads");
    }

    private JsonNode converted(String collection) throws Exception {
        Path file = folder.resolve(collection + ".geojson");
        Program.output(
                "ogr2ogr",
                "-f",
                "GeoJSON",
                "-lco",
                "COORDINATE_PRECISION=9",
                file.toString(),
                "OAPIF:" + address("/ogc"),
                collection);
        return new JsonMapper().readTree(file).get("features");
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private static double area(JsonNode feature) throws Exception {
        Geometry geometry = new GeoJsonReader(Geometries.FACTORY)
                .read(feature.get("geometry").toString());
        return geometry.getArea();
    }
}
