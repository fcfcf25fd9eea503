package vn.mauson.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.mauson.Api;
import vn.mauson.Served;
import vn.mauson.geometry.Geometries;

/** Maps show what OGC API - Features answers for the same ground, and refuse what has no meaning. */
@Served
class WmsTest {
    private static final String TARGET = "target-forest-cover-rate";

    @LocalServerPort
    private int port;

    private Maps maps;

    @BeforeEach
    void ask() {
        maps = new Maps(new Api(port));
    }

    /**
     * Around 106.76 E 21.85 N, which is E 449158.0 N 2417140.5 in EPSG:9215; it is the middle of pixel 20, 4
     * of boxes of 600 by 100 metres, so that axes in the wrong order show other ground or none.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "CRS:84; 106.75795,21.84945,106.76395,21.85045",
                "EPSG:4326; 21.84945,106.75795,21.85045,106.76395",
                "EPSG:3857; 11884263.84,2493470.44,11884863.84,2493570.44",
                "EPSG:9215; 448953,2417085.5,449553,2417185.5",
            })
    void theSameGroundHasTheColourOfItsStatusInEverySystem(String crs, String box) throws Exception {
        JsonNode here = maps.api()
                .get("/ogc/collections/" + TARGET + "/items?bbox=106.76,21.85,106.76,21.85&datetime=" + Maps.DAY)
                .get("features");
        assertThat(here).hasSize(1);
        String status = here.get(0).at("/properties/status").asString();
        BufferedImage map = maps.map(TARGET, crs, box, 60, 10);
        assertThat(Maps.fill(status)).contains(Maps.at(map, 20, 4));
    }

    /** Every pixel of the province that is not at a border has the fill of the unit its middle lies in. */
    @Test
    void aPixelHasTheColourOfTheUnitThatHoldsItsMiddle() throws Exception {
        List<JsonNode> units = new ArrayList<>();
        maps.api()
                .get("/ogc/collections/" + TARGET + "/items?limit=2500&datetime=" + Maps.DAY)
                .get("features")
                .forEach(units::add);
        List<Geometry> outlines = new ArrayList<>();
        for (JsonNode unit : units) {
            outlines.add(new GeoJsonReader(Geometries.FACTORY)
                    .read(unit.get("geometry").toString()));
        }
        BufferedImage map = maps.map(TARGET, "EPSG:4326", "21.2,106,22.6,107.4", 700, 700);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int inside = 0;
        for (int i = 0; i < 3_000; i++) {
            int x = random.nextInt(700);
            int y = random.nextInt(700);
            Point middle =
                    Geometries.FACTORY.createPoint(new Coordinate(106 + (x + 0.5) / 500, 22.6 - (y + 0.5) / 500));
            int unit = holder(outlines, middle);
            boolean marked = x < 160 && y > 670;
            if (marked || outlines.stream().anyMatch(each -> each.getBoundary().isWithinDistance(middle, 2.0 / 500))) {
                continue;
            }
            String expected = unit < 0
                    ? "#ffffff"
                    : Maps.fill(units.get(unit).at("/properties/status").asString(), 106 * 500 + x, y - 11_300);
            assertThat(Maps.at(map, x, y))
                    .as("pixel %d, %d of seed %d", x, y, seed)
                    .isEqualTo(expected);
            inside += unit < 0 ? 0 : 1;
        }
        assertThat(inside).isGreaterThan(300);
    }

    @Test
    void aMapWithAnythingMadeUpSaysSoAndOthersDoNot() throws Exception {
        String box = "21.2,106,22.6,107.4";
        assertThat(words(maps.map("plots", "EPSG:4326", box, 300, 300))).isGreaterThan(100);
        assertThat(words(maps.map("communes", "EPSG:4326", box, 300, 300))).isZero();
    }

    /** Dark pixels in the lower left corner, where no unit lies. */
    private static int words(BufferedImage map) {
        int dark = 0;
        for (int i = 0; i < 120 * 14; i++) {
            dark += (map.getRGB(i % 120, 285 + i / 120) & 0xff) < 0x80 ? 1 : 0;
        }
        return dark;
    }

