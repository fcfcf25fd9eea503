package vn.mauson.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static vn.mauson.network.Roads.atSpeed;
import static vn.mauson.network.Roads.centre;
import static vn.mauson.network.Roads.line;
import static vn.mauson.network.Roads.oneWay;
import static vn.mauson.network.Roads.paved;

import java.util.List;
import org.jgrapht.Graph;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import vn.mauson.measure.Refused;
import vn.mauson.network.TravelTimes.Journey;
import vn.mauson.network.TravelTimes.Unreached;

class TravelTimesTest {
    private static final Gate CHI_MA = new Gate("chi-ma", new Coordinate(30_000, 0));

    private static TravelTimes times(Centre centre, Gate gate, RoadLine... roads) {
        return RoadGraph.of(List.of(roads), 10).travelTimes(List.of(centre), List.of(gate), 500);
    }

    @Test
    void c01_thirtyKilometresAtSixtyTakeThirtyMinutes() {
        Journey journey = times(centre("06004", 0, 0), CHI_MA, paved("a", "LINESTRING (0 0, 30000 0)"))
                .findJourney("06004", "chi-ma")
                .orElseThrow();

        assertThat(journey.minutes()).isCloseTo(30, within(1e-9));
        assertThat(journey.km()).isCloseTo(30, within(1e-9));
        assertThat(journey.connectorMetres()).isZero();
    }

    @Test
    void c02_theWayStartsAndEndsWhereTheConnectorsMeetTheRoad() {
        Gate aside = new Gate("chi-ma", new Coordinate(20_000, 300));
        Journey journey = times(centre("06004", 8_000, -400), aside, paved("a", "LINESTRING (0 0, 30000 0)"))
                .journeys()
                .get(0);

        assertThat(journey.minutes()).isCloseTo(12, within(1e-9));
        assertThat(journey.connectorMetres()).isCloseTo(700, within(1e-9));
    }

    @Test
    void c03_aLongerButFasterRoadIsTaken() {
        Journey journey = times(
                        centre("06004", 0, 0),
                        CHI_MA,
                        atSpeed(20, paved("slow", "LINESTRING (0 0, 30000 0)")),
                        atSpeed(60, paved("fast", "LINESTRING (0 0, 0 10000, 30000 10000, 30000 0)")))
                .journeys()
                .get(0);

        assertThat(journey.minutes()).isCloseTo(50, within(1e-9));
        assertThat(journey.km()).isCloseTo(50, within(1e-9));
    }

    @Test
    void c04_aOneWayRoadIsDrivenFromTheCentreToTheGateOnly() {
        RoadLine towards = oneWay(paved("a", "LINESTRING (0 0, 30000 0)"));
        RoadLine away = oneWay(paved("a", "LINESTRING (30000 0, 0 0)"));

        assertThat(times(centre("06004", 0, 0), CHI_MA, towards).unreached()).isEmpty();
        assertThat(times(centre("06004", 0, 0), CHI_MA, away).unreached())
                .containsExactly(new Unreached("06004", "chi-ma", TravelTimes.NOT_CONNECTED));
    }

    @Test
    void c05_everyPairIsAJourneyOrHasAReasonWhyNot() {
        RoadGraph graph = RoadGraph.of(
                List.of(paved("a", "LINESTRING (0 0, 30000 0)"), paved("b", "LINESTRING (0 9000, 9000 9000)")), 10);

        TravelTimes times = graph.travelTimes(
                List.of(centre("on-a", 0, 0), centre("on-b", 0, 9000), centre("nowhere", 0, 5000)),
                List.of(CHI_MA, new Gate("lost", new Coordinate(0, 90_000))),
                500);

        assertThat(times.journeys()).extracting(Journey::centre).containsExactly("on-a");
        assertThat(times.unreached())
                .containsExactly(
                        new Unreached("on-b", "chi-ma", TravelTimes.NOT_CONNECTED),
                        new Unreached("nowhere", "chi-ma", TravelTimes.NO_ROAD_NEAR_CENTRE),
                        new Unreached("on-a", "lost", TravelTimes.NO_ROAD_NEAR_GATE),
                        new Unreached("on-b", "lost", TravelTimes.NO_ROAD_NEAR_GATE),
                        new Unreached("nowhere", "lost", TravelTimes.NO_ROAD_NEAR_GATE));
    }

