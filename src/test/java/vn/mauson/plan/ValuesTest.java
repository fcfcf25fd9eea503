package vn.mauson.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static vn.mauson.plan.Targets.FROM;
import static vn.mauson.plan.Targets.TO;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.mauson.measure.Names;
import vn.mauson.measure.Period;
import vn.mauson.measure.UnitLevel;

class ValuesTest {
    private static final Indicator VISITS = indicator("visits", "thousand_visits", true);
    private static final Indicator SHARE = indicator("share", "percent", false);
    private static final Target FLOW =
            Targets.of(TargetKind.FLOW, Direction.UP, 4060, null, 0, 0, false, "thousand_visits");
    private static final Target LEVEL = Targets.up(TargetKind.LEVEL, 64, 1);

    @Nested
    class OfSums {
        @Test
        void areTakenFromTheYearsFirstDayWithoutAGap() {
            Selection s =
                    select(FLOW, VISITS, TO, visits("2024-Q1", 1500), visits("2024-Q2", 900), visits("2024-Q4", 700));

            assertThat(s.value()).isEqualTo(2400);
            assertThat(s.date()).isEqualTo(LocalDate.of(2024, 6, 30));
            assertThat(s.unused())
                    .extracting(u -> u.observation().period().code(), Selection.Unused::reason)
                    .containsExactly(tuple("2024-Q4", Selection.Reason.NOT_IN_SUM));
        }

        /** The published visits of 2024: the festival days lie inside the quarter, the quarter in the 9 months. */
        @Test
        void preferOneLongPeriodToManyShortOnes() {
            Selection s = select(
                    FLOW,
                    VISITS,
                    LocalDate.of(2024, 10, 15),
                    visits("2024-Q1", 1500),
                    visits("2024-02-08/2024-02-14", 75),
                    visits("2024-Q2", 1100),
                    visits("2024-Q3", 1050),
                    visits("2024-9M", 3660),
                    visits("2024", 4200));

            assertThat(s.value()).isEqualTo(3660);
            assertThat(s.used()).hasSize(1);
            assertThat(s.unused())
                    .extracting(Selection.Unused::reason)
                    .containsOnly(Selection.Reason.NOT_IN_SUM, Selection.Reason.AFTER_DAY)
                    .hasSize(5);
        }

        @Test
        void thatDoNotBeginOnTheFirstDayTellNothing() {
            Selection s = select(FLOW, VISITS, TO, visits("2024-Q2", 900));

            assertThat(s.value()).isNull();
            assertThat(s.date()).isNull();
            assertThat(s.reading(FLOW)).isEqualTo(Reading.none());
        }

        @Test
        void doNotDependOnTheOrderOfTheirMonths() {
            List<Observation> months = new ArrayList<>();
            for (int month = 1; month <= 12; month++) {
                months.add(visits(String.format("2024-%02d", month), month));
            }
            long seed = 20240912;
            Collections.shuffle(months, new Random(seed));
            Selection s = select(FLOW, VISITS, TO, months.toArray(Observation[]::new));

            assertThat(s.value()).as("seed %d", seed).isEqualTo(78);
            assertThat(s.used()).hasSize(12);
        }
    }

    @Nested
    class OfLevels {
        @Test
        void isTheLatestAndOfTheSameDayTheLongest() {
            Selection s = select(
                    LEVEL, SHARE, TO, share("2024-Q4", 61), share("2024-H1", 62), share("2024", 63), share("2023", 60));

            assertThat(s.value()).isEqualTo(63);
            assertThat(s.baselineUsed().value()).isEqualTo(60);
            assertThat(s.reading(LEVEL)).isEqualTo(Reading.of(63, TO).withBaseline(60, FROM));
            assertThat(s.unused())
                    .extracting(Selection.Unused::reason)
                    .containsExactlyInAnyOrder(Selection.Reason.LATER_FIGURE, Selection.Reason.LATER_FIGURE);
        }

        @Test
        void isNeverAnotherYearsNorAnAverageOfYears() {
            Selection s = select(
                    LEVEL,
                    SHARE,
                    LocalDate.of(2026, 1, 1),
                    share("2025", 65),
                    share("2025-H1", 65),
                    share("2021-2024", 64),
                    share("2021-2023", 62),
                    share("2017-H1", 60),
                    share("2022", 61),
                    share("c2024", 64));

            assertThat(s.value()).isNull();
            assertThat(s.baselineUsed()).isNull();
            assertThat(s.unused()).hasSize(7);
            assertThat(s.unused())
                    .filteredOn(u -> !u.observation().period().approximate())
                    .allMatch(u -> u.reason() == Selection.Reason.OUTSIDE_PLAN_YEAR);
        }

        @Test
        void isNeverWhatIsNotYetKnown() {
            assertThat(select(LEVEL, SHARE, TO.minusDays(1), share("2024", 63)).value())
                    .isNull();
        }