    @Test
    void aPictureTheClientHasIsNotDrawnAgain() {
        String map = Maps.MAP + "&LAYERS=gates&STYLES=&CRS=CRS:84&BBOX=106,21,107,22&WIDTH=50&HEIGHT=50&TIME=";
        HttpResponse<byte[]> first = maps.api().ask(map + Maps.DAY);
        String tag = first.headers().firstValue("etag").orElseThrow();
        assertThat(first.headers().firstValue("cache-control").orElseThrow()).contains("no-cache", "public");
        assertThat(maps.api().ask(map + Maps.DAY, "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(maps.api().ask(map + "2023-12-01", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    private static int holder(List<Geometry> outlines, Point point) {
        for (int i = 0; i < outlines.size(); i++) {
            if (outlines.get(i).contains(point)) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void aLayerLaterInTheListLiesAboveAndTheGroundIsWhatWasAskedFor() throws Exception {
        String box = "21.84945,106.75795,21.85045,106.76395";
        String status = Maps.at(maps.map(TARGET, "EPSG:4326", box, 60, 10), 20, 4);
        assertThat(Maps.at(maps.map("plots," + TARGET, "EPSG:4326", box, 60, 10), 20, 4))
                .isEqualTo(status);
        String sea = Maps.MAP + "&LAYERS=gates&STYLES=default&CRS=EPSG:4326&BBOX=0,0,1,1&WIDTH=9&HEIGHT=9";
        assertThat(Maps.at(maps.picture(sea), 4, 4)).isEqualTo("#ffffff");
        assertThat(Maps.at(maps.picture(sea + "&BGCOLOR=0x123456"), 4, 4)).isEqualTo("#123456");
        assertThat(Maps.isClear(maps.picture(sea + "&TRANSPARENT=TRUE"), 4, 4)).isTrue();
    }

    /** The same point in maps of the day before and the day of a new edition: other units, other outlines. */
    @Test
    void timePicksTheEditionInForce() throws Exception {
        String map =
                Maps.MAP + "&LAYERS=communes&STYLES=&CRS=CRS:84&BBOX=106,21.2,107.4,22.6&WIDTH=300&HEIGHT=300&TIME=";
        BufferedImage before = maps.picture(map + "2025-06-30");
        BufferedImage after = maps.picture(map + "2025-07-01");
        assertThat(ink(before)).isGreaterThan(ink(after) + 1_000);
    }

    private static int ink(BufferedImage picture) {
        int ink = 0;
        for (int i = 0; i < picture.getWidth() * picture.getHeight(); i++) {
            ink += Maps.at(picture, i % picture.getWidth(), i / picture.getWidth())
                            .equals("#ffffff")
                    ? 0
                    : 1;
        }
        return ink;
    }

    @Test
    void namesOfParametersHaveNoCase() throws Exception {
        String upper = "LAYERS=roads&STYLES=&CRS=CRS:84&BBOX=106.7,21.8,106.8,21.9&WIDTH=50&HEIGHT=50&TIME=" + Maps.DAY;
        String lower =
                upper.replace("LAYERS", "layers").replace("WIDTH", "Width").replace("TIME", "time");
        assertThat(maps.api().ask(Maps.MAP + "&" + lower).body())
                .isEqualTo(maps.api().ask(Maps.MAP + "&" + upper).body());
    }

    @Test
    void aPixelSaysWhatLiesThere() {
        String info = "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetFeatureInfo&LAYERS=communes," + TARGET
                + "&STYLES=&CRS=EPSG:4326&BBOX=21.84945,106.75795,21.85045,106.76395&WIDTH=60&HEIGHT=10&TIME="
                + Maps.DAY
                + "&QUERY_LAYERS=communes," + TARGET + "&FEATURE_COUNT=9&I=20&J=4&INFO_FORMAT=";
        JsonNode found = maps.api().get(info + "application/json").get("features");
        JsonNode here = maps.api()
                .get("/ogc/collections/" + TARGET + "/items?bbox=106.76,21.85,106.76,21.85&datetime=" + Maps.DAY)
                .get("features")
                .get(0);
        assertThat(found.get(0).at("/properties/code")).isEqualTo(here.at("/properties/code"));
        assertThat(found.get(0).at("/properties/status")).isEqualTo(here.at("/properties/status"));
        assertThat(found.toString())
                .contains("communes." + here.at("/properties/code").asString() + "@");
        assertThat(maps.text(info + "text/plain"))
                .contains("name_vi = " + here.at("/properties/name_vi").asString());
    }

    /** A gate 4 pixels beside the one asked for is found, one 7 pixels beside is not. */
    @Test
    void aPointIsFoundWithinFivePixels() {
        JsonNode gate = maps.api()
                .get("/ogc/collections/gates/items?limit=1&datetime=" + Maps.DAY)
                .get("features")
                .get(0);
        double east = gate.at("/geometry/coordinates/0").asDouble();
        double north = gate.at("/geometry/coordinates/1").asDouble();
        String box = (east - 0.0505) + "," + (north - 0.0505) + "," + (east + 0.0505) + "," + (north + 0.0505);
        String info = "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetFeatureInfo&LAYERS=gates&STYLES=&CRS=CRS:84&BBOX="
                + box + "&WIDTH=101&HEIGHT=101&QUERY_LAYERS=gates&INFO_FORMAT=application/json&J=50&TIME=" + Maps.DAY
                + "&I=";
        assertThat(maps.api().get(info + 54).get("features")).hasSize(1);
        assertThat(maps.api().get(info + 57).get("features")).isEmpty();
    }

    @Test
    void theLegendIsThatOfTheMap() {
        String legend = "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&FORMAT=image/png&LAYER=";
        assertThat(maps.api().ask(legend + TARGET).body())
                .isEqualTo(maps.api().ask("/ogc/styles/status/legend?f=png").body());
        assertThat(maps.api().ask(legend + "plots").body())
                .isEqualTo(maps.api().ask("/ogc/styles/plots/legend?f=png").body());
        assertThat(maps.api().ask(legend + "gates").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "none",
            value = {
                "LAYERS; rivers; LayerNotDefined",
                "LAYERS; none; MissingParameterValue",
                "LAYERS; gates,gates,gates,gates,gates,gates,gates,gates,gates; InvalidParameterValue",
                "STYLES; pretty; StyleNotDefined",
                "STYLES; none; MissingParameterValue",
                "CRS; EPSG:32648; InvalidCRS",
                "CRS; none; MissingParameterValue",
                "FORMAT; image/jpeg; InvalidFormat",
                "VERSION; 1.1.1; InvalidParameterValue",
                "SERVICE; WFS; InvalidParameterValue",
                "REQUEST; GetSea; OperationNotSupported",
                "REQUEST; none; MissingParameterValue",
                "WIDTH; 2049; InvalidParameterValue",
                "HEIGHT; 0; InvalidParameterValue",
                "WIDTH; 99999999999; InvalidParameterValue",
                "BBOX; NaN,21,107,22; InvalidParameterValue",
                "BBOX; 107,21,106,22; InvalidParameterValue",
                "BBOX; -1e308,-1e308,1e308,1e308; InvalidParameterValue",
                "BBOX; 106,21,107; InvalidParameterValue",
                "BBOX; 106,21,106,22; InvalidParameterValue",
                "TIME; yesterday; InvalidDimensionValue",
                "TIME; 2024-01-01/2024-12-31; InvalidDimensionValue",
                "TIME; 1900-01-01; InvalidDimensionValue",
                "TRANSPARENT; perhaps; InvalidParameterValue",
                "BGCOLOR; red; InvalidParameterValue",
                "EXCEPTIONS; INIMAGE; InvalidParameterValue",
                "ELEVATION; 5; InvalidParameterValue",
                "I; 50; InvalidPoint",
                "J; -1; InvalidPoint",
                "I; none; MissingParameterValue",
                "QUERY_LAYERS; rivers; LayerNotDefined",
                "INFO_FORMAT; text/html; InvalidFormat",
                "FEATURE_COUNT; 51; InvalidParameterValue",
            })
    void whatHasNoMeaningIsRefusedByItsCode(String name, String value, String code) {
        boolean info = List.of("I", "J", "QUERY_LAYERS", "INFO_FORMAT", "FEATURE_COUNT")
                .contains(name);
        StringBuilder path = new StringBuilder("/wms?");
        String good = "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=" + TARGET
                + "&STYLES=&CRS=CRS:84&BBOX=106,21,107,22&WIDTH=50&HEIGHT=50&FORMAT=image/png"
                + (info ? "&QUERY_LAYERS=gates&I=1&J=1&INFO_FORMAT=text/plain" : "");
        for (String pair :
                good.replace("GetMap", info ? "GetFeatureInfo" : "GetMap").split("&")) {
            path.append(pair.startsWith(name + "=") ? "" : pair + "&");
        }
        assertThat(maps.api()
                        .ask("/wms?" + good.replace("GetMap", info ? "GetFeatureInfo" : "GetMap"))
                        .statusCode())
                .isEqualTo(200);
        String refused = path + (value == null ? "" : name + "=" + value);
        assertThat(maps.api().ask(refused).statusCode()).isEqualTo(400);
        assertThat(maps.text(refused)).contains("<ServiceExceptionReport", "code=\"" + code + "\"");
    }

    /** A box of a tenth of a micrometre, one of the earth many times over, one beside the earth. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "CRS:84; 106.76,21.85,106.760000000001,21.850000000001",
                "EPSG:9215; 449158,2417140.5,449158.0000001,2417140.5000001",
                "EPSG:9215; -1e300,-1e300,1e300,1e300",
                "EPSG:3857; -1e12,-1e12,1e12,1e12",
                "EPSG:4326; -1e7,-1e7,1e7,1e7",
                "EPSG:4326; 400,400,500,500",
            })
    void boxesOfAnySizeAreAnswered(String crs, String box) throws Exception {
        assertThat(maps.map("plots,roads,communes,gates," + TARGET, crs, box, 40, 30)
                        .getHeight())
                .isEqualTo(30);
    }

    /** As QGIS 3 writes them, with what it adds for servers of other makes. */
    @Test
    void whatQgisSendsIsAnswered() throws Exception {
        String hints = "&DPI=96&MAP_RESOLUTION=96&FORMAT_OPTIONS=dpi:96";
        assertThat(maps.picture(Maps.MAP + "&LAYERS=gates,roads&STYLES=default,default&CRS=EPSG:9215"
                                + "&BBOX=370000,2350000,520000,2490000&WIDTH=90&HEIGHT=84&TRANSPARENT=TRUE" + hints)
                        .getWidth())
                .isEqualTo(90);
        assertThat(maps.picture("/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&LAYER=roads&STYLE=default"
                                + "&FORMAT=image/png&SLD_VERSION=1.1.0&TRANSPARENT=true" + hints)
                        .getWidth())
                .isEqualTo(420);
    }

    /** An old client that asks for 1.1.1 is told what there is, as 6.2.4 of the standard says. */
    @Test
    void capabilitiesAreOfTheVersionThereIsAndOfAServiceThatIsNamed() {
        assertThat(maps.text("/wms?service=WMS&version=1.1.1&request=GetCapabilities"))
                .contains("<WMS_Capabilities version=\"1.3.0\"");
        assertThat(maps.text("/wms?REQUEST=GetCapabilities")).contains("MissingParameterValue", "SERVICE");
    }

    @Test
    void anEarlierStateIsAskedForAsEverywhere() throws Exception {
        assertThat(maps.picture(Maps.MAP
                                + "&LAYERS=gates&STYLES=&CRS=CRS:84&BBOX=106,21,107,22&WIDTH=9&HEIGHT=9&revision=1")
                        .getWidth())
                .isEqualTo(9);
        assertThat(maps.api().ask(Maps.MAP + "&revision=99").statusCode()).isEqualTo(404);
        assertThat(maps.text(Maps.MAP + "&REVISION=1")).contains("InvalidParameterValue", "REVISION");
    }

    @Test
    void aParameterGivenTwiceIsRefused() {
        assertThat(maps.text(Maps.MAP + "&layers=gates&LAYERS=roads")).contains("InvalidParameterValue", "twice");
    }
}
