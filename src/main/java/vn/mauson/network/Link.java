package vn.mauson.network;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.LineString;

/**
 * A stretch of road between two nodes, without a node inside. Compared by identity: two stretches are
 * never the same one, and graphs look them up often.
 */
final class Link {
    private static final double METRES_PER_KM = 1_000;
    private static final double MINUTES_PER_HOUR = 60;

    final int from;
    final int to;
    final RoadLine road;

    /** From node to node in the direction of the road. */
    final LineString line;

    final double km;

    Link(int from, int to, RoadLine road, LineString line) {
        this.from = from;
        this.to = to;
        this.road = road;
        this.line = line;
        this.km = line.getLength() / METRES_PER_KM;
    }

    double minutes() {
        return drive(km).minutes();
    }

    /** Along some kilometres of it; who drives none has not been on it. */
    Drive drive(double someKm) {
        return new Drive(someKm / road.speedKmh() * MINUTES_PER_HOUR, someKm, road.illustrative() && someKm > 0);
    }

    /** Kilometres that would have to be paved. */
    double missingKm() {
        return road.surface() == Surface.PAVED ? 0 : km;
    }

    double unknownKm() {
        return road.surface() == Surface.UNKNOWN ? km : 0;
    }

    /** The roads of a way in its order; a road is named again if the way comes back to it. */
    static List<String> listRoadIds(List<Link> path) {
        List<String> ids = new ArrayList<>();
        for (Link link : path) {
            if (ids.isEmpty() || !ids.get(ids.size() - 1).equals(link.road.id())) {
                ids.add(link.road.id());
            }
        }
        return ids;
    }
}
