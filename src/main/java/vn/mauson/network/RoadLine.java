package vn.mauson.network;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import vn.mauson.measure.Refused;

/**
 * One road as a line on the province's plane, open to traffic.
 *
 * @param id not empty; several lines may share it, as the stretches of one road do
 * @param line metres, east first; finite, longer than zero; its direction is the direction of traffic
 *     where the road is one-way
 * @param surface of the whole line
 * @param roadClass as the pack names it, such as {@code provincial}
 * @param oneWay whether it may be driven from its first to its last vertex only
 * @param speedKmh travel speed in km/h, above zero
 * @param national whether it belongs to the national network, which the others are to reach
 * @param illustrative whether it is made up, not surveyed
 */
public record RoadLine(
        String id,
        LineString line,
        Surface surface,
        String roadClass,
        boolean oneWay,
        double speedKmh,
        boolean national,
        boolean illustrative) {
    public RoadLine {
        if (id == null || id.isBlank()) {
            throw Refused.value("road id", id, "a text that is not empty");
        }
        if (line == null || !isFinite(line) || !(line.getLength() > 0)) {
            throw Refused.at("road " + id, "line", line, "a line of finite coordinates, longer than zero");
        }
        if (!(speedKmh > 0) || Double.isInfinite(speedKmh)) {
            throw Refused.at("road " + id, "speed in km/h", speedKmh, "a finite number above 0");
        }
    }

    private static boolean isFinite(LineString line) {
        for (Coordinate coordinate : line.getCoordinates()) {
            if (!coordinate.isValid()) {
                return false;
            }
        }
        return true;
    }
}
