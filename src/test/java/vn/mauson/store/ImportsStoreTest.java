package vn.mauson.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import vn.mauson.geometry.Geometries;
import vn.mauson.measure.NotFound;
import vn.mauson.measure.Refused;
import vn.mauson.pack.Facility;
import vn.mauson.pack.Plot;
import vn.mauson.pack.UnitOutline;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class ImportsStoreTest {
    private static final String SHA = "c".repeat(64);
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @Parameter
    private TestDatabase database;

    private TestStore store;
    private Imports imports;
    private Features features;

    @BeforeEach
    void open() {
        store = TestStore.on(database);
        imports = store.get(Imports.class);
        features = store.get(Features.class);
        load("a");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void importedPlotsTakeThePlaceOfMadeUpOnes() {
        replacePlots(List.of(surveyed(7, "natural")));
        assertThat(features.listPlots()).containsExactly(surveyed(7, "natural"));
    }

    @Test
    void anUndoneImportLeavesEveryRowAsItWas() {
        List<Plot> before = features.listPlots();
        List<Held> held = held(Tables.PLOTS);
        long revision = replacePlots(List.of(surveyed(7, "natural")));
        imports.undo(revision, "test");
        assertThat(features.listPlots()).isEqualTo(before);
        assertThat(held(Tables.PLOTS)).isEqualTo(held);
    }

    @Test
    void anObservationThatComesBackKeepsItsPlace() {
        var before = store.get(Observations.class).list();
        var first = before.get(0);
        long revision = commit(changes -> changes.end(Tables.OBSERVATIONS, List.of(Tables.OBSERVATIONS.keyOf(first))));
        assertThat(store.get(Observations.class).list())
                .hasSize(before.size() - 1)
                .doesNotContain(first);
        imports.undo(revision, "test");
        assertThat(store.get(Observations.class).list()).isEqualTo(before);
    }

    @Test
    void aStateThatWasStaysToBeSeen() {
        long first = store.get(Revisions.class).getCurrent().revision();
        List<Plot> before = features.listPlots();
        replacePlots(List.of(surveyed(7, "natural")));
        store.get(Revisions.class).view(first);
        assertThat(features.listPlots()).isEqualTo(before);
        assertThat(store.get(Revisions.class).getCurrent().revision()).isEqualTo(first);
        store.get(Revisions.class).viewNewest();
        assertThat(features.listPlots()).hasSize(1);
    }

    @Test
    void aChangeFromADayOnKeepsWhatWasBefore() {
        replacePlots(List.of(surveyed(7, "natural"), surveyed(8, "bare")));
        Plot changed = from(LocalDate.of(2025, 1, 1), surveyed(8, "natural"));
        commit(changes -> {
            changes.endFrom(Tables.PLOTS, changed.validFrom(), List.of(Tables.PLOTS.keyOf(changed)));
            changes.add(Tables.PLOTS, List.of(changed));
        });
        assertThat(features.listPlots())
                .containsExactly(
                        surveyed(7, "natural"), until(LocalDate.of(2024, 12, 31), surveyed(8, "bare")), changed);
    }

    @Test
    void anImportThatLaterOnesBuiltOnIsNotUndoneBeforeThem() {
        long first = replacePlots(List.of(surveyed(7, "natural")));
        long second = commit(changes -> changes.end(Tables.PLOTS, List.of(Tables.PLOTS.keyOf(surveyed(7, "natural")))));
        assertThatThrownBy(() -> imports.undo(first, "test"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("undo revision " + second + " first");
        imports.undo(second, "test");
        imports.undo(first, "test");
        assertThat(features.listPlots()).isEqualTo(TestPack.plots());
    }

    @Test
    void aPackLoadAnUndoneImportAndANumberNobodyKnowsAreNotUndone() {
        long pack = store.get(Revisions.class).getCurrent().revision();
        long revision = replacePlots(List.of(surveyed(7, "natural")));
        imports.undo(revision, "test");
        assertThatThrownBy(() -> imports.undo(pack, "test")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> imports.undo(revision, "test"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("undid it");
        assertThatThrownBy(() -> imports.undo(4711, "test")).isInstanceOf(NotFound.class);
    }

    @Test
    void aNewPackLeavesAnImportedLayerAndReplacesTheOthers() {
        replacePlots(List.of(surveyed(7, "natural")));
        load("b");
        assertThat(features.listPlots()).containsExactly(surveyed(7, "natural"));
        assertThat(features.listRoads()).isEqualTo(TestPack.roads());
    }

    @Test
    void anImportThatFailsLeavesNothing() {
        long before = store.get(Revisions.class).findCurrent().orElseThrow().revision();
        assertThatThrownBy(() -> commit(changes -> {
                    changes.add(Tables.PLOTS, List.of(surveyed(7, "natural")));
                    throw new IllegalStateException("the plug is pulled");
                }))
                .hasMessage("the plug is pulled");
        assertThat(features.listPlots()).isEqualTo(TestPack.plots());
        assertThat(store.get(Revisions.class).findCurrent().orElseThrow().revision())
                .isEqualTo(before);
    }

    @Test
    void everyTypeOfValueComesBackAsItWasWritten() {
        Facility school = new Facility(
                "t1",
                "school",
                "Trường tiểu học Đồng Đăng",
                "test",
                false,
                Geometries.FACTORY.createPoint(new Coordinate(106.7, 21.9)));
        UnitOutline unit = new UnitOutline(TestPack.PACK.units().get(0), null, true, null);
        commit(changes -> {
            changes.add(Tables.FACILITIES, List.of(school));
            changes.end(Tables.UNITS, List.of(Tables.UNITS.keyOf(unit)));
            changes.add(Tables.UNITS, List.of(unit));
        });
        assertThat(held(Tables.FACILITIES)).extracting(Held::digest).containsExactly(Tables.FACILITIES.digest(school));
        assertThat(store.get(Units.class).listUnits()).hasSameSizeAs(TestPack.PACK.units());
        assertThat(store.get(Revisions.class).list()).extracting(Revision::kind).contains(Revision.Kind.IMPORT);
        assertThat(store.get(Revisions.class)
                        .getReport(store.get(Revisions.class).getCurrent().revision()))
                .isEqualTo("{}");
    }

    private long replacePlots(List<Plot> plots) {
        return commit(changes -> {
            changes.endIllustrative(Tables.PLOTS);
            changes.add(Tables.PLOTS, plots);
        });
    }

    private long commit(java.util.function.Consumer<Imports.Changes> work) {
        return imports.commit("test", "lang-son", "plots", "plots.gpkg", SHA, changes -> {
            work.accept(changes);
            return "{}";
        });
    }

    private void load(String sha) {
        store.get(PackWriter.class).replace(TestPack.content(sha), "test", (table, rows) -> {});
    }

    private static Plot surveyed(long id, String group) {
        return span(DAY, null, TestPack.plots().get(2), id, group);
    }

    private static Plot from(LocalDate day, Plot plot) {
        return span(day, plot.validTo(), plot, plot.id(), plot.group());
    }

    private static Plot until(LocalDate day, Plot plot) {
        return span(plot.validFrom(), day, plot, plot.id(), plot.group());
    }

    private static Plot span(LocalDate from, LocalDate to, Plot plot, long id, String group) {
        return new Plot(
                id,
                plot.tableVersion(),
                plot.maldlr(),
                plot.ldlr(),
                group,
                plot.countsInCover(),
                plot.species(),
                plot.plantedOn(),
                plot.plantedYear(),
                from,
                to,
                plot.tk(),
                plot.khoanh(),
                plot.lo(),
                plot.purpose(),
                plot.lonLat(),
                false);
    }

    private List<Held> held(Table<?> table) {
        List<Held> held = new ArrayList<>();
        imports.forEachHeld(table, DAY, held::add);
        return held;
    }
}
