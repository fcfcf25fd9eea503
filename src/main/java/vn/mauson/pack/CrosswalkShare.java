package vn.mauson.pack;

import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitCode;

/**
 * How much of an old commune lies in a new one; the shares of one old commune sum to one.
 *
 * @param share of the old commune's area, above 0 to 1
 * @param method how the share came about: {@code unchanged, whole, area_moved, remainder,
 *     place_samples, inferred}
 */
public record CrosswalkShare(
        EditionId from,
        UnitCode oldCode,
        EditionId to,
        UnitCode newCode,
        double share,
        String method,
        String note,
        String source,
        String confidence) {}
