package vn.mauson.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.noding.NodedSegmentString;
import vn.mauson.geometry.Geometries;
import vn.mauson.measure.Refused;

/**
 * A road graph with some places made nodes of it: each at the point of the nearest road that is
 * nearest to it, where the road is cut; step 5 of the package.
 *
 * @param anchors one for each place, in their order; empty if no road is near enough
 */
record Attached(Arcs arcs, List<Optional<Anchor>> anchors) {

    /** Where a place joins the graph, and how far off it is. */
    record Anchor(int node, double connectorMetres) {}

    /** Finds the nearest roads; made once for a graph, for use by several threads. */
    static final class Index {
        private final List<Link> links;
        private final int nodeCount;
        private final double snapMetres;
        private final STRtree segments = new STRtree();

        /** @param snapMetres a place whose nearest point is this close to a node stands at the node */
        Index(List<Link> links, int nodeCount, double snapMetres) {
            this.links = links;
            this.nodeCount = nodeCount;
            this.snapMetres = snapMetres;
            links.forEach(this::insert);
            segments.build();
        }

        private void insert(Link link) {
            Coordinate[] vertices = link.line.getCoordinates();
            for (int i = 0; i < vertices.length - 1; i++) {
                LineSegment line = new LineSegment(vertices[i], vertices[i + 1]);
                segments.insert(new Envelope(line.p0, line.p1), new Segment(link, i, line));
            }
        }

        /** @param maxConnectorMetres how far a place may lie from its nearest road, inclusive */
        Attached attach(List<Coordinate> places, double maxConnectorMetres) {
            if (!(maxConnectorMetres >= 0) || Double.isInfinite(maxConnectorMetres)) {
                throw Refused.value("connector in metres", maxConnectorMetres, "a finite number from 0");
            }
            List<Optional<Foot>> feet = places.stream()
                    .map(place -> nearest(place, maxConnectorMetres).map(foot -> foot.snapped(snapMetres)))
                    .toList();
            return new Cutting(nodeCount).cut(links, feet);
        }

        private Optional<Foot> nearest(Coordinate place, double maxMetres) {
            Envelope around = new Envelope(place);
            around.expandBy(maxMetres);
            Foot nearest = null;
            for (Object segment : segments.query(around)) {
                Foot foot = ((Segment) segment).footOf(place);
                if (foot.metres <= maxMetres && (nearest == null || foot.metres < nearest.metres)) {
                    nearest = foot;
                }
            }
            return Optional.ofNullable(nearest);
        }
    }

    private record Segment(Link link, int index, LineSegment line) {
        Foot footOf(Coordinate place) {
            Coordinate foot = line.closestPoint(place);
            return new Foot(link, index, foot, foot.distance(place));
        }
    }

    private record Foot(Link link, int segment, Coordinate at, double metres) {
        /** At the link's nearer end if that is within the tolerance: nobody paves the metre to a junction. */
        Foot snapped(double snapMetres) {
            int last = link.line.getNumPoints() - 1;
            Coordinate start = link.line.getCoordinateN(0);
            Coordinate end = link.line.getCoordinateN(last);
            if (at.distance(start) <= Math.min(snapMetres, at.distance(end))) {
                return new Foot(link, 0, start, metres);
            }
            return at.distance(end) <= snapMetres ? new Foot(link, last - 1, end, metres) : this;
        }
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
                    feet.stream().flatMap(Optional::stream).collect(Collectors.groupingBy(foot -> foot.link));
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
            return new Anchor(node(foot.link, foot.at), foot.metres);
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
            feet.forEach(foot -> string.addIntersection(foot.at, foot.segment));
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
