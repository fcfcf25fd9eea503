package vn.mauson.analysis;

import java.util.List;
import vn.mauson.overlay.Finding;

/**
 * What the overlay of plots and one area gave.
 *
 * @param residualHa what independent sums of the same ground differ by
 * @param repairs plots in or near the area whose outline was mended
 * @param refusals plots in or near the area that are in no figure, with the reason
 * @param illustrative whether any plot in or near the area is made up
 */
public record AreaCover(
        UnitArea area,
        double residualHa,
        List<Finding.Repair> repairs,
        List<Finding.Refusal> refusals,
        boolean illustrative) {}
