package vn.mauson.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The shortest time by road from centres to gates, at the speed of each road. Connectors take no time,
 * turns and the gate itself neither; how long the connectors are is said with each time.
 *
 * <p>There are far fewer gates than centres, so the searches start at the gates, against the direction
 * of traffic: one search for a gate answers for all centres.
 *
 * @param journeys pairs with a way between them, gate by gate, centres in the order asked for
 * @param unreached pairs without, in the same order; every pair is in one of the two lists
 */
public record TravelTimes(List<Journey> journeys, List<Unreached> unreached) {
    /** The reason of a pair whose centre lies further from every road than the connector may be long. */
    public static final String NO_ROAD_NEAR_CENTRE = "no-road-near-centre";

    /** The reason of a pair whose gate lies further from every road than the connector may be long. */
    public static final String NO_ROAD_NEAR_GATE = "no-road-near-gate";

    /** The reason of a pair whose roads do not lead from the centre to the gate. */
    public static final String NOT_CONNECTED = "not-connected";

    public TravelTimes {
        journeys = List.copyOf(journeys);
        unreached = List.copyOf(unreached);
    }

    /**
     * A way from a centre to a gate.
     *
     * @param km of road, without connectors
     * @param connectorMetres both straight lines to the nearest road, together
     * @param illustrative whether a road on the way is made up
     */
    public record Journey(
            String centre, String gate, double minutes, double km, double connectorMetres, boolean illustrative) {}

    /** A pair without a way, and which of the reasons above it is. */
    public record Unreached(String centre, String gate, String reason) {}

    /** The way from a centre to a gate; empty if there is none. */
    public Optional<Journey> findJourney(String centre, String gate) {
        return journeys.stream()
                .filter(journey -> journey.centre.equals(centre) && journey.gate.equals(gate))
                .findFirst();
    }

    /** @param attached the centres, then the gates */
    static TravelTimes of(List<Centre> centres, List<Gate> gates, Attached attached) {
        Weights weights = Weights.of(attached.arcs());
        List<Search> searches = IntStream.range(0, gates.size())
                .parallel()
                .mapToObj(i -> new Search(centres, attached, weights)
                        .to(gates.get(i).id(), attached.anchors().get(centres.size() + i)))
                .toList();
        return new TravelTimes(
                searches.stream().flatMap(search -> search.journeys.stream()).toList(),
                searches.stream().flatMap(search -> search.unreached.stream()).toList());
    }

    /** What is added up along a way, for every link; made up is 1, surveyed 0. */
    private record Weights(double[] minutes, double[] km, double[] madeUp) {
        static Weights of(Arcs arcs) {
            return new Weights(
                    arcs.weights(Link::minutes),
                    arcs.weights(link -> link.km),
                    arcs.weights(link -> link.road.illustrative() ? 1 : 0));
        }
    }

    /** The ways from all centres to one gate. */
    private static final class Search {
        private final List<Centre> centres;
        private final Attached attached;
        private final Weights weights;
        private final List<Journey> journeys = new ArrayList<>();
        private final List<Unreached> unreached = new ArrayList<>();

        Search(List<Centre> centres, Attached attached, Weights weights) {
            this.centres = centres;
            this.attached = attached;
            this.weights = weights;
        }

        Search to(String gate, Optional<Attached.Anchor> anchor) {
            if (anchor.isEmpty()) {
                centres.forEach(centre -> unreached.add(new Unreached(centre.code(), gate, NO_ROAD_NEAR_GATE)));
                return this;
            }
            Ways ways =
                    Ways.to(List.of(anchor.get().node()), attached.arcs(), weights.minutes, Double.POSITIVE_INFINITY);
            double[] km = ways.sums(weights.km);
            double[] madeUp = ways.sums(weights.madeUp);
            for (int i = 0; i < centres.size(); i++) {
                String centre = centres.get(i).code();
                Optional<Attached.Anchor> from = attached.anchors().get(i);
                if (from.isEmpty()) {
                    unreached.add(new Unreached(centre, gate, NO_ROAD_NEAR_CENTRE));
                } else if (!ways.exists(from.get().node())) {
                    unreached.add(new Unreached(centre, gate, NOT_CONNECTED));
                } else {
                    int node = from.get().node();
                    double connectorMetres =
                            from.get().connectorMetres() + anchor.get().connectorMetres();
                    journeys.add(
                            new Journey(centre, gate, ways.cost(node), km[node], connectorMetres, madeUp[node] > 0));
                }
            }
            return this;
        }
    }
}
