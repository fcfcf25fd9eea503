package vn.mauson.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.mauson.measure.Refused;
import vn.mauson.pack.Plot;
import vn.mauson.store.Features;
import vn.mauson.store.PackWriter;
import vn.mauson.store.Revisions;
import vn.mauson.store.TestDatabase;
import vn.mauson.store.TestPack;
import vn.mauson.store.TestStore;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ImporterStoreTest {
    @Parameter
    private TestDatabase database;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private TestStore store;
    private Commands commands;

    @BeforeEach
    void open() {
        store = TestStore.on(database);
        store.get(PackWriter.class).replace(TestPack.content("a"), "test", (table, rows) -> {});
        commands = TestImports.commands(store, folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aFileOfPlotsTakesThePlaceOfTheMadeUpOnesAndCanBeTakenBack() throws IOException {
        List<Plot> before = plots();
        run("import", file(plot(1, "TXG", 14, 106.70), plot(2, "RTG", 65, 106.72)), "--layer", "plots");
        assertThat(plots())
                .extracting(Plot::id, Plot::ldlr, Plot::tableVersion, Plot::countsInCover, Plot::illustrative)
                .containsExactly(tuple(1L, "TXG", "tt33_98", true, false), tuple(2L, "RTG", "tt33_98", true, false));
        assertThat(said()).contains("2 added", "2 made up ones dropped", "written as revision 2");
        run("undo", "2");
        assertThat(plots()).isEqualTo(before);
    }

    @Test
    void aDryRunSaysTheSameAndWritesNothing() throws IOException {
        List<Plot> before = plots();
        run("import", file(plot(1, "TXG", 14, 106.70)), "--layer", "plots", "--dry-run");
        assertThat(said()).contains("1 added", "dry run: nothing was written");
        assertThat(plots()).isEqualTo(before);
        assertThat(store.get(Revisions.class).list()).hasSize(1);
    }

    @Test
    void theSameFileAgainChangesNothingAndAnotherChangesOnlyWhatDiffers() throws IOException {
        String file = file(plot(1, "TXG", 14, 106.70), plot(2, "RTG", 65, 106.72), plot(3, "RTG", 65, 106.74));
        run("import", file, "--layer", "plots");
        said.reset();
        run("import", file, "--layer", "plots");
        assertThat(said()).contains("3 unchanged", "the store holds all of it already");
        said.reset();
        run("import", file(plot(1, "TXG", 14, 106.70), plot(2, "TXG", 14, 106.72)), "--layer", "plots");
        assertThat(said()).contains("0 added, 1 changed, 1 unchanged, 1 dropped");
        assertThat(plots()).extracting(Plot::ldlr).containsExactly("TXG", "TXG");
    }

    @Test
    void aPartOfALayerLeavesTheRest() throws IOException {
        run("import", file(plot(1, "TXG", 14, 106.70), plot(2, "RTG", 65, 106.72)), "--layer", "plots");
        run("import", file(plot(2, "TXG", 14, 106.72), plot(3, "TXG", 14, 106.74)), "--layer", "plots", "--part");
        assertThat(plots()).extracting(Plot::id).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aLaterInventoryKeepsWhatHeldBefore() throws IOException {
        run("import", file(plot(1, "TXG", 14, 106.70), plot(2, "RTG", 65, 106.72)), "--layer", "plots");
        run("import", file(plot(1, "TXG", 14, 106.70)), "--layer", "plots", "--from", "2025-12-31");
        assertThat(plots())
                .extracting(Plot::id, Plot::validTo)
                .containsExactly(tuple(1L, null), tuple(2L, LocalDate.of(2025, 12, 30)));
    }

    @Test
    void aRowThatCannotBeUsedGoesToTheQuarantineWithoutThePeopleInIt() throws IOException {
        run(
                "import",
                file(plot(1, "TXG", 14, 106.70), plot(2, "QQQ", 65, 106.72), plot(1, "TXG", 14, 106.74)),
                "--layer",
                "plots");
        assertThat(plots()).hasSize(1);
        assertThat(said()).contains("2 rows in quarantine", "class-unknown", "duplicate-key", "churung");
        String quarantine = Files.readString(only("quarantine.geojson"));
        assertThat(quarantine).contains("QQQ", "class-unknown", "106.72").doesNotContain("Nguyễn");
        assertThat(Files.readString(only("quarantine.csv")))
                .contains("POLYGON", "QQQ")
                .doesNotContain("Nguyễn");
        assertThat(Files.readString(only("findings.csv"))).contains("2,class-unknown,true,ldlr,QQQ");
    }

    @Test
    void theQuarantineIsImportedOnceItIsCorrected() throws IOException {
        run("import", file(plot(1, "TXG", 14, 106.70), plot(2, "QQQ", 65, 106.72)), "--layer", "plots");
        Path quarantine = only("quarantine.geojson");
        Path corrected = folder.resolve("corrected.geojson");
        Files.writeString(corrected, Files.readString(quarantine).replace("\"ldlr\":\"QQQ\"", "\"ldlr\":\"RTG\""));
        run("import", corrected.toString(), "--layer", "plots", "--part");
        assertThat(plots()).extracting(Plot::ldlr).containsExactly("TXG", "RTG");
    }

    @Test
    void plotsThatCoverTheSameGroundAreTold() throws IOException {
        run("import", file(plot(1, "TXG", 14, 106.70), plot(2, "RTG", 65, 106.7001)), "--layer", "plots");
        assertThat(said()).contains("remark overlap, 1 times; first in row 2");
    }

    /** The commune 05983 lies 5 km east of the plot. */
    @Test
    void aPlotOutsideTheCommuneItsRowNamesIsTold() throws IOException {
        String here = plot(1, "TXG", 14, 106.70).replace("\"id\":1", "\"id\":1,\"maxa\":CODE");
        run("import", file(here.replace("CODE", "5983")), "--layer", "plots");
        assertThat(said()).contains("remark outside-its-commune, 1 times", "1.14");
        run("import", file(here.replace("CODE", "99999")), "--layer", "plots");
        assertThat(said()).contains("remark commune-unknown, 1 times");
    }

    @Test
    void moreCannotBePlantedThanThePlotHasGround() throws IOException {
        String plot = plot(1, "TXG", 14, 106.70).replace("\"id\":1", "\"id\":1,\"dt_trong\":HA");
        run("import", file(plot.replace("HA", "1.1")), "--layer", "plots", "--dry-run");
        assertThat(said()).doesNotContain("planted-area");
        String file = file(plot.replace("HA", "1.4"));
        assertThatThrownBy(() -> run("import", file, "--layer", "plots"))
                .hasMessageContaining("planted-area, planted_ha '1.4'")
                .hasMessageContaining("from 0 to the plot's own 1.14");
    }

    @Test
    void theHectaresOfEachCommuneAreToldBeforeAndAfter() throws IOException {
        run("import", file(plot(1, "TXG", 14, 106.70)), "--layer", "plots", "--dry-run");
        assertThat(said()).containsPattern("\\d{5} \\S.*: \\d+\\.\\d\\d ha before, \\d+\\.\\d\\d ha after, [+-]\\d");
    }

    @Test
    void aBowTieIsRepairedAndToldWithItsAreas() throws IOException {
        String bowTie =
                feature(1, "TXG", 14, "[[[106.70,21.85],[106.71,21.86],[106.71,21.85],[106.70,21.86],[106.70,21.85]]]");
        run("import", file(bowTie), "--layer", "plots");
        assertThat(said())
                .contains(
                        "remark repaired, 1 times",
                        "Self-intersection at 106.705 21.855",
                        "0.0001 ha before, 57.2208 ha after");
        assertThat(plots().get(0).lonLat().isValid()).isTrue();
    }

    @Test
    void aFileThatLiesElsewhereIsRefusedWithWhereItLies() throws IOException {
        String file = file(plot(1, "TXG", 14, 2.35));
        assertThatThrownBy(() -> run("import", file, "--layer", "plots"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("2.3500..2.3510 east")
                .hasMessageContaining("--crs");
        assertThat(plots()).isEqualTo(TestPack.plots());
    }

    @Test
    void wordsNobodyReadsAreRefused() {
        assertThatThrownBy(() -> run("import", "a.geojson", "--colour", "red")).hasMessageContaining("--colour");
        assertThatThrownBy(() -> run("import", "nowhere.geojson", "--layer", "plots"))
                .hasMessageContaining("nowhere.geojson");
        assertThatThrownBy(() -> run("import", file(plot(1, "TXG", 14, 106.70)), "--layer", "trees"))
                .hasMessageContaining("trees")
                .hasMessageContaining("plots");
        assertThatThrownBy(() -> run("import", file(plot(1, "TXG", 14, 106.7)), "--layer", "plots", "--crs", "EPSG:1"))
                .hasMessageContaining("EPSG");
        assertThatThrownBy(() -> run("undo", "everything")).hasMessageContaining("everything");
    }

    private List<Plot> plots() {
        return store.get(Features.class).listPlots();
    }

    private void run(String... words) {
        commands.run(Arrays.asList(words), new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    /** The one file of that name in the folders of the imports so far. */
    private Path only(String name) throws IOException {
        try (var files = Files.walk(folder.resolve("imports"))) {
            return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        }
    }

    private String file(String... features) throws IOException {
        List<String> all = new ArrayList<>(Arrays.asList(features));
        Path file = Files.createTempFile(folder, "plots", ".geojson");
        Files.writeString(file, "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", all) + "]}");
        return file.toString();
    }

    static String plot(long id, String symbol, int number, double lon) {
        double east = lon + 0.001;
        return feature(
                id,
                symbol,
                number,
                "[[[%1$s,21.85],[%2$s,21.85],[%2$s,21.851],[%1$s,21.851],[%1$s,21.85]]]".formatted(lon, east));
    }

    private static String feature(long id, String symbol, int number, String rings) {
        return """
                {"type":"Feature","properties":{"id":%d,"ldlr":"%s","maldlr":%d,"namtr":2015,"malr3":3,
                "churung":"Nguyễn Văn A"},"geometry":{"type":"Polygon","coordinates":%s}}""".formatted(id, symbol, number, rings);
    }
}
