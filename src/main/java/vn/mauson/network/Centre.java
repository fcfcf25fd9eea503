package vn.mauson.network;

import org.locationtech.jts.geom.Coordinate;
import vn.mauson.measure.Refused;

/**
 * Where a commune's people are taken to set out from: the seat, or the middle of the unit.
 *
 * @param code of the unit, distinct among the centres of one question
 * @param at metres on the province's plane, east first
 */
public record Centre(String code, Coordinate at) {
    public Centre {
        at = requirePlace("centre", code, at);
    }

    /** A copy, so that nobody moves the place later. */
    static Coordinate requirePlace(String thing, String code, Coordinate at) {
        if (code == null || code.isBlank()) {
            throw Refused.value("code of a " + thing, code, "a text that is not empty");
        }
        if (at == null || !at.isValid()) {
            throw Refused.at(thing + " " + code, "place", at, "finite coordinates");
        }
        return new Coordinate(at.x, at.y);
    }
}
