package vn.mauson.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.mauson.measure.Refused;

/**
 * A target of the province split over its units in proportion to weights.
 *
 * <p>Each part is cut down to the target's decimals; what is left goes, one last digit each, to the parts
 * that lost most, the first code first where two lost the same (largest remainder, Hamilton's method). So
 * the parts add up exactly, and the residual is only what the total has beyond those decimals.
 *
 * @param parts in the order of their codes
 * @param residual total − Σ values, in the target's unit
 */
public record Allocation(String targetId, List<Part> parts, double total, double residual) {
    /**
     * What one unit is to contribute.
     *
     * @param share 0..1 of the weights
     * @param value in the target's unit, at its decimals
     */
    public record Part(String code, double share, double value) {}

    public Allocation {
        parts = List.copyOf(parts);
    }

    /** Splits the target's number; refuses weights that are negative, not finite, or all zero. */
    public static Allocation split(Target target, Map<String, Double> weights) {
        BigDecimal sum = sum(target.id(), weights);
        BigDecimal total = BigDecimal.valueOf(target.yT());
        TreeMap<String, BigDecimal> values = cutDown(total, sum, weights, target.decimals());
        handOutRest(values, total, sum, weights, target.decimals());
        List<Part> parts = values.entrySet().stream()
                .map(e -> new Part(
                        e.getKey(),
                        weights.get(e.getKey()) / sum.doubleValue(),
                        e.getValue().doubleValue()))
                .toList();
        BigDecimal given = values.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Allocation(
                target.id(), parts, target.yT(), total.subtract(given).doubleValue());
    }

    private static BigDecimal sum(String id, Map<String, Double> weights) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<String, Double> e : weights.entrySet()) {
            Double weight = e.getValue();
            if (weight == null || !(weight >= 0) || weight.isInfinite()) {
                throw Refused.value("weight of " + e.getKey() + " for " + id, weight, "a finite number from 0");
            }
            sum = sum.add(BigDecimal.valueOf(weight));
        }
        if (sum.signum() == 0) {
            throw Refused.value("sum of weights for " + id, 0, "a number above 0");
        }
        return sum;
    }

    private static TreeMap<String, BigDecimal> cutDown(
            BigDecimal total, BigDecimal sum, Map<String, Double> weights, int decimals) {
        return weights.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> total.multiply(BigDecimal.valueOf(e.getValue())).divide(sum, decimals, RoundingMode.DOWN),
                        (a, b) -> a,
                        TreeMap::new));
    }

    /** Works on total·weight, the exact part times the sum, so that no division blurs who lost most. */
    private static void handOutRest(
            TreeMap<String, BigDecimal> values,
            BigDecimal total,
            BigDecimal sum,
            Map<String, Double> weights,
            int decimals) {
        BigDecimal digit = BigDecimal.ONE.movePointLeft(decimals);
        BigDecimal given = values.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        int rest = total.subtract(given).divide(digit, 0, RoundingMode.DOWN).intValueExact();
        Comparator<String> lostMost = Comparator.comparing(code -> total.multiply(BigDecimal.valueOf(weights.get(code)))
                .subtract(values.get(code).multiply(sum)));
        List<String> order = values.keySet().stream()
                .sorted(lostMost.reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        order.stream().limit(rest).forEach(code -> values.merge(code, digit, BigDecimal::add));
    }
}
