package vn.mauson.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Takes the nodes out of a road graph one after the other, the least important first, and puts a
 * shortcut wherever a fastest way went through the node taken out (Geisberger, Sanders, Schultes and
 * Delling, "Contraction hierarchies: faster and simpler hierarchical routing in road networks", WEA
 * 2008).
 *
 * <p>The next node is the one with the least of: shortcuts added, less hops removed ("edge difference"),
 * plus the levels of nodes taken out below it, so that the graph thins out evenly. It is found again
 * when a node's turn comes, not before ("lazy updates"). Nothing but the order of the links decides
 * between equal nodes, so the same roads give the same hierarchy.
 */
final class Contraction {
    /** A search that finds no detour within so many nodes adds a shortcut that may be one too many, never wrong. */
    private static final int MOST_SETTLED = 50;

    /** A drive between two nodes: along a link, or past nodes taken out. */
    record Hop(int tail, int head, Drive drive) {
        Hop then(Hop next) {
            return new Hop(tail, next.head, drive.then(next.drive));
        }
    }

    /** The nodes as they were taken out, the least important first. */
    final int[] order;

    /** The hops from each node to those not taken out before it. */
    final List<List<Hop>> leaving;

    /** The hops to each node from those not taken out before it. */
    final List<List<Hop>> entering;

    private final int[] level;
    private final Detours detours;

    private Contraction(int nodeCount) {
        this.order = new int[nodeCount];
        this.level = new int[nodeCount];
        this.leaving = lists(nodeCount);
        this.entering = lists(nodeCount);
        this.detours = new Detours(nodeCount);
    }

    private static List<List<Hop>> lists(int count) {
        return IntStream.range(0, count)
                .<List<Hop>>mapToObj(i -> new ArrayList<>())
                .toList();
    }

    static Contraction of(List<Link> links, int nodeCount) {
        Contraction contraction = new Contraction(nodeCount);
        for (Link link : links) {
            contraction.add(new Hop(link.from, link.to, link.drive(link.km)));
            if (!link.road.oneWay()) {
                contraction.add(new Hop(link.to, link.from, link.drive(link.km)));
            }
        }
        contraction.contractAll();
        return contraction;
    }

    /** Of several hops from node to node only the fastest is kept, and none back to where it starts. */
    private void add(Hop hop) {
        List<Hop> present = leaving.get(hop.tail);
        for (Hop other : present) {
            if (other.head == hop.head) {
                if (other.drive.minutes() <= hop.drive.minutes()) {
                    return;
                }
                present.remove(other);
                entering.get(hop.head).remove(other);
                break;
            }
        }
        if (hop.tail != hop.head) {
            present.add(hop);
            entering.get(hop.head).add(hop);
        }
    }

    private void contractAll() {
        double[] priority = new double[order.length];
        NodeHeap waiting = new NodeHeap(priority);
        for (int node = 0; node < order.length; node++) {
            priority[node] = priority(node, shortcutsPast(node));
            waiting.raise(node);
        }
        int next = 0;
        while (!waiting.isEmpty()) {
            int node = waiting.takeLeast();
            List<Hop> shortcuts = shortcutsPast(node);
            priority[node] = priority(node, shortcuts);
            if (!waiting.isEmpty() && priority[waiting.least()] < priority[node]) {
                waiting.raise(node);
            } else {
                order[next++] = node;
                takeOut(node);
                shortcuts.forEach(this::add);
            }
        }
    }

    private double priority(int node, List<Hop> shortcuts) {
        int removed = leaving.get(node).size() + entering.get(node).size();
        return shortcuts.size() - removed + level[node];
    }

    private List<Hop> shortcutsPast(int node) {
        List<Hop> shortcuts = new ArrayList<>();
        List<Hop> onwards = leaving.get(node);
        double longest =
                onwards.stream().mapToDouble(hop -> hop.drive.minutes()).max().orElse(0);
        for (Hop in : entering.get(node)) {
            detours.search(in.tail, node, in.drive.minutes() + longest);
            for (Hop on : onwards) {
                if (on.head != in.tail && detours.minutes[on.head] > in.drive.minutes() + on.drive.minutes()) {
                    shortcuts.add(in.then(on));
                }
            }
        }
        return shortcuts;
    }

    /** The node's own lists stay: they are its hops to nodes taken out later. */
    private void takeOut(int node) {
        for (Hop hop : leaving.get(node)) {
            entering.get(hop.head).remove(hop);
            level[hop.head] = Math.max(level[hop.head], level[node] + 1);
        }
        for (Hop hop : entering.get(node)) {
            leaving.get(hop.tail).remove(hop);
            level[hop.tail] = Math.max(level[hop.tail], level[node] + 1);
        }
    }

    /** Dijkstra's search around a node about to be taken out, on the same arrays each time. */
    private final class Detours {
        /** To each node, or more; infinite where the last search did not come. */
        final double[] minutes;

        private final NodeHeap open;
        private final List<Integer> touched = new ArrayList<>();

        Detours(int nodeCount) {
            this.minutes = new double[nodeCount];
            Arrays.fill(minutes, Double.POSITIVE_INFINITY);
            this.open = new NodeHeap(minutes);
        }

        void search(int from, int without, double longest) {
            forget();
            reach(from, 0);
            for (int settled = 0; settled < MOST_SETTLED && !open.isEmpty(); settled++) {
                int node = open.takeLeast();
                if (minutes[node] > longest) {
                    return;
                }
                for (Hop hop : leaving.get(node)) {
                    if (hop.head != without) {
                        reach(hop.head, minutes[node] + hop.drive.minutes());
                    }
                }
            }
        }

        private void reach(int node, double by) {
            if (by < minutes[node]) {
                if (minutes[node] == Double.POSITIVE_INFINITY) {
                    touched.add(node);
                }
                minutes[node] = by;
                open.raise(node);
            }
        }

        private void forget() {
            open.clear();
            touched.forEach(node -> minutes[node] = Double.POSITIVE_INFINITY);
            touched.clear();
        }
    }
}
