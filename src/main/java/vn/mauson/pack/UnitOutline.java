package vn.mauson.pack;

import org.locationtech.jts.geom.Geometry;

/**
 * A unit with its outline.
 *
 * @param lonLat degrees, longitude first, valid; null where none is known
 * @param generalised whether the outline was computed from place samples and is no legal boundary
 * @param outlineSource where an outline that is not generalised came from; null for others
 */
public record UnitOutline(Unit unit, Geometry lonLat, boolean generalised, String outlineSource) {}
