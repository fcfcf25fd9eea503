package vn.mauson.wms;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import vn.mauson.geometry.Geometries;
import vn.mauson.ogcapi.Crs;

/**
 * Which ground lies under which pixel of a picture.
 *
 * @param box in the system's own order of axes: the envelope's x is the first axis, be it north or east
 * @param width in pixels, as {@code height}
 */
public record View(Crs crs, Envelope box, int width, int height) {
    /** Pixels around the picture whose features reach into it: half a point and its halo. */
    static final int MARGIN = 8;

    /** Pieces of a side of the box of a layer, whose sides bend when moved to another system. */
    private static final int PIECES = 32;

    /** Pixels counted from the left and from the top, of a place in the system's order of axes. */
    private AffineTransformation toPixels() {
        double across = width / (crs.northFirst() ? box.getHeight() : box.getWidth());
        double down = height / (crs.northFirst() ? box.getWidth() : box.getHeight());
        return crs.northFirst()
                ? new AffineTransformation(0, across, -across * box.getMinY(), -down, 0, down * box.getMaxX())
                : new AffineTransformation(across, 0, -across * box.getMinX(), 0, -down, down * box.getMaxY());
    }

    /** A geometry in degrees, longitude first, as pixels from the left and from the top. */
    public Geometry pixels(Geometry lonLat) {
        Geometry moved = crs.ofLonLat(lonLat);
        moved.apply(toPixels());
        return moved;
    }

    /**
     * The box in degrees, longitude first, to look for features in: that of the picture and its margin, and nothing
     * of it that lies outside of the layer's own; empty where they do not meet.
     */
    public Optional<Envelope> area(Envelope extent) {
        Envelope wanted = new Envelope(box);
        wanted.expandBy(
                MARGIN * box.getWidth() / (crs.northFirst() ? height : width),
                MARGIN * box.getHeight() / (crs.northFirst() ? width : height));
        Envelope both = wanted.intersection(moved(crs, extent));
        return both.isNull()
                ? Optional.empty()
                : Optional.of(crs.areaOf(List.of(both.getMinX(), both.getMinY(), both.getMaxX(), both.getMaxY()))
                        .getEnvelopeInternal());
    }

    /** The top left corner in pixels of this size, counted right and down from where both axes are 0. */
    Coordinate corner() {
        double across = (crs.northFirst() ? box.getHeight() : box.getWidth()) / width;
        double down = (crs.northFirst() ? box.getWidth() : box.getHeight()) / height;
        double west = crs.northFirst() ? box.getMinY() : box.getMinX();
        double north = crs.northFirst() ? box.getMaxX() : box.getMaxY();
        return new Coordinate(Math.rint(west / across), Math.rint(-north / down));
    }

    /** The part of it that lies within so many pixels of one, on each side. */
    View around(int column, int row, int pixels) {
        double east = (crs.northFirst() ? box.getHeight() : box.getWidth()) / width;
        double north = (crs.northFirst() ? box.getWidth() : box.getHeight()) / height;
        double west = (crs.northFirst() ? box.getMinY() : box.getMinX()) + (column - pixels) * east;
        double top = (crs.northFirst() ? box.getMaxX() : box.getMaxY()) - (row - pixels) * north;
        int side = 2 * pixels + 1;
        Envelope part = crs.northFirst()
                ? new Envelope(top - side * north, top, west, west + side * east)
                : new Envelope(west, west + side * east, top - side * north, top);
        return new View(crs, part, side, side);
    }

    /** The box in a system, axes in its order, around one in degrees, longitude first. */
    static Envelope moved(Crs crs, Envelope lonLat) {
        double piece = Math.max(lonLat.getWidth(), lonLat.getHeight()) / PIECES;
        return crs.ofLonLat(Densifier.densify(Geometries.FACTORY.toGeometry(lonLat), piece))
                .getEnvelopeInternal();
    }
}
