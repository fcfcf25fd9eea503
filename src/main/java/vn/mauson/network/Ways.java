package vn.mauson.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * From every node the cheapest way to the nearest of some targets: one search from the targets against
 * the direction of traffic (Dijkstra, "A note on two problems in connexion with graphs", Numerische
 * Mathematik 1, 1959).
 */
final class Ways {
    private static final int NONE = -1;

    private final Arcs arcs;
    private final double[] cost;
    private final int[] arcOf;
    private final int[] headOf;

    private Ways(Arcs arcs) {
        this.arcs = arcs;
        this.cost = new double[arcs.nodeCount];
        this.arcOf = new int[arcs.nodeCount];
        this.headOf = new int[arcs.nodeCount];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        Arrays.fill(arcOf, NONE);
    }

    /**
     * @param weights of the links in their order, from zero
     * @param maxCost ways that cost more may be left out; infinite for none
     */
    static Ways to(Collection<Integer> targets, Arcs arcs, double[] weights, double maxCost) {
        Ways ways = new Ways(arcs);
        ways.search(targets, weights, maxCost);
        return ways;
    }

    private void search(Collection<Integer> targets, double[] weights, double maxCost) {
        NodeHeap open = new NodeHeap(cost);
        for (int target : targets) {
            cost[target] = 0;
            open.raise(target);
        }
        while (!open.isEmpty()) {
            int head = open.takeLeast();
            if (cost[head] > maxCost) {
                return;
            }
            for (int arc = arcs.firstTo(head); arc < arcs.endTo(head); arc++) {
                int tail = arcs.tail(arc);
                double through = cost[head] + weights[arcs.link(arc)];
                if (through < cost[tail]) {
                    cost[tail] = through;
                    arcOf[tail] = arc;
                    headOf[tail] = head;
                    open.raise(tail);
                }
            }
        }
    }

    boolean exists(int node) {
        return cost[node] < Double.POSITIVE_INFINITY;
    }

    /** Infinite if there is no way, or none within the maximum. */
    double cost(int node) {
        return cost[node];
    }

    /** The links from a node to its target in driving order; empty at a target and without a way. */
    List<Link> listLinks(int node) {
        List<Link> links = new ArrayList<>();
        int at = node;
        while (arcOf[at] != NONE) {
            links.add(arcs.links.get(arcs.link(arcOf[at])));
            at = headOf[at];
        }
        return links;
    }
}
