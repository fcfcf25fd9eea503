package vn.mauson.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.interfaces.ShortestPathAlgorithm.SingleSourcePaths;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.EdgeReversedGraph;

/**
 * From every node the way to the national network with the fewest kilometres to pave, and of those
 * the shortest.
 *
 * <p>The national network is one vertex, so one search from it, against the direction of traffic,
 * answers for all nodes (Dijkstra, "A note on two problems in connexion with graphs", Numerische
 * Mathematik 1, 1959; JGraphT's).
 */
final class NationalApproach {
    /**
     * What a paved kilometre weighs against one to be paved: a detour of 1,000 km outweighs a metre,
     * so within a province paved detours never matter against missing road.
     */
    private static final double PAVED_WEIGHT = 1e-6;

    private static final int NATIONAL = -1;

    private final Set<Integer> national;
    private final SingleSourcePaths<Integer, Arc> paths;

    /** @param paved links to be taken as paved whatever their surface */
    NationalApproach(List<Link> links, Set<Link> paved) {
        this.national = nationalNodes(links);
        Graph<Integer, Arc> graph = Arc.graph(
                links, this::vertex, link -> (paved.contains(link) ? 0 : link.missingKm()) + PAVED_WEIGHT * link.km);
        graph.addVertex(NATIONAL);
        this.paths = new DijkstraShortestPath<>(new EdgeReversedGraph<>(graph)).getPaths(NATIONAL);
    }

    /** The links from a node to the national network, none if it is on it; empty if there is no way. */
    Optional<List<Link>> findPath(int node) {
        GraphPath<Integer, Arc> path = paths.getPath(vertex(node));
        if (path == null) {
            return Optional.empty();
        }
        List<Link> links =
                new ArrayList<>(path.getEdgeList().stream().map(arc -> arc.link).toList());
        Collections.reverse(links);
        return Optional.of(links);
    }

    private int vertex(int node) {
        return national.contains(node) ? NATIONAL : node;
    }

    private static Set<Integer> nationalNodes(List<Link> links) {
        Set<Integer> nodes = new HashSet<>();
        for (Link link : links) {
            if (link.road.national()) {
                nodes.add(link.from);
                nodes.add(link.to);
            }
        }
        return nodes;
    }
}
