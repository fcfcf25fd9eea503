package vn.mauson.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static vn.mauson.formats.MadeShapefile.AREA;
import static vn.mauson.formats.MadeShapefile.area;
import static vn.mauson.formats.MadeShapefile.dbf;
import static vn.mauson.formats.MadeShapefile.loose;
import static vn.mauson.formats.MadeShapefile.point;
import static vn.mauson.formats.MadeShapefile.shp;
import static vn.mauson.formats.MadeShapefile.zip;
import static vn.mauson.formats.SharedData.codes;
import static vn.mauson.formats.SharedData.file;
import static vn.mauson.formats.SharedData.heading;
import static vn.mauson.formats.SharedData.rows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.geometry.Frame;
import vn.mauson.geometry.Reprojection;
import vn.mauson.geometry.Shapes;
import vn.mauson.measure.Refused;

class ShapefileTest {
    /** Clockwise from the lower left, as shells are. */
    private static final double[] SHELL = {0, 0, 0, 10, 10, 10, 10, 0, 0, 0};

    private static final double[] HOLE = {2, 2, 4, 2, 4, 4, 2, 4, 2, 2};
    private static final double[] ISLAND = {2.5, 2.5, 2.5, 3.5, 3.5, 3.5, 3.5, 2.5, 2.5, 2.5};
    private static final double[] FAR = {20, 0, 20, 10, 30, 10, 30, 0, 20, 0};
    private static final byte[] PRJ = MadeShapefile.LON_LAT.getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ONE_ROW = dbf(StandardCharsets.US_ASCII, new String[] {"ID:N:4:0"}, new String[] {"1"});

    @TempDir
    private Path folder;

    @Test
    void ringsBecomeShellsWithTheirHolesAndIslands() throws Exception {
        Geometry read = only(area(AREA, HOLE, SHELL, FAR, ISLAND)).geometry();
        Shapes.assertTopologicallyEqual(read, Shapes.wkt("""
                        MULTIPOLYGON (((0 0, 0 10, 10 10, 10 0, 0 0), (2 2, 4 2, 4 4, 2 4, 2 2)),
                        ((20 0, 20 10, 30 10, 30 0, 20 0)), ((2.5 2.5, 2.5 3.5, 3.5 3.5, 3.5 2.5, 2.5 2.5)))"""));
    }

    /** A pond on the island lies within the outer shell's outline too. */
    @Test
    void aHoleBelongsToTheSmallestShellAroundIt() throws Exception {
        double[] pond = {2.75, 2.75, 3.25, 2.75, 3.25, 3.25, 2.75, 3.25, 2.75, 2.75};
        Geometry read = only(area(AREA, SHELL, HOLE, ISLAND, pond)).geometry();
        assertThat(read.getGeometryN(0).getArea()).isEqualTo(96);
        assertThat(read.getGeometryN(1).getArea()).isEqualTo(0.75);
    }

    @Test
    void aHoleInNoShellIsAShellWrittenTheWrongWayRound() throws Exception {
        Row row = only(area(AREA, HOLE));
        assertThat(row.geometry().getArea()).isEqualTo(4);
        assertThat(codes(row)).containsExactly("ring-orientation");
    }

    @Test
    void aHoleThatTouchesItsShellStaysAHole() throws Exception {
        double[] touching = {0, 0, 10, 0, 5, 5, 0, 0};
        assertThat(only(area(AREA, SHELL, touching)).geometry().getArea()).isEqualTo(75);
    }

    @Test
    void aRingOfTwoPlacesIsRefusedAndTheRowStays() throws Exception {
        Row row = only(area(AREA, new double[] {0, 0, 1, 1, 0, 0, 0, 0}));
        assertThat(row.geometry()).isNull();
        assertThat(row.fields()).containsEntry("ID", 1L);
        assertThat(codes(row)).containsExactly("ring-too-short!");
    }

    @Test
    void aNumberThatIsNoneIsRefused() throws Exception {
        assertThat(codes(only(area(AREA, new double[] {0, 0, 0, 1, Double.NaN, 1, 0, 0}))))
                .containsExactly("not-finite!");
    }

    @Test
    void countsThatDoNotFitTheRecordAreRefused() throws Exception {
        byte[] record = area(AREA, SHELL);
        record[40] = 0x7F;
        assertThat(codes(only(record))).containsExactly("bad-shape!");
    }

    @Test
    void aShapeOfAnotherTypeThanTheHeadSaysIsRefused() throws Exception {
        assertThat(codes(only(point(1, 2)))).containsExactly("shape-type!");
    }

    @Test
    void heightsAreDroppedWithOneRemark() throws Exception {
        Path file = write(shp(25, area(25, SHELL)), ONE_ROW);
        assertThat(heading(file, Hints.none()).remarks()).contains("heights and measures of all shapes are dropped");
        assertThat(rows(file, Hints.none()).get(0).geometry().getArea()).isEqualTo(100);
    }

