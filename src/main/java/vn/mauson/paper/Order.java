package vn.mauson.paper;

import java.time.LocalDate;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitLevel;
import vn.mauson.pack.Unit;
import vn.mauson.plan.Target;

/**
 * The map somebody asks for.
 *
 * @param place what the map is of: the province, a district or a commune; only its units are filled
 * @param byValue whether units are filled by their value, else by their status
 * @param scale denominator; null for the largest round one at which the place fits
 * @param centre degrees, longitude first; null for the middle of the place
 */
record Order(
        Target target,
        UnitLevel level,
        EditionId edition,
        LocalDate day,
        Unit place,
        boolean byValue,
        Integer scale,
        Coordinate centre,
        Set<Overlay> overlays,
        Language language) {}
