package vn.mauson.pack;

import org.locationtech.jts.geom.Geometry;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitCode;
import vn.mauson.measure.UnitLevel;

/**
 * The outline of a unit, generalised or imported; the store says which.
 *
 * @param lonLat polygon or multipolygon, degrees, longitude first, valid; of generalised outlines
 *     vertices on a common border are the neighbour's own
 */
public record Boundary(EditionId edition, UnitLevel level, UnitCode code, Geometry lonLat) {}
