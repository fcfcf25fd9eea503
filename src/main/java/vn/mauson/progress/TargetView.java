package vn.mauson.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.mauson.measure.Names;
import vn.mauson.measure.UnitLevel;
import vn.mauson.plan.Assessment;
import vn.mauson.plan.NoData;
import vn.mauson.plan.Target;

/**
 * A target of the province as the contract's JSON: {@code value, low, high, baseline, projection} in
 * {@code unit}; {@code completion, expected, pace} as shares, 1 = all; null where there is nothing to
 * say, and then {@code noData} says why.
 *
 * @param levels levels below the province at which it can be mapped
 * @param counted of a count of units: those that meet it, those that must, and all
 */
public record TargetView(
        String id,
        String clause,
        String group,
        Names names,
        String kind,
        String comparator,
        double low,
        Double high,
        String unit,
        String direction,
        int decimals,
        boolean about,
        String spatialLevel,
        List<String> levels,
        Double baseline,
        LocalDate baselineDate,
        Double value,
        LocalDate valueDate,
        Double completion,
        Double attainment,
        Double expected,
        Double expectedValue,
        Double pace,
        String status,
        String noData,
        String reason,
        Double projection,
        Double neededPerMonth,
        Double gap,
        Double numerator,
        Double denominator,
        Counted counted,
        boolean illustrative,
        String source,
        String note) {
    /** k of N units meet the target, kT must. */
    public record Counted(int k, int kT, int n) {}

    /** How a target stands, as the contract shows it. */
    public static TargetView of(Standing standing) {
        Target target = standing.plan();
        Figure figure = standing.figure();
        Assessment a = standing.assessment();
        return new TargetView(
                target.id(),
                target.clause(),
                target.group(),
                target.names(),
                target.kind().id(),
                target.comparator(),
                target.low(),
                target.high(),
                target.unit(),
                target.direction().id(),
                target.decimals(),
                target.about(),
                target.finest().id(),
                Stream.of(UnitLevel.DISTRICT, UnitLevel.COMMUNE)
                        .filter(target.finest()::reaches)
                        .map(UnitLevel::id)
                        .toList(),
                baseline(standing),
                figure.reading().baselineDate(),
                a.value(),
                figure.reading().valueDate(),
                a.completion(),
                a.attainment(),
                a.expected(),
                a.expectedValue(),
                a.pace(),
                a.status().id(),
                id(a.noData()),
                a.reason() == null ? null : a.reason().id(),
                a.projection(),
                a.neededPerMonth(),
                a.gap(),
                figure.numerator(),
                figure.denominator(),
                a.kT() == null ? null : new Counted(a.k(), a.kT(), a.n()),
                figure.illustrative(),
                String.join("; ", figure.sources()),
                target.note());
    }

    /** In the target's own unit: the baseline of a count of units is kept as units and shown as their share. */
    static Double baseline(Standing standing) {
        Double baseline = standing.figure().reading().baseline();
        Integer units = standing.assessment().n();
        return baseline == null || units == null ? baseline : (Double) (100 * baseline / units);
    }

    static String id(NoData noData) {
        return noData == null ? null : noData.id();
    }
}
