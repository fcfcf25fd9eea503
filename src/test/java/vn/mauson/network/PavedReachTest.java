package vn.mauson.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static vn.mauson.network.Roads.centre;
import static vn.mauson.network.Roads.earth;
import static vn.mauson.network.Roads.line;
import static vn.mauson.network.Roads.national;
import static vn.mauson.network.Roads.oneWay;
import static vn.mauson.network.Roads.paved;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.mauson.measure.Refused;
import vn.mauson.network.PavedReach.Reached;

class PavedReachTest {
    private static final RoadLine QL1 = national("QL1", "LINESTRING (0 0, 20000 0)");

    private static Reached reach(Centre centre, RoadLine... roads) {
        return RoadGraph.of(List.of(roads), 10)
                .reach(List.of(centre), 500)
                .centres()
                .get(0);
    }

    @Test
    void a01_aCentreOnTheNationalNetworkHasReachedIt() {
        Reached reached = reach(centre("06004", 7000, 120), QL1);

        assertThat(reached.paved()).isTrue();
        assertThat(reached.pavedKm()).isZero();
        assertThat(reached.connectorMetres()).isEqualTo(120);
        assertThat(reached.roadIds()).isEmpty();
        assertThat(reached.reason()).isEmpty();
    }

    @Test
    void a02_aPavedRoadFromTheCentreReachesIt() {
        Reached reached = reach(centre("06004", 5000, 3000), QL1, paved("DT1", "LINESTRING (5000 0, 5000 4000)"));

        assertThat(reached.paved()).isTrue();
        assertThat(reached.pavedKm()).isCloseTo(3, within(1e-9));
        assertThat(reached.missingKm()).isZero();
        assertThat(reached.roadIds()).containsExactly("DT1");
    }

    @Test
    void a03_theUnpavedKilometresOfTheWayAreMissing() {
        Reached reached = reach(
                centre("06004", 5000, 6000),
                QL1,
                paved("DT1", "LINESTRING (5000 0, 5000 4000)"),
                earth("X2", "LINESTRING (5000 4000, 5000 7000)"));

        assertThat(reached.paved()).isFalse();
        assertThat(reached.pavedKm()).isCloseTo(4, within(1e-9));
        assertThat(reached.missingKm()).isCloseTo(2, within(1e-9));
        assertThat(reached.unknownKm()).isZero();
        assertThat(reached.roadIds()).containsExactly("X2", "DT1");
        assertThat(reached.reason()).isEqualTo(PavedReach.UNPAVED_ROAD);
    }

    @Test
    void a04_aLongPavedDetourIsBetterThanAShortUnpavedRoad() {
        Reached reached = reach(
                centre("06004", 5000, 4000),
                QL1,
                earth("short", "LINESTRING (5000 0, 5000 4000)"),
                paved("detour", "LINESTRING (5000 4000, 5000 90000, 15000 90000, 15000 0)"));

        assertThat(reached.paved()).isTrue();
        assertThat(reached.pavedKm()).isCloseTo(186, within(1e-9));
        assertThat(reached.roadIds()).containsExactly("detour");
    }

    @Test
    void a05_ofTwoUnpavedWaysTheOneWithLessToPaveIsTaken() {
        Reached reached = reach(
                centre("06004", 5000, 4000),
                QL1,
                earth("direct", "LINESTRING (5000 0, 5000 4000)"),
                earth("link", "LINESTRING (5000 4000, 6000 4000)"),
                paved("DT2", "LINESTRING (6000 4000, 6000 8000, 9000 8000, 9000 0)"));

        assertThat(reached.missingKm()).isCloseTo(1, within(1e-9));
        assertThat(reached.roadIds()).containsExactly("link", "DT2");
    }

    @Test
    void a06_aSurfaceThatIsMixedOrNotStatedIsNotPavedAndTheLatterIsShownApart() {
        Reached reached = reach(
                centre("06004", 5000, 5000),
                QL1,
                Roads.road("mixed", Surface.MIXED, false, line("LINESTRING (5000 0, 5000 2000)")),
                Roads.road("unknown", Surface.UNKNOWN, false, line("LINESTRING (5000 2000, 5000 5000)")));

        assertThat(reached.missingKm()).isCloseTo(5, within(1e-9));
        assertThat(reached.unknownKm()).isCloseTo(3, within(1e-9));
    }