        @Test
        void isNeverAPlannedFigureNorOneInAnotherUnitOfMeasure() {
            Selection s = select(
                    LEVEL,
                    SHARE,
                    TO,
                    figure("share", "20", "2024", 65, "percent", Observation.ValueKind.PLAN, false),
                    figure("share", "20", "2024", 650, "per_mille", Observation.ValueKind.RESULT, false));

            assertThat(s.value()).isNull();
            assertThat(s.unused())
                    .extracting(Selection.Unused::reason)
                    .containsExactly(Selection.Reason.PLANNED, Selection.Reason.OTHER_UNIT_OF_MEASURE);
        }

        @Test
        void isNeverAnotherUnitsNorAnotherIndicators() {
            Selection s = select(
                    LEVEL,
                    SHARE,
                    TO,
                    figure("share", "186", "2024", 63, "percent", Observation.ValueKind.RESULT, false),
                    visits("2024", 4200));

            assertThat(s.value()).isNull();
            assertThat(s.unused()).isEmpty();
        }
    }

    @Nested
    class OfOnePeriod {
        @Test
        void aResultReplacesAnEstimate() {
            Observation result = figure("share", "20", "2024", 63, "percent", Observation.ValueKind.RESULT, false);
            Selection s = select(LEVEL, SHARE, TO, result, share("2024", 62));

            assertThat(s.used()).containsExactly(result);
            assertThat(s.unused()).extracting(Selection.Unused::reason).containsExactly(Selection.Reason.SAME_PERIOD);
        }

        @Test
        void theLaterOfTwoEstimatesIsTheRevision() {
            assertThat(select(LEVEL, SHARE, TO, share("2024", 62), share("2024", 62.5))
                            .value())
                    .isEqualTo(62.5);
        }

        @Test
        void aPublishedFigureReplacesAMadeUpOne() {
            Observation madeUp = figure("share", "20", "2024", 70, "percent", Observation.ValueKind.RESULT, true);

            assertThat(select(LEVEL, SHARE, TO, madeUp, share("2024", 62)).illustrative())
                    .isFalse();
            assertThat(select(LEVEL, SHARE, TO, madeUp).illustrative()).isTrue();
        }
    }

    @Nested
    class OfChanges {
        private static final Indicator CASES = indicator("cases", "accidents", true);
        private static final Target FEWER = Targets.down(TargetKind.REDUCTION, 5, 1);

        /** Nine months against a whole year would be a reduction by a quarter that nobody made. */
        @Test
        void compareTheSamePartOfBothYears() {
            Selection s = select(FEWER, CASES, TO, cases("2023", 40), cases("2023-9M", 30), cases("2024-9M", 27));

            assertThat(s.baselineUsed().value()).isEqualTo(30);
            assertThat(Progress.assess(FEWER, Targets.EVEN, s.reading(FEWER), s.date())
                            .value())
                    .isEqualTo(10);
        }

        @Test
        void knowThatFebruaryHasTwentyNineDays() {
            Selection after28 = select(FEWER, CASES, TO, cases("2023-2M", 6), cases("2024-2M", 5));
            Target nextYear = Targets.ofYear(FEWER, 2025);
            Selection after29 =
                    select(nextYear, CASES, LocalDate.of(2025, 6, 1), cases("2024-2M", 6), cases("2025-2M", 5));

            assertThat(after28.baselineUsed().period().code()).isEqualTo("2023-2M");
            assertThat(after29.baselineUsed().period().code()).isEqualTo("2024-2M");
        }

        @Test
        void areNotMadeFromHalfAPair() {
            Selection s = select(FEWER, CASES, TO, cases("2023", 40), cases("2024-9M", 27));

            assertThat(s.value()).isEqualTo(27);
            assertThat(s.reading(FEWER)).isEqualTo(Reading.none());
        }

        @Test
        void inTheTargetsOwnUnitAreTheFigureItself() {
            Selection s = select(FEWER, SHARE, TO, share("2023", 2), share("2024", 6));

            assertThat(s.reading(FEWER)).isEqualTo(Reading.of(6, TO));
        }

        private static Observation cases(String period, double value) {
            return figure("cases", "20", period, value, "accidents", Observation.ValueKind.RESULT, false);
        }
    }

    private static Selection select(Target target, Indicator indicator, LocalDate asOf, Observation... observations) {
        return Values.select(target, indicator, UnitLevel.PROVINCE, "20", asOf, List.of(observations));
    }

    private static Observation visits(String period, double value) {
        return figure("visits", "20", period, value, "thousand_visits", Observation.ValueKind.ESTIMATE, false);
    }

    private static Observation share(String period, double value) {
        return figure("share", "20", period, value, "percent", Observation.ValueKind.ESTIMATE, false);
    }

    private static Observation figure(
            String indicator,
            String unitCode,
            String period,
            double value,
            String unit,
            Observation.ValueKind kind,
            boolean illustrative) {
        return new Observation(
                indicator,
                UnitLevel.PROVINCE,
                unitCode,
                Period.of(period),
                value,
                unit,
                kind,
                "report",
                "high",
                "",
                illustrative);
    }

    private static Indicator indicator(String id, String unit, boolean cumulative) {
        return new Indicator(id, new Names("Chỉ số", "Indicator"), unit, Indicator.Source.REPORTED, "", "", cumulative);
    }
}
