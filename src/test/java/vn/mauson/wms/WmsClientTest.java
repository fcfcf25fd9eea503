package vn.mauson.wms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.mauson.Api;
import vn.mauson.Served;
import vn.mauson.ogcapi.Program;

/** Clients of WMS and WMTS by other people: GDAL and OWSLib. */
@Served
class WmsClientTest {
    private static final String PYTHON = "/usr/bin/python3";

    /** GDAL keeps the tiles it fetches, else in the folder it runs in. */
    private static final String CACHE = "GDAL_DEFAULT_WMS_CACHE_PATH";

    private static final String LAYER = "target-forest-cover-rate";

    private static final String QUESTIONS = """
            import json, sys
            from owslib.wms import WebMapService
            from owslib.wmts import WebMapTileService
            wms = WebMapService(sys.argv[1] + '/wms', version='1.3.0')
            wmts = WebMapTileService(sys.argv[1] + '/wmts')
            png = wms.getmap(layers=['communes'], styles=[''], srs='EPSG:4326', bbox=(106.0, 21.2, 107.4, 22.6),
                             size=(300, 300), format='image/png', time='2024-12-31').read()
            tile = wmts.gettile(layer='communes', style='default', format='image/png', tilematrixset='WebMercatorQuad',
                                tilematrix='8', row='112', column='203').read()
            try:
                wms.getmap(layers=['rivers'], srs='EPSG:4326', bbox=(106.0, 21.2, 107.4, 22.6), size=(3, 3),
                           format='image/png')
                refused = ''
            except Exception as e:
                refused = type(e).__name__ + str(e)
            layer = wms['communes']
            print(json.dumps({
                'layers': sorted(wms.contents), 'tile_layers': sorted(wmts.contents),
                'crs': sorted(layer.crsOptions), 'box': layer.boundingBoxWGS84, 'time': layer.timepositions,
                'legend': layer.styles['default']['legend'], 'formats': wms.getOperationByName('GetMap').formatOptions,
                'info': wms.getOperationByName('GetFeatureInfo').formatOptions,
                'sets': sorted(wmts.tilematrixsets), 'matrices': len(wmts.tilematrixsets['WebMercatorQuad'].tilematrix),
                'scale': wmts.tilematrixsets['WebMercatorQuad'].tilematrix['0'].scaledenominator,
                'png': png[:4].hex(), 'tile': tile[:4].hex(), 'refused': refused,
            }))""";

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private Maps maps;

    @BeforeEach
    void ask() {
        maps = new Maps(new Api(port));
    }

    @Test
    void owslibReadsCapabilitiesMapsAndTiles() throws Exception {
        assumeTrue(Program.isThere(PYTHON, "-c", "import owslib"), "python3-owslib is not installed; it was not asked");
        JsonNode said = new JsonMapper().readTree(Program.output(PYTHON, "-c", QUESTIONS, address("")));
        int collections = maps.api().get("/ogc/collections").get("collections").size();
        assertThat(said.get("layers")).hasSize(collections);
        assertThat(said.get("tile_layers")).isEqualTo(said.get("layers"));
        assertThat(said.get("crs").toString()).contains("CRS:84", "EPSG:3857", "EPSG:4326", "EPSG:9215");
        assertThat(said.get("box").get(0).asDouble()).isBetween(105.9, 106.4);
        assertThat(said.get("time").get(0).asString()).endsWith("/P1D");
        assertThat(said.get("formats").toString()).isEqualTo("[\"image/png\"]");
        assertThat(said.get("info").toString()).isEqualTo("[\"application/json\",\"text/plain\"]");
        assertThat(said.get("sets").toString()).isEqualTo("[\"WebMercatorQuad\",\"WorldCRS84Quad\"]");
        assertThat(said.get("matrices").asInt()).isEqualTo(19);
        assertThat(said.get("scale").asDouble()).isEqualTo(559082264.0287178, within(1e-4));
        assertThat(said.get("png").asString()).isEqualTo("89504e47");
        assertThat(said.get("tile").asString()).isEqualTo("89504e47");
        assertThat(said.get("refused").asString())
                .startsWith("ServiceException")
                .contains("rivers");
        String legend = said.get("legend").asString();
        assertThat(maps.api().ask(legend.substring(address("").length())).statusCode())
                .isEqualTo(200);
    }

