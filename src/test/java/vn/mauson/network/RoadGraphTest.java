package vn.mauson.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static vn.mauson.network.Roads.earth;
import static vn.mauson.network.Roads.line;
import static vn.mauson.network.Roads.paved;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import vn.mauson.measure.Refused;
import vn.mauson.network.RoadGraph.DanglingEnd;
import vn.mauson.network.RoadGraph.Part;
import vn.mauson.network.RoadGraph.Report;

class RoadGraphTest {
    private static final double SNAP_METRES = 10;

    private static Report report(RoadLine... roads) {
        return RoadGraph.of(List.of(roads), SNAP_METRES).report();
    }

    @Test
    void aSingleRoadIsOneLinkWithTwoDanglingEnds() {
        Report report = report(paved("a", "LINESTRING (0 0, 500 100, 1000 0)"));

        assertThat(report.nodes()).isEqualTo(2);
        assertThat(report.links()).isEqualTo(1);
        assertThat(report.danglingEnds())
                .containsExactly(
                        new DanglingEnd("a", new Coordinate(0, 0)), new DanglingEnd("a", new Coordinate(1000, 0)));
    }

    @Test
    void roadsAreJoinedWhereTheyCross() {
        Report report = report(paved("a", "LINESTRING (0 0, 1000 0)"), paved("b", "LINESTRING (300 -500, 300 500)"));

        assertThat(report.nodes()).isEqualTo(5);
        assertThat(report.links()).isEqualTo(4);
        assertThat(report.components()).isEqualTo(1);
        assertThat(report.snappedEnds()).isZero();
    }

    @Test
    void aRoadIsCutWhereAnotherEndsOnIt() {
        Report report = report(paved("a", "LINESTRING (0 0, 1000 0)"), paved("b", "LINESTRING (300 0, 300 500)"));

        assertThat(report.nodes()).isEqualTo(4);
        assertThat(report.links()).isEqualTo(3);
        assertThat(report.snappedEnds()).isZero();
    }

    @Test
    void anEndJustShortOfARoadIsJoinedToIt() {
        Report report = report(paved("a", "LINESTRING (0 0, 1000 0)"), paved("b", "LINESTRING (300 7, 300 500)"));

        assertThat(report.links()).isEqualTo(3);
        assertThat(report.components()).isEqualTo(1);
        assertThat(report.snappedEnds()).isEqualTo(1);
    }

    @Test
    void theSnapToleranceIsInclusive() {
        RoadLine main = paved("a", "LINESTRING (0 0, 1000 0)");

        assertThat(report(main, paved("b", "LINESTRING (300 10, 300 500)")).components())
                .isEqualTo(1);
        assertThat(report(main, paved("b", "LINESTRING (300 10.001, 300 500)")).components())
                .isEqualTo(2);
    }

    @Test
    void withoutToleranceOnlyTouchingRoadsAreJoined() {
        RoadLine main = paved("a", "LINESTRING (0 0, 1000 0)");

        assertThat(RoadGraph.of(List.of(main, paved("b", "LINESTRING (300 0, 300 500)")), 0)
                        .report()
                        .components())
                .isEqualTo(1);
        assertThat(RoadGraph.of(List.of(main, paved("b", "LINESTRING (300 0.01, 300 500)")), 0)
                        .report()
                        .components())
                .isEqualTo(2);
    }

    @Test
    void endsThatNearlyMeetBecomeOneNode() {
        Report report = report(
                paved("a", "LINESTRING (0 0, 1000 0)"),
                paved("b", "LINESTRING (1006 3, 2000 0)"),
                paved("c", "LINESTRING (1000 -6, 1000 -900)"));

        assertThat(report.nodes()).isEqualTo(4);
        assertThat(report.links()).isEqualTo(3);
        assertThat(report.danglingEnds()).hasSize(3);
    }

    @Test
    void aRoadThatOvershootsItsJunctionLosesTheStubAndSaysSo() {
        Report report = report(paved("a", "LINESTRING (0 0, 1000 0)"), paved("b", "LINESTRING (300 -4, 300 500)"));

        assertThat(report.links()).isEqualTo(3);
        assertThat(report.collapsedPieces()).isEqualTo(1);
        assertThat(report.collapsedKm()).isCloseTo(0.004, within(1e-9));
    }

    @Test
    void twoCrossingsCloserThanTheToleranceStayTwo() {
        Report report = report(
                paved("a", "LINESTRING (0 0, 1000 0)"),
                paved("b", "LINESTRING (300 -500, 300 500)"),
                paved("c", "LINESTRING (340 -500, 305 0, 340 500)"));

        assertThat(report.nodes()).isEqualTo(8);
        assertThat(report.links()).isEqualTo(7);
        assertThat(report.collapsedPieces()).isZero();
    }

    @Test
    void aRoadThatCrossesItselfIsCutThere() {
        Report report = report(paved("loop", "LINESTRING (0 0, 1000 0, 1000 500, 500 500, 500 -500)"));

        assertThat(report.nodes()).isEqualTo(3);
        assertThat(report.links()).isEqualTo(3);
    }

    @Test
    void partsThatDoNotHangTogetherAreListedLongestFirst() {
        Report report = report(
                earth("island-2", "LINESTRING (9000 9000, 9000 9400)"),
                paved("a", "LINESTRING (0 0, 1000 0)"),
                earth("island-1", "LINESTRING (8800 9200, 9200 9200)"),
                paved("b", "LINESTRING (300 0, 300 500)"));

        assertThat(report.components()).isEqualTo(2);
        assertThat(report.disconnectedParts()).containsExactly(new Part(List.of("island-1", "island-2"), 0.8, false));
    }

    @Test
    void railwaysAreSetAsideAndNamed() {
        Report report = report(
                paved("a", "LINESTRING (0 0, 1000 0)"),
                Roads.road("rail", Surface.RAIL, false, line("LINESTRING (300 -500, 300 500)")));

        assertThat(report.links()).isEqualTo(1);
        assertThat(report.railIds()).containsExactly("rail");
    }

    @Test
    void aGraphOfNoRoadsHasNoParts() {
        assertThat(report().components()).isZero();
        assertThat(report().disconnectedParts()).isEmpty();
    }

    @Test
    void badToleranceAndBadRoadsAreRefused() {
        assertThatThrownBy(() -> RoadGraph.of(List.of(), -1))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("snap tolerance in metres is '-1.0'");
        assertThatThrownBy(() -> paved("a", "LINESTRING (5 5, 5 5)"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("road a: line");
        assertThatThrownBy(() -> Roads.atSpeed(0, paved("a", "LINESTRING (0 0, 1 1)")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("speed in km/h is '0.0'");
        assertThatThrownBy(() -> Surface.of("mud")).isInstanceOf(Refused.class);
    }
}
