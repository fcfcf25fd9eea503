package vn.mauson.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.mauson.Api;
import vn.mauson.Served;

/** Tiles are the maps of their ground, and what has no meaning is refused. */
@Served
class WmtsTest {
    private static final String TILE = "/wmts?SERVICE=WMTS&VERSION=1.0.0&REQUEST=GetTile&STYLE=default&FORMAT=image/png"
            + "&LAYER=target-forest-cover-rate&TIME=" + Maps.DAY;

    @LocalServerPort
    private int port;

    private Maps maps;

    @BeforeEach
    void ask() {
        maps = new Maps(new Api(port));
    }

    /** The bounds are those gdal2tiles and the register of OGC give for zoom 8, column 203 or 407, row 112 or 97. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "WebMercatorQuad; 203; 112; EPSG:3857; 11740727.544603072,2348145.508920614,11897270.578531113,2504688.542848654",
                "WorldCRS84Quad; 407; 97; CRS:84; 106.171875,21.09375,106.875,21.796875",
            })
    void aTileIsTheMapOfItsGround(String set, int column, int row, String crs, String box) throws Exception {
        BufferedImage tile =
                maps.picture(TILE + "&TILEMATRIXSET=" + set + "&TILEMATRIX=8&TILECOL=" + column + "&TILEROW=" + row);
        BufferedImage map = maps.map("target-forest-cover-rate", crs, box, 256, 256);
        int drawn = 0;
        int same = 0;
        for (int i = 0; i < 256 * 256; i++) {
            if (tile.getRGB(i % 256, i / 256) >>> 24 == 255) {
                drawn++;
                same += Maps.at(tile, i % 256, i / 256).equals(Maps.at(map, i % 256, i / 256)) ? 1 : 0;
            }
        }
        assertThat(drawn).isGreaterThan(5_000);
        assertThat(same).isGreaterThan(drawn * 99 / 100);
    }

    /** No row of the store is read for it. */
    @Test
    void aTileFarFromTheProvinceIsClear() throws Exception {
        BufferedImage tile = maps.picture(TILE + "&TILEMATRIXSET=WebMercatorQuad&TILEMATRIX=8&TILECOL=0&TILEROW=0");
        assertThat(Maps.isClear(tile, 128, 128)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "none",
            value = {
                "LAYER; rivers; InvalidParameterValue",
                "LAYER; none; MissingParameterValue",
                "STYLE; pretty; InvalidParameterValue",
                "FORMAT; image/jpeg; InvalidParameterValue",
                "TILEMATRIXSET; EuropeanETRS89_LAEAQuad; InvalidParameterValue",
                "TILEMATRIX; 19; InvalidParameterValue",
                "TILEROW; 256; TileOutOfRange",
                "TILECOL; -1; TileOutOfRange",
                "TIME; 1900-01-01; InvalidParameterValue",
                "VERSION; 2.0.0; InvalidParameterValue",
                "SERVICE; WMS; InvalidParameterValue",
                "SERVICE; none; MissingParameterValue",
                "REQUEST; GetFeatureInfo; OperationNotSupported",
                "WIDTH; 5; InvalidParameterValue",
            })
    void whatHasNoMeaningIsRefusedByItsCode(String name, String value, String code) {
        StringBuilder path = new StringBuilder("/wmts?");
        String good =
                TILE.substring("/wmts?".length()) + "&TILEMATRIXSET=WebMercatorQuad&TILEMATRIX=8&TILEROW=1&TILECOL=1";
        for (String pair : good.split("&")) {
            path.append(pair.startsWith(name + "=") ? "" : pair + "&");
        }
        String refused = path + (value == null ? "" : name + "=" + value);
        assertThat(maps.api().ask(refused).statusCode()).isEqualTo(400);
        assertThat(maps.text(refused)).contains("<ExceptionReport", "exceptionCode=\"" + code + "\"");
    }

    @Test
    void onlyTheVersionWeHaveIsNegotiated() {
        String capabilities = "/wmts?SERVICE=WMTS&REQUEST=GetCapabilities&ACCEPTVERSIONS=";
        assertThat(maps.text(capabilities + "2.0.0")).contains("VersionNegotiationFailed");
        assertThat(maps.text(capabilities + "2.0.0,1.0.0")).contains("<Contents>");
    }
}
