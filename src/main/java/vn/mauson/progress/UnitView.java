package vn.mauson.progress;

import java.util.Optional;
import vn.mauson.measure.UnitCode;
import vn.mauson.pack.Unit;
import vn.mauson.plan.Assessment;

/**
 * One target in one unit as the contract's JSON; numbers as in {@link TargetView}, the numerator and
 * denominator in the indicator's own measure (hectares, units).
 *
 * @param target the number that holds for this unit
 */
public record UnitView(
        String code,
        String name,
        String nameEn,
        String type,
        String districtCode,
        Double value,
        Double numerator,
        Double denominator,
        double target,
        Double baseline,
        Double completion,
        Double attainment,
        Double expected,
        Double pace,
        String status,
        String noData,
        boolean illustrative) {
    /** How a target stands, as the contract shows it. */
    public static UnitView of(Standing standing) {
        Unit unit = standing.unit();
        Figure figure = standing.figure();
        Assessment a = standing.assessment();
        return new UnitView(
                unit.code().value(),
                unit.names().vi(),
                unit.names().en(),
                unit.type(),
                Optional.ofNullable(unit.district()).map(UnitCode::value).orElse(null),
                a.value(),
                figure.numerator(),
                figure.denominator(),
                figure.target().yT(),
                TargetView.baseline(standing),
                a.completion(),
                a.attainment(),
                a.expected(),
                a.pace(),
                a.status().id(),
                TargetView.id(a.noData()),
                figure.illustrative());
    }
}
