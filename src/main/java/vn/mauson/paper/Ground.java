package vn.mauson.paper;

import java.awt.Rectangle;
import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import vn.mauson.geometry.Geometries;
import vn.mauson.measure.Refused;
import vn.mauson.ogcapi.Crs;
import vn.mauson.wms.View;

/**
 * Which ground lies where on a sheet: d metres of the province's plane are d / scale on paper.
 *
 * @param frame where the map is on the sheet, points from its left and upper edge
 * @param scale denominator
 * @param middle of the frame, east and north in metres of the plane
 */
record Ground(Crs plane, Rectangle frame, int scale, Coordinate middle) {
    /** What may be asked for: a hamlet to several provinces. */
    static final int LARGEST = 5_000;

    static final int SMALLEST = 5_000_000;

    /** Units of the pen of a map to a point, so that strokes meant for pixels of a screen are fine on paper. */
    static final int PER_POINT = 2;

    private static final double METRES_PER_POINT = 0.0254 / 72;
    private static final double[] ROUND = {1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 7.5, 8, 9};

    /** Part of the frame that stays free around what has to fit. */
    private static final double AIR = 0.02;

    /** Refuses a scale that no sheet of ours is for; null is none. */
    static void requireScale(Integer scale) {
        if (scale != null && (scale < LARGEST || scale > SMALLEST)) {
            throw Refused.value("scale", scale, "a whole number from " + LARGEST + " to " + SMALLEST);
        }
    }

    /** The largest round scale at which a box of the plane fits into the frame. */
    static int fitting(Envelope metres, Rectangle frame) {
        double across = Math.max(metres.getWidth() / frame.width, metres.getHeight() / frame.height);
        double needed = Math.max(LARGEST, across * (1 + 2 * AIR) / METRES_PER_POINT);
        double power = Math.pow(10, Math.floor(Math.log10(needed)));
        return (int) Arrays.stream(ROUND)
                .map(round -> round * power)
                .filter(scale -> scale >= needed)
                .findFirst()
                .orElse(10 * power);
    }

    double metresPerPoint() {
        return scale * METRES_PER_POINT;
    }

    /** The frame's ground in metres of the plane, east first. */
    Envelope box() {
        double halfWidth = frame.width * metresPerPoint() / 2;
        double halfHeight = frame.height * metresPerPoint() / 2;
        return new Envelope(middle.x - halfWidth, middle.x + halfWidth, middle.y - halfHeight, middle.y + halfHeight);
    }

    /** The same as a picture of {@link #PER_POINT} pixels to a point. */
    View view() {
        return new View(plane, box(), frame.width * PER_POINT, frame.height * PER_POINT);
    }

    /** The system of axes in which the plane of a frame is served. */
    static Crs plane(int epsg) {
        return Arrays.stream(Crs.values())
                .filter(crs -> crs.wmsName().equals("EPSG:" + epsg))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no plane EPSG:" + epsg));
    }

    /** Whether a place in degrees lies in the frame. */
    boolean shows(double lon, double lat) {
        return box().contains(plane.ofLonLat(Geometries.FACTORY.createPoint(new Coordinate(lon, lat)))
                .getCoordinate());
    }
}
