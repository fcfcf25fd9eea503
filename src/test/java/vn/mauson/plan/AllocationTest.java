package vn.mauson.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.mauson.measure.Refused;

class AllocationTest {
    private static final Target PLANTING = Targets.up(TargetKind.FLOW, 9000, 0);

    @Test
    void splitsInProportionToTheWeights() {
        Allocation a = Allocation.split(PLANTING, Map.of("180", 1.0, "181", 2.0, "182", 0.0));

        assertThat(a.parts())
                .containsExactly(
                        new Allocation.Part("180", 1 / 3.0, 3000),
                        new Allocation.Part("181", 2 / 3.0, 6000),
                        new Allocation.Part("182", 0, 0));
        assertThat(a.residual()).isZero();
    }

    /** Rounding each alone would make 3 · 3 = 9 of 10; the last goes to the first code. */
    @Test
    void givesTheRestToThoseThatLostMost() {
        Target communes = Targets.up(TargetKind.FLOW, 10, 0);

        assertThat(values(Allocation.split(communes, Map.of("a", 1.0, "b", 1.0, "c", 1.0))))
                .containsExactly(4.0, 3.0, 3.0);
        // 10 · 4/7 = 5.71, 10 · 2/7 = 2.86, 10 · 1/7 = 1.43
        assertThat(values(Allocation.split(communes, Map.of("a", 4.0, "b", 2.0, "c", 1.0))))
                .containsExactly(6.0, 3.0, 1.0);
    }

    @Test
    void showsWhatTheTotalHasBeyondItsDecimals() {
        Target fine = Targets.up(TargetKind.FLOW, 14040.807, 1);
        Allocation a = Allocation.split(fine, Map.of("a", 1.0, "b", 1.0));

        assertThat(values(a)).containsExactly(7020.4, 7020.4);
        assertThat(a.residual()).isCloseTo(0.007, within(1e-12));
    }

    @Property
    void partsAndResidualAreTheWhole(
            @ForAll @IntRange(min = 1, max = 1_000_000) int thousandths,
            @ForAll @IntRange(min = 0, max = 3) int decimals,
            @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = 0, max = 1e6) Double> weights) {
        Assume.that(weights.stream().anyMatch(w -> w > 0));
        Target target = Targets.up(TargetKind.FLOW, thousandths / 1000.0, decimals);
        Map<String, Double> byCode = IntStream.range(0, weights.size())
                .boxed()
                .collect(Collectors.toMap(i -> String.format("%03d", i), weights::get));

        Allocation a = Allocation.split(target, byCode);

        double parts = Arrays.stream(values(a)).sum();
        assertThat(parts + a.residual()).isCloseTo(a.total(), within(1e-9));
        assertThat(a.residual()).isBetween(0.0, Math.pow(10, -decimals));
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        assertThat(a.parts()).allSatisfy(part -> assertThat(part.value())
                .isCloseTo(a.total() * byCode.get(part.code()) / sum, within(Math.pow(10, -decimals) + 1e-9)));
    }

    @Test
    void refusesWeightsThatAreNegativeMissingOrAllZero() {
        Map<String, Double> missing = new HashMap<>();
        missing.put("180", null);

        assertThatThrownBy(() -> Allocation.split(PLANTING, Map.of("180", -1.0)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("weight of 180");
        assertThatThrownBy(() -> Allocation.split(PLANTING, Map.of("180", 0.0))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Allocation.split(PLANTING, Map.of())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Allocation.split(PLANTING, Map.of("180", Double.NaN)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Allocation.split(PLANTING, missing)).isInstanceOf(Refused.class);
    }

    private static double[] values(Allocation allocation) {
        return allocation.parts().stream().mapToDouble(Allocation.Part::value).toArray();
    }
}
