package vn.mauson.network;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.index.hprtree.HPRtree;
import vn.mauson.measure.Refused;

/** Finds the nearest road of a place; made once for a graph, for use by several threads. */
final class NearestRoads {
    private final double snapMetres;
    private final HPRtree segments = new HPRtree();

    /** @param snapMetres a place whose nearest point is this close to a node stands at the node */
    NearestRoads(List<Link> links, double snapMetres) {
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

    /**
     * One for each place, in their order; empty if no road is near enough.
     *
     * @param maxConnectorMetres how far a place may lie from its nearest road, inclusive
     */
    List<Optional<Foot>> listFeet(List<Coordinate> places, double maxConnectorMetres) {
        if (!(maxConnectorMetres >= 0) || Double.isInfinite(maxConnectorMetres)) {
            throw Refused.value("connector in metres", maxConnectorMetres, "a finite number from 0");
        }
        return places.stream()
                .map(place -> find(place, maxConnectorMetres).map(foot -> foot.snapped(snapMetres)))
                .toList();
    }

    private Optional<Foot> find(Coordinate place, double maxMetres) {
        Envelope around = new Envelope(place);
        around.expandBy(maxMetres);
        Nearest nearest = new Nearest(place, maxMetres);
        segments.query(around, segment -> nearest.offer((Segment) segment));
        return Optional.ofNullable(nearest.segment).map(segment -> segment.footOf(place));
    }

    private record Segment(Link link, int index, LineSegment line) {
        Foot footOf(Coordinate place) {
            Coordinate foot = line.closestPoint(place);
            return new Foot(link, index, foot, foot.distance(place));
        }
    }

    /** The nearest of the segments offered; of equals the first. */
    private static final class Nearest {
        private final Coordinate place;
        private double metres;
        private Segment segment;

        Nearest(Coordinate place, double maxMetres) {
            this.place = place;
            this.metres = Math.nextUp(maxMetres);
        }

        void offer(Segment offered) {
            double distance = offered.line.distance(place);
            if (distance < metres) {
                metres = distance;
                segment = offered;
            }
        }
    }
}
