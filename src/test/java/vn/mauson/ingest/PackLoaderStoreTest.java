package vn.mauson.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.mauson.pack.Plot;
import vn.mauson.store.Features;
import vn.mauson.store.PackWriter;
import vn.mauson.store.Revisions;
import vn.mauson.store.Snapshot;
import vn.mauson.store.TestDatabase;
import vn.mauson.store.TestPack;
import vn.mauson.store.TestStore;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class PackLoaderStoreTest {
    private static final int FEW_PLOTS = 500;

    @Parameter
    private TestDatabase database;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
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
    void loadingTwiceChangesNothing() {
        Snapshot first = load(2024);
        List<Plot> plots = store.get(Features.class).listPlots();
        Snapshot second = load(2024);
        assertThat(second).isEqualTo(first);
        assertThat(store.get(Features.class).listPlots()).isEqualTo(plots).isNotEmpty();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("are loaded already");
    }

    @Test
    void anotherSeedIsAnotherContentAndAnotherRevision() {
        Snapshot first = load(2024);
        Snapshot second = load(2025);
        assertThat(second.revision()).isGreaterThan(first.revision());
        assertThat(second.version()).isNotEqualTo(first.version());
    }

    @Test
    void everyPlotAndAccessRoadSaysThatItIsMadeUp() {
        load(2024);
        assertThat(store.get(Features.class).listPlots()).allMatch(Plot::illustrative);
        assertThat(store.get(Features.class).listRoads())
                .filteredOn(road -> road.roadClass().equals("access"))
                .isNotEmpty()
                .allMatch(road -> road.illustrative() && road.surfaceAssumed());
    }

    private Snapshot load(long seed) {
        PackLoader loader =
                new PackLoader(TestPack.PACK, store.get(Revisions.class), store.get(PackWriter.class), FEW_PLOTS, seed);
        return loader.load(new LoadingBar(new PrintStream(said, true, StandardCharsets.UTF_8), false));
    }
}
