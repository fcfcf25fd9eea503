package vn.mauson.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.linearref.LengthIndexedLine;
import vn.mauson.geometry.Areas;
import vn.mauson.geometry.Geometries;
import vn.mauson.measure.Hectares;
import vn.mauson.measure.Refused;

/**
 * The ground from which a gate is reached within some minutes.
 *
 * <p>The plane is divided into square cells whose corners are multiples of the cell's side. A cell
 * belongs to a zone if within the zone's minutes somebody can drive to the gate from a road inside it, or
 * walk from its middle straight to a road, at {@value #WALK_KMH} km/h and at most {@value #WALK_METRES}
 * m, and drive on. Roads are entered at points no further apart than half a cell. So a zone's edge is right to
 * about one cell, every zone contains the shorter ones, and slopes and rivers are not seen.
 *
 * @param gate its id
 * @param zones one for each limit asked for, in their order; empty ground if the gate has no road near
 * @param reason empty, or {@link TravelTimes#NO_ROAD_NEAR_GATE}
 */
public record ServiceArea(String gate, double cellMetres, List<Zone> zones, String reason) {
    /** Speed on foot away from roads. */
    public static final double WALK_KMH = 4;

    /** How far from a road ground still counts as served by it. */
    public static final double WALK_METRES = 1_000;

    private static final double WALK_METRES_PER_MINUTE = WALK_KMH * 1_000 / 60;

    public ServiceArea {
        zones = List.copyOf(zones);
    }

    /**
     * The ground within one limit.
     *
     * @param ground polygons on the province's plane, metres, east first; valid, maybe empty
     * @param illustrative whether a made-up road lies within the limit, so that the ground may depend on it
     */
    public record Zone(int minutes, Geometry ground, Hectares area, boolean illustrative) {}

    static ServiceArea of(Gate gate, List<Integer> minutes, double cellMetres, Attached attached) {
        if (!(cellMetres > 0) || Double.isInfinite(cellMetres)) {
            throw Refused.value("cell in metres", cellMetres, "a finite number above 0");
        }
        if (minutes.isEmpty() || minutes.stream().anyMatch(limit -> limit <= 0)) {
            throw Refused.value("minutes", minutes, "one or more whole numbers above 0");
        }
        Optional<Attached.Anchor> anchor = attached.anchors().get(0);
        int longest = minutes.stream().mapToInt(Integer::intValue).max().getAsInt();
        Cells cells = new Cells(cellMetres, longest);
        anchor.ifPresent(found -> cells.enterFrom(attached.arcs(), found.node()));
        return new ServiceArea(
                gate.id(),
                cellMetres,
                minutes.stream().map(cells::zone).toList(),
                anchor.isPresent() ? "" : TravelTimes.NO_ROAD_NEAR_GATE);
    }

    /** A cell by its place in the grid: its corner with the least coordinates, divided by the side. */
    private record Cell(long column, long row) {}

    /** The minutes from the cells' middles to the gate, as far as they matter. */
    private static final class Cells {
        private final double side;
        private final double longestMinutes;
        private final Map<Cell, Double> minutes = new HashMap<>();
        private double firstMadeUp = Double.POSITIVE_INFINITY;

        Cells(double side, double longestMinutes) {
            this.side = side;
            this.longestMinutes = longestMinutes;
        }

        void enterFrom(Arcs arcs, int gate) {
            Ways ways = Ways.to(List.of(gate), arcs, arcs.weights(Link::minutes), longestMinutes);
            for (Link link : arcs.links) {
                enter(link, ways.cost(link.from), ways.cost(link.to));
            }
        }

        /** Walks to the points of a link and drives on to either of its ends, if the road allows. */
        private void enter(Link link, double minutesFrom, double minutesTo) {
            double back = link.road.oneWay() ? Double.POSITIVE_INFINITY : minutesFrom;
            double nearest = Math.min(back, minutesTo);
            if (nearest > longestMinutes) {
                return;
            }
            if (link.road.illustrative()) {
                firstMadeUp = Math.min(firstMadeUp, nearest);
            }
            LengthIndexedLine along = new LengthIndexedLine(link.line);
            double length = link.line.getLength();
            int pieces = (int) Math.ceil(length / (side / 2));
            for (int i = 0; i <= pieces; i++) {
                double share = (double) i / pieces;
                double onRoad = Math.min(back + share * link.minutes(), minutesTo + (1 - share) * link.minutes());
                walkTo(along.extractPoint(share * length), onRoad);
            }
        }

        private void add(long column, long row, double time) {
            minutes.merge(new Cell(column, row), time, Math::min);
        }

        private void walkTo(Coordinate road, double onRoad) {
            add(index(road.x), index(road.y), onRoad);
            double metres = Math.min(WALK_METRES, (longestMinutes - onRoad) * WALK_METRES_PER_MINUTE);
            for (long column = index(road.x - metres); column <= index(road.x + metres); column++) {
                for (long row = index(road.y - metres); row <= index(road.y + metres); row++) {
                    double walk = road.distance(middle(column, row));
                    if (walk <= metres) {
                        add(column, row, onRoad + walk / WALK_METRES_PER_MINUTE);
                    }
                }
            }
        }

        Zone zone(int limit) {
            List<Geometry> squares = new ArrayList<>();
            minutes.forEach((cell, time) -> {
                if (time <= limit) {
                    squares.add(square(cell));
                }
            });
            Geometry ground = squares.isEmpty()
                    ? Geometries.FACTORY.createMultiPolygon()
                    : CoverageUnion.union(squares.toArray(Geometry[]::new));
            return new Zone(limit, ground, Areas.onPlane(ground), firstMadeUp <= limit);
        }

        private Geometry square(Cell cell) {
            return Geometries.FACTORY.toGeometry(
                    new Envelope(cell.column * side, (cell.column + 1) * side, cell.row * side, (cell.row + 1) * side));
        }

        private long index(double ordinate) {
            return (long) Math.floor(ordinate / side);
        }

        private Coordinate middle(long column, long row) {
            return new Coordinate((column + 0.5) * side, (row + 0.5) * side);
        }
    }
}
