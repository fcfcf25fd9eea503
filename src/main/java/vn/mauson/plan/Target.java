package vn.mauson.plan;

import java.time.LocalDate;
import java.util.List;
import vn.mauson.measure.Names;
import vn.mauson.measure.Refused;

/**
 * One atomic number that the plan sets.
 *
 * @param clause where the resolution says it, such as {@code I.3.2}
 * @param group the heading it stands under, such as {@code economic}
 * @param comparator the reading of the text, one of {@link #COMPARATORS}; kept for the reader, the
 *     judgement follows {@code kind}
 * @param low the number at which it is met, in {@code unit}; for a band its lower bound
 * @param high the ambition of a range or a band's upper bound; null where the text gives one number
 * @param unit unit of measure, such as {@code percent_of_households}
 * @param decimals decimals at which a value is compared with it, 0 to 6; both are rounded half up
 * @param tolerance how far short of it still counts as near, in {@code unit}; 0 for none. Only a hold, a
 *     band, or a target that says "about" has one
 * @param about whether the text says "about": then the tolerance is part of the target
 * @param from the day of the baseline, the last before the plan's first day
 * @param to the plan's last day, on which it is due
 * @param finest the finest level at which it can honestly be mapped
 * @param note what a reader should know; empty for nothing
 */
public record Target(
        String id,
        String clause,
        String group,
        Names names,
        TargetKind kind,
        String comparator,
        double low,
        Double high,
        String unit,
        Direction direction,
        int decimals,
        double tolerance,
        boolean about,
        LocalDate from,
        LocalDate to,
        SpatialLevel finest,
        String note) {
    /** The closed vocabulary of {@code comparator}. */
    public static final List<String> COMPARATORS = List.of(
            "gte", "eq", "range", "approx_range", "add_gte", "increase_range", "decrease_gte", "decrease_approx");

    private static final int MOST_DECIMALS = 6;

    public Target {
        id = Ids.required("target id", id);
        clause = Ids.required("clause of " + id, clause);
        group = Ids.required("group of " + id, group);
        unit = Ids.required("unit of " + id, unit);
        note = Ids.orEmpty(note);
        require(COMPARATORS.contains(comparator), "comparator", id, comparator, String.join(", ", COMPARATORS));
        require(Double.isFinite(low), "low", id, low, "a finite number");
        require(high == null || high >= low && Double.isFinite(high), "high", id, high, "a number not below low");
        require(decimals >= 0 && decimals <= MOST_DECIMALS, "decimals", id, decimals, "0 to " + MOST_DECIMALS);
        require(from.isBefore(to), "from", id, from, "a day before " + to);
        require(tolerance >= 0 && Double.isFinite(tolerance), "tolerance", id, tolerance, "a number from 0");
        require(
                tolerance == 0 || about || kind == TargetKind.HOLD || kind == TargetKind.BAND,
                "tolerance",
                id,
                tolerance,
                "0, unless it is a hold, a band or about");
        requireFormula(id, kind, direction, low, high, about);
    }

    /** Refuses a number or direction for which the kind's formula has no meaning. */
    private static void requireFormula(
            String id, TargetKind kind, Direction direction, double low, Double high, boolean about) {
        boolean up = direction == Direction.UP;
        boolean down = direction == Direction.DOWN;
        switch (kind) {
            case BAND -> require(direction == Direction.BAND && high != null, "band", id, direction, "band, low, high");
            case FLOW -> require((up || down) && low >= 0, "flow", id, low, "up or down, a number from 0");
            case GROWTH -> require(up && low > 0, "growth", id, low, "up and above 0");
            case REDUCTION -> require(down && low > 0, "reduction", id, low, "down and above 0");
            case COUNT_OF_UNITS ->
                require(
                        up && low >= 0 && low <= 100 && !about,
                        "share of units",
                        id,
                        low,
                        "up, 0 to 100 percent, exact");
            case APPROPRIATION -> require(low >= 0, "appropriation", id, low, "a number from 0");
            case LEVEL, ATTAINMENT, HOLD, RATE_OVER_UNITS ->
                require(up || down, "direction", id, direction.id(), "up or down");
        }
    }

    /**
     * The number at which it is met: the near end of a range, seen from where the value comes. Of a band
     * it is the lower bound, which says little alone.
     */
    public double yT() {
        return direction == Direction.DOWN && kind != TargetKind.REDUCTION && high != null ? high : low;
    }

    /** +1 where more of what is judged is better; a reduction is judged by its own size, so it is +1. */
    public int d() {
        return kind == TargetKind.REDUCTION ? 1 : direction.d();
    }

    /** Whether it is a sum of which this unit has no part: nothing is asked, so nothing is judged. */
    public boolean asksNothing() {
        return kind == TargetKind.FLOW && direction == Direction.UP && low == 0;
    }

    /**
     * The same target for one unit, with the number an {@link Allocation} gave it and the tolerance in
     * proportion.
     */
    public Target withNumber(double number) {
        double share = yT() == 0 ? 1 : number / yT();
        return new Target(
                id,
                clause,
                group,
                names,
                kind,
                comparator,
                number,
                null,
                unit,
                direction,
                decimals,
                tolerance * share,
                about,
                from,
                to,
                finest,
                note);
    }

    private static void require(boolean holds, String thing, String id, Object value, String allowed) {
        if (!holds) {
            throw Refused.value(thing + " of " + id, value, allowed);
        }
    }
}