    @Test
    void fieldsComeByTheirKind() throws Exception {
        String[] columns = {"NAME:C:12:0", "WHOLE:N:6:0", "REAL:F:8:2", "DAY:D:8:0", "YES:L:1:0", "MEMO:M:10:0"};
        byte[] table = dbf(
                StandardCharsets.UTF_8,
                columns,
                new String[] {"Đồng Mỏ", "42", "1.50", "20240229", "T", "1"},
                new String[] {"", "******", "", "00000000", "?", ""});
        Path file = write(shp(1, point(1, 2), point(3, 4)), table);
        Map<String, Object> first = rows(file, Hints.none()).get(0).fields();
        assertThat(first)
                .containsEntry("NAME", "Đồng Mỏ")
                .containsEntry("WHOLE", 42L)
                .containsEntry("REAL", 1.5)
                .containsEntry("DAY", LocalDate.of(2024, 2, 29))
                .containsEntry("YES", true)
                .doesNotContainKey("MEMO");
        assertThat(rows(file, Hints.none()).get(1).fields().values()).containsOnlyNulls();
        assertThat(heading(file, Hints.none()).remarks()).contains("field MEMO of kind 'M' is left out");
    }

    @Test
    void valuesThatAreNotOfTheirKindAreRefused() throws Exception {
        byte[] table = dbf(StandardCharsets.US_ASCII, new String[] {"N:N:6:0", "D:D:8:0", "L:L:1:0"}, new String[] {
            "12x", "20230229", "Q"
        });
        assertThat(codes(rows(write(shp(1, point(1, 2)), table), Hints.none()).get(0)))
                .containsExactly("bad-number!", "bad-date!", "bad-truth!");
    }

    @Test
    void aTextCutWithinALetterLosesTheHalfLetter() throws Exception {
        byte[] table = dbf(StandardCharsets.UTF_8, new String[] {"NAME:C:9:0"}, new String[] {"Lạng Mỏ"});
        Row row = rows(write(shp(1, point(1, 2)), table), Hints.none()).get(0);
        assertThat(row.fields()).containsEntry("NAME", "Lạng M");
        assertThat(codes(row)).containsExactly("cut-text");
    }

    @Test
    void aDeletedRowIsARowThatIsRefused() throws Exception {
        byte[] table = ONE_ROW.clone();
        table[table.length - 5] = '*';
        assertThat(codes(rows(write(shp(1, point(1, 2)), table), Hints.none()).get(0)))
                .containsExactly("deleted-row!");
    }

    @Test
    void rowsAndRecordsThatDoNotMeetAreRefusedOneByOne() throws Exception {
        Path more = write(shp(1, point(1, 2), point(3, 4)), ONE_ROW);
        assertThat(codes(rows(more, Hints.none()).get(1))).containsExactly("no-attributes!");
        Path fewer = write(shp(1), ONE_ROW);
        assertThat(codes(rows(fewer, Hints.none()).get(0))).containsExactly("no-shape!");
    }