    /** What GDAL fetches in one system and warps to longitude and latitude is what is drawn there directly. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "EPSG:4326; 106.0 22.5 107.3 21.3",
                "EPSG:3857; 11799900 2571800 11944700 2427900",
                "EPSG:9215; 370000 2490000 505000 2355000",
            })
    void gdalFetchesTheSameGroundInEverySystem(String crs, String window) throws Exception {
        assumeTrue(Program.isThere("gdal_translate", "--version"), "gdal is not installed; it was not asked");
        String[] edges = window.split(" ");
        String source = "<GDAL_WMS><Service name=\"WMS\"><Version>1.3.0</Version><ServerUrl>" + address("/wms?TIME=")
                + Maps.DAY + "&amp;</ServerUrl><CRS>" + crs + "</CRS><ImageFormat>image/png</ImageFormat><Layers>"
                + LAYER
                + "</Layers><Styles></Styles><BBoxOrder>" + (crs.equals("EPSG:4326") ? "yxYX" : "xyXY")
                + "</BBoxOrder></Service><DataWindow><UpperLeftX>" + edges[0] + "</UpperLeftX><UpperLeftY>" + edges[1]
                + "</UpperLeftY><LowerRightX>" + edges[2] + "</LowerRightX><LowerRightY>" + edges[3]
                + "</LowerRightY><SizeX>1400</SizeX><SizeY>1400</SizeY></DataWindow><Projection>" + crs
                + "</Projection><BandsCount>3</BandsCount><BlockSizeX>700</BlockSizeX><BlockSizeY>700</BlockSizeY></GDAL_WMS>";
        assertThat(Program.output("gdalinfo", "--config", CACHE, folder.toString(), source))
                .contains("Size is 1400, 1400");
        assertSame(warped(source), Maps.DAY);
    }

    /** GDAL asks for the default of the dimension, which is today. */
    @ParameterizedTest
    @CsvSource({"WebMercatorQuad", "WorldCRS84Quad"})
    void gdalReadsTheTilesOfBothSets(String set) throws Exception {
        assumeTrue(Program.isThere("gdal_translate", "--version"), "gdal is not installed; it was not asked");
        String source = "WMTS:" + address("/wmts?SERVICE=WMTS&REQUEST=GetCapabilities") + ",layer=" + LAYER
                + ",tilematrixset=" + set + ",tilematrix=10,style=default";
        assertThat(Program.output("gdalinfo", "--config", CACHE, folder.toString(), source))
                .contains("Driver: WMTS", "Band 4");
        assertSame(warped(source), LocalDate.now().toString());
    }

    private BufferedImage warped(String source) throws Exception {
        Path tif = folder.resolve("warped.tif");
        Path png = folder.resolve("warped.png");
        Program.output(
                "gdalwarp",
                "--config",
                CACHE,
                folder.toString(),
                "-q",
                "-t_srs",
                "EPSG:4326",
                "-te",
                "106.3",
                "21.5",
                "107.1",
                "22.3",
                "-ts",
                "800",
                "800",
                "-r",
                "near",
                source,
                tif.toString());
        Program.output("gdal_translate", "-q", "-of", "PNG", tif.toString(), png.toString());
        return ImageIO.read(png.toFile());
    }

    /** Pixels of a status' fill in both pictures: all but those beside borders are of the same status. */
    private void assertSame(BufferedImage fetched, String day) throws Exception {
        BufferedImage drawn = maps.map(LAYER, "EPSG:4326", "21.5,106.3,22.3,107.1", 800, 800, day);
        Map<String, String> statuses = maps.statusByColour();
        int both = 0;
        int same = 0;
        for (int x = 0; x < 800; x++) {
            for (int y = 0; y < 800; y++) {
                String here = statuses.get(Maps.at(drawn, x, y));
                String there = statuses.get(Maps.at(fetched, x, y));
                if (here != null && there != null) {
                    both++;
                    same += here.equals(there) ? 1 : 0;
                }
            }
        }
        assertThat(both).isGreaterThan(200_000);
        assertThat((double) same / both).isGreaterThan(0.999);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
