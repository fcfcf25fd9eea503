package vn.mauson.plan;

import vn.mauson.measure.Names;

/**
 * What is measured.
 *
 * @param unit unit of measure of its figures
 * @param numerator what is counted or summed, in words; empty where the indicator is no ratio
 * @param denominator of what, in words; empty where the indicator is no ratio
 * @param cumulative whether the figures of periods that follow each other add up: true for flows,
 *     false for levels and rates
 */
public record Indicator(
        String id, Names names, String unit, Source source, String numerator, String denominator, boolean cumulative) {
    /** Where its figures come from. */
    public enum Source {
        /** Somebody sends a figure. */
        REPORTED,
        /** It is worked out from features. */
        COMPUTED;

        /** Reads {@code reported} or {@code computed}. */
        public static Source of(String text) {
            return Ids.of(Source.class, "indicator source", text);
        }

        public String id() {
            return Ids.kebab(this);
        }
    }

    public Indicator {
        id = Ids.required("indicator id", id);
        unit = Ids.required("unit of " + id, unit);
        numerator = Ids.orEmpty(numerator);
        denominator = Ids.orEmpty(denominator);
    }
}
