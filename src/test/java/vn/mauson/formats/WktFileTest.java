package vn.mauson.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.mauson.formats.SharedData.codes;
import static vn.mauson.formats.SharedData.frame;
import static vn.mauson.formats.SharedData.heading;
import static vn.mauson.formats.SharedData.rows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.geometry.Frame;
import vn.mauson.geometry.Shapes;
import vn.mauson.measure.Refused;

class WktFileTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (1 2)",
                "LINESTRING (0 0, 1e3 -1.5)",
                "POLYGON ((0 0, 9 0, 9 9, 0 0), (6 2, 5 2, 6 3, 6 2))",
                "MULTIPOINT ((1 2), (3 4))",
                "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))",
                "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))"
            })
    void geometriesAreReadAsJtsReadsThem(String wkt) throws Exception {
        Shapes.assertExactlyEqual(only(wkt).geometry(), Shapes.wkt(wkt));
    }

    @Test
    void randomPolygonsAreReadAsJtsReadsThem() throws Exception {
        Random random = new Random(20);
        StringBuilder text = new StringBuilder();
        List<Geometry> drawn = new java.util.ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Geometry blob = Shapes.blob(random, 600_000, 2_400_000, 500, 5 + random.nextInt(20));
            drawn.add(blob);
            text.append(blob.toText()).append(i % 3 == 0 ? ";\n" : "\n\n");
        }
        List<Row> rows = rows(write(text.toString()), frame(9215));
        for (int i = 0; i < drawn.size(); i++) {
            assertThat(rows.get(i).geometry().equalsNorm(drawn.get(i)))
                    .as("seed 20, polygon %d", i)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT Z (1 2 3) | z-dropped | POINT (1 2)",
                "POINTZM(1 2 3 4) | z-dropped | POINT (1 2)",
                "MULTIPOINT (1 2, 3 4) | | MULTIPOINT ((1 2), (3 4))",
                "GEOMETRYCOLLECTION (POINT (1 2), POINT (3 4)) | | MULTIPOINT ((1 2), (3 4))",
                "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (0 0, 1 1)) | mixed-collection! |",
                "POLYGON EMPTY | no-geometry |",
                "POLYGON ((0 0, 1 1, 0 0)) | ring-too-short! |",
                "POLYGON ((0 0, 1 0, 1 1, 0 1)) | ring-closed | POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))",
                "LINESTRING (1 1, 1 1) | zero-length-line | LINESTRING (1 1, 1 1)",
                "POINT (1) | bad-wkt! |",
                "POINT (a b) | bad-wkt! |",
                "POINT (1e999 2) | not-finite! |",
                "POLYGON ((0 0, 1 0 | bad-wkt! |"
            })
    void whatIsWrongIsAFaultOfTheRow(String wkt, String code, String read) throws Exception {
        Row row = only(wkt);
        assertThat(codes(row)).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(row.geometry() == null ? null : row.geometry().toText()).isEqualTo(read);
    }

    @Test
    void afterTextThatCannotBeReadTheNextLineIsTried() throws Exception {
        List<Row> rows = rows(write("POINT (1 2)\nPOINT [3 4]\nPOINT (5 6)\n"), frame(9215));
        assertThat(rows).extracting(row -> row.geometry() == null).containsExactly(false, true, false);
    }

    @Test
    void theFrameIsAskedForUnlessAnSridSaysIt() throws Exception {
        Path without = write("POINT (1 2)");
        assertThatThrownBy(() -> heading(without, Hints.none()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("--crs");
        Path with = write("SRID=9215;POINT (1 2)\nSRID=4326;POINT (106 21)");
        assertThat(heading(with, Hints.none()).frame()).contains(new Frame(9215));
        assertThat(codes(rows(with, Hints.none()).get(1))).containsExactly("other-frame!");
    }

    @Test
    void deepNestingIsAFaultOfTheRow() throws Exception {
        assertThat(codes(only("POLYGON " + "(".repeat(100_000)))).containsExactly("bad-wkt!");
        assertThat(codes(only("GEOMETRYCOLLECTION (".repeat(10_000)))).containsExactly("bad-wkt!");
    }

    private Row only(String wkt) throws Exception {
        return rows(write(wkt), frame(9215)).get(0);
    }

    private Path write(String text) throws Exception {
        return Files.writeString(folder.resolve("x.wkt"), text);
    }
}
