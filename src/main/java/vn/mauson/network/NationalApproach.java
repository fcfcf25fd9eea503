package vn.mauson.network;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * From every node the way to the national network with the fewest kilometres to pave, and of those
 * the shortest; and how the ground with nothing left to pave grows when links are paved.
 */
final class NationalApproach {
    /**
     * What a paved kilometre weighs against one to be paved: a detour of 1,000 km outweighs a metre,
     * so within a province paved detours never matter against missing road.
     */
    private static final double PAVED_WEIGHT = 1e-6;

    private final Arcs arcs;
    private final Set<Integer> national;
    private final Set<Integer> pavedGround;
    private final Set<Link> newlyPaved = new HashSet<>();
    private Ways ways;

    NationalApproach(Arcs arcs) {
        this.arcs = arcs;
        this.national = nationalNodes(arcs.links);
        this.pavedGround = new HashSet<>(national);
        pavedGround.addAll(grow(national, Set.of()));
        search();
    }

    /** The links from a node to the national network, none if it is on it; empty if there is no way. */
    Optional<List<Link>> findPath(int node) {
        return ways.exists(node) ? Optional.of(ways.listLinks(node)) : Optional.empty();
    }

    /** Whether nothing is left to pave between a node and the national network. */
    boolean isPaved(int node) {
        return pavedGround.contains(node);
    }

    boolean isPaved(Link link) {
        return link.missingKm() == 0 || newlyPaved.contains(link);
    }

    /**
     * Nodes with nothing left to pave if these links were paved, without those that are so already.
     * Searched from the old ground outwards, so it costs what is gained, not the network.
     */
    Set<Integer> gain(Set<Link> links) {
        Set<Integer> starts = new HashSet<>();
        for (Link link : links) {
            starts.add(link.from);
            starts.add(link.to);
        }
        starts.retainAll(pavedGround);
        return grow(starts, links);
    }

    /** From now on takes these links as paved. */
    void pave(Set<Link> links) {
        pavedGround.addAll(gain(links));
        newlyPaved.addAll(links);
        search();
    }

    private void search() {
        double[] weights = arcs.weights(link -> (isPaved(link) ? 0 : link.km) + PAVED_WEIGHT * link.km);
        ways = Ways.to(national, arcs, weights, Double.POSITIVE_INFINITY);
    }

    private Set<Integer> grow(Collection<Integer> starts, Set<Link> asPaved) {
        Set<Integer> gained = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>(starts);
        while (!open.isEmpty()) {
            int head = open.pop();
            for (int arc = arcs.firstTo(head); arc < arcs.endTo(head); arc++) {
                Link link = arcs.links.get(arcs.link(arc));
                int tail = arcs.tail(arc);
                boolean passable = isPaved(link) || asPaved.contains(link);
                if (passable && !pavedGround.contains(tail) && gained.add(tail)) {
                    open.push(tail);
                }
            }
        }
        return gained;
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