    @Test
    void aTableThatStatesMoreRowsThanItHasIsRefused() throws Exception {
        byte[] table = ONE_ROW.clone();
        table[7] = 0x7F;
        assertThatThrownBy(() -> heading(write(shp(1, point(1, 2)), table), Hints.none()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("what fits into its");
    }

    @Test
    void aRecordThatStatesMoreThanTheFileHasIsRefusedBeforeMemoryIsTaken() throws Exception {
        byte[] shp = shp(1, point(1, 2));
        shp[104] = 0x7F;
        assertThatThrownBy(() -> rows(write(shp, ONE_ROW), Hints.none()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(".shp record");
    }

    @Test
    void missingPartsAreNamed() throws Exception {
        Path file = loose(folder, "x", Map.of(".shp", shp(1, point(1, 2))));
        assertThatThrownBy(() -> heading(file, Hints.none()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(".dbf, .shx, .prj");
    }

    @Test
    void withoutIndexTheRecordsAreReadInTheirOrderAndItIsSaid() throws Exception {
        assertThat(heading(write(shp(1, point(1, 2)), ONE_ROW), Hints.none()).remarks())
                .contains("without .shx; records are read in the order of the .shp");
    }

    @Test
    void severalShapefilesInAnArchiveAreAskedFor() throws Exception {
        Map<String, byte[]> files = new HashMap<>();
        for (String layer : List.of("a/communes", "../../tmp/plots", "__MACOSX/a/._communes")) {
            files.put(layer + ".SHP", shp(1, point(1, 2)));
            files.put(layer + ".dbf", ONE_ROW);
            files.put(layer + ".Prj", PRJ);
        }
        Path archive = zip(folder.resolve("two.zip"), files);
        assertThatThrownBy(() -> heading(archive, Hints.none()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("--sublayer NAME: ../../tmp/plots, a/communes");
        Hints hints = new Hints(Optional.of("plots"), Optional.empty(), Optional.empty(), Set.of());
        assertThat(rows(archive, hints)).hasSize(1);
        Hints wrong = new Hints(Optional.of("roads"), Optional.empty(), Optional.empty(), Set.of());
        assertThatThrownBy(() -> heading(archive, wrong))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("roads");
    }

    @Test
    void anArchiveWithTooManyFilesIsRefused() throws Exception {
        Map<String, byte[]> files = new HashMap<>();
        for (int i = 0; i <= Limits.ENTRIES; i++) {
            files.put(i + ".txt", new byte[0]);
        }
        Path archive = zip(folder.resolve("many.zip"), files);
        assertThatThrownBy(() -> heading(archive, Hints.none()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("number of files");
    }

    /** 80 MB of zeros pack to 80 kB. */
    @Test
    void aFileThatSwellsOutOfAllProportionIsRefused() throws Exception {
        Path archive = zip(
                folder.resolve("bomb.zip"),
                Map.of("x.shp", shp(1, point(1, 2)), "x.dbf", new byte[80 << 20], "x.prj", PRJ));
        assertThatThrownBy(() -> heading(archive, Hints.none()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("bomb.zip: x.dbf unpacked is '83886080 bytes out of");
    }

    /** Names read from the .dbf in TCVN3 against the list of codes; three lose their capital with it. */
    @Test
    void theCommunesOf2009ComeOutOfTcvn3WithTheirNames() throws Exception {
        Map<String, String> listed = Files.readAllLines(file("gso_codes_langson.csv")).stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[0].length() == 5 && !cells[2].isEmpty())
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[2], (a, b) -> a));
        List<String> wrong = rows(file("derived-tests/communes_2009_tcvn3_epsg9215.zip"), SharedData.known()).stream()
                .map(Row::fields)
                .filter(row -> !row.get("full_name").toString().equalsIgnoreCase(listed.get(row.get("code"))))
                .map(row -> row.get("code") + " " + row.get("full_name") + ", listed " + listed.get(row.get("code")))
                .toList();
        // The one that the page of the data says was matched by hand.
        assertThat(wrong).containsExactly("06616 Thị trấn Nông trường Thái Bình, listed Thị trấn NT Thái Bình");
    }

    /** The originals are in longitude and latitude with 6 decimals, 0.1 m. */
    @ParameterizedTest
    @CsvSource({
        "communes_2009_tcvn3_epsg9215, communes_2009_clean.geojson, 9215, 226",
        "forest_plots_tcvn3_epsg3405, forest/forest_plots_bacgiang_sample.geojson, 3405, 142",
        "forest_plots_utf8_epsg9214, forest/forest_plots_bacgiang_sample.geojson, 9214, 142"
    })
    void shapefilesInThreeZonesLieWhereTheirOriginalsDo(String name, String original, int epsg, int count)
            throws Exception {
        Path archive = file("derived-tests/" + name + ".zip");
        assertThat(heading(archive, SharedData.known()).frame()).contains(new Frame(epsg));
        List<Row> made = rows(archive, SharedData.known());
        List<Row> first = rows(file(original), Hints.none());
        assertThat(made.size()).isEqualTo(first.size()).isEqualTo(count);
        Reprojection back = Reprojection.between(new Frame(epsg), Frame.LON_LAT);
        for (int i = 0; i < count; i++) {
            Geometry there = back.apply(made.get(i).geometry());
            assertThat(there.getEnvelopeInternal().getMinX())
                    .isCloseTo(first.get(i).geometry().getEnvelopeInternal().getMinX(), within(1e-6));
            assertThat(there.getEnvelopeInternal().getMaxY())
                    .isCloseTo(first.get(i).geometry().getEnvelopeInternal().getMaxY(), within(1e-6));
            assertThat(there.getArea()).isCloseTo(first.get(i).geometry().getArea(), within(1e-9));
        }
    }

    /** 67 wilderness areas; square degrees by {@code ogrinfo -sql "select sum(OGR_GEOM_AREA) from coutwildrnp"}, GDAL 3.6.2. */
    @Test
    void holesAndPartsAddUpToWhatASecondToolMeasures() {
        List<Row> rows = rows(file("third-party/shapefile-zip/coutwildrnp.zip"), Hints.none());
        assertThat(rows.size()).isEqualTo(67);
        assertThat(rows.stream().mapToDouble(row -> row.geometry().getArea()).sum())
                .isCloseTo(OGR_AREA, within(1e-6));
    }

    private static final double OGR_AREA = 1.7057658634;

    private Row only(byte[] record) throws Exception {
        return rows(write(shp(AREA, record), ONE_ROW), Hints.none()).get(0);
    }

    private Path write(byte[] shp, byte[] dbf) throws Exception {
        return loose(folder, "x", Map.of(".shp", shp, ".dbf", dbf, ".prj", PRJ));
    }
}
