package vn.mauson.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static vn.mauson.plan.Targets.EVEN;
import static vn.mauson.plan.Targets.FROM;
import static vn.mauson.plan.Targets.TO;
import static vn.mauson.plan.Targets.of;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * What must hold for every number. Values are whole thousandths, so that a change of unit by 1,000 is
 * exact in decimals; jqwik prints the seed of a failure.
 */
class ProgressPropertyTest {
    /** From the worst to the best; during the year, then after it. */
    private static final List<Status> FROM_WORST = List.of(
            Status.DETERIORATING, Status.LIMITED, Status.ACCELERATE, Status.ON_TRACK, Status.WITHIN, Status.MET);

    private static final List<Status> LOST_OR_WON = List.of(Status.MISSED, Status.MET);

    @Property
    void fallingTargetsMirrorRisingOnes(
            @ForAll @IntRange(min = -5000, max = 5000) int y0,
            @ForAll @IntRange(min = -5000, max = 5000) int y,
            @ForAll @IntRange(min = -5000, max = 5000) int yT,
            @ForAll @IntRange(min = 0, max = 3) int decimals,
            @ForAll @IntRange(min = 1, max = 366) int day) {
        Assessment rising = level(Direction.UP, decimals, y0 / 1000.0, y / 1000.0, yT / 1000.0, day);
        Assessment falling = level(Direction.DOWN, decimals, -y0 / 1000.0, -y / 1000.0, -yT / 1000.0, day);

        assertThat(falling.status()).isEqualTo(rising.status());
        assertThat(falling.completion()).isEqualTo(rising.completion());
        assertThat(falling.pace()).isEqualTo(rising.pace());
        assertThat(falling.gap()).isEqualTo(rising.gap());
    }

    @Property
    void aChangeOfUnitChangesNothing(
            @ForAll @IntRange(min = 0, max = 90_000) int y0,
            @ForAll @IntRange(min = 0, max = 90_000) int y,
            @ForAll @IntRange(min = 0, max = 90_000) int yT,
            @ForAll @IntRange(min = 1, max = 366) int day) {
        Assessment small = level(Direction.UP, 3, y0 / 1000.0, y / 1000.0, yT / 1000.0, day);
        Assessment large = level(Direction.UP, 0, y0, y, yT, day);

        assertThat(large.status()).isEqualTo(small.status());
        if (small.pace() != null) {
            assertThat(large.pace()).isCloseTo(small.pace(), withinPercentage(1e-6));
        }
    }

    @Property
    void moreOfAGoodThingIsNeverWorse(
            @ForAll @IntRange(min = 0, max = 9000) int y,
            @ForAll @IntRange(min = 0, max = 9000) int more,
            @ForAll @IntRange(min = 0, max = 1000) int toleranceTenths,
            @ForAll @IntRange(min = 19, max = 366) int day) {
        Target about = of(TargetKind.LEVEL, Direction.UP, 6, null, 3, toleranceTenths / 1000.0, true, "percent");
        List<Status> order = day == 366 ? LOST_OR_WON : FROM_WORST;

        assertThat(order.indexOf(judge(about, 3, (y + more) / 1000.0, day).status()))
                .isGreaterThanOrEqualTo(
                        order.indexOf(judge(about, 3, y / 1000.0, day).status()))
                .isNotNegative();
    }

    @Property
    void moreUnderACeilingIsNeverBetter(
            @ForAll @IntRange(min = 0, max = 9000) int y,
            @ForAll @IntRange(min = 0, max = 9000) int more,
            @ForAll @IntRange(min = 19, max = 365) int day) {
        Target ceiling = of(TargetKind.FLOW, Direction.DOWN, 6, null, 3, 0, false, "percent");
        List<Status> order = List.of(Status.MISSED, Status.LIMITED, Status.ACCELERATE, Status.ON_TRACK);

        assertThat(order.indexOf(judge(ceiling, 0, (y + more) / 1000.0, day).status()))
                .isBetween(0, order.indexOf(judge(ceiling, 0, y / 1000.0, day).status()));
    }

