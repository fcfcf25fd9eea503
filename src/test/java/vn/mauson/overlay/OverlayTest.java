package vn.mauson.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;
import static vn.mauson.geometry.Shapes.wkt;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.geometry.Geometries;
import vn.mauson.measure.NotFound;
import vn.mauson.measure.Refused;

/**
 * Cases drawn by hand, from simple to hard. The map: two communes side by side, each 400 m x 400 m
 * (16 ha), W from x = 0 to 400 and E from 400 to 800.
 */
class OverlayTest {
    private static final Zone W = zone("W", "POLYGON ((0 0, 400 0, 400 400, 0 400, 0 0))");
    private static final Zone E = zone("E", "POLYGON ((400 0, 800 0, 800 400, 400 400, 400 0))");
    private static final Overlay MAP = Overlay.of(List.of(W, E));
    private static final Offset<Double> EXACT = within(1e-12);

    @Test
    void a01_aPlotInOneCommuneIsItsOwnArea() {
        Measured measured = measure("POLYGON ((100 100, 200 100, 200 200, 100 200, 100 100))");

        assertThat(measured.books("W")).isEqualTo(new Books("W", 16, 1, 1, 0, 0, 1));
        assertThat(measured.books("E")).isEqualTo(new Books("E", 16, 0, 0, 0, 0, 0));
        assertThat(measured.total()).isEqualTo(new Books("*", 32, 1, 1, 0, 0, 1));
        assertThat(measured.books("W").uncoveredHa()).isEqualTo(15);
        assertThat(measured.outside()).isEmpty();
    }

    @Test
    void a02_aPlotOnTheBorderIsCutByIt() {
        Measured measured = measure("POLYGON ((300 100, 600 100, 600 200, 300 200, 300 100))");

        assertThat(measured.parts(0)).containsOnly(entry("W", 1.0), entry("E", 2.0));
        assertThat(measured.total().parcels()).isEqualTo(1);
    }

    @Test
    void a03_aPlotThatEndsAtTheBorderDoesNotReachTheNextCommune() {
        Measured measured = measure("POLYGON ((300 100, 400 100, 400 200, 300 200, 300 100))");

        assertThat(measured.parts(0)).containsOnly(entry("W", 1.0));
        assertThat(measured.books("E").parcels()).isZero();
    }

    @Test
    void a04_aPlotThatTouchesTheBorderWithOneVertexDoesNotReachTheNextCommune() {
        assertThat(measure("POLYGON ((300 100, 400 200, 300 300, 300 100))").parts(0))
                .containsOnly(entry("W", 1.0));
    }

    @Test
    void a05_aPlotOutsideIsInNoCommuneAndListed() {
        Measured measured = measure("POLYGON ((900 0, 1000 0, 1000 100, 900 100, 900 0))");

        assertThat(measured.parts(0)).isEmpty();
        assertThat(measured.outsideHa()).isCloseTo(1, EXACT);
        assertThat(measured.outside()).containsExactly(new Finding.Outside(0, 1));
        assertThat(measured.total().parcels()).isZero();
    }

    @Test
    void a06_aPlotPartlyOutsideIsListedWithWhatLiesOutside() {
        Measured measured = measure("POLYGON ((700 300, 900 300, 900 500, 700 500, 700 300))");

        assertThat(measured.parts(0)).containsOnly(entry("E", 1.0));
        assertThat(measured.outside()).containsExactly(new Finding.Outside(0, 3));
    }

    @Test
    void a07_aPlotEqualToACommuneCoversAllOfIt() {
        Measured measured = measure(W.area().toText());

        assertThat(measured.books("W").coveredHa()).isCloseTo(16, EXACT);
        assertThat(measured.books("W").uncoveredHa()).isCloseTo(0, EXACT);
        assertThat(measured.parts(0)).containsOnlyKeys("W");
        assertThat(measured.outside()).isEmpty();
    }

    @Test
    void a08_aPlotLargerThanTheMapCoversEveryCommune() {
        Measured measured = measure("POLYGON ((-100 -100, 900 -100, 900 500, -100 500, -100 -100))");

        assertThat(measured.parts(0)).containsOnly(entry("W", 16.0), entry("E", 16.0));
        assertThat(measured.outsideHa()).isCloseTo(28, EXACT);
    }

