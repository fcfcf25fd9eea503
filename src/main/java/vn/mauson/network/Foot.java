package vn.mauson.network;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/**
 * Where a place joins a road: the point of its nearest link that is nearest to it.
 *
 * @param segment of the link's line that the point lies on, from zero
 * @param at metres on the plane; the very coordinate of the link's end if the place stands at a node
 * @param metres from the place, in a straight line
 */
record Foot(Link link, int segment, Coordinate at, double metres) {
    private static final double METRES_PER_KM = 1_000;

    /** A node, and the drive between it and a place on a link that ends there. */
    record Access(int node, Drive drive) {}

    /** At the link's nearer end if that is within the tolerance: nobody paves the metre to a junction. */
    Foot snapped(double snapMetres) {
        if (at.distance(start()) <= Math.min(snapMetres, at.distance(end()))) {
            return new Foot(link, 0, start(), metres);
        }
        return at.distance(end()) <= snapMetres ? new Foot(link, lastSegment(), end(), metres) : this;
    }

    /** The nodes that are driven to from here before any other. */
    List<Access> exits() {
        if (isNode()) {
            return List.of(atNode());
        }
        return link.road.oneWay() ? List.of(viaEnd()) : List.of(viaEnd(), viaStart());
    }

    /** The last nodes on the ways to here. */
    List<Access> entries() {
        if (isNode()) {
            return List.of(atNode());
        }
        return link.road.oneWay() ? List.of(viaStart()) : List.of(viaStart(), viaEnd());
    }

    /** The drive to another place on the same link without a node between them; empty if there is none. */
    Optional<Drive> along(Foot other) {
        double km = other.kmFromStart() - kmFromStart();
        return link != other.link || (link.road.oneWay() && km < 0)
                ? Optional.empty()
                : Optional.of(link.drive(Math.abs(km)));
    }

    private boolean isNode() {
        return at.equals2D(start()) || at.equals2D(end());
    }

    private Access atNode() {
        return new Access(at.equals2D(start()) ? link.from : link.to, Drive.NONE);
    }

    private Access viaStart() {
        return new Access(link.from, link.drive(kmFromStart()));
    }

    private Access viaEnd() {
        // A foot is only nearly on its link, so just before the end it may come out a hair behind it.
        return new Access(link.to, link.drive(Math.max(0, link.km - kmFromStart())));
    }

    private double kmFromStart() {
        double metresFromStart = at.distance(link.line.getCoordinateN(segment));
        for (int i = 0; i < segment; i++) {
            metresFromStart += link.line.getCoordinateN(i).distance(link.line.getCoordinateN(i + 1));
        }
        return metresFromStart / METRES_PER_KM;
    }

    private Coordinate start() {
        return link.line.getCoordinateN(0);
    }

    private Coordinate end() {
        return link.line.getCoordinateN(lastSegment() + 1);
    }

    private int lastSegment() {
        return link.line.getNumPoints() - 2;
    }
}