    @Test
    void c06_aWayOverAMadeUpRoadIsIllustrative() {
        RoadLine madeUp =
                new RoadLine("a", line("LINESTRING (0 0, 30000 0)"), Surface.EARTH, "commune", false, 20, false, true);

        assertThat(times(centre("06004", 0, 0), CHI_MA, madeUp)
                        .journeys()
                        .get(0)
                        .illustrative())
                .isTrue();
    }

    @Test
    void c07_onTheSameStretchNobodyDrivesByItsEnds() {
        RoadLine road = paved("a", "LINESTRING (0 0, 40000 0)");

        assertThat(times(centre("before", 10_000, 0), CHI_MA, road)
                        .journeys()
                        .get(0)
                        .minutes())
                .isCloseTo(20, within(1e-9));
        assertThat(times(centre("behind", 35_000, 200), CHI_MA, road)
                        .journeys()
                        .get(0)
                        .minutes())
                .isCloseTo(5, within(1e-9));
    }

    @Test
    void c08_aGateBehindOnAOneWayStretchIsReachedAllTheWayRound() {
        RoadLine there = oneWay(paved("there", "LINESTRING (0 0, 40000 0)"));
        RoadLine back = paved("back", "LINESTRING (40000 0, 40000 10000, 0 10000, 0 0)");

        assertThat(times(centre("behind", 35_000, 0), CHI_MA, there).unreached())
                .containsExactly(new Unreached("behind", "chi-ma", TravelTimes.NOT_CONNECTED));
        assertThat(times(centre("behind", 35_000, 0), CHI_MA, there, back)
                        .journeys()
                        .get(0)
                        .km())
                .isCloseTo(5 + 60 + 30, within(1e-9));
    }

    @Test
    void c09_onALoopTheShorterSideIsDriven() {
        RoadLine stem = paved("stem", "LINESTRING (30000 0, 0 0)");
        String ring = "LINESTRING (0 0, -1000 0, -1000 4000, 0 4000, 0 0)";

        assertThat(times(centre("06004", -1_000, 3_000), CHI_MA, stem, paved("ring", ring))
                        .journeys()
                        .get(0)
                        .km())
                .isCloseTo(4 + 30, within(1e-9));
        assertThat(times(centre("06004", -1_000, 3_000), CHI_MA, stem, oneWay(paved("ring", ring)))
                        .journeys()
                        .get(0)
                        .km())
                .isCloseTo(6 + 30, within(1e-9));
    }

    @Test
    void c10_aPlaceAtAJunctionLeavesByAnyRoad() {
        RoadLine away = oneWay(paved("away", "LINESTRING (0 0, -9000 0)"));
        RoadLine towards = paved("towards", "LINESTRING (0 0, 0 -1, 30000 0)");

        assertThat(times(centre("06004", -4, 0), CHI_MA, away, towards).unreached())
                .isEmpty();
        assertThat(times(centre("06004", -40, 0), CHI_MA, away, towards).journeys())
                .isEmpty();
    }

    @Test
    void c11_whoIsAtTheGateDrivesNoRoadNotEvenAMadeUpOne() {
        RoadLine madeUp =
                new RoadLine("a", line("LINESTRING (0 0, 40000 0)"), Surface.EARTH, "commune", false, 20, false, true);

        assertThat(times(centre("06004", 30_000, 0), CHI_MA, madeUp).journeys())
                .containsExactly(new Journey("06004", "chi-ma", 0, 0, 0, false));
    }

