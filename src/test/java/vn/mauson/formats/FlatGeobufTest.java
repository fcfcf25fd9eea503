package vn.mauson.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mauson.geometry.Frame;
import vn.mauson.measure.Refused;

class FlatGeobufTest {
    private static final String SQUARE = "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))";

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("plots.fgb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (1 2)",
                "LINESTRING (0 0, 1 1, 2 0)",
                SQUARE,
                "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 2, 2 2, 1 1), (3 3, 3 4, 4 4, 3 3))",
                "MULTIPOINT ((1 2), (3 4))",
                "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))",
                "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 9 5, 9 9, 5 5), (7 6, 8 6, 8 7, 7 6)))"
            })
    void everyKindOfGeometryComesBack(String wkt) throws IOException {
        TestFlatGeobuf made = new TestFlatGeobuf(9215, 1);
        made.add(wkt, "Mẫu So\u031Bn", 60);
        made.write(file());
        Row row = Reading.rows(file()).get(0);
        assertThat(row.geometry()).hasToString(wkt);
        assertThat(row.fields()).containsEntry("name", "Mẫu Sơn").containsEntry("loai", 60L);
        assertThat(row.faults()).isEmpty();
        assertThat(Reading.heading(file(), Hints.none()).frame()).contains(new Frame(9215));
    }

    @Test
    void aFrameNotInTheHeaderIsAskedFor() throws IOException {
        new TestFlatGeobuf(0, 0).write(file());
        assertThatThrownBy(() -> Reading.rows(file()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("--crs EPSG:n");
        assertThat(Reading.heading(file(), Reading.crs(9215)).frameFrom()).isEqualTo("--crs");
    }

    @Test
    void fewerFeaturesThanTheHeaderSaysIsABrokenFile() throws IOException {
        TestFlatGeobuf made = new TestFlatGeobuf(9215, 2);
        made.add(SQUARE, "one", 1);
        made.write(file());
        assertThatThrownBy(() -> Reading.rows(file()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("1 features");
    }

    @Test
    void aFileCutInAFeatureIsRefused() throws IOException {
        TestFlatGeobuf made = new TestFlatGeobuf(9215, 0);
        made.add(SQUARE, "one", 1);
        made.write(file());
        byte[] whole = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(whole, whole.length - 1));
        assertThatThrownBy(() -> Reading.rows(file()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("breaks off");
    }

    @Test
    void damagedPropertiesCostTheirRowOnly() throws IOException {
        TestFlatGeobuf made = new TestFlatGeobuf(9215, 3);
        made.add(SQUARE, new byte[] {0, 0, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x7F});
        made.add(SQUARE, new byte[] {77, 0, 1});
        made.add(SQUARE, "three", 3);
        made.write(file());
        assertThat(Reading.rows(file()).stream().map(Reading::codes).map(Object::toString))
                .containsExactly("[feature-damaged]", "[feature-damaged]", "[]");
    }

    @Test
    void aDamagedFileGivesRowsOrARefusal() throws IOException {
        TestFlatGeobuf made = new TestFlatGeobuf(9215, 20);
        for (int i = 0; i < 20; i++) {
            made.add(i % 2 == 0 ? SQUARE : "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))", "Lô " + i, i);
        }
        made.write(file());
        Corruption.survives(file(), folder, Hints.none());
    }

    @Test
    void theIndexOfARealFileIsPassedOver() {
        assertThat(Reading.rows(SharedData.file("third-party/other/countries.fgb")))
                .hasSize(179);
    }
}