    @Test
    void a07_aOneWayRoadIsOnlyOfUseInItsDirection() {
        RoadLine towards = oneWay(paved("in", "LINESTRING (5000 4000, 5000 0)"));
        RoadLine away = oneWay(paved("out", "LINESTRING (5000 0, 5000 4000)"));

        assertThat(reach(centre("06004", 5000, 3000), QL1, towards).paved()).isTrue();
        Reached reached = reach(centre("06004", 5000, 3000), QL1, away);
        assertThat(reached.connected()).isFalse();
        assertThat(reached.reason()).isEqualTo(PavedReach.NOT_CONNECTED);
    }

    @Test
    void a08_aCentreOnRoadsOfTheirOwnIsNotConnected() {
        Reached reached = reach(centre("06004", 5000, 3000), QL1, paved("island", "LINESTRING (5000 2000, 5000 4000)"));

        assertThat(reached.paved()).isFalse();
        assertThat(reached.missingKm()).isNaN();
        assertThat(reached.reason()).isEqualTo(PavedReach.NOT_CONNECTED);
    }

    @Test
    void a09_theConnectorIsInclusiveAndACentreBeyondItHasNoRoadNear() {
        assertThat(reach(centre("06004", 7000, 500), QL1).paved()).isTrue();
        Reached reached = reach(centre("06004", 7000, 500.001), QL1);
        assertThat(reached.reason()).isEqualTo(PavedReach.NO_ROAD_NEAR);
        assertThat(reached.connectorMetres()).isNaN();
    }

    @Test
    void a10_withoutANationalNetworkNobodyIsConnected() {
        Reached reached = reach(centre("06004", 5000, 0), paved("DT1", "LINESTRING (0 0, 9000 0)"));

        assertThat(reached.reason()).isEqualTo(PavedReach.NOT_CONNECTED);
    }

    @Test
    void a11_severalCentresMayShareALinkAndAPoint() {
        List<Reached> centres = RoadGraph.of(List.of(QL1, earth("X1", "LINESTRING (5000 0, 5000 4000)")), 10)
                .reach(
                        List.of(
                                centre("06001", 5000, 4000),
                                centre("06004", 5000, 1000),
                                centre("06007", 5300, 2500),
                                centre("06010", 4800, 2500)),
                        500)
                .centres();

        assertThat(centres).extracting(Reached::code).containsExactly("06001", "06004", "06007", "06010");
        assertThat(centres).extracting(Reached::missingKm).containsExactly(4.0, 1.0, 2.5, 2.5);
    }

    @Test
    void a12_aWayOverAMadeUpRoadIsIllustrative() {
        RoadLine madeUp = new RoadLine(
                "X1", line("LINESTRING (5000 0, 5000 4000)"), Surface.PAVED, "commune", false, 40, false, true);

        assertThat(reach(centre("06004", 5000, 2000), QL1, madeUp).illustrative())
                .isTrue();
        assertThat(reach(centre("06004", 1000, 0), QL1, madeUp).illustrative()).isFalse();
    }

    @Test
    void a13_aCentreWithinTheToleranceOfAJunctionStandsAtIt() {
        RoadLine dt = paved("DT1", "LINESTRING (5000 0, 5000 4000)");
        RoadLine track = earth("X1", "LINESTRING (5000 4000, 9000 4000)");

        assertThat(reach(centre("06004", 5010, 4100), QL1, dt, track).paved()).isTrue();
        assertThat(reach(centre("06004", 5010.5, 4100), QL1, dt, track).missingKm())
                .isCloseTo(0.0105, within(1e-9));
    }

    @Test
    void twoCentresOfOneCodeAreRefused() {
        List<Centre> twice = List.of(centre("06004", 0, 0), centre("06004", 1, 0));

        assertThatThrownBy(() -> RoadGraph.of(List.of(QL1), 10).reach(twice, 500))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("every one once");
    }
}
