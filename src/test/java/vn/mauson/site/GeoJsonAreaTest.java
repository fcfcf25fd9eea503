package vn.mauson.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.measure.Refused;

class GeoJsonAreaTest {
    private static final List<Double> PROVINCE = List.of(106.0, 21.0, 107.0, 22.0);
    private static final String SQUARE = "[[[106,21],[107,21],[107,22],[106,22],[106,21]]]";
    private static final String POLYGON = "{\"type\":\"Polygon\",\"coordinates\":" + SQUARE + "}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "{\"type\":\"Feature\",\"properties\":null,\"geometry\":%s}",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":%s}]}",
            })
    void readsOnePolygonHoweverItIsWrapped(String wrapper) {
        assertThat(read(wrapper.formatted(POLYGON)))
                .isEqualTo(read(POLYGON))
                .hasToString("POLYGON ((106 21, 107 21, 107 22, 106 22, 106 21))");
    }

    @Test
    void readsHolesPartsAndDropsHeights() {
        String parts = "{\"type\":\"MultiPolygon\",\"coordinates\":["
                + "[[[106,21,9],[107,21,9],[106,22,9],[106,21,9]],[[106.1,21.1],[106.2,21.1],[106.1,21.2],[106.1,21.1]]],"
                + "[[[106.5,21.9],[106.9,21.9],[106.9,21.6],[106.5,21.9]]]]}";
        assertThat(read(parts))
                .hasToString("MULTIPOLYGON (((106 21, 107 21, 106 22, 106 21), "
                        + "(106.1 21.1, 106.2 21.1, 106.1 21.2, 106.1 21.1)), "
                        + "((106.5 21.9, 106.9 21.9, 106.9 21.6, 106.5 21.9)))");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                                       | type is ''         | Polygon",
                "garbage                                                | body is            | GeoJSON",
                "[1,2]                                                  | type is ''         | Polygon",
                "{'type':'Point','coordinates':[106,21]}                | type is 'Point'    | Polygon",
                "{'type':'FeatureCollection','features':[]}             | features is '0'    | 1",
                "{'type':'Feature','geometry':null}                     | type is ''         | Polygon",
                "{'type':'Polygon'}                                     | coordinates is     | a list",
                "{'type':'Polygon','coordinates':[]}                    | coordinates is     | a list",
                "{'type':'Polygon','coordinates':[[]]}                  | ring is            | a list",
                "{'type':'Polygon','coordinates':[[[106,21],[106,21]]]} | ring is '2'        | at least 4",
                "{'type':'Polygon','coordinates':[[1,2,3,4]]}           | position is '1'    | [longitude, latitude]",
                "{'type':'Polygon','coordinates':[[['106',21]]]}        | position is        | [longitude, latitude]",
                "{'type':'Polygon','coordinates':[[[21,106]]]}          | position is '[21,106]' | longitude 104.0 to 109.0",
                "{'type':'Polygon','coordinates':[[[1e999,21]]]}        | position is        | longitude",
                "{'type':'Polygon','coordinates':[[[106,21],[107,21],[107,22],[106,22]]]} | last position | first position",
                "{'type':'Polygon','crs':{'type':'name','properties':{'name':'EPSG:9215'}}} | crs is 'EPSG:9215' | CRS84",
            })
    void refusesWithTheThingItsValueAndWhatIsAllowed(String text, String thing, String allowed) {
        assertThatThrownBy(() -> read(text == null ? "" : text.replace('\'', '"')))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(thing)
                .hasMessageContaining(allowed);
    }

    @Test
    void refusesATextOfTooManyBytesUnread() {
        assertThatThrownBy(() -> GeoJsonArea.read(new byte[GeoJsonArea.MOST_BYTES + 1], PROVINCE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("at most 2000000");
    }

    @Test
    void refusesTooManyVertices() {
        String ring = IntStream.rangeClosed(0, GeoJsonArea.MOST_VERTICES)
                .mapToObj(i -> "[106,21]")
                .collect(Collectors.joining(","));
        assertThatThrownBy(() -> read("{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("vertices is 'more than 20000'");
    }

    /** A list in a list in a list: what reads it must not run out of stack. */
    @Test
    void refusesAnEndlessNesting() {
        assertThatThrownBy(() -> read("{\"type\":\"Polygon\",\"coordinates\":" + "[".repeat(200_000)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("body is");
        String feature = "{\"type\":\"Feature\",\"geometry\":";
        assertThatThrownBy(() -> read(feature.repeat(20_000) + POLYGON + "}".repeat(20_000)))
                .isInstanceOf(Refused.class);
    }

    private static Geometry read(String text) {
        return GeoJsonArea.read(text.getBytes(StandardCharsets.UTF_8), PROVINCE);
    }
}
