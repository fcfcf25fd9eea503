package vn.mauson.plan;

import vn.mauson.measure.Period;
import vn.mauson.measure.Refused;
import vn.mauson.measure.UnitLevel;

/**
 * One value of an indicator for a unit and a period.
 *
 * @param unitCode the unit's code in its edition, or a country's letters
 * @param value in {@code unit}, finite
 * @param source where it was published; never empty
 * @param confidence {@code high}, {@code medium} or {@code low}
 * @param illustrative whether it was made up to show how the map works, and published by nobody
 */
public record Observation(
        String indicatorId,
        UnitLevel level,
        String unitCode,
        Period period,
        double value,
        String unit,
        ValueKind valueKind,
        String source,
        String confidence,
        String note,
        boolean illustrative) {
    /** How firm a figure is, from the firmest. */
    public enum ValueKind {
        RESULT,
        ESTIMATE,
        /** Worked out from other figures. */
        DERIVED,
        /** What was intended; never an answer to what was done. */
        PLAN;

        /** Reads {@code result}, {@code estimate}, {@code derived} or {@code plan}. */
        public static ValueKind of(String text) {
            return Ids.of(ValueKind.class, "value kind", text);
        }

        public String id() {
            return Ids.kebab(this);
        }
    }

    public Observation {
        indicatorId = Ids.required("indicator of an observation", indicatorId);
        unitCode = Ids.required("unit code of " + indicatorId, unitCode);
        unit = Ids.required("unit of " + indicatorId, unit);
        source = Ids.required("source of " + indicatorId, source);
        confidence = Confidence.checked(indicatorId, confidence);
        note = Ids.orEmpty(note);
        if (!Double.isFinite(value)) {
            throw Refused.value("value of " + indicatorId, value, "a finite number");
        }
    }
}
