package vn.mauson.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;
import vn.mauson.geometry.Geometries;

/**
 * Cells that tile an area and look like parcels: Voronoi cells of scattered sites, whose common edges bend
 * a little, the same way for both neighbours.
 *
 * <p>An edge bends only inside the kite between its ends and the two sites beside it. Kites of different
 * edges do not overlap, so bent edges never cross.
 */
final class WavyCells {
    private static final double BEND_OF_LENGTH = 0.14;
    private static final double BEND_OF_KITE = 0.35;
    private static final double LONG_METRES = 150;
    private static final double SHORT_METRES = 50;

    private final SplittableRandom random;
    private final Map<LineSegment, Coordinate[]> bent = new HashMap<>();

    private WavyCells(SplittableRandom random) {
        this.random = random;
    }

    /** Cell by site, in the order of the diagram; the cells of outer sites reach beyond them. */
    static Map<Coordinate, Polygon> of(List<Coordinate> sites, SplittableRandom random) {
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(sites);
        Geometry diagram = builder.getDiagram(Geometries.FACTORY);
        WavyCells cells = new WavyCells(random);
        Map<Coordinate, Polygon> wavy = new LinkedHashMap<>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            Polygon cell = (Polygon) diagram.getGeometryN(i);
            Coordinate site = (Coordinate) cell.getUserData();
            wavy.put(site, cells.bend(cell, site));
        }
        return wavy;
    }

    private Polygon bend(Polygon cell, Coordinate site) {
        Coordinate[] ring = cell.getExteriorRing().getCoordinates();
        List<Coordinate> wavy = new ArrayList<>(List.of(ring[0]));
        for (int i = 1; i < ring.length; i++) {
            Coordinate[] edge = edge(ring[i - 1], ring[i], site);
            wavy.addAll(Arrays.asList(edge).subList(1, edge.length));
        }
        return Geometries.FACTORY.createPolygon(wavy.toArray(Coordinate[]::new));
    }

    /** The bent edge in the asked direction; the first cell that asks bends it, its neighbour gets the same. */
    private Coordinate[] edge(Coordinate from, Coordinate to, Coordinate site) {
        LineSegment key = new LineSegment(from, to);
        key.normalize();
        Coordinate[] edge =
                bent.computeIfAbsent(key, segment -> bend(segment, site)).clone();
        if (!edge[0].equals2D(from)) {
            CoordinateArrays.reverse(edge);
        }
        return edge;
    }

    private Coordinate[] bend(LineSegment edge, Coordinate site) {
        double length = edge.getLength();
        if (length < SHORT_METRES) {
            return new Coordinate[] {edge.p0, edge.p1};
        }
        double most = Math.min(BEND_OF_LENGTH * length, BEND_OF_KITE * edge.distancePerpendicular(site));
        double middle = most * signed();
        if (length < LONG_METRES) {
            return new Coordinate[] {edge.p0, edge.pointAlongOffset(0.5, middle), edge.p1};
        }
        return new Coordinate[] {
            edge.p0,
            edge.pointAlongOffset(0.25, 0.7 * middle + 0.4 * most * signed()),
            edge.pointAlongOffset(0.5, middle),
            edge.pointAlongOffset(0.75, 0.7 * middle + 0.4 * most * signed()),
            edge.p1
        };
    }

    private double signed() {
        return 2 * random.nextDouble() - 1;
    }
}
