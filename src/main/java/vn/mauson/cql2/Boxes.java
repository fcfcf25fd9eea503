package vn.mauson.cql2;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.geometry.Geometries;
import vn.mauson.measure.Refused;

/** Boxes written as four numbers, or as six with heights that are not looked at. */
public final class Boxes {
    private static final double HALF_TURN = 180;

    private Boxes() {}

    /**
     * The area of a box; one whose west is greater than its east crosses the line of 180 degrees and has
     * two parts.
     *
     * @param numbers least x and y, greatest x and y, each pair followed by a height where they are six
     */
    public static Geometry of(List<Double> numbers) {
        int half = numbers.size() / 2;
        boolean read = (numbers.size() == 4 || numbers.size() == 6)
                && numbers.stream().allMatch(Double::isFinite)
                && numbers.get(1) <= numbers.get(half + 1);
        if (!read) {
            throw Refused.value("bbox", numbers, "4 or 6 numbers: least x, y, greatest x, y");
        }
        return area(numbers.get(0), numbers.get(1), numbers.get(half), numbers.get(half + 1));
    }

    private static Geometry area(double west, double south, double east, double north) {
        if (west <= east) {
            return Geometries.FACTORY.toGeometry(new Envelope(west, east, south, north));
        }
        if (west > HALF_TURN || east < -HALF_TURN) {
            throw Refused.value("bbox", west + ", " + east, "a least x that is not greater than the greatest");
        }
        return Geometries.FACTORY
                .toGeometry(new Envelope(west, HALF_TURN, south, north))
                .union(Geometries.FACTORY.toGeometry(new Envelope(-HALF_TURN, east, south, north)));
    }
}
