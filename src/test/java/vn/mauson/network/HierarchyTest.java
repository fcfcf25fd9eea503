package vn.mauson.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.mauson.network.Roads.centre;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import vn.mauson.network.TravelTimes.Journey;

/** Travel times by the prepared hierarchy beside a plain search for each gate on a graph cut at the places. */
class HierarchyTest {
    private static final double CONNECTOR_METRES = 400;

    @Test
    void onTangledRoadsItSaysWhatAPlainSearchSays() {
        for (long seed = 0; seed < 100; seed++) {
            TangledRoads roads = new TangledRoads(seed);
            RoadGraph graph = RoadGraph.of(roads.roads, seed % 3);
            TravelTimes times = graph.travelTimes(roads.centres, roads.gates, CONNECTOR_METRES);

            Map<String, Journey> expected = plainly(graph, roads);
            assertThat(times.journeys().size() + times.unreached().size())
                    .as("seed %d, pairs", seed)
                    .isEqualTo(roads.centres.size() * roads.gates.size());
            assertThat(times.unreached())
                    .as("seed %d", seed)
                    .noneMatch(pair -> expected.containsKey(pair.centre() + " " + pair.gate()));
            for (Journey journey : times.journeys()) {
                String pair = journey.centre() + " " + journey.gate();
                assertSame("seed %d, %s".formatted(seed, pair), journey, expected.get(pair));
            }
        }
    }

    private static void assertSame(String where, Journey actual, Journey expected) {
        assertThat(expected).as(where).isNotNull();
        double rounding = 1e-9 * (1 + expected.minutes());
        assertThat(actual.minutes()).as(where + ", minutes").isCloseTo(expected.minutes(), within(rounding));
        assertThat(actual.km()).as(where + ", km").isCloseTo(expected.km(), within(rounding));
        assertThat(actual.connectorMetres()).as(where + ", connector").isEqualTo(expected.connectorMetres());
        assertThat(actual.illustrative()).as(where + ", made up").isEqualTo(expected.illustrative());
    }

    private static Map<String, Journey> plainly(RoadGraph graph, TangledRoads roads) {
        List<Coordinate> places = Stream.concat(
                        roads.centres.stream().map(Centre::at),
                        roads.gates.stream().map(Gate::at))
                .toList();
        Attached attached = graph.attach(places, CONNECTOR_METRES);
        double[] minutes = attached.arcs().weights(Link::minutes);
        Map<String, Journey> journeys = new HashMap<>();
        for (int g = 0; g < roads.gates.size(); g++) {
            Optional<Attached.Anchor> to = attached.anchors().get(roads.centres.size() + g);
            if (to.isPresent()) {
                Ways ways = Ways.to(List.of(to.get().node()), attached.arcs(), minutes, Double.POSITIVE_INFINITY);
                for (int c = 0; c < roads.centres.size(); c++) {
                    Optional<Attached.Anchor> from = attached.anchors().get(c);
                    if (from.isPresent() && ways.exists(from.get().node())) {
                        Journey journey = journey(roads.centres.get(c), roads.gates.get(g), from.get(), to.get(), ways);
                        journeys.put(journey.centre() + " " + journey.gate(), journey);
                    }
                }
            }
        }
        return journeys;
    }

    private static Journey journey(Centre centre, Gate gate, Attached.Anchor from, Attached.Anchor to, Ways ways) {
        List<Link> links = ways.listLinks(from.node());
        return new Journey(
                centre.code(),
                gate.id(),
                ways.cost(from.node()),
                links.stream().mapToDouble(link -> link.km).sum(),
                from.connectorMetres() + to.connectorMetres(),
                links.stream().anyMatch(link -> link.road.illustrative()));
    }
}
