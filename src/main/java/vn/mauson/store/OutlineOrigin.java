package vn.mauson.store;

import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitCode;
import vn.mauson.measure.UnitLevel;

/**
 * Where the outline of a unit came from.
 *
 * @param generalised whether it was computed from place samples and is no legal boundary
 * @param source of one that was imported; null for a generalised one
 */
public record OutlineOrigin(EditionId edition, UnitLevel level, UnitCode code, boolean generalised, String source) {}
