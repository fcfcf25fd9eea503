package vn.mauson.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.geometry.Frame;
import vn.mauson.geometry.Reprojection;
import vn.mauson.store.Feature;

/** Reads our tiles with GDAL's driver, which knows nothing of the library that wrote them. */
class GdalTileTest {
    /** A grid unit of a tile of zoom 10, in EPSG:3857 metres: 40,075,017 / 1024 / 4096. */
    private static final double UNIT_METRES = 9.5546;

    @TempDir
    private Path folder;

    @BeforeEach
    void gdalMustBeThere() throws IOException, InterruptedException {
        assumeTrue(
                hasGdal(), "ogr2ogr with its MVT driver is not installed; the tiles were not read by a second decoder");
    }

    @Test
    void aGateLiesWhereItShouldAndKeepsItsVietnameseName() throws Exception {
        var gate = new Feature("g", OnGrid.wkt("POINT (106.76 21.85)"), Map.of("name", "Cửa khẩu Hữu Nghị"));
        CSVRecord read = read("gates", List.of(gate)).get(0);
        Geometry expected =
                Reprojection.between(Frame.LON_LAT, Frame.WEB_MERCATOR).apply(gate.lonLat());
        assertThat(OnGrid.wkt(read.get("WKT")).distance(expected)).isLessThan(UNIT_METRES * Math.sqrt(0.5));
        assertThat(read.get("name")).isEqualTo("Cửa khẩu Hữu Nghị");
    }

    @Test
    void polygonsAreValidAndKeepTheirHolesAndParts() throws Exception {
        List<CSVRecord> read = read(
                "plots",
                List.of(
                        plot("square", "POLYGON ((0 0, 0 80, 80 80, 80 0, 0 0))"),
                        plot(
                                "hole",
                                "POLYGON ((100 0, 180 0, 180 80, 100 80, 100 0), (110 10, 150 10, 150 50, 110 50, 110 10))"),
                        plot(
                                "parts",
                                "MULTIPOLYGON (((200 0, 240 0, 240 40, 200 0)), ((300 0, 340 0, 340 40, 300 40, 300 0)))"),
                        plot("leaving", "POLYGON ((4000 4000, 9000 4000, 9000 4100, 4000 4100, 4000 4000))")));
        assertThat(read).extracting(row -> row.get("id")).containsExactly("square", "hole", "parts", "leaving");
        List<Double> expected = List.of(80.0 * 80, 80.0 * 80 - 40 * 40, 40.0 * 40 / 2 + 40 * 40, 160.0 * 100);
        for (int i = 0; i < expected.size(); i++) {
            Geometry polygon = OnGrid.wkt(read.get(i).get("WKT"));
            assertThat(polygon.isValid()).isTrue();
            assertThat(polygon.getArea() / UNIT_METRES / UNIT_METRES)
                    .as(read.get(i).get("id"))
                    .isCloseTo(expected.get(i), within(expected.get(i) * 1e-4));
        }
    }

    private static Feature plot(String id, String wkt) {
        return OnGrid.feature(id, OnGrid.lonLat(OnGrid.TILE, wkt));
    }

    // The driver takes zoom, column and row from the path.
    private List<CSVRecord> read(String layer, List<Feature> features) throws IOException, InterruptedException {
        Path file = folder.resolve(OnGrid.TILE + ".mvt");
        Files.createDirectories(file.getParent());
        Files.write(file, TileEncoder.encode(layer, OnGrid.TILE, features).mvt());
        String csv = output(
                "ogr2ogr", "-f", "CSV", "-lco", "GEOMETRY=AS_WKT", "/vsistdout/", "-oo", "CLIP=NO", file.toString());
        return CSVParser.parse(
                        csv,
                        CSVFormat.DEFAULT
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())
                .getRecords();
    }

    private static boolean hasGdal() throws InterruptedException {
        try {
            return output("ogr2ogr", "--formats").contains("MVT -vector-");
        } catch (IOException e) {
            return false;
        }
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
        return text;
    }
}
