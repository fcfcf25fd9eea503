package vn.mauson.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitLevel;

class IllustrativePlotsTest {
    private static final long SEED = 2024;
    private static final List<Plot> PLOTS =
            IllustrativePlots.of(Bundled.PACK, Bundled.BOUNDARIES, IllustrativePlots.DEFAULT_COUNT, SEED);
    private static final Map<Geometry, Double> HECTARES = new IdentityHashMap<>();

    static {
        PLOTS.forEach(plot -> HECTARES.computeIfAbsent(plot.lonLat(), Bundled::hectares));
    }

    @Test
    void makesAboutAsManyPlotsAsAsked() {
        assertThat(plotsOn(Bundled.YEAR_END).size()).isCloseTo(20_000, within(600));
    }

    @Test
    void everyPlotIsOneValidPolygonAndMarkedIllustrative() {
        assertThat(PLOTS)
                .allMatch(plot ->
                        plot.lonLat() instanceof Polygon && plot.lonLat().isValid());
        assertThat(PLOTS).allMatch(Plot::illustrative);
    }

    @Test
    void atAnyDayAPlotHasOneVersion() {
        for (LocalDate day : List.of(Bundled.YEAR_BEFORE, LocalDate.of(2024, 9, 7), Bundled.YEAR_END)) {
            assertThat(plotsOn(day)).extracting(Plot::id).doesNotHaveDuplicates();
            assertThat(plotsOn(day)).hasSameSizeAs(plotsOn(Bundled.YEAR_END));
        }
    }

    @Test
    void coverOfTheProvinceIsTheRecipes() {
        assertThat(cover(Bundled.YEAR_BEFORE)).isCloseTo(63.2, within(0.05));
        assertThat(cover(Bundled.YEAR_END)).isCloseTo(63.9, within(0.05));
    }

    @Test
    void theStormTakesForestAwayOvernight() {
        double before = counted(LocalDate.of(2024, 9, 6));
        double after = counted(LocalDate.of(2024, 9, 7));

        assertThat(before - after).isCloseTo(2300, within(100.0));
    }

    @Test
    void aboutNineThousandHectaresArePlantedInTheSeason() {
        assertThat(planted(LocalDate.of(2024, 12, 31))).isBetween(8700.0, 9300.0);
        assertThat(planted(LocalDate.of(2024, 2, 29))).isLessThan(500);
        assertThat(planted(LocalDate.of(2024, 8, 31))).isGreaterThan(0.8 * planted(LocalDate.of(2024, 12, 31)));
    }

    @Test
    void whatIsPlantedThisYearDoesNotRaiseThisYearsCover() {
        assertThat(PLOTS).filteredOn(plantedIn(2024)).isNotEmpty().noneMatch(Plot::countsInCover);
    }

    @Test
    void everyClassIsOneOfItsTableAndBothTablesOccur() {
        Map<List<Object>, ForestClass> classes = Bundled.PACK.forestClasses().stream()
                .collect(Collectors.toMap(c -> List.of(c.tableVersion(), c.maldlr()), c -> c));

        assertThat(PLOTS).allSatisfy(plot -> {
            ForestClass of = classes.get(List.<Object>of(plot.tableVersion(), plot.maldlr()));
            assertThat(plot.ldlr()).isEqualTo(of.ldlr());
            assertThat(plot.group()).isEqualTo(of.group());
            assertThat(plot.countsInCover()).isEqualTo(of.countsInCover());
        });
        assertThat(PLOTS).extracting(Plot::tableVersion).contains("legacy93", "tt33_98");
    }

    @Test
    void districtsDifferAsTheRecipeSays() {
        assertThat(coverOf("178")).isLessThan(45);
        assertThat(coverOf("189")).isGreaterThan(72);
    }

