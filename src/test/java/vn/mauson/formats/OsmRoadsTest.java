package vn.mauson.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mauson.geometry.Frame;
import vn.mauson.measure.Refused;

class OsmRoadsTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("roads.osm.pbf");
    }

    @Test
    void aWayWithAHighwayTagIsALineThroughItsNodes() throws IOException {
        TestOsm made = new TestOsm("OsmSchema-V0.6", "DenseNodes");
        made.denseNodes(5);
        made.node(77, 106.76, 21.85);
        made.way(11, "highway=trunk,name=Quốc lộ 1A,name:vi=Quốc lộ 1A,ref=QL.1A,lanes=2", 1, 3, 77);
        made.way(12, "waterway=river", 1, 2);
        made.write(file());
        List<Row> rows = Reading.rows(file());
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).geometry()).hasToString("LINESTRING (1 0.1, 3 0.3, 106.76 21.85)");
        assertThat(rows.get(0).fields())
                .containsEntry("id", 11L)
                .containsEntry("highway", "trunk")
                .containsEntry("name", "Quốc lộ 1A")
                .containsEntry("ref", "QL.1A")
                .containsEntry("surface", null)
                .doesNotContainKey("lanes");
        assertThat(Reading.heading(file(), Hints.none()).frame()).contains(Frame.LON_LAT);
    }

    @Test
    void nodesThatTheExtractCutAwayAreTold() throws IOException {
        TestOsm made = new TestOsm("OsmSchema-V0.6", "DenseNodes");
        made.denseNodes(3);
        made.way(1, "highway=track", 1, 99, 3);
        made.way(2, "highway=track", 98, 99, 3);
        made.way(3, "highway=track", 98, 99);
        made.write(file());
        List<Row> rows = Reading.rows(file());
        assertThat(rows.get(0).geometry()).hasToString("LINESTRING (1 0.1, 3 0.3)");
        assertThat(rows.stream().map(Reading::codes))
                .containsExactly(
                        List.of("missing-nodes"),
                        List.of("missing-nodes", "line-too-short"),
                        List.of("missing-nodes", "no-geometry"));
    }

    @Test
    void theOutlineOfASquareIsToldFromARoad() throws IOException {
        TestOsm made = new TestOsm("OsmSchema-V0.6", "DenseNodes");
        made.denseNodes(3);
        made.way(1, "highway=pedestrian,area=yes", 1, 2, 3, 1);
        made.write(file());
        assertThat(Reading.codes(Reading.rows(file()).get(0))).containsExactly("road-area");
    }

    /** Ways may come before their nodes, and nodes in any order: nothing in the format forbids it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 100})
    void fewPointsAtOnceGiveTheSameRoads(int pointsAtOnce) throws IOException {
        TestOsm made = new TestOsm("OsmSchema-V0.6", "DenseNodes");
        made.way(1, "highway=track", 4, 2);
        made.node(9, 9, 9);
        made.way(2, "highway=track", 9, 1, 4);
        made.way(3, "building=yes", 1, 2);
        made.denseNodes(4);
        made.way(4, "highway=track", 1, 9);
        made.way(5, "highway=track", 3, 2, 1);
        made.write(file());
        try (FeatureSource source = OsmRoads.open(file(), Hints.none(), pointsAtOnce)) {
            for (int time = 0; time < 2; time++) {
                assertThat(Reading.rows(source).stream()
                                .map(row -> row.number() + " " + row.fields().get("id") + " " + row.geometry()))
                        .containsExactly(
                                "1 1 LINESTRING (4 0.4, 2 0.2)",
                                "2 2 LINESTRING (9 9, 1 0.1, 4 0.4)",
                                "3 4 LINESTRING (1 0.1, 9 9)",
                                "4 5 LINESTRING (3 0.3, 2 0.2, 1 0.1)");
            }
        }
    }

    @Test
    void aRealFileGivesTheSameRoadsInManyRounds() {
        Path monaco = SharedData.file("third-party/osm/monaco-latest.osm.pbf");
        List<Row> atOnce = Reading.rows(monaco);
        try (FeatureSource source = OsmRoads.open(monaco, Hints.none(), 2_000)) {
            assertThat(Reading.rows(source).toString()).isEqualTo(atOnce.toString());
        }
    }

    @Test
    void dataOfAnotherKindIsRefusedByWhatItNeeds() throws IOException {
        new TestOsm("OsmSchema-V0.6", "HistoricalInformation").write(file());
        assertThatThrownBy(() -> Reading.rows(file()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("HistoricalInformation");
    }

    @Test
    void thereIsOneLayerInTheFrameOfOsm() throws IOException {
        new TestOsm("OsmSchema-V0.6").write(file());
        assertThat(Reading.rows(file(), Reading.sublayer("roads"))).isEmpty();
        assertThatThrownBy(() -> Reading.rows(file(), Reading.sublayer("points")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Reading.rows(file(), Reading.crs(9215)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("EPSG:4326");
    }

    @Test
    void aDamagedFileGivesRowsOrARefusal() throws IOException {
        TestOsm made = new TestOsm("OsmSchema-V0.6", "DenseNodes");
        made.denseNodes(50);
        for (int i = 0; i < 30; i++) {
            made.way(i, "highway=track,name=Đường " + i, 1 + i, 2 + i, 3 + i);
        }
        made.write(file());
        Corruption.survives(file(), folder, Hints.none());
    }
}
