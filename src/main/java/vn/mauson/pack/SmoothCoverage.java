package vn.mauson.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import vn.mauson.geometry.Geometries;

/**
 * Rounds the corners of a coverage while neighbours keep every vertex in common.
 *
 * <p>The rings are cut into <i>arcs</i> at the nodes, where three or more edges meet. Every arc is rounded
 * once, in a direction that does not depend on the ring it came from, and put back into all rings that
 * had it. Nodes stay where they are.
 */
final class SmoothCoverage {
    private final Map<Coordinate, Set<Coordinate>> neighbours = new HashMap<>();

    private SmoothCoverage() {}

    /** The coverage with rounded corners, in the same order. */
    static List<Geometry> of(List<Geometry> coverage) {
        SmoothCoverage smooth = new SmoothCoverage();
        coverage.forEach(smooth::collect);
        return coverage.stream().map(smooth::round).toList();
    }

    private void collect(Geometry area) {
        for (Polygon polygon : Geometries.listPolygons(area)) {
            rings(polygon).forEach(this::collect);
        }
    }

    private static List<LinearRing> rings(Polygon polygon) {
        List<LinearRing> rings = new ArrayList<>(List.of(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(polygon.getInteriorRingN(i));
        }
        return rings;
    }

    private void collect(LinearRing ring) {
        Coordinate[] vertices = ring.getCoordinates();
        for (int i = 1; i < vertices.length; i++) {
            neighbours
                    .computeIfAbsent(vertices[i - 1], vertex -> new HashSet<>())
                    .add(vertices[i]);
            neighbours.computeIfAbsent(vertices[i], vertex -> new HashSet<>()).add(vertices[i - 1]);
        }
    }

    private boolean isNode(Coordinate vertex) {
        return neighbours.get(vertex).size() > 2;
    }

    private Geometry round(Geometry area) {
        return Geometries.ofPolygons(
                Geometries.listPolygons(area).stream().map(this::round).toList());
    }

    private Polygon round(Polygon polygon) {
        List<LinearRing> rounded = rings(polygon).stream().map(this::round).toList();
        return Geometries.FACTORY.createPolygon(
                rounded.get(0), rounded.subList(1, rounded.size()).toArray(LinearRing[]::new));
    }

    private LinearRing round(LinearRing ring) {
        Coordinate[] vertices = startAtNode(ring.getCoordinates());
        List<Coordinate> rounded = new ArrayList<>(List.of(vertices[0]));
        int start = 0;
        for (int i = 1; i < vertices.length; i++) {
            if (isNode(vertices[i]) || i == vertices.length - 1) {
                Coordinate[] arc = roundArc(Arrays.copyOfRange(vertices, start, i + 1));
                rounded.addAll(Arrays.asList(arc).subList(1, arc.length));
                start = i;
            }
        }
        return Geometries.FACTORY.createLinearRing(rounded.toArray(Coordinate[]::new));
    }

    /** A ring without a node starts at its smallest vertex, so that both its sides round it alike. */
    private Coordinate[] startAtNode(Coordinate[] ring) {
        int start = 0;
        for (int i = 0; i < ring.length - 1; i++) {
            boolean better =
                    isNode(ring[i]) == isNode(ring[start]) ? ring[i].compareTo(ring[start]) < 0 : isNode(ring[i]);
            start = better ? i : start;
        }
        Coordinate[] open = Arrays.copyOf(ring, ring.length - 1);
        Coordinate[] turned = new Coordinate[ring.length];
        for (int i = 0; i < ring.length; i++) {
            turned[i] = open[(start + i) % open.length];
        }
        return turned;
    }

    private static Coordinate[] roundArc(Coordinate[] arc) {
        boolean forward = CoordinateArrays.increasingDirection(arc) == 1;
        Coordinate[] canonical = arc.clone();
        if (!forward) {
            CoordinateArrays.reverse(canonical);
        }
        Coordinate[] rounded = Corners.cut(canonical);
        if (!forward) {
            CoordinateArrays.reverse(rounded);
        }
        return rounded;
    }
}
