package vn.mauson.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jgrapht.alg.util.UnionFind;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.noding.IntersectionAdder;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.NodedSegmentString;
import vn.mauson.geometry.Geometries;

/**
 * Cuts road lines where they meet and numbers the places they meet at; steps 2 to 4 of the package.
 *
 * <p>The cutting at crossings is that of JTS ({@link MCIndexNoder}); JTS's own snapping noder is not
 * used because it moves every vertex, not only ends, and so wears roads down at tolerances of metres.
 */
final class Noder {
    /** Below this two computed points are one place; rounding on the plane is a thousand times less. */
    private static final double SAME_PLACE_METRES = 1e-3;

    private final double snapMetres;
    private final List<NodedSegmentString> strings;
    private final List<Coordinate> places = new ArrayList<>();
    private final Map<Coordinate, Integer> placeOf = new HashMap<>();
    private final UnionFind<Integer> joined = new UnionFind<>(Set.of());

    final List<Link> links = new ArrayList<>();
    final List<Coordinate> nodes = new ArrayList<>();
    int snappedEnds;
    int collapsedPieces;
    double collapsedMetres;

    /** @param snapMetres how far an end may lie from what it joins, inclusive; from zero */
    Noder(List<RoadLine> roads, double snapMetres) {
        this.snapMetres = snapMetres;
        this.strings = roads.stream().map(Noder::string).toList();
    }

    private static NodedSegmentString string(RoadLine road) {
        return new NodedSegmentString(
                CoordinateArrays.removeRepeatedPoints(road.line().getCoordinates()), road);
    }

    void node() {
        cutAtCrossings();
        joinEndsToRoads();
        List<NodedSegmentString> pieces = pieces();
        joinPlaces(numberPlaces(pieces));
        makeLinks(pieces);
    }

    private void cutAtCrossings() {
        new MCIndexNoder(new IntersectionAdder(new RobustLineIntersector())).computeNodes(strings);
    }

    /** A road is cut at the point nearest to an end of another road that stops within the tolerance. */
    private void joinEndsToRoads() {
        STRtree segments = segments();
        for (NodedSegmentString string : strings) {
            for (Coordinate end : ends(string)) {
                nearestOnOthers(segments, string, end).forEach(foot -> join(end, foot));
            }
        }
    }

    private void join(Coordinate end, Foot foot) {
        foot.string.addIntersection(foot.at, foot.segment);
        joined.union(place(end), place(foot.at));
        if (foot.metres > SAME_PLACE_METRES) {
            snappedEnds++;
        }
    }

    private Collection<Foot> nearestOnOthers(STRtree segments, NodedSegmentString own, Coordinate end) {
        Map<NodedSegmentString, Foot> nearest = new LinkedHashMap<>();
        for (Object found : segments.query(around(end, snapMetres))) {
            Segment segment = (Segment) found;
            if (segment.string != own) {
                Foot foot = segment.footOf(end);
                if (foot.metres <= snapMetres) {
                    nearest.merge(segment.string, foot, (a, b) -> b.metres < a.metres ? b : a);
                }
            }
        }
        return nearest.values();
    }

    /** Ends join whatever node lies within the tolerance; two crossings stay two. */
    private void joinPlaces(STRtree index) {
        Set<Integer> ends = strings.stream()
                .flatMap(string -> ends(string).stream())
                .map(this::place)
                .collect(Collectors.toCollection(HashSet::new));
        for (int place = 0; place < places.size(); place++) {
            double reach = ends.contains(place) ? snapMetres : SAME_PLACE_METRES;
            for (Object other : index.query(around(places.get(place), reach))) {
                if (places.get(place).distance(places.get((Integer) other)) <= reach) {
                    joined.union(place, (Integer) other);
                }
            }
        }
    }

    private STRtree numberPlaces(List<NodedSegmentString> pieces) {
        for (NodedSegmentString piece : pieces) {
            ends(piece).forEach(this::place);
        }
        STRtree index = new STRtree();
        IntStream.range(0, places.size()).forEach(i -> index.insert(new Envelope(places.get(i)), i));
        return index;
    }

    private void makeLinks(List<NodedSegmentString> pieces) {
        Map<Integer, Integer> nodeOf = new HashMap<>();
        for (NodedSegmentString piece : pieces) {
            int from = node(nodeOf, piece.getCoordinate(0));
            int to = node(nodeOf, piece.getCoordinate(piece.size() - 1));
            Link link = new Link(
                    from, to, (RoadLine) piece.getData(), Geometries.FACTORY.createLineString(piece.getCoordinates()));
            if (from != to || link.line.getLength() > 2 * snapMetres + SAME_PLACE_METRES) {
                links.add(link);
            } else if (link.line.getLength() > SAME_PLACE_METRES) {
                collapsedPieces++;
                collapsedMetres += link.line.getLength();
            }
        }
    }

    private int node(Map<Integer, Integer> nodeOf, Coordinate at) {
        return nodeOf.computeIfAbsent(joined.find(place(at)), root -> {
            nodes.add(places.get(root));
            return nodes.size() - 1;
        });
    }

    private int place(Coordinate at) {
        return placeOf.computeIfAbsent(at, key -> {
            places.add(key);
            joined.addElement(places.size() - 1);
            return places.size() - 1;
        });
    }

    @SuppressWarnings("unchecked")
    private List<NodedSegmentString> pieces() {
        return (List<NodedSegmentString>) NodedSegmentString.getNodedSubstrings(strings);
    }

    private static List<Coordinate> ends(NodedSegmentString string) {
        return List.of(string.getCoordinate(0), string.getCoordinate(string.size() - 1));
    }

    private static Envelope around(Coordinate at, double metres) {
        Envelope envelope = new Envelope(at);
        envelope.expandBy(metres);
        return envelope;
    }

    private STRtree segments() {
        STRtree index = new STRtree();
        for (NodedSegmentString string : strings) {
            for (int i = 0; i < string.size() - 1; i++) {
                LineSegment line = new LineSegment(string.getCoordinate(i), string.getCoordinate(i + 1));
                index.insert(new Envelope(line.p0, line.p1), new Segment(string, i, line));
            }
        }
        return index;
    }

    private record Segment(NodedSegmentString string, int index, LineSegment line) {
        Foot footOf(Coordinate point) {
            Coordinate foot = line.closestPoint(point);
            return new Foot(string, index, foot, foot.distance(point));
        }
    }

    private record Foot(NodedSegmentString string, int segment, Coordinate at, double metres) {}
}
