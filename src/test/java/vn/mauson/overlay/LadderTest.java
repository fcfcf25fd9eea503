package vn.mauson.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.mauson.geometry.Shapes.wkt;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;

/** Every rung gives the same area, so that it does not matter which one held. */
class LadderTest {
    private static final Geometry PLOT = wkt("POLYGON ((300 300, 500 310, 520 500, 290 480, 300 300))");
    private static final Geometry ZONE = wkt("POLYGON ((0 0, 400 0, 410 400, 0 400, 0 0))");
    private static final double SHARED = PLOT.intersection(ZONE).getArea();

    @Test
    void theFirstRungIsFloating() {
        Ladder.Outcome outcome = Ladder.intersection(PLOT, ZONE);

        assertThat(outcome.rung()).isEqualTo(Rung.FLOATING);
        assertThat(outcome.area().getArea()).isCloseTo(SHARED, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(names = {"SNAPPING", "SNAP_ROUNDING"})
    void theHigherRungsGiveTheSameArea(Rung rung) {
        assertThat(Ladder.overlay(PLOT, ZONE, OverlayNG.INTERSECTION, rung).getArea())
                .isCloseTo(SHARED, within(1e-6));
    }

    @Test
    void whatIsSharedInPointsAndLinesOnlyHasNoArea() {
        Geometry neighbour = wkt("POLYGON ((400 0, 800 0, 800 400, 410 400, 400 0))");

        assertThat(Ladder.intersection(ZONE, neighbour).area().isEmpty()).isTrue();
    }

    @Test
    void cuttingByTheLadderGivesTheSamePartsAsTheLineIntegral() {
        Sheet sheet = new Sheet(new int[] {1}, List.of(ZONE));
        Cutter cutter = new Cutter();
        cutter.shape.load(PLOT);
        Parts fast = sheet.cut(PLOT, cutter);
        Parts slow = sheet.climb(PLOT);

        assertThat(fast.rung()).isEqualTo(Rung.EDGES);
        assertThat(slow.rung()).isEqualTo(Rung.FLOATING);
        assertThat(fast.in(1)).isCloseTo(slow.in(1), within(1e-9));
        assertThat(fast.in(Parts.OUTSIDE)).isCloseTo(slow.in(Parts.OUTSIDE), within(1e-9));
    }
}
