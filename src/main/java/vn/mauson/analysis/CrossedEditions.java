package vn.mauson.analysis;

import java.util.List;
import java.util.Map;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitCode;

/**
 * How the communes of one edition lie in those of another, by their outlines and by the official list.
 *
 * @param rows in the order of the codes of {@code from}; the computed shares of one code sum to one
 * @param outsideHa by code of {@code from}, ground that lies in no commune of {@code to}; only what there is
 * @param differences pairs that only one of the two has
 */
public record CrossedEditions(
        EditionId from, EditionId to, List<Row> rows, Map<UnitCode, Double> outsideHa, List<Difference> differences) {
    public CrossedEditions {
        rows = List.copyOf(rows);
        outsideHa = Map.copyOf(outsideHa);
        differences = List.copyOf(differences);
    }

    /**
     * A part of a commune as drawn.
     *
     * @param share of the commune's ground inside {@code to}
     * @param listedShare by the official list; null where it does not name the pair or gives no share in
     *     this direction
     */
    public record Row(UnitCode from, UnitCode to, double share, double ha, Double listedShare) {}

    /**
     * A pair that only one of the two has.
     *
     * @param kind {@code missing}: listed, not drawn; {@code unexpected}: drawn, not listed
     * @param share as drawn
     * @param ha as drawn
     * @param listedShare as listed; null where not
     */
    public record Difference(String kind, UnitCode from, UnitCode to, double share, double ha, Double listedShare) {}
}