    @Test
    void c12_ofWaysThatTakeEquallyLongOneIsToldWhateverElseIsAsked() {
        RoadGraph graph = RoadGraph.of(
                List.of(
                        atSpeed(60, paved("long", "LINESTRING (0 0, 0 10000, 10000 10000, 10000 0)")),
                        atSpeed(20, paved("short", "LINESTRING (0 0, 10000 0)")),
                        paved("on", "LINESTRING (10000 0, 30000 0)")),
                10);
        List<Centre> centres = List.of(centre("06004", 0, 0), centre("on-short", 4_000, 0));
        List<Gate> gates = List.of(new Gate("bridge", new Coordinate(10_000, 0)), CHI_MA);

        Journey alone = graph.travelTimes(centres.subList(0, 1), List.of(CHI_MA), 500)
                .journeys()
                .get(0);

        assertThat(alone.minutes()).isCloseTo(50, within(1e-9));
        assertThat(graph.travelTimes(centres, gates, 500).findJourney("06004", "chi-ma"))
                .contains(alone);
    }

    @Test
    void c13_withoutAnyRoadEveryPairHasAReason() {
        assertThat(times(centre("06004", 0, 0), CHI_MA).unreached())
                .containsExactly(new Unreached("06004", "chi-ma", TravelTimes.NO_ROAD_NEAR_GATE));
    }

    @Test
    void twoGatesOfOneIdAreRefused() {
        assertThatThrownBy(() -> RoadGraph.of(List.of(), 10).travelTimes(List.of(), List.of(CHI_MA, CHI_MA), 500))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("ids of gates");
    }

    @Test
    void onRandomNetworksTheTimesAreThoseOfJGraphT() {
        for (long seed = 0; seed < 15; seed++) {
            RandomRoads network = new RandomRoads(seed, 9, 0.3);
            List<Gate> gates = List.of(
                    new Gate("west", network.centres.get(3).at()),
                    new Gate("east", network.centres.get(60).at()));
            TravelTimes times = RoadGraph.of(network.roads, 0).travelTimes(network.centres, gates, 0.001);
            var reference = new DijkstraShortestPath<>(byEnds(network.roads));

            for (Centre centre : network.centres) {
                for (Gate gate : gates) {
                    double expected = minutes(reference, centre.at(), gate.at());
                    double minutes = times.findJourney(centre.code(), gate.id())
                            .map(Journey::minutes)
                            .orElse(Double.POSITIVE_INFINITY);
                    assertThat(minutes)
                            .as("seed %d, %s to %s", seed, centre.code(), gate.id())
                            .satisfiesAnyOf(value -> assertThat(value).isEqualTo(expected), value -> assertThat(value)
                                    .isCloseTo(expected, within(1e-9)));
                }
            }
        }
    }

    private static double minutes(
            DijkstraShortestPath<Coordinate, DefaultWeightedEdge> reference, Coordinate from, Coordinate to) {
        try {
            return reference.getPathWeight(from, to);
        } catch (IllegalArgumentException noRoadAtAll) {
            return Double.POSITIVE_INFINITY;
        }
    }

    private static Graph<Coordinate, DefaultWeightedEdge> byEnds(List<RoadLine> roads) {
        Graph<Coordinate, DefaultWeightedEdge> graph = new DirectedWeightedMultigraph<>(DefaultWeightedEdge.class);
        for (RoadLine road : roads) {
            Coordinate from = road.line().getCoordinateN(0);
            Coordinate to = road.line().getCoordinateN(2);
            double minutes = road.line().getLength() / 1000 / road.speedKmh() * 60;
            graph.addVertex(from);
            graph.addVertex(to);
            graph.setEdgeWeight(graph.addEdge(from, to), minutes);
            if (!road.oneWay()) {
                graph.setEdgeWeight(graph.addEdge(to, from), minutes);
            }
        }
        return graph;
    }
}
