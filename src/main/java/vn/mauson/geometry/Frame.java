package vn.mauson.geometry;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.referencing.CRS;
import vn.mauson.measure.Refused;

/**
 * A frame of coordinates by its EPSG number, x (east, longitude) always before y (north, latitude),
 * whatever order the registry gives.
 */
public record Frame(int epsg) {
    /** WGS 84, degrees, longitude first. */
    public static final Frame LON_LAT = new Frame(4326);

    /** Spherical Mercator of web tiles, metres. */
    public static final Frame WEB_MERCATOR = new Frame(3857);

    private static final Map<Frame, CoordinateReferenceSystem> DECODED = new ConcurrentHashMap<>();

    /** The frame of that number; {@link Refused} where the EPSG registry has none. */
    public static Frame known(int epsg) {
        Frame frame = new Frame(epsg);
        frame.crs();
        return frame;
    }

    /** Whether the EPSG registry itself gives north (latitude) before east (longitude) for it. */
    public boolean isNorthFirst() {
        try {
            return CRS.getAxisOrder(CRS.decode("EPSG:" + epsg, false)) == CRS.AxisOrder.NORTH_EAST;
        } catch (FactoryException e) {
            throw new IllegalStateException("EPSG:" + epsg + " was known before", e);
        }
    }

    CoordinateReferenceSystem crs() {
        return DECODED.computeIfAbsent(this, Frame::decode);
    }

    boolean isInDegrees() {
        return crs() instanceof GeographicCRS;
    }

    private static CoordinateReferenceSystem decode(Frame frame) {
        try {
            return CRS.decode("EPSG:" + frame.epsg, true);
        } catch (FactoryException e) {
            throw Refused.value("EPSG number", frame.epsg, "a coordinate reference system of the EPSG registry");
        }
    }
}
