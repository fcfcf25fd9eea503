package vn.mauson.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;
import vn.mauson.geometry.Geometries;

/**
 * Random roads of every awkward kind on two grounds 50 km apart: one-way, parallel to others, loops,
 * dead ends, made up, crossing anywhere; and places on and beside them, several on one road.
 */
final class TangledRoads {
    private static final double GROUND_METRES = 9_000;
    private static final double GROUNDS_APART_METRES = 50_000;

    final List<RoadLine> roads = new ArrayList<>();
    final List<Centre> centres = new ArrayList<>();
    final List<Gate> gates = new ArrayList<>();
    private final Random random;
    private final List<Coordinate> corners = new ArrayList<>();

    TangledRoads(long seed) {
        random = new Random(seed);
        int roadCount = 5 + random.nextInt(40);
        for (int i = 0; i < roadCount; i++) {
            corners.add(somewhere(i));
        }
        for (int i = 0; i < roadCount; i++) {
            addRoad(i);
        }
        for (int i = 0; i < 14; i++) {
            centres.add(new Centre("c" + i, place()));
        }
        for (int i = 0; i < 7; i++) {
            gates.add(new Gate("g" + i, random.nextInt(3) == 0 ? centres.get(i).at() : place()));
        }
    }

    private Coordinate somewhere(int corner) {
        double east = corner % 4 == 0 ? GROUNDS_APART_METRES : 0;
        return new Coordinate(east + random.nextDouble() * GROUND_METRES, random.nextDouble() * GROUND_METRES);
    }

    private Coordinate corner(int near) {
        int ground = near % 4 == 0 ? 0 : 1;
        int other = 4 * random.nextInt((corners.size() + 3) / 4) + (ground == 0 ? 0 : 1 + random.nextInt(3));
        return corners.get(other < corners.size() ? other : ground);
    }

    private void addRoad(int i) {
        Coordinate from = corners.get(i);
        Coordinate to = random.nextInt(8) == 0 ? from : corner(i);
        roads.add(road("r" + i, from, to));
        if (random.nextInt(4) == 0) {
            roads.add(road("parallel-" + i, to, from));
        }
    }

    private RoadLine road(String id, Coordinate from, Coordinate to) {
        LineString line =
                Geometries.FACTORY.createLineString(new Coordinate[] {from, bend(from, to), bend(to, from), to});
        boolean oneWay = random.nextInt(3) == 0;
        boolean madeUp = random.nextInt(5) == 0;
        double speedKmh = 15 + 50 * random.nextDouble();
        return new RoadLine(id, line, Surface.PAVED, "commune", oneWay, speedKmh, false, madeUp);
    }

    private Coordinate bend(Coordinate near, Coordinate far) {
        double share = 0.1 + 0.3 * random.nextDouble();
        return new Coordinate(
                near.x + share * (far.x - near.x) + 900 * random.nextDouble(),
                near.y + share * (far.y - near.y) - 900 * random.nextDouble());
    }

    /** On a road, at its end, beside it, or out of reach; often on one of the first three. */
    private Coordinate place() {
        LineString line = roads.get(random.nextInt(random.nextBoolean() ? 3 : roads.size()))
                .line();
        double along = random.nextInt(6) == 0 ? 0 : random.nextDouble() * line.getLength();
        Coordinate on = new LengthIndexedLine(line).extractPoint(along);
        double aside = List.of(0.0, 0.0, 120.0, 9_000.0).get(random.nextInt(4));
        return new Coordinate(on.x + aside, on.y - aside);
    }
}
