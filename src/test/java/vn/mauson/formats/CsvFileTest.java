package vn.mauson.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mauson.geometry.Frame;
import vn.mauson.measure.Refused;

class CsvFileTest {
    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("gates.csv"), bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsKnownByTheFirstLine(String separator) throws IOException {
        Path file = file("\"mã,; \"|tên\r\n06616|\"Mẫu \"\"Sơn\"\"\"\r\n|x".replace("|", separator));
        List<Row> rows = Reading.rows(file);
        assertThat(rows.get(0).fields()).containsEntry("mã,;", "06616").containsEntry("tên", "Mẫu \"Sơn\"");
        assertThat(rows.get(1).fields()).containsEntry("mã,;", null).containsEntry("tên", "x");
    }

    @ParameterizedTest
    @CsvSource({"lon, lat", "LNG, Latitude", "kinh_do, vi_do", "Kinh độ, Vĩ độ", "KINH ĐỘ, VĨ ĐỘ"})
    void longitudeAndLatitudeAreKnownByTheirNames(String lon, String lat) throws IOException {
        Path file = file(lat + ";" + lon + "\n21,85;106.76\n");
        Row row = Reading.rows(file).get(0);
        assertThat(row.geometry()).hasToString("POINT (106.76 21.85)");
        assertThat(Reading.codes(row)).containsExactly("decimal-comma");
        assertThat(Reading.heading(file, Hints.none()).frame()).contains(Frame.LON_LAT);
    }

    @Test
    void aTableWithoutGeometryHasNoFrame() throws IOException {
        Path file = file("code,value\n06616,1\n");
        assertThat(Reading.heading(file, Hints.none()).frame()).isEmpty();
        assertThat(Reading.rows(file).get(0).geometry()).isNull();
        assertThat(Reading.rows(file).get(0).faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"x,y | 449158,2417140", "wkt | POINT (449158 2417140)"})
    void aFrameIsAskedForWhereTheColumnsDoNotSayIt(String header, String row) throws IOException {
        Path file = file(header + "\n" + row + "\n");
        assertThatThrownBy(() -> Reading.rows(file)).isInstanceOf(Refused.class).hasMessageContaining("--crs EPSG:n");
        assertThat(Reading.rows(file, Reading.crs(9215)).get(0).geometry()).hasToString("POINT (449158 2417140)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POLYGON ((0 0, 1 0, 0 0)) | ring-too-short",
                "POLYGON ((0 0, 1 1, 0 0, 0 0)) | ring-too-short",
                "POINT (1 x) | bad-wkt",
                "POINT (1 1) POINT (2 2) | bad-wkt",
                "GEOMETRYCOLLECTION (POINT (1 1), LINESTRING (0 0, 1 1)) | mixed-collection",
                "LINESTRING (1 1, 1 1) | zero-length-line",
                "POINT EMPTY | no-geometry",
                "POINT Z (1 2 3) | z-dropped"
            })
    void whatIsWrongWithATextIsAFaultOfItsRow(String wkt, String code) throws IOException {
        Path file = file("id;the_geom\n1;" + wkt + "\n");
        Row row = Reading.rows(file, Reading.crs(9215)).get(0);
        assertThat(Reading.codes(row)).containsExactly(code);
        assertThat(row.fields()).containsOnlyKeys("id");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, EFBBBF", "UTF-16LE, FFFE", "UTF-16BE, FEFF"})
    void aByteOrderMarkTellsTheEncoding(String encoding, String mark) throws IOException {
        byte[] text = ("\uFEFF" + "tên\nMẫu Sơn\n").getBytes(Charset.forName(encoding));
        assertThat(HexFormat.of().withUpperCase().formatHex(text)).startsWith(mark);
        Path file = file(text);
        assertThat(Reading.rows(file).get(0).fields()).containsEntry("tên", "Mẫu Sơn");
        assertThat(Reading.heading(file, Hints.none()).encoding()).isEqualTo(encoding);
    }

    /** In windows-1258 tones are letters of their own behind the vowel; they come out composed. */
    @Test
    void anEncodingThatIsNotUtf8IsAskedFor() throws IOException {
        Path file = file("ten\n\u0110ô\u0300ng \u0110ăng\n".getBytes(Charset.forName("windows-1258")));
        assertThatThrownBy(() -> Reading.rows(file)).isInstanceOf(Refused.class).hasMessageContaining("--encoding");
        Row row = Reading.rows(file, Reading.encoding("windows-1258")).get(0);
        assertThat(row.fields()).containsEntry("ten", "\u0110\u1ED3ng \u0110ăng");
    }

    @Test
    void textThatDoesNotFitItsEncodingIsTold() throws IOException {
        byte[] bytes = "ten\nX\n".getBytes(StandardCharsets.UTF_8);
        bytes[4] = (byte) 0xE1;
        assertThat(Reading.codes(
                        Reading.rows(file(bytes), Reading.encoding("UTF-8")).get(0)))
                .containsExactly("text-damaged");
    }

    @Test
    void rowsAreCountedByTheLineTheyBeginIn() throws IOException {
        Path file = file("a,b\n\n1,\"two\nlines\"\n\n2,x\n");
        assertThat(Reading.rows(file).stream().map(Row::number)).containsExactly(3L, 6L);
    }

    @Test
    void columnsWithoutANameOrWithTheSameAreToldApart() throws IOException {
        Path file = file("a,,a\n1,2,3\n");
        Heading heading = Reading.heading(file, Hints.none());
        assertThat(heading.fields()).containsExactly("a", "column 2", "a (2)");
        assertThat(heading.remarks()).hasSize(2);
        assertThat(Reading.rows(file).get(0).fields().values()).containsExactly("1", "2", "3");
    }

    @Test
    void rowsOfAnotherLengthAreTold() throws IOException {
        List<Row> rows = Reading.rows(file("a,b\n1\n1,2,\n1,2,3\n"));
        assertThat(rows.stream().map(Reading::codes))
                .containsExactly(List.of("cells-missing"), List.of(), List.of("cells-too-many"));
    }

    @Test
    void aQuoteThatIsNeverClosedIsRefusedWithItsLine() throws IOException {
        assertThatThrownBy(() -> Reading.rows(file("a,b\n1,2\n3,\"4\n")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("gates.csv:3");
        String long20MB = "a,b\n1,\"" + "x".repeat(20 << 20);
        assertThatThrownBy(() -> Reading.rows(file(long20MB)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("gates.csv:2")
                .hasMessageContaining("longer than");
    }

    @Test
    void aCoordinateThatIsNoNumberIsAFault() throws IOException {
        List<Row> rows = Reading.rows(file("lon;lat\n106°45';21\n1.106,5;21\n;21\n;\n"));
        assertThat(rows.stream().map(Reading::codes))
                .containsExactly(
                        List.of("not-a-number"),
                        List.of("not-a-number"),
                        List.of("not-a-number"),
                        List.of("no-geometry"));
    }

    @Test
    void aDamagedFileGivesRowsOrARefusal() throws IOException {
        StringBuilder text = new StringBuilder("id,tên,wkt\n");
        for (int i = 0; i < 30; i++) {
            text.append(i).append(",\"Lô ").append(i).append("\",\"POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))\"\n");
        }
        Corruption.survives(file(text.toString()), folder, Reading.crs(9215));
    }
}
