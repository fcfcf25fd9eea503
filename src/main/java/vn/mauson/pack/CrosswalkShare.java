package vn.mauson.pack;

import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitCode;

/**
 * How much of an old commune lies in a new one; the shares of one old commune sum to one.
 *
 * @param share of the old commune's area, 0 to 1; 0 where a part is named by law, its size was not found and no place sample
 *     lies in it
 * @param method how the share came about: {@code unchanged, whole, area_moved, remainder,
 *     place_samples, inferred}; computed for an imported edition: {@code outlines}
 * @param areaKm2Moved published area of the part, null where not found
 * @param populationMoved published people of the part, null where not found
 */
public record CrosswalkShare(
        EditionId from,
        UnitCode oldCode,
        EditionId to,
        UnitCode newCode,
        double share,
        String method,
        Double areaKm2Moved,
        Integer populationMoved,
        String note,
        String source,
        String confidence) {}
