package vn.mauson.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import vn.mauson.geometry.Geometries;

/**
 * Random roads between the corners of a bent grid of about 1 km. Every road has an id of its own and
 * meets others at its ends only, so each is one link and a second graph is easily made from the ends.
 */
final class RandomRoads {
    final List<RoadLine> roads = new ArrayList<>();
    final List<Centre> centres = new ArrayList<>();
    private final Random random;
    private final Coordinate[][] corners;

    /** @param size corners along a side; the first row of roads is the national network */
    RandomRoads(long seed, int size, double oneWayShare) {
        random = new Random(seed);
        corners = new Coordinate[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                corners[i][j] = new Coordinate(i * 1000 + random.nextInt(400), j * 1000 + random.nextInt(400));
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                addRoads(i, j, oneWayShare);
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 1; j < size; j++) {
                centres.add(new Centre("c" + i + "-" + j, corners[i][j]));
            }
        }
    }

    private void addRoads(int i, int j, double oneWayShare) {
        if (i + 1 < corners.length && (j == 0 || random.nextInt(10) < 6)) {
            roads.add(road("east-" + i + "-" + j, corners[i][j], corners[i + 1][j], j == 0, oneWayShare));
        }
        if (j + 1 < corners.length && random.nextInt(10) < 7) {
            roads.add(road("north-" + i + "-" + j, corners[i][j], corners[i][j + 1], false, oneWayShare));
        }
    }

    private RoadLine road(String id, Coordinate from, Coordinate to, boolean national, double oneWayShare) {
        Surface surface = national || random.nextInt(10) < 3 ? Surface.PAVED : Surface.EARTH;
        boolean oneWay = random.nextDouble() < oneWayShare;
        return new RoadLine(id, line(from, to), surface, "commune", oneWay, 15 + random.nextInt(50), national, false);
    }

    private LineString line(Coordinate from, Coordinate to) {
        Coordinate bend =
                new Coordinate((from.x + to.x) / 2 + random.nextInt(150), (from.y + to.y) / 2 + random.nextInt(150));
        return Geometries.FACTORY.createLineString(new Coordinate[] {from, bend, to});
    }
}
