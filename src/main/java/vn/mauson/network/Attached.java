package vn.mauson.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
 * @param anchors one for each place within reach of a road, by code, in the order of the places
 * @param places all places asked for, attached or not
 */
record Attached(List<Link> links, int nodeCount, List<Centre> places, Map<String, Anchor> anchors) {

    /** Where a place joins the graph, and how far off it is. */
    record Anchor(int node, double connectorMetres) {}

    static Attached of(List<Link> links, int nodeCount, List<Centre> places, double maxConnectorMetres) {
        if (!(maxConnectorMetres >= 0) || Double.isInfinite(maxConnectorMetres)) {
            throw Refused.value("connector in metres", maxConnectorMetres, "a finite number from 0");
        }
        requireDistinct(places);
        Map<Link, List<Foot>> feet = new LinkedHashMap<>();
        STRtree segments = segments(links);
        for (Centre place : places) {
            nearest(segments, place, maxConnectorMetres)
                    .ifPresent(foot -> feet.computeIfAbsent(foot.segment.link, link -> new ArrayList<>())
                            .add(foot));
        }
        return new Cutting(links, nodeCount, places).cut(feet);
    }

    /** The node a place stands at; empty if no road is near enough. */
    OptionalInt findNode(String code) {
        Anchor anchor = anchors.get(code);
        return anchor == null ? OptionalInt.empty() : OptionalInt.of(anchor.node);
    }

    private static void requireDistinct(List<Centre> places) {
        long distinct = places.stream().map(Centre::code).distinct().count();
        if (distinct < places.size()) {
            throw Refused.value("codes", places.stream().map(Centre::code).toList(), "every code once");
        }
    }

    private static STRtree segments(List<Link> links) {
        STRtree index = new STRtree();
        for (Link link : links) {
            Coordinate[] vertices = link.line.getCoordinates();
            for (int i = 0; i < vertices.length - 1; i++) {
                LineSegment line = new LineSegment(vertices[i], vertices[i + 1]);
                index.insert(new Envelope(line.p0, line.p1), new Segment(link, i, line));
            }
        }
        return index;
    }

    private static Optional<Foot> nearest(STRtree segments, Centre place, double maxMetres) {
        Envelope around = new Envelope(place.at());
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

    private record Segment(Link link, int index, LineSegment line) {
        Foot footOf(Centre place) {
            Coordinate foot = line.closestPoint(place.at());
            return new Foot(place, this, foot, foot.distance(place.at()));
        }
    }

    private record Foot(Centre place, Segment segment, Coordinate at, double metres) {}

    /** Cuts links at the feet of places and keeps count of the nodes that makes. */
    private static final class Cutting {
        private final List<Link> uncut;
        private final List<Centre> places;
        private final List<Link> cut = new ArrayList<>();
        private final Map<String, Anchor> anchors = new HashMap<>();
        private int nodeCount;

        Cutting(List<Link> uncut, int nodeCount, List<Centre> places) {
            this.uncut = uncut;
            this.nodeCount = nodeCount;
            this.places = places;
        }

        Attached cut(Map<Link, List<Foot>> feet) {
            for (Link link : uncut) {
                if (feet.containsKey(link)) {
                    cut(link, feet.get(link));
                } else {
                    cut.add(link);
                }
            }
            return new Attached(List.copyOf(cut), nodeCount, List.copyOf(places), Map.copyOf(anchors));
        }

        private void cut(Link link, List<Foot> feet) {
            Coordinate[] vertices = link.line.getCoordinates();
            Map<Coordinate, Integer> nodeOf = new HashMap<>();
            nodeOf.put(vertices[0], link.from);
            nodeOf.put(vertices[vertices.length - 1], link.to);
            NodedSegmentString string = new NodedSegmentString(vertices, link);
            for (Foot foot : feet) {
                string.addIntersection(foot.at, foot.segment.index);
                int node = nodeOf.computeIfAbsent(foot.at, at -> nodeCount++);
                anchors.put(foot.place.code(), new Anchor(node, foot.metres));
            }
            for (Object found : NodedSegmentString.getNodedSubstrings(List.of(string))) {
                NodedSegmentString piece = (NodedSegmentString) found;
                cut.add(new Link(
                        nodeOf.computeIfAbsent(piece.getCoordinate(0), at -> nodeCount++),
                        nodeOf.computeIfAbsent(piece.getCoordinate(piece.size() - 1), at -> nodeCount++),
                        link.road,
                        Geometries.FACTORY.createLineString(piece.getCoordinates())));
            }
        }
    }
}
