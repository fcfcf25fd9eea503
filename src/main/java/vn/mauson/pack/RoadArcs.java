package vn.mauson.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Mesh edges with an owner, put together into arcs: from junction to junction, each of one owner, so
 * that roads share their nodes and nothing else.
 */
final class RoadArcs {
    private final Map<RoadMesh.Edge, String> owners;
    private final Set<Integer> fixed;
    private final Map<Integer, TreeSet<Integer>> neighbours = new TreeMap<>();

    /** An arc by its nodes in order. */
    record Arc(String owner, List<Integer> nodes) {
        int first() {
            return nodes.get(0);
        }

        int last() {
            return nodes.get(nodes.size() - 1);
        }
    }

    private RoadArcs(Map<RoadMesh.Edge, String> owners, Set<Integer> fixed) {
        this.owners = owners;
        this.fixed = fixed;
        for (RoadMesh.Edge edge : owners.keySet()) {
            neighbours.computeIfAbsent(edge.a(), node -> new TreeSet<>()).add(edge.b());
            neighbours.computeIfAbsent(edge.b(), node -> new TreeSet<>()).add(edge.a());
        }
    }

    /**
     * @param fixed nodes that must stay where they are, such as the centre of a commune: an arc ends there
     */
    static List<Arc> of(Map<RoadMesh.Edge, String> owners, Set<Integer> fixed) {
        return new RoadArcs(owners, fixed).walk();
    }

    /** From every end of arcs first; what is left after that are rings, walked from their smallest node. */
    private List<Arc> walk() {
        List<Arc> arcs = new ArrayList<>();
        Set<RoadMesh.Edge> walked = new HashSet<>();
        for (boolean rings : new boolean[] {false, true}) {
            for (int node : neighbours.keySet()) {
                if (rings || isEnd(node)) {
                    for (int next : neighbours.get(node)) {
                        if (!walked.contains(RoadMesh.Edge.of(node, next))) {
                            arcs.add(walk(node, next, walked));
                        }
                    }
                }
            }
        }
        return arcs;
    }

    private Arc walk(int start, int next, Set<RoadMesh.Edge> walked) {
        String owner = owners.get(RoadMesh.Edge.of(start, next));
        List<Integer> nodes = new ArrayList<>(List.of(start, next));
        walked.add(RoadMesh.Edge.of(start, next));
        int before = start;
        int at = next;
        while (!isEnd(at) && at != start) {
            int back = before;
            before = at;
            at = neighbours.get(at).stream().filter(n -> n != back).findFirst().orElseThrow();
            nodes.add(at);
            walked.add(RoadMesh.Edge.of(before, at));
        }
        return new Arc(owner, List.copyOf(nodes));
    }

    private boolean isEnd(int node) {
        if (fixed.contains(node) || neighbours.get(node).size() != 2) {
            return true;
        }
        Map<String, Integer> ownersHere = new HashMap<>();
        for (int next : neighbours.get(node)) {
            ownersHere.merge(owners.get(RoadMesh.Edge.of(node, next)), 1, Integer::sum);
        }
        return ownersHere.size() > 1;
    }
}
