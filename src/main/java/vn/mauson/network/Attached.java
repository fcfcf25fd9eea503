package vn.mauson.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.noding.NodedSegmentString;
import vn.mauson.geometry.Geometries;

/**
 * A road graph cut where some places join it, so that they are nodes of it; for questions that need
 * the links of a way and not only their sum.
 *
 * @param anchors one for each place, in their order; empty if no road is near enough
 */
record Attached(Arcs arcs, List<Optional<Anchor>> anchors) {

    /** Where a place joins the graph, and how far off it is. */
    record Anchor(int node, double connectorMetres) {}

    static Attached of(List<Link> links, int nodeCount, List<Optional<Foot>> feet) {
        return new Cutting(nodeCount).cut(links, feet);
    }

    /** Cuts links at the feet of places and keeps count of the nodes that makes. */
    private static final class Cutting {
        private final Map<Link, Map<Coordinate, Integer>> nodesOn = new HashMap<>();
        private final List<Link> cut = new ArrayList<>();
        private int nodeCount;

        Cutting(int nodeCount) {
            this.nodeCount = nodeCount;
        }

        Attached cut(List<Link> uncut, List<Optional<Foot>> feet) {
            Map<Link, List<Foot>> feetOn =
                    feet.stream().flatMap(Optional::stream).collect(Collectors.groupingBy(Foot::link));
            for (Link link : uncut) {
                if (feetOn.containsKey(link)) {
                    cut(link, feetOn.get(link));
                } else {
                    cut.add(link);
                }
            }
            List<Optional<Anchor>> anchors =
                    feet.stream().map(foot -> foot.map(this::anchor)).toList();
            return new Attached(new Arcs(cut, nodeCount), anchors);
        }

        private Anchor anchor(Foot foot) {
            return new Anchor(node(foot.link(), foot.at()), foot.metres());
        }

        private int node(Link link, Coordinate at) {
            return nodesOn.computeIfAbsent(link, Cutting::ends).computeIfAbsent(at, key -> nodeCount++);
        }

        private static Map<Coordinate, Integer> ends(Link link) {
            Map<Coordinate, Integer> ends = new HashMap<>();
            ends.put(link.line.getCoordinateN(0), link.from);
            ends.put(link.line.getCoordinateN(link.line.getNumPoints() - 1), link.to);
            return ends;
        }

        private void cut(Link link, List<Foot> feet) {
            NodedSegmentString string = new NodedSegmentString(link.line.getCoordinates(), link);
            feet.forEach(foot -> string.addIntersection(foot.at(), foot.segment()));
            for (Object found : NodedSegmentString.getNodedSubstrings(List.of(string))) {
                NodedSegmentString piece = (NodedSegmentString) found;
                cut.add(new Link(
                        node(link, piece.getCoordinate(0)),
                        node(link, piece.getCoordinate(piece.size() - 1)),
                        link.road,
                        Geometries.FACTORY.createLineString(piece.getCoordinates())));
            }
        }
    }
}
