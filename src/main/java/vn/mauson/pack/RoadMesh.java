package vn.mauson.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.kdtree.KdNode;
import org.locationtech.jts.index.kdtree.KdTree;
import org.locationtech.jts.triangulate.DelaunayTriangulationBuilder;
import vn.mauson.geometry.Geometries;

/**
 * The ways a road may take: the Delaunay edges between places, each as costly as it is long, times a
 * smooth noise in place of terrain, and dearer outside the province. Coordinates are metres of the plane.
 */
final class RoadMesh {
    /** Places nearer than this are one node. */
    private static final double SNAP_METRES = 60;

    private static final double TERRAIN_METRES = 5_000;
    private static final double STEEPEST = 3;
    private static final double ABROAD = 4;

    private final List<Coordinate> nodes = new ArrayList<>();
    private final List<Boolean> inside = new ArrayList<>();
    private final List<TreeSet<Integer>> neighbours = new ArrayList<>();
    private final KdTree index = new KdTree(SNAP_METRES);
    private final SmoothNoise terrain;

    /** An edge between two nodes, the smaller first. */
    record Edge(int a, int b) {
        static Edge of(int a, int b) {
            return new Edge(Math.min(a, b), Math.max(a, b));
        }
    }

    /** The cheapest ways from some nodes: the cost to each node, and the node before it; -1 for none. */
    record Ways(double[] cost, int[] before) {
        /** The edges from a node back to where its way began. */
        List<Edge> edgesFrom(int node) {
            List<Edge> edges = new ArrayList<>();
            for (int at = node; before[at] >= 0; at = before[at]) {
                edges.add(Edge.of(at, before[at]));
            }
            return edges;
        }
    }

    RoadMesh(long seed) {
        terrain = new SmoothNoise(seed, TERRAIN_METRES);
    }

    /** The node at a place; of places that are one node, the first gives its position. */
    int add(Coordinate place, boolean inProvince) {
        KdNode node = index.insert(place, nodes.size());
        if ((Integer) node.getData() == nodes.size()) {
            nodes.add(node.getCoordinate());
            inside.add(inProvince);
            neighbours.add(new TreeSet<>());
        }
        return (Integer) node.getData();
    }

    /** Joins the nodes added so far. */
    void connect() {
        Map<Coordinate, Integer> byPlace = new HashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            byPlace.put(nodes.get(i), i);
        }
        DelaunayTriangulationBuilder builder = new DelaunayTriangulationBuilder();
        builder.setSites(nodes);
        Geometry edges = builder.getEdges(Geometries.FACTORY);
        for (int i = 0; i < edges.getNumGeometries(); i++) {
            Coordinate[] ends = edges.getGeometryN(i).getCoordinates();
            int a = byPlace.get(ends[0]);
            int b = byPlace.get(ends[1]);
            neighbours.get(a).add(b);
            neighbours.get(b).add(a);
        }
    }

    Coordinate at(int node) {
        return nodes.get(node);
    }

    /** Nodes outside the province, from which a road goes on to places that are not drawn. */
    List<Integer> abroad() {
        List<Integer> abroad = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            if (!inside.get(i)) {
                abroad.add(i);
            }
        }
        return abroad;
    }

    /**
     * Dijkstra's algorithm from several nodes at once.
     *
     * @param weight what an edge's cost is multiplied by, such as less where a road is already
     */
    Ways from(Collection<Integer> sources, ToDoubleFunction<Edge> weight) {
        Ways ways = new Ways(new double[nodes.size()], new int[nodes.size()]);
        Arrays.fill(ways.cost, Double.POSITIVE_INFINITY);
        Arrays.fill(ways.before, -1);
        record Reached(double cost, int node) implements Comparable<Reached> {
            @Override
            public int compareTo(Reached other) {
                int byCost = Double.compare(cost, other.cost);
                return byCost != 0 ? byCost : Integer.compare(node, other.node);
            }
        }
        PriorityQueue<Reached> queue = new PriorityQueue<>();
        for (int source : new TreeSet<>(sources)) {
            ways.cost[source] = 0;
            queue.add(new Reached(0, source));
        }
        while (!queue.isEmpty()) {
            Reached reached = queue.poll();
            if (reached.cost > ways.cost[reached.node]) {
                continue;
            }
            for (int next : neighbours.get(reached.node)) {
                Edge edge = Edge.of(reached.node, next);
                double cost = reached.cost + cost(edge) * weight.applyAsDouble(edge);
                if (cost < ways.cost[next]) {
                    ways.cost[next] = cost;
                    ways.before[next] = reached.node;
                    queue.add(new Reached(cost, next));
                }
            }
        }
        return ways;
    }

    private double cost(Edge edge) {
        Coordinate a = at(edge.a);
        Coordinate b = at(edge.b);
        double steep = terrain.at((a.x + b.x) / 2, (a.y + b.y) / 2);
        double where = inside.get(edge.a) && inside.get(edge.b) ? 1 : ABROAD;
        return a.distance(b) * (1 + STEEPEST * steep * steep) * where;
    }
}
