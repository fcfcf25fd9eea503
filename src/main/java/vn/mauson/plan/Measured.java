package vn.mauson.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import vn.mauson.measure.Refused;

/** Step 2: the figures of a reading become the quantity that the target's kind judges, or there is none. */
sealed interface Measured permits Quantity, Measured.Missing {
    /** Nothing can be judged, although figures were given. */
    record Missing(NoData noData, Assessment.Reason reason) implements Measured {}

    /** The factor c of a rate by the start of its unit of measure; 1 for any other. */
    Map<String, Double> RATE_FACTORS = Map.of("percent", 100.0, "per_10k", 10_000.0);

    /** Refuses a reading that lacks what the kind needs. */
    static Measured of(Target target, Reading reading) {
        return switch (target.kind()) {
            case COUNT_OF_UNITS -> count(target, reading);
            case RATE_OVER_UNITS -> rate(target, reading);
            case GROWTH, REDUCTION -> change(target, reading);
            case BAND -> band(target, value(target, reading), reading.baseline());
            case LEVEL -> Quantity.plain(target, value(target, reading), reading.baseline());
            case FLOW, ATTAINMENT, HOLD, APPROPRIATION -> Quantity.plain(target, value(target, reading), null);
        };
    }

    /** Whole units on both sides, so a share that only looks reached after rounding does not count. */
    private static Measured count(Target target, Reading reading) {
        double k = part(target, "numerator", reading.numerator());
        double n = part(target, "denominator", reading.denominator());
        if (k != Math.rint(k) || n != Math.rint(n) || k < 0 || k > n) {
            throw Refused.value("units of " + target.id(), k + " of " + n, "whole numbers, 0 to all");
        }
        if (n == 0) {
            return new Missing(NoData.NOT_APPLICABLE, Assessment.Reason.NOTHING_TO_COUNT);
        }
        int kT = unitsNeeded(target.yT(), (int) n);
        Double k0 = reading.baseline();
        Double share0 = k0 == null ? null : (Double) (100 * k0 / n);
        return new Quantity(k, kT, k0, 100 * k / n, 100 * kT / n, share0, 1, 0, 0);
    }

    /** kT = ⌈rT·N/100⌉ in decimal arithmetic: 97.2 % of 1,000 are 972, where doubles may say 973. */
    static int unitsNeeded(double percent, int units) {
        return BigDecimal.valueOf(percent)
                .multiply(BigDecimal.valueOf(units))
                .movePointLeft(2)
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    private static Measured rate(Target target, Reading reading) {
        double numerator = part(target, "numerator", reading.numerator());
        double denominator = part(target, "denominator", reading.denominator());
        if (part(target, "completeness", reading.completeness()) < Pace.COMPLETE_FROM) {
            return new Missing(NoData.NO_DATA, Assessment.Reason.UNITS_INCOMPLETE);
        }
        if (denominator == 0) {
            return new Missing(NoData.NOT_APPLICABLE, Assessment.Reason.NOTHING_TO_COUNT);
        }
        return Quantity.plain(target, rateFactor(target.unit()) * numerator / denominator, reading.baseline());
    }

    static double rateFactor(String unit) {
        return RATE_FACTORS.entrySet().stream()
                .filter(e -> unit.startsWith(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(1.0);
    }

    private static Measured change(Target target, Reading reading) {
        double v = value(target, reading);
        Double b = reading.baseline();
        if (b == null) {
            return Quantity.plain(target, v, null);
        }
        double gain = target.kind() == TargetKind.GROWTH ? v - b : b - v;
        if (target.unit().equals("percentage_points")) {
            return Quantity.plain(target, gain, null);
        }
        return b > 0
                ? Quantity.plain(target, 100 * gain / b, null)
                : new Missing(NoData.NOT_APPLICABLE, Assessment.Reason.BASE_NOT_POSITIVE);
    }

    /** δ should fall to 0; what is shown aims at the bound nearest to where the way began. */
    private static Measured band(Target target, double v, Double v0) {
        return new Quantity(
                distance(target, v),
                0,
                v0 == null ? null : (Double) distance(target, v0),
                v,
                bound(target, v0 == null ? v : v0),
                v0,
                -1,
                target.decimals(),
                target.tolerance());
    }

    private static double distance(Target target, double v) {
        BigDecimal at = Quantity.round(v, target.decimals());
        BigDecimal below = Quantity.round(target.low(), target.decimals()).subtract(at);
        BigDecimal above = at.subtract(Quantity.round(target.high(), target.decimals()));
        return below.max(BigDecimal.ZERO).max(above).doubleValue();
    }

    private static double bound(Target target, double v) {
        return Math.abs(v - target.low()) <= Math.abs(v - target.high()) ? target.low() : target.high();
    }

    private static double value(Target target, Reading reading) {
        return part(target, "value", reading.value());
    }

    private static double part(Target target, String name, Double number) {
        if (number == null) {
            throw Refused.value(
                    name + " of " + target.id(),
                    null,
                    "a number, as " + target.kind().id() + " needs it");
        }
        return number;
    }
}