    @Test
    void a09_aHoleIsNotCovered() {
        Measured measured = measure("POLYGON ((300 100, 500 100, 500 300, 300 300, 300 100),"
                + " (350 150, 350 250, 450 250, 450 150, 350 150))");

        assertThat(measured.parts(0)).containsOnly(entry("W", 1.5), entry("E", 1.5));
    }

    @Test
    void a10_aCommuneInsideTheHoleOfAPlotIsNotCovered() {
        Zone island = zone("I", "POLYGON ((200 200, 300 200, 300 300, 200 300, 200 200))");
        Measured measured = Overlay.of(List.of(island))
                .measure(List.of(parcel(
                        0,
                        "POLYGON ((0 0, 400 0, 400 400, 0 400, 0 0), (100 100, 100 350, 350 350, 350 100, 100 100))")));

        assertThat(measured.parts(0)).isEmpty();
        assertThat(measured.outsideHa()).isCloseTo(16 - 6.25, EXACT);
    }

    @Test
    void a11_aPlotOfTwoPartsIsCutPartByPart() {
        assertThat(measure(
                                "MULTIPOLYGON (((0 0, 100 0, 100 100, 0 100, 0 0)), ((700 0, 900 0, 900 100, 700 100, 700 0)))")
                        .parts(0))
                .containsOnly(entry("W", 1.0), entry("E", 1.0));
    }

    @Test
    void a12_aPlotOnThreeUnitsGivesEachItsPart() {
        Zone north = zone("N", "POLYGON ((0 400, 400 400, 800 400, 800 800, 0 800, 0 400))");
        Measured measured = Overlay.of(List.of(W, E, north))
                .measure(List.of(parcel(0, "POLYGON ((300 300, 500 300, 500 500, 300 500, 300 300))")));

        assertThat(measured.parts(0)).containsOnly(entry("W", 1.0), entry("E", 1.0), entry("N", 2.0));
    }

    @Test
    void a13_theWayARingRunsDoesNotMatter() {
        assertThat(measure("POLYGON ((300 100, 300 200, 600 200, 600 100, 300 100))")
                        .parts(0))
                .containsOnly(entry("W", 1.0), entry("E", 2.0));
    }

    @Test
    void a14_aSliverAlongTheBorderIsMeasured() {
        Map<String, Double> parts = measure("POLYGON ((399.999 0, 400.001 0, 400.001 400, 399.999 400, 399.999 0))")
                .parts(0);

        assertThat(parts.get("W")).isCloseTo(0.4e-4, within(1e-11));
        assertThat(parts.get("E")).isCloseTo(0.4e-4, within(1e-11));
    }

    @Test
    void a15_aVertexExactlyOnACornerOfThreeGroundsIsCutCorrectly() {
        assertThat(measure("POLYGON ((400 400, 300 300, 500 300, 400 400))").parts(0))
                .containsOnly(entry("W", 0.5), entry("E", 0.5));
    }

    @Test
    void a16_aPlotSmallerThanAGridCellIsCutToo() {
        Map<String, Double> parts = measure("POLYGON ((399.9 100, 400.1 100, 400.1 100.1, 399.9 100.1, 399.9 100))")
                .parts(0);

        assertThat(parts.get("W")).isCloseTo(1e-6, within(1e-14));
        assertThat(parts.get("E")).isCloseTo(1e-6, within(1e-14));
    }

    @Test
    void a17_plotsThatShareVerticesAndSidesWithABorderNeedNoLadder() {
        Measured measured = measure(
                "POLYGON ((300 100, 600 100, 600 200, 300 200, 300 100))",
                "POLYGON ((300 100, 400 100, 400 200, 300 200, 300 100))",
                "POLYGON ((300 100, 400 200, 300 300, 300 100))",
                "POLYGON ((400 400, 300 300, 500 300, 400 400))",
                W.area().toText(),
                E.area().toText());

        assertThat(measured.rungs())
                .containsOnly(
                        entry(Rung.WHOLE, 0),
                        entry(Rung.EDGES, 6),
                        entry(Rung.FLOATING, 0),
                        entry(Rung.SNAPPING, 0),
                        entry(Rung.SNAP_ROUNDING, 0));
    }

