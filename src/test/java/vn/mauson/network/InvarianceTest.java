package vn.mauson.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.AffineTransformation;
import vn.mauson.network.PavedReach.Reached;

/** Answers on random networks that must not change with how the network is written down. */
class InvarianceTest {
    private static final double SNAP_METRES = 5;

    private static List<Reached> reach(List<RoadLine> roads, List<Centre> centres) {
        return RoadGraph.of(roads, SNAP_METRES).reach(centres, 300).centres();
    }

    private static void assertSame(long seed, List<Reached> actual, List<Reached> expected) {
        for (int i = 0; i < expected.size(); i++) {
            String where = "seed %d, centre %s".formatted(seed, expected.get(i).code());
            assertThat(actual.get(i).reason())
                    .as(where)
                    .isEqualTo(expected.get(i).reason());
            if (expected.get(i).connected()) {
                assertThat(actual.get(i).missingKm())
                        .as(where)
                        .isCloseTo(expected.get(i).missingKm(), within(1e-6));
                assertThat(actual.get(i).pavedKm())
                        .as(where)
                        .isCloseTo(expected.get(i).pavedKm(), within(1e-6));
            }
        }
    }

    private static List<RoadLine> each(List<RoadLine> roads, UnaryOperator<RoadLine> change) {
        return roads.stream().map(change).toList();
    }

    @Test
    void reachIsTheSameWhereverTheOriginIs() {
        AffineTransformation move = AffineTransformation.translationInstance(449_158, 2_417_140.5);
        for (long seed = 0; seed < 20; seed++) {
            RandomRoads network = new RandomRoads(seed, 7, 0.2);
            List<RoadLine> moved =
                    each(network.roads, road -> Roads.onLine((LineString) move.transform(road.line()), road));
            List<Centre> centres = network.centres.stream()
                    .map(centre -> new Centre(centre.code(), move.transform(centre.at(), new Coordinate())))
                    .toList();

            assertSame(seed, reach(moved, centres), reach(network.roads, network.centres));
        }
    }

    @Test
    void reachIsTheSameInWhicheverDirectionATwoWayRoadIsDrawn() {
        for (long seed = 0; seed < 20; seed++) {
            RandomRoads network = new RandomRoads(seed, 7, 0.2);
            List<RoadLine> reversed = each(
                    network.roads,
                    road -> road.oneWay() ? road : Roads.onLine(road.line().reverse(), road));

            assertSame(seed, reach(reversed, network.centres), reach(network.roads, network.centres));
        }
    }

    @Test
    void reachIsTheSameInWhicheverOrderTheRoadsCome() {
        for (long seed = 0; seed < 20; seed++) {
            RandomRoads network = new RandomRoads(seed, 7, 0.2);
            List<RoadLine> shuffled = new ArrayList<>(network.roads);
            Collections.shuffle(shuffled, new Random(seed));

            assertSame(seed, reach(shuffled, network.centres), reach(network.roads, network.centres));
        }
    }

    @Test
    void gapsWithinTheToleranceChangeNothingButTheirLength() {
        for (long seed = 0; seed < 20; seed++) {
            RandomRoads network = new RandomRoads(seed, 7, 0);
            Random random = new Random(seed);
            List<RoadLine> gaping = each(network.roads, road -> Roads.onLine(shorten(road.line(), random), road));
            List<Reached> actual = reach(gaping, network.centres);
            List<Reached> expected = reach(network.roads, network.centres);

            for (int i = 0; i < expected.size(); i++) {
                String where =
                        "seed %d, centre %s".formatted(seed, expected.get(i).code());
                assertThat(actual.get(i).connected())
                        .as(where)
                        .isEqualTo(expected.get(i).connected());
                assertThat(actual.get(i).paved())
                        .as(where)
                        .isEqualTo(expected.get(i).paved());
            }
        }
    }

    private static LineString shorten(LineString line, Random random) {
        LineString shorter = (LineString) line.copy();
        shorter.getCoordinateSequence().setOrdinate(0, 0, line.getCoordinateN(0).x + random.nextDouble());
        shorter.getCoordinateSequence().setOrdinate(2, 1, line.getCoordinateN(2).y - random.nextDouble());
        return shorter;
    }

    /** The slow way: the missing kilometres by JGraphT, from the ends of the roads, without any noding. */
    @Test
    void missingKilometresAreThoseOfJGraphT() {
        for (long seed = 0; seed < 20; seed++) {
            RandomRoads network = new RandomRoads(seed, 7, 0.2);
            var reference = new DijkstraShortestPath<>(missingByEnds(network.roads));
            for (Reached reached : reach(network.roads, network.centres)) {
                if (reached.connected()) {
                    Coordinate at = network.centres.stream()
                            .filter(centre -> centre.code().equals(reached.code()))
                            .findFirst()
                            .orElseThrow()
                            .at();
                    double expected = network.roads.stream()
                            .filter(RoadLine::national)
                            .flatMap(road ->
                                    List.of(
                                            road.line().getCoordinateN(0),
                                            road.line().getCoordinateN(2))
                                            .stream())
                            .mapToDouble(end -> reference.getPathWeight(at, end))
                            .min()
                            .orElseThrow();
                    assertThat(reached.missingKm())
                            .as("seed %d, centre %s", seed, reached.code())
                            .isCloseTo(expected, within(1e-6));
                }
            }
        }
    }

    private static DirectedWeightedMultigraph<Coordinate, DefaultWeightedEdge> missingByEnds(List<RoadLine> roads) {
        var graph = new DirectedWeightedMultigraph<Coordinate, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        for (RoadLine road : roads) {
            Coordinate from = road.line().getCoordinateN(0);
            Coordinate to = road.line().getCoordinateN(2);
            double missingKm = road.surface() == Surface.PAVED ? 0 : road.line().getLength() / 1000;
            graph.addVertex(from);
            graph.addVertex(to);
            graph.setEdgeWeight(graph.addEdge(from, to), missingKm);
            if (!road.oneWay()) {
                graph.setEdgeWeight(graph.addEdge(to, from), missingKm);
            }
        }
        return graph;
    }
}
