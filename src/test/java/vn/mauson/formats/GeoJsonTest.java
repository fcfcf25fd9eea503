package vn.mauson.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.mauson.formats.SharedData.codes;
import static vn.mauson.formats.SharedData.file;
import static vn.mauson.formats.SharedData.heading;
import static vn.mauson.formats.SharedData.rows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mauson.geometry.Frame;
import vn.mauson.geometry.Shapes;
import vn.mauson.measure.Refused;

class GeoJsonTest {
    private static final String POINT = "{\"type\":\"Point\",\"coordinates\":[106.76,21.85]}";

    @TempDir
    private Path folder;

    @Test
    void aCollectionGivesItsFeaturesWithTheirFields() throws Exception {
        Path file = write(collection("""
                {"type":"Feature","properties":{"name":"Đồng Mỏ","n":3,"x":1.5,"yes":true,"none":null},"geometry":%s}""".formatted(POINT)));
        Row row = rows(file, Hints.none()).get(0);
        assertThat(row.number()).isEqualTo(1);
        assertThat(row.geometry()).hasToString("POINT (106.76 21.85)");
        assertThat(row.fields().values()).containsExactly("Đồng Mỏ", 3L, 1.5, true, null);
        assertThat(row.faults()).isEmpty();
        assertThat(heading(file, Hints.none()).fields()).containsExactly("name", "n", "x", "yes", "none");
    }

    @Test
    void textIsComposed() throws Exception {
        Row row = only("{\"type\":\"Feature\",\"properties\":{\"t\":\"Đo\u0302\u0300ng\"},\"geometry\":null}");
        assertThat(row.fields()).containsEntry("t", "Đồng");
    }

    @Test
    void withoutCrsItIsLongitudeAndLatitude() throws Exception {
        Heading heading = heading(write(POINT), Hints.none());
        assertThat(heading.frame()).contains(Frame.LON_LAT);
        assertThat(heading.frameFrom()).isEqualTo("by RFC 7946");
    }

