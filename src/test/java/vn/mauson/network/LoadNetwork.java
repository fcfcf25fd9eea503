package vn.mauson.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/**
 * A made-up network for benches: about 22,000 links on a bent grid of 130 km, a tenth of them one-way,
 * and places at its corners where a road is. The same seed gives the same roads everywhere.
 */
public record LoadNetwork(List<RoadLine> roads, List<Centre> centres, List<Gate> gates) {
    private static final int CORNERS_ALONG_A_SIDE = 130;
    private static final double ONE_WAY_SHARE = 0.1;

    /** @param centres and gates: how many, all in different places */
    public static LoadNetwork of(long seed, int centres, int gates) {
        RandomRoads random = new RandomRoads(seed, CORNERS_ALONG_A_SIDE, ONE_WAY_SHARE);
        Set<Coordinate> ends = new HashSet<>();
        for (RoadLine road : random.roads) {
            ends.add(road.line().getCoordinateN(0));
            ends.add(road.line().getCoordinateN(road.line().getNumPoints() - 1));
        }
        List<Centre> places = new ArrayList<>(random.centres);
        places.removeIf(place -> !ends.contains(place.at()));
        Collections.shuffle(places, new Random(seed));
        List<Gate> destinations = places.subList(centres, centres + gates).stream()
                .map(place -> new Gate(place.code(), place.at()))
                .toList();
        return new LoadNetwork(random.roads, places.subList(0, centres), destinations);
    }

    /** Prepares a graph for travel times, again even if it is; what the first call of them costs more than others. */
    public static Object prepare(RoadGraph graph) {
        return graph.prepare();
    }
}