    /** Neighbours share edges; only the overlaps made on purpose have an area, and a hair's breadth is none. */
    @Test
    void fifteenPairsOverlapAndNoOthers() {
        List<Plot> plots = plotsOn(Bundled.YEAR_END);
        STRtree index = new STRtree();
        plots.forEach(plot -> index.insert(plot.lonLat().getEnvelopeInternal(), plot));
        List<String> overlaps = new ArrayList<>();
        for (Plot plot : plots) {
            PreparedGeometry prepared = PreparedGeometryFactory.prepare(plot.lonLat());
            for (Object other : index.query(plot.lonLat().getEnvelopeInternal())) {
                Plot neighbour = (Plot) other;
                if (neighbour.id() > plot.id()
                        && prepared.intersects(neighbour.lonLat())
                        && overlap(plot, neighbour) > 0.01) {
                    overlaps.add(plot.id() + "+" + neighbour.id());
                }
            }
        }
        assertThat(overlaps).hasSize(15);
    }

    private static double overlap(Plot plot, Plot other) {
        Geometry common = OverlayNGRobust.overlay(plot.lonLat(), other.lonLat(), OverlayNG.INTERSECTION);
        return Bundled.hectares(common);
    }

    @Test
    void eightPlotsReachOverACommuneBorder() {
        STRtree index = new STRtree();
        Bundled.BOUNDARIES.list().stream()
                .filter(b -> b.edition().equals(new EditionId("2009")) && b.level() == UnitLevel.COMMUNE)
                .forEach(b -> index.insert(b.lonLat().getEnvelopeInternal(), b));
        long crossing = plotsOn(Bundled.YEAR_END).stream()
                .filter(plot -> {
                    long communes = 0;
                    for (Object boundary : index.query(plot.lonLat().getEnvelopeInternal())) {
                        Geometry common = OverlayNGRobust.overlay(
                                plot.lonLat(), ((Boundary) boundary).lonLat(), OverlayNG.INTERSECTION);
                        communes += Bundled.hectares(common) > 0.01 ? 1 : 0;
                    }
                    return communes > 1;
                })
                .count();

        assertThat(crossing).isBetween(1L, 8L);
    }

    @Test
    void theSameSeedGivesTheSamePlotsAndAnotherSeedOthers() {
        List<Plot> once = IllustrativePlots.of(Bundled.PACK, Bundled.BOUNDARIES, 600, 1);
        List<Plot> again = IllustrativePlots.of(Bundled.PACK, Bundled.BOUNDARIES, 600, 1);
        List<Plot> other = IllustrativePlots.of(Bundled.PACK, Bundled.BOUNDARIES, 600, 2);

        assertThat(text(again)).isEqualTo(text(once));
        assertThat(text(other)).isNotEqualTo(text(once));
    }

    private static String text(List<Plot> plots) {
        return plots.stream().map(Plot::toString).collect(Collectors.joining("\n"));
    }

    private static List<Plot> plotsOn(LocalDate day) {
        return PLOTS.stream().filter(plot -> plot.validOn(day)).toList();
    }

    private static double cover(LocalDate day) {
        return 100 * counted(day) / Bundled.hectares(Bundled.boundary("2020", "20"));
    }

    private static double counted(LocalDate day) {
        return sum(plotsOn(day), Plot::countsInCover);
    }

    private static double planted(LocalDate day) {
        return sum(plotsOn(day), plantedIn(2024));
    }

    private static Predicate<Plot> plantedIn(int year) {
        return plot -> plot.plantedOn() != null && plot.plantedOn().getYear() == year;
    }

    private static double coverOf(String district) {
        Geometry area = Bundled.boundary("2020", district);
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(area);
        return 100
                * sum(
                        plotsOn(Bundled.YEAR_END),
                        plot -> plot.countsInCover()
                                && prepared.contains(plot.lonLat().getInteriorPoint()))
                / Bundled.hectares(area);
    }

    private static double sum(List<Plot> plots, Predicate<Plot> which) {
        return plots.stream()
                .filter(which)
                .mapToDouble(plot -> HECTARES.get(plot.lonLat()))
                .sum();
    }
}