    @ParameterizedTest
    @CsvSource({
        "urn:ogc:def:crs:EPSG::9215,9215",
        "EPSG:4326,4326",
        "urn:ogc:def:crs:OGC:1.3:CRS84,4326",
        "urn:ogc:def:crs:EPSG::3405,3405"
    })
    void theOldCrsMemberIsTakenEvenFromTheEndAndNumbersAreNotSwapped(String name, int epsg) throws Exception {
        String features =
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},\"geometry\":"
                        + POINT + "}],\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"" + name + "\"}}}";
        Path file = write(features);
        assertThat(heading(file, Hints.none()).frame()).contains(new Frame(epsg));
        assertThat(rows(file, Hints.none()).get(0).geometry()).hasToString("POINT (106.76 21.85)");
    }

    @Test
    void aCrsThatIsNotKnownIsAskedFor() throws Exception {
        Path file = write(
                "{\"type\":\"Point\",\"coordinates\":[1,2],\"crs\":{\"type\":\"link\",\"properties\":{\"href\":\"x\"}}}");
        assertThatThrownBy(() -> heading(file, Hints.none()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("--crs");
        assertThat(heading(file, SharedData.frame(9215)).frame()).contains(new Frame(9215));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\n\u001E", ""})
    void aSequenceOfFeaturesIsReadLineByLine(String between) throws Exception {
        String feature = "{\"type\":\"Feature\",\"properties\":{},\"geometry\":" + POINT + "}";
        assertThat(rows(write(feature + between + feature + "\n"), Hints.none()))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"LineString\",\"coordinates\":[[[1,2],[3,4]]]} | type-mismatch!",
                "{\"type\":\"Polygon\",\"coordinates\":[[1,2],[3,4]]} | type-mismatch!",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1],[0,0],[0,0]]]} | ring-too-short!",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1]]]} | ring-too-short!",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,1]]]} | ring-closed",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[0,1],[1,1],[0,0]]]} | ring-orientation",
                "{\"type\":\"Point\",\"coordinates\":[\"1\",\"2\"]} | bad-coordinates!",
                "{\"type\":\"Point\",\"coordinates\":[1]} | bad-coordinates!",
                "{\"type\":\"Point\",\"coordinates\":[1e999,2]} | not-finite!",
                "{\"type\":\"Point\",\"coordinates\":[]} | no-geometry",
                "{\"type\":\"Point\",\"coordinates\":[1,2,3]} | z-dropped",
                "{\"type\":\"LineString\",\"coordinates\":[[1,2]]} | line-too-short!",
                "{\"type\":\"LineString\",\"coordinates\":[[1,2],[1,2]]} | zero-length-line",
                "{\"type\":\"GeometryCollection\",\"geometries\":[]} | no-geometry",
                "{\"type\":\"Curve\",\"coordinates\":[[1,2],[3,4]]} | unknown-type!"
            })
    void whatIsWrongWithAGeometryIsAFaultOfItsRow(String geometry, String code) throws Exception {
        Row row = only("{\"type\":\"Feature\",\"properties\":{},\"geometry\":" + geometry + "}");
        assertThat(codes(row)).containsExactly(code);
        assertThat(row.geometry() == null).isEqualTo(code.endsWith("!") || code.equals("no-geometry"));
    }

    @Test
    void aCollectionOfOneKindIsFlattenedAndOneOfSeveralRefused() throws Exception {
        String line = "{\"type\":\"LineString\",\"coordinates\":[[0,0],[1,1]]}";
        assertThat(only(geometries(line, line)).geometry()).hasToString("MULTILINESTRING ((0 0, 1 1), (0 0, 1 1))");
        assertThat(codes(only(geometries(line, POINT)))).containsExactly("mixed-collection!");
    }

    @Test
    void shellsAreTurnedCounterClockwise() throws Exception {
        Row row = only(
                "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[0,1],[1,1],[0,0]]]}}");
        Shapes.assertExactlyEqual(row.geometry(), Shapes.wkt("POLYGON ((0 0, 1 1, 0 1, 0 0))"));
    }

    @Test
    void anIdIsKeptUnlessThePropertiesHaveOne() throws Exception {
        assertThat(only("{\"type\":\"Feature\",\"id\":\"a.1\",\"properties\":{},\"geometry\":null}")
                        .fields())
                .containsEntry("id", "a.1");
        assertThat(only("{\"type\":\"Feature\",\"id\":\"a.1\",\"properties\":{\"id\":7},\"geometry\":null}")
                        .fields())
                .containsEntry("id", 7L);
    }

    @Test
    void whatIsLeftOutOfARowIsTold() throws Exception {
        assertThat(codes(only("{\"type\":\"Feature\",\"geometry\":" + POINT + "}")))
                .containsExactly("no-properties");
        assertThat(codes(only("{\"type\":\"Feature\",\"properties\":{\"a\":{\"b\":1}},\"geometry\":" + POINT + "}")))
                .containsExactly("nested-value");
        assertThat(codes(only("{\"type\":\"Feature\",\"properties\":{\"a\":1,\"a\":2},\"geometry\":" + POINT + "}")))
                .containsExactly("repeated-field");
        assertThat(codes(only("{\"type\":\"Thing\"}"))).containsExactly("not-a-feature!");
        assertThat(codes(only("7"))).containsExactly("not-a-feature!");
        Path foreign = write(collection("{\"type\":\"Feature\",\"properties\":{},\"geometry\":null,\"style\":1}"));
        assertThat(heading(foreign, Hints.none()).remarks()).containsExactly("members of features left out: style");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"FeatureCollection\",\"features\":{}}",
                "{\"type\":\"FeatureCollection\"}",
                "{\"type\":\"Topology\",\"objects\":{}}",
                "{}",
                "{\"type\":\"FeatureCollection\",\"features\":[",
                "{\"type\":\"Point\",\"coordinates\":[1,2]} trailing"
            })
    void whatIsNoGeoJsonIsRefused(String text) throws Exception {
        Path file = write(text);
        assertThatThrownBy(() -> heading(file, Hints.none()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("x.geojson");
    }

    @Test
    void deepNestingIsRefused() throws Exception {
        Path file = write("{\"type\":\"Point\",\"coordinates\":" + "[".repeat(100_000));
        assertThatThrownBy(() -> heading(file, Hints.none())).isInstanceOf(Refused.class);
    }

    @Test
    void textInAnOldEncodingIsReadWhenItIsSaidAndElseRefused() throws Exception {
        String text = "{\"type\":\"Feature\",\"properties\":{\"t\":\"đồng mỏ\"},\"geometry\":null}";
        Path file = Files.write(folder.resolve("old.geojson"), text.getBytes(Encodings.TCVN3));
        Hints said = new Hints(Optional.empty(), Optional.empty(), Optional.of("TCVN3"), Set.of());
        assertThat(rows(file, said).get(0).fields()).containsEntry("t", "đồng mỏ");
        assertThatThrownBy(() -> heading(file, Hints.none()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("--encoding");
    }

    @Test
    void utf16WithItsMarkIsRead() throws Exception {
        Path file = Files.write(folder.resolve("u.geojson"), POINT.getBytes(Charset.forName("UTF-16")));
        assertThat(rows(file, Hints.none())).hasSize(1);
    }

    /** GeoServer writes longitude first under EPSG:4326; all plots lie in Bắc Giang (ogrinfo -so: 106.65..106.69, 21.21..21.24). */
    @Test
    void geoServersOrderIsKept() {
        List<Row> rows = rows(file("third-party/geojson/vn_forest_blocks_geoserver.geojson"), Hints.none());
        assertThat(rows.size()).isEqualTo(143);
        assertThat(rows.stream().map(row -> row.geometry().getCoordinate())).allSatisfy(corner -> {
            assertThat(corner.x).isBetween(106.0, 107.0);
            assertThat(corner.y).isBetween(21.0, 22.0);
        });
        assertThat(rows.get(0).fields()).hasSize(60);
    }

    private Row only(String feature) throws Exception {
        return rows(write(collection(feature)), Hints.none()).get(0);
    }

    private static String geometries(String... parts) {
        return "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"GeometryCollection\",\"geometries\":["
                + String.join(",", parts) + "]}}";
    }

    private static String collection(String feature) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + feature + "]}";
    }

    private Path write(String text) throws Exception {
        return Files.write(folder.resolve("x.geojson"), text.getBytes(StandardCharsets.UTF_8));
    }
}
