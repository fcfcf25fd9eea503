package vn.mauson.network;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.jgrapht.Graph;
import org.jgrapht.graph.DirectedWeightedPseudograph;

/** One direction in which a link may be driven: the edge of the directed graphs that are searched. */
final class Arc {
    final Link link;

    private Arc(Link link) {
        this.link = link;
    }

    /**
     * The directed graph of some links: one arc along a one-way road, two along any other.
     *
     * @param vertexOf the vertex a node stands at; links with both ends at one vertex are left out, as
     *     no shortest path uses them
     * @param weight of an arc, from zero
     */
    static Graph<Integer, Arc> graph(List<Link> links, IntUnaryOperator vertexOf, ToDoubleFunction<Link> weight) {
        Graph<Integer, Arc> graph = new DirectedWeightedPseudograph<>(Arc.class);
        for (Link link : links) {
            int from = vertexOf.applyAsInt(link.from);
            int to = vertexOf.applyAsInt(link.to);
            graph.addVertex(from);
            graph.addVertex(to);
            if (from != to) {
                add(graph, from, to, link, weight);
                if (!link.road.oneWay()) {
                    add(graph, to, from, link, weight);
                }
            }
        }
        return graph;
    }

    private static void add(Graph<Integer, Arc> graph, int from, int to, Link link, ToDoubleFunction<Link> weight) {
        Arc arc = new Arc(link);
        graph.addEdge(from, to, arc);
        graph.setEdgeWeight(arc, weight.applyAsDouble(link));
    }
}
