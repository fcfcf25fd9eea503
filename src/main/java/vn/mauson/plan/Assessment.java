package vn.mauson.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a target stands for one unit, with the numbers that say so. Every number is null where it has no
 * meaning.
 *
 * @param value the value compared, in the target's unit of measure; for a growth or a reduction the
 *     change itself, for a count of units the share in percent
 * @param completion a: the share of the way from baseline to target, or of a flow's sum; 1 = all
 * @param attainment the value beside the target, where no baseline tells a way; never called progress
 * @param expected φ: the share of the target expected by the value's day
 * @param expectedValue the value expected by that day, in the target's unit
 * @param pace P: 1 = fast enough to arrive on the last day
 * @param noData why there is no value or no judgement; {@link NoData#ZERO} beside a value of 0
 * @param reason why nothing is judged; null where something is
 * @param projection the value on the last day if the pace stays, in the target's unit
 * @param neededPerMonth gain needed per month of 30.4375 days from the value's day on, in the target's unit
 *     (a count of units: units); null when met or when no time is left
 * @param gap what is still missing, 0 when met, in the target's unit (a count of units: units)
 * @param k units that meet the criterion
 * @param kT units that must meet it
 * @param n units counted
 * @param formula id of the kind and the rule that judged it, such as {@code band.hold}
 * @param expression the formula in the symbols of {@code terms}; empty where nothing is computed
 * @param terms the numbers put in and got out, by symbol, in the order of the formula
 */
public record Assessment(
        Double value,
        Double completion,
        Double attainment,
        Double expected,
        Double expectedValue,
        Double pace,
        Status status,
        NoData noData,
        Reason reason,
        Double projection,
        Double neededPerMonth,
        Double gap,
        Integer k,
        Integer kT,
        Integer n,
        String formula,
        String expression,
        Map<String, Double> terms) {
    /** Why nothing is judged. */
    public enum Reason {
        /** No figure is known. */
        NO_FIGURE,
        /** The plan's year is over, and the latest figure speaks of an earlier day. */
        NO_FIGURE_OF_LAST_DAY,
        /** Fewer units sent their figures than {@link Pace#COMPLETE_FROM} demands. */
        UNITS_INCOMPLETE,
        /** The edition has no unit of the kind that is counted, or the rate's denominator is 0. */
        NOTHING_TO_COUNT,
        /** A change in percent cannot be measured from a base that is 0 or negative. */
        BASE_NOT_POSITIVE,
        /** The unit's part of a flow is 0. */
        NOTHING_ASKED,
        /** A budget line is a permission to spend, not a goal. */
        BUDGET_LINE;

        public String id() {
            return Ids.kebab(this);
        }
    }

    public Assessment {
        terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
    }
}
