package vn.mauson.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        Search search = new Search(centres, attached);
        for (int i = 0; i < gates.size(); i++) {
            search.to(gates.get(i).id(), attached.anchors().get(centres.size() + i));
        }
        return new TravelTimes(search.journeys, search.unreached);
    }

    private static final class Search {
        private final List<Centre> centres;
        private final Attached attached;
        private final double[] minutes;
        private final List<Journey> journeys = new ArrayList<>();
        private final List<Unreached> unreached = new ArrayList<>();

        Search(List<Centre> centres, Attached attached) {
            this.centres = centres;
            this.attached = attached;
            this.minutes = attached.arcs().weights(Link::minutes);
        }

        void to(String gate, Optional<Attached.Anchor> anchor) {
            if (anchor.isEmpty()) {
                centres.forEach(centre -> unreached.add(new Unreached(centre.code(), gate, NO_ROAD_NEAR_GATE)));
                return;
            }
            Ways ways = Ways.to(List.of(anchor.get().node()), attached.arcs(), minutes, Double.POSITIVE_INFINITY);
            for (int i = 0; i < centres.size(); i++) {
                add(centres.get(i).code(), attached.anchors().get(i), gate, anchor.get(), ways);
            }
        }

        private void add(String centre, Optional<Attached.Anchor> from, String gate, Attached.Anchor to, Ways ways) {
            if (from.isEmpty()) {
                unreached.add(new Unreached(centre, gate, NO_ROAD_NEAR_CENTRE));
            } else if (!ways.exists(from.get().node())) {
                unreached.add(new Unreached(centre, gate, NOT_CONNECTED));
            } else {
                journeys.add(journey(centre, from.get(), gate, to, ways));
            }
        }

        private static Journey journey(
                String centre, Attached.Anchor from, String gate, Attached.Anchor to, Ways ways) {
            List<Link> links = ways.listLinks(from.node());
            return new Journey(
                    centre,
                    gate,
                    ways.cost(from.node()),
                    links.stream().mapToDouble(link -> link.km).sum(),
                    from.connectorMetres() + to.connectorMetres(),
                    links.stream().anyMatch(link -> link.road.illustrative()));
        }
    }
}