    @Property
    void aLevelIsMetExactlyWhenItIsNotShortAtItsDecimals(
            @ForAll @IntRange(min = 0, max = 9000) int y,
            @ForAll @IntRange(min = 0, max = 9000) int yT,
            @ForAll boolean up,
            @ForAll @IntRange(min = 1, max = 366) int day) {
        Direction direction = up ? Direction.UP : Direction.DOWN;
        Target target = of(TargetKind.LEVEL, direction, yT / 1000.0, null, 2, 0, false, "percent");
        // Half up in whole numbers: thousandths to hundredths.
        int surplus = direction.d() * ((y + 5) / 10 - (yT + 5) / 10);

        assertThat(judge(target, 4.5, y / 1000.0, day).status() == Status.MET).isEqualTo(surplus >= 0);
    }

    @Property
    void zeroIsATargetLikeAnyOther(
            @ForAll @IntRange(min = 1, max = 9000) int y0,
            @ForAll @IntRange(min = 0, max = 9000) int y,
            @ForAll @IntRange(min = 1, max = 366) int day) {
        Assessment toZero = level(Direction.DOWN, 3, y0 / 1000.0, y / 1000.0, 0, day);
        Assessment shifted = level(Direction.DOWN, 3, (y0 + 7000) / 1000.0, (y + 7000) / 1000.0, 7, day);

        assertThat(toZero.status()).isEqualTo(shifted.status());
        assertThat(toZero.completion()).isCloseTo(shifted.completion(), within(1e-6 * (1 + y)));
    }

    @Property
    void withinTheYearAPaceOfOneArrivesOnTheLastDay(
            @ForAll @IntRange(min = 19, max = 365) int day, @ForAll @IntRange(min = 1, max = 9000) int yT) {
        double phi = day / 366.0;
        Target flow = of(TargetKind.FLOW, Direction.UP, yT, null, 0, 0, false, "ha");
        Assessment a = Targets.judge(flow, Reading.of(yT * phi, FROM.plusDays(day)));

        assertThat(a.pace()).isCloseTo(1, within(1e-9));
        assertThat(a.projection()).isCloseTo(yT, within(1e-6));
        assertThat(a.status()).isIn(Status.ON_TRACK, Status.MET);
    }

    @Property
    void afterTheYearEveryFigureOfTheLastDayIsMetOrMissed(
            @ForAll TargetKind kind, @ForAll @IntRange(min = 0, max = 200) int value) {
        Assume.that(kind != TargetKind.COUNT_OF_UNITS && kind != TargetKind.RATE_OVER_UNITS);
        Assume.that(kind != TargetKind.APPROPRIATION && kind != TargetKind.BAND);
        Direction direction = kind == TargetKind.REDUCTION ? Direction.DOWN : Direction.UP;
        Target target = of(kind, direction, 100, null, 0, 0, false, "percent");

        assertThat(Progress.assess(target, EVEN, Reading.of(value, TO), TO.plusDays(40))
                        .status())
                .isEqualTo(value >= 100 ? Status.MET : Status.MISSED);
    }

    @Property
    void kTIsTheSmallestNumberOfUnitsThatReachesTheShare(
            @ForAll @IntRange(min = 0, max = 1000) int perMille, @ForAll @IntRange(min = 1, max = 2000) int units) {
        int kT = Measured.unitsNeeded(perMille / 10.0, units);

        assertThat(1000L * kT).isGreaterThanOrEqualTo((long) perMille * units);
        assertThat(1000L * (kT - 1)).isLessThan((long) perMille * units);
    }

    private static Assessment level(Direction direction, int decimals, double y0, double y, double yT, int day) {
        return judge(of(TargetKind.LEVEL, direction, yT, null, decimals, 0, false, "percent"), y0, y, day);
    }

    private static Assessment judge(Target target, double y0, double y, int day) {
        LocalDate on = FROM.plusDays(day);
        return Targets.judge(target, Reading.of(y, on).withBaseline(y0, FROM));
    }
}
