package vn.mauson.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static vn.mauson.plan.Targets.EVEN;
import static vn.mauson.plan.Targets.FROM;
import static vn.mauson.plan.Targets.MIDDLE;
import static vn.mauson.plan.Targets.TO;

import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.mauson.measure.Refused;

class PhasingTest {
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);
    private static final Phasing PLANTING =
            Phasing.of(Map.of(FROM, 0.0, MARCH, 0.05, LocalDate.of(2024, 8, 31), 0.9, TO, 1.0));

    @Test
    void evenPhasingCountsDays() {
        assertThat(EVEN.phi(FROM)).isZero();
        assertThat(EVEN.phi(FROM.plusDays(1))).isEqualTo(1 / 366.0);
        assertThat(EVEN.phi(MIDDLE)).isEqualTo(0.5);
        assertThat(EVEN.phi(TO)).isEqualTo(1);
    }

    @Test
    void nothingIsExpectedBeforeAndNoMoreAfter() {
        assertThat(EVEN.phi(FROM.minusYears(2))).isZero();
        assertThat(EVEN.phi(TO.plusYears(2))).isEqualTo(1);
    }

    @Test
    void milestonesAreMetOnTheirDayAndRunStraightBetween() {
        assertThat(PLANTING.phi(MARCH)).isEqualTo(0.05);
        // 92 of the 183 days from 1 March to 31 August
        assertThat(PLANTING.phi(LocalDate.of(2024, 6, 1))).isCloseTo(0.05 + 0.85 * 92 / 183, within(1e-12));
    }

    @Property
    void phiNeverFalls(
            @ForAll @IntRange(min = -50, max = 450) int day, @ForAll @IntRange(min = 0, max = 100) int later) {
        assertThat(PLANTING.phi(FROM.plusDays(day + later)))
                .isGreaterThanOrEqualTo(PLANTING.phi(FROM.plusDays(day)))
                .isBetween(0.0, 1.0);
    }

    @Test
    void refusesSharesThatFallOrDoNotRunFromZeroToOne() {
        assertThatThrownBy(() -> Phasing.of(Map.of(FROM, 0.0, MARCH, 0.6, MIDDLE, 0.5, TO, 1.0)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("never fall");
        assertThatThrownBy(() -> Phasing.of(Map.of(FROM, 0.0, TO, 0.9))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Phasing.of(Map.of(TO, 1.0))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Phasing.of(Map.of(FROM, 0.0, MARCH, Double.NaN, TO, 1.0)))
                .isInstanceOf(Refused.class);
    }
}