    @Test
    void b01_groundUnderTwoPlotsIsCoveredOnceAndListed() {
        Measured measured = measure(
                "POLYGON ((0 0, 200 0, 200 100, 0 100, 0 0))", "POLYGON ((100 0, 300 0, 300 100, 100 100, 100 0))");

        assertThat(measured.books("W")).isEqualTo(new Books("W", 16, 3, 4, 1, 0, 2));
        assertThat(measured.overlaps()).hasSize(1);
        assertThat(measured.overlaps().get(0).idA()).isEqualTo(0);
        assertThat(measured.overlaps().get(0).idB()).isEqualTo(1);
        assertThat(measured.overlaps().get(0).ha()).isCloseTo(1, EXACT);
    }

    @Test
    void b02_plotsThatTouchDoNotOverlap() {
        assertThat(measure(
                                "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))",
                                "POLYGON ((100 0, 200 0, 200 100, 100 50, 100 0))",
                                "POLYGON ((100 100, 200 100, 200 200, 100 200, 100 100))",
                                "POLYGON ((0 100, 50 100, 50 200, 0 200, 0 100))")
                        .overlaps())
                .isEmpty();
    }

    @Test
    void b03_groundUnderThreePlotsIsCoveredOnce() {
        String same = "POLYGON ((300 0, 500 0, 500 100, 300 100, 300 0))";
        Measured measured = measure(same, same, same);

        assertThat(measured.total().grossHa()).isCloseTo(6, EXACT);
        assertThat(measured.total().coveredHa()).isCloseTo(2, EXACT);
        assertThat(measured.books("W").coveredHa()).isCloseTo(1, EXACT);
        assertThat(measured.overlaps()).hasSize(3);
    }

    @Test
    void b04_overlappingGroundOutsideIsCountedOnce() {
        String same = "POLYGON ((700 300, 900 300, 900 500, 700 500, 700 300))";
        Measured measured = measure(same, same);

        assertThat(measured.outsideHa()).isCloseTo(3, EXACT);
        assertThat(measured.books("E").coveredHa()).isCloseTo(1, EXACT);
    }

    @Test
    void b05_aPlotInsideAnotherIsAnOverlap() {
        Measured measured = measure(
                "POLYGON ((0 0, 200 0, 200 200, 0 200, 0 0))", "POLYGON ((50 50, 150 50, 150 150, 50 150, 50 50))");

        assertThat(measured.books("W").coveredHa()).isCloseTo(4, EXACT);
        assertThat(measured.books("W").doubledHa()).isCloseTo(1, EXACT);
    }

    @Test
    void c01_aBowTieIsRepairedAndReported() {
        Measured measured = measure("POLYGON ((0 0, 100 100, 100 0, 0 100, 0 0))");

        assertThat(measured.repairs())
                .containsExactly(new Finding.Repair(0, "Self-intersection: rings kept by GeometryFixer", 0, 0.5));
        assertThat(measured.books("W").coveredHa()).isCloseTo(0.5, EXACT);
    }

    @Test
    void c01b_aRingThatGoesRoundTwiceIsRepaired() {
        Measured measured = measure("POLYGON ((200 100, 300 300, 50 150, 350 150, 100 300, 200 100))");

        assertThat(measured.repairs()).hasSize(1);
    }

    @Test
    void c02_whatCannotBeMeasuredIsRefusedAndCounted() {
        Geometry broken = Geometries.FACTORY.createPolygon(new Coordinate[] {
            new Coordinate(0, 0), new Coordinate(Double.NaN, 1), new Coordinate(1, 1), new Coordinate(0, 0)
        });
        Measured measured = MAP.measure(List.of(
                new Parcel(1, null),
                parcel(2, "POLYGON EMPTY"),
                parcel(3, "LINESTRING (0 0, 1 1)"),
                new Parcel(4, broken),
                parcel(5, "POLYGON ((0 0, 100 0, 50 0, 0 0))"),
                parcel(6, "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))")));

        assertThat(measured.refusals().stream().map(Finding.Refusal::id)).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(measured.refusals().stream().map(Finding.Refusal::reason).toList())
                .startsWith("no geometry", "no geometry", "not a polygon but a LineString")
                .contains("a coordinate that is not a finite number");
        assertThat(measured.total().grossHa()).isCloseTo(1, EXACT);
    }

