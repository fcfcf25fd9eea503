package vn.mauson.plan;

import java.time.LocalDate;
import vn.mauson.measure.Names;

/** Targets of the year 2024 for tests, and days of that year. */
final class Targets {
    static final LocalDate FROM = LocalDate.of(2023, 12, 31);
    static final LocalDate TO = LocalDate.of(2024, 12, 31);
    /** The middle: 183 of 366 days. */
    static final LocalDate MIDDLE = LocalDate.of(2024, 7, 1);

    static final Phasing EVEN = Phasing.linear(FROM, TO);

    private Targets() {}

    static Target up(TargetKind kind, double low, int decimals) {
        return of(kind, Direction.UP, low, null, decimals, 0, false, "percent");
    }

    static Target down(TargetKind kind, double low, int decimals) {
        return of(kind, Direction.DOWN, low, null, decimals, 0, false, "percent");
    }

    static Target band(double low, double high, double tolerance) {
        return of(TargetKind.BAND, Direction.BAND, low, high, 2, tolerance, false, "percent_of_grdp");
    }

    static Target of(
            TargetKind kind,
            Direction direction,
            double low,
            Double high,
            int decimals,
            double tolerance,
            boolean about,
            String unit) {
        return new Target(
                "t",
                "I.3",
                "economic",
                new Names("Chỉ tiêu", "Target"),
                kind,
                "gte",
                low,
                high,
                unit,
                direction,
                decimals,
                tolerance,
                about,
                FROM,
                TO,
                SpatialLevel.COMMUNE,
                "");
    }

    /** The same target in the plan of another year. */
    static Target ofYear(Target t, int year) {
        LocalDate from = LocalDate.of(year - 1, 12, 31);
        return new Target(
                t.id(),
                t.clause(),
                t.group(),
                t.names(),
                t.kind(),
                t.comparator(),
                t.low(),
                t.high(),
                t.unit(),
                t.direction(),
                t.decimals(),
                t.tolerance(),
                t.about(),
                from,
                from.plusYears(1),
                t.finest(),
                t.note());
    }

    /** Judged on the day the figure speaks of, evenly phased. */
    static Assessment judge(Target target, Reading reading) {
        return Progress.assess(target, EVEN, reading, reading.valueDate());
    }
}
