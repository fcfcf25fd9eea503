package vn.mauson.overlay;

import org.locationtech.jts.geom.Geometry;

/**
 * A plot of ground to be measured.
 *
 * @param id unique among the parcels of one measurement
 * @param area polygons on the plane, metres, x east before y north; whatever else it is, null
 *     included, is repaired or refused when it is measured, and reported
 */
public record Parcel(long id, Geometry area) {}
