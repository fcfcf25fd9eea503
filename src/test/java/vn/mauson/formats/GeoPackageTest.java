package vn.mauson.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.util.GeometricShapeFactory;
import vn.mauson.geometry.Frame;
import vn.mauson.measure.Refused;

class GeoPackageTest {
    private static final byte[] SQUARE = TestGeoPackage.blob("POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))");

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("plots.gpkg");
    }

    @Test
    void aRowKeepsItsTypesAndItsTextIsComposed() throws SQLException {
        try (TestGeoPackage made = new TestGeoPackage(file())) {
            made.layer("lô", 9215, ", name TEXT, area REAL, planted DATE, counted BOOLEAN, seen DATETIME, photo BLOB");
            made.insert("lô", SQUARE, ", 'Mẫu So\u031Bn', 2.5, '2024-03-01', 1, '2024-03-01T10:00:00Z', x'00'");
            made.insert("lô", SQUARE, ", NULL, NULL, 'tháng 3', 0, NULL, NULL");
        }
        Heading heading = Reading.heading(file(), Hints.none());
        assertThat(heading.frame()).contains(new Frame(9215));
        assertThat(heading.fields()).containsExactly("fid", "name", "area", "planted", "counted", "seen");
        assertThat(heading.remarks()).containsExactly("column 'photo' holds binary data and is left out");
        List<Row> rows = Reading.rows(file());
        assertThat(rows.get(0).fields().values())
                .containsExactly(1L, "Mẫu Sơn", 2.5, LocalDate.of(2024, 3, 1), true, "2024-03-01T10:00:00Z");
        assertThat(rows.get(0).geometry()).hasToString("POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))");
        assertThat(rows.get(1).fields()).containsEntry("planted", "tháng 3").containsEntry("counted", false);
        assertThat(Reading.codes(rows.get(1))).containsExactly("not-a-date");
    }

    @Test
    void oneOfSeveralTablesIsAskedFor() throws SQLException {
        try (TestGeoPackage made = new TestGeoPackage(file())) {
            made.layer("plots", 9215, "");
            made.layer("roads", 9215, "");
            made.insert("roads", SQUARE, "");
        }
        assertThatThrownBy(() -> Reading.rows(file()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("plots, roads")
                .hasMessageContaining("--sublayer");
        assertThat(Reading.rows(file(), Reading.sublayer("roads"))).hasSize(1);
        assertThatThrownBy(() -> Reading.rows(file(), Reading.sublayer("road")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("'road'");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "700", "4711"})
    void aFrameThatIsNotKnownIsAskedFor(int srsId) throws SQLException {
        try (TestGeoPackage made = new TestGeoPackage(file())) {
            made.layer("plots", srsId, "");
        }
        assertThatThrownBy(() -> Reading.rows(file()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("plots.gpkg")
                .hasMessageContaining("--crs EPSG:n");
        assertThat(Reading.heading(file(), Reading.crs(3405)).frame()).contains(new Frame(3405));
    }

    /** As QGIS writes a frame of the office's own: no number, but every parameter of VN-2000 / TM-3 107-15. */
    @Test
    void aFrameWithoutANumberIsKnownByItsParameters() throws SQLException {
        String definition = "PROJCS[\"VN-2000_TM-3_107-15\",GEOGCS[\"GCS_VN_2000\",DATUM[\"D_Vietnam_2000\","
                + "SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],"
                + "UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],"
                + "PARAMETER[\"False_Easting\",500000.0],PARAMETER[\"False_Northing\",0.0],"
                + "PARAMETER[\"Central_Meridian\",107.25],PARAMETER[\"Scale_Factor\",0.9999],"
                + "PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";
        try (TestGeoPackage made = new TestGeoPackage(file())) {
            made.run("INSERT INTO gpkg_spatial_ref_sys VALUES (100001, 'NONE', 100001, '" + definition + "')");
            made.layer("plots", 100_001, "");
        }
        assertThat(Reading.heading(file(), Hints.none()).frame()).contains(new Frame(9215));
    }

    @Test
    void aFrameSaidAgainstTheFileIsRefused() throws SQLException {
        try (TestGeoPackage made = new TestGeoPackage(file())) {
            made.layer("plots", 9215, "");
        }
        assertThatThrownBy(() -> Reading.rows(file(), Reading.crs(3405)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("EPSG:9215");
    }

    @Test
    void longitudeBeforeLatitudeOfOgcIsLonLat() throws SQLException {
        try (TestGeoPackage made = new TestGeoPackage(file())) {
            made.layer("gates", 84, "");
        }
        assertThat(Reading.heading(file(), Hints.none()).frame()).contains(Frame.LON_LAT);
    }

    @Test
    void tablesWithoutFeaturesAreRefused() throws SQLException {
        try (TestGeoPackage made = new TestGeoPackage(file())) {
            made.run("INSERT INTO gpkg_contents VALUES ('figures', 'attributes', NULL)");
        }
        assertThatThrownBy(() -> Reading.rows(file()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("features");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POLYGON ((0 0, 1 1, 0 0, 1 1, 0 0)) | ring-too-short | true",
                "LINESTRING (1 1, 1 1) | zero-length-line | false",
                "POINT Z (1 2 3) | z-dropped | false",
                "GEOMETRYCOLLECTION (POINT (1 1), LINESTRING (0 0, 1 1)) | mixed-collection | true"
            })
    void whatIsWrongWithAGeometryIsAFaultOfItsRow(String wkt, String code, boolean refused) throws SQLException {
        try (TestGeoPackage made = new TestGeoPackage(file())) {
            made.layer("plots", 9215, "");
            made.insert("plots", TestGeoPackage.blob(wkt), "");
        }
        Row row = Reading.rows(file()).get(0);
        assertThat(Reading.codes(row)).containsExactly(code);
        assertThat(row.faults().get(0).refused()).isEqualTo(refused);
        assertThat(row.geometry() == null).isEqualTo(refused);
    }

    @Test
    void partsOfOneKindBecomeOneGeometryOfThatKind() throws SQLException {
        try (TestGeoPackage made = new TestGeoPackage(file())) {
            made.layer("plots", 9215, "");
            made.insert(
                    "plots", TestGeoPackage.blob("GEOMETRYCOLLECTION (POINT (1 1), MULTIPOINT ((2 2), (3 3)))"), "");
        }
        assertThat(Reading.rows(file()).get(0).geometry()).hasToString("MULTIPOINT ((1 1), (2 2), (3 3))");
    }

    @Test
    void emptyAndBrokenGeometriesAreTold() throws SQLException {
        byte[] countBeyondTheBytes = SQUARE.clone();
        countBeyondTheBytes[8 + 5 + 4 + 3] = 0x7F;
        try (TestGeoPackage made = new TestGeoPackage(file())) {
            made.layer("plots", 9215, "");
            made.insert("plots", null, "");
            made.insert("plots", TestGeoPackage.blob(new WKBWriter().write(new GeometryFactory().createPolygon())), "");
            made.insert("plots", countBeyondTheBytes, "");
            made.insert("plots", new byte[] {1, 2, 3}, "");
        }
        assertThat(Reading.rows(file()).stream().map(Reading::codes))
                .containsExactly(
                        List.of("no-geometry"),
                        List.of("no-geometry"),
                        List.of("geometry-breaks-off"),
                        List.of("geometry-header"));
    }

    @Test
    void aRingThatDoesNotCloseIsClosedAndToldOf() throws SQLException {
        byte[] open = SQUARE.clone();
        open[open.length - 1] = 0x40;
        try (TestGeoPackage made = new TestGeoPackage(file())) {
            made.layer("plots", 9215, "");
            made.insert("plots", open, "");
        }
        Row row = Reading.rows(file()).get(0);
        assertThat(Reading.codes(row)).containsExactly("ring-closed");
        assertThat(row.geometry().getNumPoints()).isEqualTo(6);
    }

    /** Against the reader of JTS, in both byte orders, with and without heights. */
    @Test
    void binaryGeometriesReadAsJtsReadsThem() throws ParseException, Unreadable {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            GeometricShapeFactory shapes = new GeometricShapeFactory();
            shapes.setBase(new Coordinate(random.nextDouble() * 1e6, random.nextDouble() * 1e6));
            shapes.setSize(1 + random.nextInt(1000));
            shapes.setNumPoints(4 + random.nextInt(60));
            Geometry shape = random.nextBoolean()
                    ? shapes.createCircle()
                    : shapes.createCircle().getBoundary();
            Geometry whole = random.nextBoolean() ? shape : shape.getFactory().buildGeometry(List.of(shape, shape));
            int order = random.nextBoolean() ? ByteOrderValues.BIG_ENDIAN : ByteOrderValues.LITTLE_ENDIAN;
            byte[] wkb = new WKBWriter(random.nextBoolean() ? 2 : 3, order, random.nextBoolean()).write(whole);
            Geometry read = new Wkb(ByteBuffer.wrap(wkb), new Parts(new Draft())).read();
            assertThat(read.equalsExact(new WKBReader().read(wkb)))
                    .as("seed " + seed)
                    .isTrue();
        }
    }

    @Test
    void aFileThatAnotherProgramHasOpenIsRefused() throws SQLException, IOException {
        try (TestGeoPackage made = new TestGeoPackage(file())) {
            made.layer("plots", 9215, "");
        }
        Files.writeString(folder.resolve("plots.gpkg-wal"), "pages not yet in the file");
        assertThatThrownBy(() -> Reading.rows(file()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("plots.gpkg-wal");
    }

    @Test
    void aViewWithoutEndIsStopped() throws SQLException {
        try (TestGeoPackage made = new TestGeoPackage(file())) {
            made.run("CREATE VIEW forever AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                    + " SELECT i AS fid, NULL AS geom FROM n WHERE i < 0");
            made.describe("forever", 9215);
        }
        assertThatThrownBy(() -> Reading.rows(file()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("plots.gpkg");
    }

    @Test
    void anotherDatabaseIsRefused() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (a)");
        }
        assertThatThrownBy(() -> Reading.rows(file()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("GeoPackage");
    }

    @Test
    void aDamagedFileGivesRowsOrARefusal() throws SQLException, IOException {
        try (TestGeoPackage made = new TestGeoPackage(file())) {
            made.layer("plots", 9215, ", name TEXT");
            for (int i = 0; i < 40; i++) {
                made.insert("plots", SQUARE, ", 'Lô " + i + "'");
            }
        }
        Corruption.survives(file(), folder, Hints.none());
    }

    @Test
    void aPathWithBlanksAndMarksIsNoOption() throws SQLException {
        Path odd = folder.resolve("lô #1 100%? mode=rw.gpkg");
        try (TestGeoPackage made = new TestGeoPackage(file())) {
            made.layer("plots", 9215, "");
        }
        assertThat(file().toFile().renameTo(odd.toFile())).isTrue();
        assertThat(Reading.heading(odd, Hints.none()).sublayer()).isEqualTo("plots");
        assertThat(Optional.ofNullable(folder.toFile().list()))
                .hasValueSatisfying(names -> assertThat(names).hasSize(1));
    }
}
