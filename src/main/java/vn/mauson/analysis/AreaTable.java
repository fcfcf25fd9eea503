package vn.mauson.analysis;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitCode;
import vn.mauson.overlay.Finding;
import vn.mauson.pack.Unit;

/**
 * What one overlay of plots and communes gave, with its books.
 *
 * @param communes by code; districts and the province are sums of these
 * @param plots how many plots were measured
 * @param insideHa ground of the province under them, counted once: the sum over the communes
 * @param outsideHa ground of theirs outside the province
 * @param residualHa what independent sums of the same ground differ by, at most, in a commune
 * @param overlaps pairs of plots on the same ground, counted once above
 * @param repairs plots whose outline was mended, with the area before and after
 * @param refusals plots that are in no figure, with the reason
 * @param illustrative whether any of the plots is made up
 */
public record AreaTable(
        EditionId edition,
        Map<UnitCode, UnitArea> communes,
        int plots,
        double insideHa,
        double outsideHa,
        double residualHa,
        List<Finding.Overlap> overlaps,
        List<Finding.Repair> repairs,
        List<Finding.Refusal> refusals,
        boolean illustrative) {
    /** The sum over some communes, as of a district. */
    public UnitArea sum(Collection<Unit> units) {
        return units.stream()
                .map(unit -> communes.getOrDefault(unit.code(), UnitArea.NOTHING))
                .reduce(UnitArea.NOTHING, UnitArea::plus);
    }
}
