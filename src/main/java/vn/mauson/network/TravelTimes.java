package vn.mauson.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The shortest time by road from centres to gates, at the speed of each road. Connectors take no time,
 * turns and the gate itself neither; how long the connectors are is said with each time.
 *
 * <p>Of several ways that take equally long, to the rounding of their sums, one is told: always the same
 * for the same roads in the same order, whatever other places are asked about.
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

    /** @param feet of the centres, then of the gates */
    static TravelTimes of(List<Centre> centres, List<Gate> gates, List<Optional<Foot>> feet, Hierarchy hierarchy) {
        List<Optional<Foot>> starts = feet.subList(0, centres.size());
        List<Optional<Foot>> destinations = feet.subList(centres.size(), feet.size());
        List<Sweep.Row> ways = Sweep.listWays(hierarchy, starts, destinations);
        List<Journey> journeys = new ArrayList<>(centres.size() * gates.size());
        List<Unreached> unreached = new ArrayList<>();
        for (int g = 0; g < gates.size(); g++) {
            for (int c = 0; c < centres.size(); c++) {
                String centre = centres.get(c).code();
                String gate = gates.get(g).id();
                Optional<Drive> drive = ways.get(c).find(g);
                if (drive.isPresent()) {
                    double connectorMetres = starts.get(c).orElseThrow().metres()
                            + destinations.get(g).orElseThrow().metres();
                    journeys.add(journey(centre, gate, drive.get(), connectorMetres));
                } else {
                    unreached.add(new Unreached(centre, gate, reason(starts.get(c), destinations.get(g))));
                }
            }
        }
        return new TravelTimes(journeys, unreached);
    }

    private static Journey journey(String centre, String gate, Drive drive, double connectorMetres) {
        return new Journey(centre, gate, drive.minutes(), drive.km(), connectorMetres, drive.madeUp());
    }

    private static String reason(Optional<Foot> start, Optional<Foot> destination) {
        if (destination.isEmpty()) {
            return NO_ROAD_NEAR_GATE;
        }
        return start.isEmpty() ? NO_ROAD_NEAR_CENTRE : NOT_CONNECTED;
    }
}
