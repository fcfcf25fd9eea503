package vn.mauson.progress;

import java.time.LocalDate;
import java.util.List;
import vn.mauson.measure.Names;

/**
 * What a shown number was made of.
 *
 * @param inputs the figures put in
 * @param unused figures that exist and were not used, with the reason
 * @param features the features counted; null where none were
 * @param books how the areas add up; null where nothing was measured
 * @param allocation how the unit's share of the target came about; null where it is the plan's own
 */
public record Evidence(
        List<Input> inputs, List<Unused> unused, FeaturesUsed features, BooksShown books, AllocationShown allocation) {
    static final Evidence NONE = new Evidence(List.of(), List.of(), null, null, null);

    /** One figure that was put in; {@code value} is in {@code unit} of measure. */
    public record Input(
            String id,
            String vi,
            String en,
            double value,
            String unit,
            LocalDate date,
            String source,
            String confidence,
            boolean illustrative,
            String note) {}

    /** One figure that was left out. */
    public record Unused(String what, double value, String period, String reasonVi, String reasonEn) {}

    /** The features of a layer that were counted, and those that were not, by reason; {@code withheld} null where none is. */
    public record FeaturesUsed(
            String layer,
            int counted,
            Double countedHa,
            List<Excluded> excluded,
            Double overlapsHa,
            int overlapPairs,
            int repaired,
            int refused,
            List<String> sample,
            Withheld withheld) {
        /** The same without naming a feature, for people who do not see the layer; the numbers stay. */
        FeaturesUsed withhold() {
            Names reason = Texts.names("withheld.internal");
            return new FeaturesUsed(
                    layer,
                    counted,
                    countedHa,
                    excluded,
                    overlapsHa,
                    overlapPairs,
                    repaired,
                    refused,
                    List.of(),
                    new Withheld(counted, reason.vi(), reason.en()));
        }
    }

    /** How many features are not named, and why. */
    public record Withheld(int count, String reasonVi, String reasonEn) {}

    /** Features left out for one reason; {@code ha} null where they have no area. */
    public record Excluded(String reasonVi, String reasonEn, int count, Double ha) {
        static Excluded of(Names reason, int count, Double ha) {
            return new Excluded(reason.vi(), reason.en(), count, ha);
        }
    }

    /** Parts and outside against the whole, hectares, and what is left over. */
    public record BooksShown(double wholeHa, double partsHa, double outsideHa, double residualHa) {}

    /** A unit's part of the province's target. */
    public record AllocationShown(double share, double target, double residual, String methodVi, String methodEn) {}
}
