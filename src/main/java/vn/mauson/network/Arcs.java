package vn.mauson.network;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The directions in which links may be driven, listed by the node they lead to: one for a one-way
 * road, two for any other. Arrays of numbers, because a search visits all of them.
 */
final class Arcs {
    final List<Link> links;
    final int nodeCount;

    /** The arcs that lead to node n are those from {@code first[n]} up to before {@code first[n + 1]}. */
    private final int[] first;

    private final int[] tail;
    private final int[] link;

    Arcs(List<Link> links, int nodeCount) {
        this.links = links;
        this.nodeCount = nodeCount;
        this.first = new int[nodeCount + 1];
        for (Link each : links) {
            first[each.to + 1]++;
            if (!each.road.oneWay()) {
                first[each.from + 1]++;
            }
        }
        for (int node = 0; node < nodeCount; node++) {
            first[node + 1] += first[node];
        }
        this.tail = new int[first[nodeCount]];
        this.link = new int[first[nodeCount]];
        fill(first.clone());
    }

    private void fill(int[] next) {
        for (int i = 0; i < links.size(); i++) {
            Link each = links.get(i);
            put(next[each.to]++, each.from, i);
            if (!each.road.oneWay()) {
                put(next[each.from]++, each.to, i);
            }
        }
    }

    private void put(int arc, int from, int linkIndex) {
        tail[arc] = from;
        link[arc] = linkIndex;
    }

    /** A quantity of every link, in their order. */
    double[] weights(ToDoubleFunction<Link> quantity) {
        return links.stream().mapToDouble(quantity).toArray();
    }

    int firstTo(int node) {
        return first[node];
    }

    /** One past the last arc that leads to a node. */
    int endTo(int node) {
        return first[node + 1];
    }

    /** The node an arc comes from. */
    int tail(int arc) {
        return tail[arc];
    }

    /** The place of an arc's link in the list of links. */
    int link(int arc) {
        return link[arc];
    }
}