    @Test
    void c03_anIdMayOccurOnce() {
        Parcel plot = parcel(7, "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))");

        assertThatThrownBy(() -> MAP.measure(List.of(plot, plot)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("parcel id is '7'");
    }

    @Test
    void c04_aZoneThatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> MAP.measure(List.of()).books("X"))
                .isInstanceOf(NotFound.class)
                .hasMessage("there is no zone 'X'; there are: W, E");
    }

    @Test
    void c05_aZoneThatCannotBeAZoneIsRefused() {
        assertThatThrownBy(() -> Overlay.of(List.of())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Overlay.of(List.of(W, W))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Overlay.of(List.of(zone("B", "POLYGON ((0 0, 9 9, 9 0, 0 9, 0 0))"))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("zone B");
    }

    @Test
    void d01_zonesThatOverlapAreReportedAndEachMeasuredExactly() {
        Zone wide = zone("wide", "POLYGON ((300 0, 800 0, 800 400, 300 400, 300 0))");
        Overlay overlay = Overlay.of(List.of(W, wide));
        Measured measured = overlay.measure(List.of(parcel(0, "POLYGON ((200 0, 500 0, 500 500, 200 500, 200 0))")));

        assertThat(overlay.misfits()).containsOnlyKeys("W", "wide");
        assertThat(measured.parts(0)).containsOnly(entry("W", 8.0), entry("wide", 8.0));
        assertThat(measured.outsideHa()).isCloseTo(3, EXACT);
        assertThat(measured.total().coveredHa()).isCloseTo(12, EXACT);
        assertThat(measured.total().wholeHa()).isCloseTo(32, EXACT);
    }

    @Test
    void d02_aGapBetweenZonesIsOutside() {
        Zone far = zone("far", "POLYGON ((500 0, 800 0, 800 400, 500 400, 500 0))");
        Measured measured = Overlay.of(List.of(W, far))
                .measure(List.of(parcel(0, "POLYGON ((300 0, 600 0, 600 100, 300 100, 300 0))")));

        assertThat(measured.parts(0)).containsOnly(entry("W", 1.0), entry("far", 1.0));
        assertThat(measured.outsideHa()).isCloseTo(1, EXACT);
    }

    @Test
    void e01_aChangeEqualsMeasuringAllAfresh() {
        Parcel a = parcel(1, "POLYGON ((0 0, 200 0, 200 100, 0 100, 0 0))");
        Parcel b = parcel(2, "POLYGON ((100 0, 500 0, 500 100, 100 100, 100 0))");
        Parcel c = parcel(3, "POLYGON ((150 50, 450 50, 450 150, 150 150, 150 50))");
        Parcel moved = parcel(1, "POLYGON ((120 20, 180 20, 180 120, 120 120, 120 20))");

        Measured changed = MAP.measure(List.of(a, b)).with(List.of(moved, c), Set.of(2L));

        assertSame(changed, MAP.measure(List.of(moved, c)));
    }

    @Test
    void e02_aParcelThatIsNotThereCannotBeRemoved() {
        assertThatThrownBy(() -> MAP.measure(List.of()).with(List.of(), Set.of(9L)))
                .isInstanceOf(NotFound.class);
    }

    static void assertSame(Measured actual, Measured expected) {
        assertThat(actual.books("W")).isEqualTo(expected.books("W"));
        assertThat(actual.books("E")).isEqualTo(expected.books("E"));
        assertThat(actual.total()).isEqualTo(expected.total());
        assertThat(actual.overlaps()).isEqualTo(expected.overlaps());
        assertThat(actual.outside()).isEqualTo(expected.outside());
        assertThat(actual.rungs()).isEqualTo(expected.rungs());
    }

    private static Measured measure(String... plots) {
        Parcel[] parcels = new Parcel[plots.length];
        Arrays.setAll(parcels, i -> parcel(i, plots[i]));
        return MAP.measure(List.of(parcels));
    }

    private static Parcel parcel(long id, String text) {
        return new Parcel(id, wkt(text));
    }

    private static Zone zone(String code, String text) {
        return new Zone(code, wkt(text));
    }
}
