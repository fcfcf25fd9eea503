package vn.mauson.network;

import org.locationtech.jts.geom.Coordinate;

/**
 * A border gate as a destination; one that is closed on the day asked about is none.
 *
 * @param id distinct among the gates of one question
 * @param at metres on the province's plane, east first
 */
public record Gate(String id, Coordinate at) {
    public Gate {
        at = Centre.requirePlace("gate", id, at);
    }
}
