package vn.mauson.plan;

import java.util.List;

/**
 * The cut-offs between statuses; the one place that holds them.
 *
 * <p>95, 60 and 0 % of the pace that would reach the target in time are the cut-offs of Eurostat's
 * monitoring of the sustainable development goals (<i>Sustainable development in the European Union</i>,
 * annex on the assessment of indicator trends with a quantitative target), of Statistics Canada's progress
 * measure and of Open SDG (<i>progress status</i>, configuration {@code progress_thresholds}). We depart
 * from them in one thing: they compare compound annual rates, which are undefined for zero and negative
 * values; ours compares differences. Whoever changes a number here re-reads the tests of this package and
 * the legend of the map.
 */
public final class Pace {
    /** From this pace on a target is on track. */
    public static final double ON_TRACK_FROM = 0.95;
    /** From this pace on it must accelerate, below it progress is limited. */
    public static final double ACCELERATE_FROM = 0.60;
    /** Below this pace the value moves away from the target. */
    public static final double LIMITED_FROM = 0;
    /** Below this φ a pace is noise; about 18 days of a year that runs evenly. */
    public static final double TOO_EARLY_BELOW = 0.05;
    /** From this share of units with figures on a rate over them is shown. */
    public static final double COMPLETE_FROM = 0.90;

    /** Nine decimals: a difference such as 61.9 − 60 is a little less than 1.9, and would fall below a cut-off. */
    private static final double ROUND = 1e9;

    /** The paces that give a status: from, included, to, excluded; null is without end. */
    public record Threshold(Status status, Double from, Double to) {}

    private Pace() {}

    /** The status of a pace, where the target is neither met nor over. */
    public static Status status(double exactPace) {
        double pace = Math.rint(exactPace * ROUND) / ROUND;
        if (pace >= ON_TRACK_FROM) {
            return Status.ON_TRACK;
        }
        if (pace >= ACCELERATE_FROM) {
            return Status.ACCELERATE;
        }
        return pace >= LIMITED_FROM ? Status.LIMITED : Status.DETERIORATING;
    }

    /** The cut-offs from the best status down, for legends and traces. */
    public static List<Threshold> thresholds() {
        return List.of(
                new Threshold(Status.ON_TRACK, ON_TRACK_FROM, null),
                new Threshold(Status.ACCELERATE, ACCELERATE_FROM, ON_TRACK_FROM),
                new Threshold(Status.LIMITED, LIMITED_FROM, ACCELERATE_FROM),
                new Threshold(Status.DETERIORATING, null, LIMITED_FROM));
    }
}
