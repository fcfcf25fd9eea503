package vn.mauson.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitLevel;
import vn.mauson.pack.Boundary;
import vn.mauson.pack.Pack;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class PackWriterStoreTest {
    private static final EditionId EDITION = new EditionId("2020");
    private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    @Parameter
    private TestDatabase database;

    private TestStore store;

    @BeforeEach
    void open() {
        store = TestStore.on(database);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatWasWrittenIsReadBack() {
        write("a");
        Pack pack = TestPack.PACK;
        assertThat(store.get(Units.class).listEditions()).isEqualTo(pack.editions());
        assertThat(store.get(Units.class).listUnits()).containsExactlyInAnyOrderElementsOf(pack.units());
        assertThat(store.get(Units.class).listCrosswalk()).containsExactlyInAnyOrderElementsOf(pack.crosswalk());
        assertThat(store.get(Observations.class).list()).isEqualTo(pack.observations());
        assertThat(store.get(Features.class).listGates()).containsExactlyInAnyOrderElementsOf(pack.gates());
        assertThat(store.get(Features.class).listGateStatuses())
                .containsExactlyInAnyOrderElementsOf(pack.gateStatuses());
        assertThat(store.get(Features.class).listTasks()).containsExactlyInAnyOrderElementsOf(pack.tasks());
        assertThat(store.get(Features.class).listPlots()).isEqualTo(TestPack.plots());
        assertThat(store.get(Features.class).listRoads()).isEqualTo(TestPack.roads());
    }

    @Test
    void everyUnitKeepsItsOutlineToTheLastDigit() {
        write("a");
        List<Boundary> written = TestPack.content("a").boundaries().stream()
                .filter(each -> each.edition().equals(EDITION) && each.level() == UnitLevel.COMMUNE)
                .toList();
        assertThat(store.get(Units.class).listBoundaries(EDITION, UnitLevel.COMMUNE))
                .containsExactlyInAnyOrderElementsOf(written)
                .hasSize(200);
    }

    @Test
    void aSecondPackTakesThePlaceOfTheFirst() {
        write("a");
        long units = store.count("unit");
        write("b");
        assertThat(store.count("unit")).isEqualTo(units);
        assertThat(store.count("revision")).isEqualTo(2);
        assertThat(store.get(Revisions.class).findCurrent().orElseThrow().contentSha256())
                .startsWith("bbb");
    }

    @Test
    void aLoadThatFailsInTheMiddleLeavesTheStoreAsItWas() {
        write("a");
        assertThatThrownBy(() -> store.get(PackWriter.class).replace(TestPack.content("b"), "test", (table, rows) -> {
                    if (table.equals("road")) {
                        throw new IllegalStateException("the plug is pulled");
                    }
                }))
                .hasMessage("the plug is pulled");
        assertThat(store.count("plot")).isEqualTo(3);
        assertThat(store.count("revision")).isEqualTo(1);
    }

    @Test
    void aLayerHoldsWhatIsInForceOnTheDayAndInTheBox() {
        write("a");
        Envelope box = new Envelope(106.69, 106.72, 21.84, 21.87);
        assertThat(list(Layer.PLOTS, DAY, box)).extracting(Feature::id).containsExactly("1");
        assertThat(list(Layer.PLOTS, DAY, box).get(0).properties())
                .containsEntry("group", "planted_not_forest")
                .containsEntry("year", 2024)
                .containsEntry("illustrative", true);
        assertThat(list(Layer.PLOTS, LocalDate.of(2024, 6, 30), box).get(0).properties())
                .containsEntry("group", "bare");
        assertThat(list(Layer.ROADS, DAY, WORLD)).hasSize(2);
        assertThat(list(Layer.COMMUNES, DAY, WORLD)).hasSize(200);
        assertThat(list(Layer.DISTRICTS, DAY, WORLD)).hasSize(11);
        assertThat(list(Layer.FACILITIES, DAY, WORLD)).isEmpty();
    }

    @Test
    void aGateOrTaskWithoutAPointIsInNoTile() {
        write("a");
        assertThat(list(Layer.GATES, DAY, WORLD)).hasSize(12);
        long located = TestPack.PACK.tasks().stream()
                .filter(task -> task.lon() != null)
                .count();
        assertThat(list(Layer.TASKS, DAY, WORLD)).hasSize((int) located);
    }

    private List<Feature> list(Layer layer, LocalDate day, Envelope box) {
        return store.get(Layers.class).list(layer, EDITION, day, box);
    }

    private void write(String sha) {
        store.get(PackWriter.class).replace(TestPack.content(sha), "test", (table, rows) -> {});
    }
}
