package vn.mauson.pack;

import org.locationtech.jts.geom.Geometry;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitCode;
import vn.mauson.measure.UnitLevel;

/**
 * The generalised outline of a unit: good for a map at province scale, not a legal boundary.
 *
 * @param lonLat polygon or multipolygon, degrees, longitude first, valid; vertices on a common border
 *     are the neighbour's own
 */
public record Boundary(EditionId edition, UnitLevel level, UnitCode code, Geometry lonLat) {}
