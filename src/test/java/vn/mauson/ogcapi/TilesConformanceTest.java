package vn.mauson.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.mauson.Served;

/** The requirements of Tiles 1 (OGC 20-057), each by its number. */
@Served
class TilesConformanceTest extends OgcAnswers {
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
                    assertThat(api.problem(tile + (limit.get("maxTileRow").asInt() + 1) + "/" + limit.get("minTileCol"))
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
            assertThat(api.problem(tiles + tile).get("status").asInt()).as(tile).isEqualTo(404);
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
                .isEqualTo(
                        api.ask("/tiles/communes/8/203/112.mvt?asOf=2024-12-31").body())
                .isNotEmpty();
    }

    @Test
    @DisplayName("11: the landing page links the tile sets and the tiling schemes")
    void landingPage() {
        JsonNode page = api.get("/ogc");
        assertThat(rels(page)).contains(REL + "tilesets-vector", REL + "tiling-schemes");
        assertThat(link(page, REL + "tilesets-vector").get("href").asString()).contains("/tiles", "f=json");
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
        JsonNode of = api.get("/ogc/tileMatrixSets/" + id).get("tileMatrices").get(matrix - 1);
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
