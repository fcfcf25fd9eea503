package vn.mauson.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static vn.mauson.plan.Targets.EVEN;
import static vn.mauson.plan.Targets.FROM;
import static vn.mauson.plan.Targets.MIDDLE;
import static vn.mauson.plan.Targets.TO;
import static vn.mauson.plan.Targets.band;
import static vn.mauson.plan.Targets.down;
import static vn.mauson.plan.Targets.judge;
import static vn.mauson.plan.Targets.of;
import static vn.mauson.plan.Targets.up;

import java.time.LocalDate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mauson.measure.Refused;

/** One worked example for every row of the table of formulas, worked by hand in its comment. */
class ProgressTest {
    private static final Offset<Double> EXACT = within(1e-12);

    @Nested
    class OfTheYear2024 {
        /** What was published on 09/12/2024 and what the resolution asked for. */
        @ParameterizedTest(name = "{0}: {4} of {2} to {3} is {5}")
        @CsvSource({
            "grdp-growth, ATTAINMENT, 7, 7.5, 6.01, MISSED",
            "state-budget-revenue, FLOW, 7485, , 9805.5, MET",
            "tourist-visits, FLOW, 4060, , 4200, MET",
            "grdp-per-capita, LEVEL, 65, 66, 61.1, MISSED",
            "econ-share-agri-forestry, BAND, 23, 24, 21.51, MISSED",
            "econ-share-industry-construction, BAND, 24, 25, 23.71, MISSED",
            "econ-share-services, BAND, 47, 48, 50.31, MISSED",
            "econ-share-product-tax, BAND, 4, 5, 4.47, MET"
        })
        void isJudgedAsPublished(String id, TargetKind kind, double low, Double high, double value, Status status) {
            Direction direction = kind == TargetKind.BAND ? Direction.BAND : Direction.UP;
            Target target = of(kind, direction, low, high, 2, 0, false, "percent");

            assertThat(judge(target, Reading.of(value, TO)).status()).as(id).isEqualTo(status);
        }

        @Test
        void grdpPerCapitaWentAQuarterOfItsWay() {
            // (61.1 − 59.8) / (65 − 59.8) = 1.3 / 5.2
            Assessment a =
                    judge(up(TargetKind.LEVEL, 65, 1), Reading.of(61.1, TO).withBaseline(59.8, FROM));

            assertThat(a.completion()).isCloseTo(0.25, EXACT);
            assertThat(a.status()).isEqualTo(Status.MISSED);
            assertThat(a.gap()).isCloseTo(3.9, EXACT);
        }

        @Test
        void visitsOfNineMonthsAreAheadOfTheirPace() {
            // 30/09 is day 274 of 366: 3660 / (4060 · 274/366) = 1.2042
            LocalDate day = LocalDate.of(2024, 9, 30);
            Assessment a = judge(up(TargetKind.FLOW, 4060, 0), Reading.of(3660, day));

            assertThat(a.completion()).isCloseTo(3660 / 4060.0, EXACT);
            assertThat(a.pace()).isCloseTo(1.2042, within(5e-5));
            assertThat(a.status()).isEqualTo(Status.ON_TRACK);
            // 400 thousand in 92 days
            assertThat(a.neededPerMonth()).isCloseTo(400 / (92 / 30.4375), EXACT);
        }
    }

    @Nested
    class Level {
        private final Target cover = up(TargetKind.LEVEL, 64, 1);

        @ParameterizedTest(name = "from 60 to {0} at half time is {1}")
        @CsvSource({
            // a/φ of (y − 60)/4 / 0.5
            "64.0, 2.0, MET",
            "63.9, 1.95, ON_TRACK",
            "61.9, 0.95, ON_TRACK",
            "61.8, 0.9, ACCELERATE",
            "61.2, 0.6, ACCELERATE",
            "61.1, 0.55, LIMITED",
            "60.0, 0.0, LIMITED",
            "59.9, -0.05, DETERIORATING"
        })
        void isJudgedByItsPace(double value, double pace, Status status) {
            Assessment a = judge(cover, Reading.of(value, MIDDLE).withBaseline(60, FROM));

            assertThat(a.pace()).isCloseTo(pace, within(1e-9));
            assertThat(a.status()).isEqualTo(status);
        }

        @Test
        void projectsItsPaceToTheLastDay() {
            Assessment a = judge(cover, Reading.of(61, MIDDLE).withBaseline(60, FROM));

            assertThat(a.expected()).isCloseTo(0.5, EXACT);
            assertThat(a.expectedValue()).isCloseTo(62, EXACT);
            assertThat(a.projection()).isCloseTo(62, EXACT);
            // 3 points in 183 days
            assertThat(a.neededPerMonth()).isCloseTo(3 / (183 / 30.4375), EXACT);
            assertThat(a.formula()).isEqualTo("level.approach");
            assertThat(a.terms())
                    .containsExactly(
                            java.util.Map.entry("y0", 60.0),
                            java.util.Map.entry("y", 61.0),
                            java.util.Map.entry("yT", 64.0),
                            java.util.Map.entry("d", 1.0),
                            java.util.Map.entry("s", -3.0),
                            java.util.Map.entry("φ", 0.5),
                            java.util.Map.entry("a", 0.25),
                            java.util.Map.entry("P", 0.5));
        }

        @Test
        void fallsAsOthersRise() {
            // poverty from 12 to 8, now 10: half way at half time
            Assessment a =
                    judge(down(TargetKind.LEVEL, 8, 1), Reading.of(10, MIDDLE).withBaseline(12, FROM));

            assertThat(a.completion()).isCloseTo(0.5, EXACT);
            assertThat(a.status()).isEqualTo(Status.ON_TRACK);
            assertThat(a.neededPerMonth()).isNegative();
        }

        @Test
        void isTooEarlyToJudgeInTheFirstTwentiethOfTheYear() {
            LocalDate day18 = LocalDate.of(2024, 1, 18); // 18/366 = 0.0492
            LocalDate day19 = LocalDate.of(2024, 1, 19); // 19/366 = 0.0519

            Assessment early = judge(cover, Reading.of(59, day18).withBaseline(60, FROM));
            assertThat(early.status()).isEqualTo(Status.TOO_EARLY);
            assertThat(early.projection()).isNull();
            assertThat(judge(cover, Reading.of(59, day19).withBaseline(60, FROM))
                            .status())
                    .isEqualTo(Status.DETERIORATING);
            assertThat(judge(cover, Reading.of(64, day18).withBaseline(60, FROM))
                            .status())
                    .isEqualTo(Status.MET);
        }

        @Test
        void onItsFirstDayHasNoPaceAtAll() {
            Assessment a = judge(cover, Reading.of(60, FROM).withBaseline(60, FROM));

            assertThat(a.pace()).isNull();
            assertThat(a.status()).isEqualTo(Status.TOO_EARLY);
        }

        @Test
        void isNoProgressWithoutABaseline() {
            Assessment a = judge(cover, Reading.of(48, MIDDLE));

            assertThat(a.completion()).isNull();
            assertThat(a.pace()).isNull();
            assertThat(a.expected()).isNull();
            assertThat(a.attainment()).isCloseTo(0.75, EXACT);
            assertThat(a.status()).isEqualTo(Status.NOT_MET);
            assertThat(judge(cover, Reading.of(48, TO)).status()).isEqualTo(Status.MISSED);
        }

        @Test
        void thatStartedAtItsTargetIsHeld() {
            Assessment kept = judge(cover, Reading.of(64.3, MIDDLE).withBaseline(65, FROM));
            Assessment lost = judge(cover, Reading.of(63, MIDDLE).withBaseline(65, FROM));

            assertThat(kept.status()).isEqualTo(Status.MET);
            assertThat(kept.formula()).isEqualTo("level.hold");
            assertThat(lost.status()).isEqualTo(Status.BREACH);
            assertThat(lost.completion()).isNull();
        }

        @Test
        void followsItsSeasonAndNotTheCalendar() {
            Phasing season = Phasing.of(java.util.Map.of(FROM, 0.0, MIDDLE, 0.2, TO, 1.0));
            Reading reading = Reading.of(60.8, MIDDLE).withBaseline(60, FROM); // a = 0.2

            assertThat(Progress.assess(cover, season, reading, MIDDLE).pace()).isCloseTo(1, within(1e-9));
            assertThat(Progress.assess(cover, EVEN, reading, MIDDLE).pace()).isCloseTo(0.4, within(1e-9));
        }

        @Test
        void isExpectedAsOfTheDayItsFigureSpeaksOf() {
            Reading reading = Reading.of(62, MIDDLE).withBaseline(60, FROM);

            assertThat(Progress.assess(cover, EVEN, reading, LocalDate.of(2024, 11, 30)))
                    .isEqualTo(judge(cover, reading));
        }
    }

    @Nested
    class Flow {
        @Test
        void isMetTheDayItsSumPassesTheTarget() {
            Assessment a = judge(up(TargetKind.FLOW, 9000, 0), Reading.of(9000, MIDDLE));

            assertThat(a.status()).isEqualTo(Status.MET);
            assertThat(a.gap()).isZero();
            assertThat(a.neededPerMonth()).isNull();
        }

        @Test
        void ofNothingSoFarIsAZeroAndNotAGap() {
            Assessment a = judge(up(TargetKind.FLOW, 9000, 0), Reading.of(0, MIDDLE));

            assertThat(a.noData()).isEqualTo(NoData.ZERO);
            assertThat(a.status()).isEqualTo(Status.LIMITED);
            assertThat(a.value()).isZero();
        }

        @Test
        void ofWhichAUnitHasNoPartAsksNothingOfIt() {
            Target none = up(TargetKind.FLOW, 9000, 0).withNumber(0);

            assertThat(judge(none, Reading.of(12, MIDDLE)).status()).isEqualTo(Status.NOT_APPLICABLE);
            assertThat(Progress.assess(none, EVEN, Reading.none(), MIDDLE).reason())
                    .isEqualTo(Assessment.Reason.NOTHING_ASKED);
        }

        @Test
        void underACeilingIsNeverMetBeforeTheYearIsOver() {
            Target ceiling = down(TargetKind.FLOW, 100, 0);

            assertThat(judge(ceiling, Reading.of(50, MIDDLE)).pace()).isCloseTo(1, EXACT);
            assertThat(judge(ceiling, Reading.of(50, MIDDLE)).status()).isEqualTo(Status.ON_TRACK);
            assertThat(judge(ceiling, Reading.of(70, MIDDLE)).status()).isEqualTo(Status.ACCELERATE);
            assertThat(judge(ceiling, Reading.of(90, MIDDLE)).status()).isEqualTo(Status.LIMITED);
            assertThat(judge(ceiling, Reading.of(0, MIDDLE)).status()).isEqualTo(Status.ON_TRACK);
            assertThat(judge(ceiling, Reading.of(100, TO)).status()).isEqualTo(Status.MET);
        }

        @Test
        void overItsCeilingIsMissedAtOnceAndForGood() {
            Target ceiling = down(TargetKind.FLOW, 100, 0);
            Reading over = Reading.of(101, MIDDLE);

            assertThat(judge(ceiling, over).status()).isEqualTo(Status.MISSED);
            assertThat(Progress.assess(ceiling, EVEN, over, TO).status()).isEqualTo(Status.MISSED);
        }

        @Test
        void thatMustNotHappenAtAllIsBrokenByTheFirstCase() {
            Target none = down(TargetKind.FLOW, 0, 0);

            assertThat(judge(none, Reading.of(0, MIDDLE)).status()).isEqualTo(Status.ON_TRACK);
            assertThat(judge(none, Reading.of(0, MIDDLE)).noData()).isEqualTo(NoData.ZERO);
            assertThat(judge(none, Reading.of(1, MIDDLE)).status()).isEqualTo(Status.BREACH);
            assertThat(judge(none, Reading.of(0, TO)).status()).isEqualTo(Status.MET);
            assertThat(judge(none, Reading.of(1, TO)).status()).isEqualTo(Status.MISSED);
        }

        @Test
        void thatIsAboutItsTargetIsWithinAndInTheEndMet() {
            Target about = of(TargetKind.FLOW, Direction.UP, 38, 39.0, 1, 0.5, true, "trillion_vnd");

            assertThat(judge(about, Reading.of(37.6, MIDDLE)).status()).isEqualTo(Status.WITHIN);
            assertThat(judge(about, Reading.of(37.5, TO)).status()).isEqualTo(Status.MET);
            assertThat(judge(about, Reading.of(37.4, TO)).status()).isEqualTo(Status.MISSED);
        }
    }

    @Nested
    class Hold {
        /**
         * Keep 100 %, at 100 % from the start. Open SDG compares growth rates, (y/y0)^(1/t) − 1 against
         * (yT/y0)^(1/T) − 1; with yT = y0 the second is 0 and the ratio is undefined, so a goal that is
         * kept every single day gets no status or a bad one. There is no way to go: it is a hold.
         */
        @Test
        void whoseTargetIsItsBaselineIsMetWhileItIsKept() {
            Target keep = up(TargetKind.LEVEL, 100, 0);
            Assessment kept = judge(keep, Reading.of(100, MIDDLE).withBaseline(100, FROM));
            double openSdg = Math.log(100 / 100.0) / Math.log(100 / 100.0);

            assertThat(openSdg).isNaN();
            assertThat(kept.status()).isEqualTo(Status.MET);
            assertThat(kept.attainment()).isEqualTo(1);
            assertThat(judge(keep, Reading.of(99, MIDDLE).withBaseline(100, FROM))
                            .status())
                    .isEqualTo(Status.BREACH);
        }

        @ParameterizedTest(name = "{0} of 100 ± 2, about: {1}, is {2} in the year and {3} after it")
        @CsvSource({
            "100, false, MET, MET",
            "98, false, WITHIN, MISSED",
            "97.9, false, BREACH, MISSED",
            "98, true, WITHIN, MET",
            "97.9, true, BREACH, MISSED"
        })
        void allowsItsTolerance(double value, boolean about, Status during, Status after) {
            Target target = of(TargetKind.HOLD, Direction.UP, 100, null, 1, 2, about, "percent");

            assertThat(judge(target, Reading.of(value, MIDDLE)).status()).isEqualTo(during);
            assertThat(judge(target, Reading.of(value, TO)).status()).isEqualTo(after);
        }
    }

    @Nested
    class Band {
        @Test
        void isReachedFromBelowAndFromAbove() {
            // from 3 points outside to 1: a = 1 − 1/3
            Assessment below = judge(band(24, 25, 0), Reading.of(23, MIDDLE).withBaseline(21, FROM));
            Assessment above = judge(band(24, 25, 0), Reading.of(26, MIDDLE).withBaseline(28, FROM));

            assertThat(below.completion()).isCloseTo(2 / 3.0, EXACT);
            assertThat(above.completion()).isCloseTo(2 / 3.0, EXACT);
            assertThat(below.status()).isEqualTo(Status.ON_TRACK);
            assertThat(below.expectedValue()).isCloseTo(22.5, EXACT);
            assertThat(above.expectedValue()).isCloseTo(26.5, EXACT);
            assertThat(below.projection()).isCloseTo(25, EXACT);
            assertThat(above.gap()).isCloseTo(1, EXACT);
        }

        @Test
        void isHeldWhereItBegan() {
            Target band = band(24, 25, 0.3);

            assertThat(judge(band, Reading.of(25, MIDDLE).withBaseline(24.5, FROM))
                            .status())
                    .isEqualTo(Status.MET);
            assertThat(judge(band, Reading.of(25.3, MIDDLE).withBaseline(24.5, FROM))
                            .status())
                    .isEqualTo(Status.WITHIN);
            assertThat(judge(band, Reading.of(25.31, MIDDLE).withBaseline(24.5, FROM))
                            .status())
                    .isEqualTo(Status.BREACH);
        }

        @Test
        void isOnlyMetOrNotWithoutABaseline() {
            Assessment a = judge(band(24, 25, 0), Reading.of(23.71, MIDDLE));

            assertThat(a.status()).isEqualTo(Status.NOT_MET);
            assertThat(a.attainment()).isNull();
            assertThat(a.gap()).isCloseTo(0.29, EXACT);
        }
    }

    @Nested
    class CountOfUnits {
        private final Target roads = up(TargetKind.COUNT_OF_UNITS, 97.2, 1);

        @Test
        void needsWholeUnits() {
            assertThat(Measured.unitsNeeded(97.2, 181)).isEqualTo(176); // 175.9
            assertThat(Measured.unitsNeeded(97.2, 65)).isEqualTo(64); // 63.18
            assertThat(Measured.unitsNeeded(97.2, 1000)).isEqualTo(972);
            assertThat(Measured.unitsNeeded(100, 194)).isEqualTo(194);
            // In doubles 0.07 · 100 is 7.000000000000001, and its ceiling 8.
            assertThat(Math.ceil(0.07 * 100)).isEqualTo(8);
            assertThat(Measured.unitsNeeded(7, 100)).isEqualTo(7);
        }

        @Test
        void isMetByTheUnitThatReachesIt() {
            Assessment met = judge(roads, Reading.counted(176, 181, TO));
            Assessment missed = judge(roads, Reading.counted(175, 181, TO));

            assertThat(met.status()).isEqualTo(Status.MET);
            assertThat(met.value()).isCloseTo(97.24, within(5e-3));
            assertThat(missed.status()).isEqualTo(Status.MISSED);
            assertThat(missed.gap()).isEqualTo(1);
            assertThat(missed.k()).isEqualTo(175);
            assertThat(missed.kT()).isEqualTo(176);
            assertThat(missed.n()).isEqualTo(181);
        }

        @Test
        void hasAPaceWhereItsBaselineIsKnown() {
            // from 156 to 176, now 166: half way at half time
            Assessment a = judge(roads, Reading.counted(166, 181, MIDDLE).withBaseline(156, FROM));

            assertThat(a.completion()).isCloseTo(0.5, EXACT);
            assertThat(a.status()).isEqualTo(Status.ON_TRACK);
            assertThat(a.projection()).isCloseTo(100 * 176 / 181.0, within(1e-9));
            assertThat(a.formula()).isEqualTo("count-of-units.approach");
        }

        @Test
        void isOnlyMetOrNotWithoutABaseline() {
            assertThat(judge(roads, Reading.counted(175, 181, MIDDLE)).status()).isEqualTo(Status.NOT_MET);
        }

        @Test
        void asksNothingWhereThereIsNothingToCount() {
            Assessment a = judge(roads, Reading.counted(0, 0, MIDDLE));

            assertThat(a.status()).isEqualTo(Status.NOT_APPLICABLE);
            assertThat(a.reason()).isEqualTo(Assessment.Reason.NOTHING_TO_COUNT);
        }
    }

    @Nested
    class RateOverUnits {
        private final Target doctors =
                of(TargetKind.RATE_OVER_UNITS, Direction.UP, 11.4, null, 1, 0, false, "per_10k_people");

        @Test
        void isMadeFromItsPartsAndNotFromRates() {
            // 30 of 10,000 and 70 of 90,000 people: 10 per 10,000; the mean of the rates would be 18.9
            Assessment a = judge(doctors, Reading.rate(100, 100_000, 0.95, MIDDLE));

            assertThat(a.value()).isCloseTo(10, EXACT);
            assertThat(a.status()).isEqualTo(Status.NOT_MET);
            assertThat(a.expression()).startsWith("y = c·Σn/Σd");
        }

        @Test
        void isShownFromNinetyPercentOfTheUnitsOn() {
            Assessment few = judge(doctors, Reading.rate(100, 80_000, 0.899, MIDDLE));

            assertThat(few.status()).isEqualTo(Status.NO_DATA);
            assertThat(few.reason()).isEqualTo(Assessment.Reason.UNITS_INCOMPLETE);
            assertThat(few.value()).isNull();
            assertThat(few.terms()).containsEntry("completeness", 0.899);
            assertThat(judge(doctors, Reading.rate(120, 100_000, 0.90, MIDDLE)).status())
                    .isEqualTo(Status.MET);
        }
    }

    @Nested
    class Change {
        private final Target accidents = down(TargetKind.REDUCTION, 5, 1);

        @Test
        void isAReductionOfAPairInPercent() {
            // 19 of 20: exactly 5 % fewer
            Assessment a = judge(accidents, Reading.of(19, MIDDLE).withBaseline(20, FROM));

            assertThat(a.value()).isCloseTo(5, EXACT);
            assertThat(a.completion()).isCloseTo(1, EXACT);
            assertThat(a.status()).isEqualTo(Status.MET);
        }

        @ParameterizedTest(name = "{0} after 1000 is {1}")
        @CsvSource({
            "952, ON_TRACK", // 4.8 %: P = 0.96
            "970, ACCELERATE", // 3.0 %: P = 0.6
            "980, LIMITED", // 2.0 %
            "1000, LIMITED", // nothing changed
            "1001, DETERIORATING"
        })
        void isItsOwnPace(double cases, Status status) {
            assertThat(judge(accidents, Reading.of(cases, MIDDLE).withBaseline(1000, FROM))
                            .status())
                    .isEqualTo(status);
        }

        @Test
        void isInPointsWhereTheTargetIs() {
            Target poverty = of(TargetKind.REDUCTION, Direction.DOWN, 3, null, 2, 0.1, true, "percentage_points");
            Assessment a = judge(poverty, Reading.of(3.36, TO).withBaseline(6.31, FROM));

            assertThat(a.value()).isCloseTo(2.95, within(1e-9));
            assertThat(a.status()).isEqualTo(Status.MET);
        }

        @Test
        void canBeTheFigureItself() {
            Target exports = up(TargetKind.GROWTH, 8, 2);

            assertThat(judge(exports, Reading.of(8.28, TO)).status()).isEqualTo(Status.MET);
            assertThat(judge(exports, Reading.of(110, TO).withBaseline(100, FROM))
                            .value())
                    .isCloseTo(10, EXACT);
            assertThat(judge(exports, Reading.of(-1, MIDDLE)).status()).isEqualTo(Status.DETERIORATING);
        }

        @Test
        void fromNothingIsNoPercentage() {
            Assessment a = judge(accidents, Reading.of(2, MIDDLE).withBaseline(0, FROM));

            assertThat(a.status()).isEqualTo(Status.NOT_APPLICABLE);
            assertThat(a.reason()).isEqualTo(Assessment.Reason.BASE_NOT_POSITIVE);
        }
    }

    @Nested
    class Appropriation {
        private final Target budget =
                of(TargetKind.APPROPRIATION, Direction.BAND, 14040.807, 14040.807, 3, 0, false, "billion_vnd");

        @Test
        void isShownAndNeverJudged() {
            for (double spent : new double[] {7000, 14040.807, 20000}) {
                Assessment a = judge(budget, Reading.of(spent, TO));

                assertThat(a.status()).isEqualTo(Status.NOT_APPLICABLE);
                assertThat(a.value()).isEqualTo(spent);
                assertThat(a.noData()).isNull();
            }
        }

        @Test
        void withoutAFigureIsAGapLikeAnyOther() {
            assertThat(Progress.assess(budget, EVEN, Reading.none(), MIDDLE).status())
                    .isEqualTo(Status.NOT_YET_DUE);
            assertThat(Progress.assess(budget, EVEN, Reading.none(), TO).status())
                    .isEqualTo(Status.NO_DATA);
        }
    }

    @Nested
    class TheEndOfTheYear {
        @Test
        void beginsOnItsLastDay() {
            Target target = up(TargetKind.LEVEL, 64, 1);
            LocalDate eve = TO.minusDays(1);

            assertThat(judge(target, Reading.of(63.9, eve).withBaseline(60, FROM))
                            .status())
                    .isEqualTo(Status.ON_TRACK);
            assertThat(judge(target, Reading.of(63.9, TO).withBaseline(60, FROM))
                            .status())
                    .isEqualTo(Status.MISSED);
            assertThat(Progress.assess(
                                    target, EVEN, Reading.of(63.9, TO).withBaseline(60, FROM), LocalDate.of(2025, 6, 1))
                            .status())
                    .isEqualTo(Status.MISSED);
        }

        @Test
        void accusesNobodyForWantOfAFigure() {
            Assessment a = Progress.assess(
                    up(TargetKind.LEVEL, 64, 1), EVEN, Reading.of(62, MIDDLE).withBaseline(60, FROM), TO);

            assertThat(a.status()).isEqualTo(Status.NO_DATA);
            assertThat(a.noData()).isEqualTo(NoData.NO_DATA);
            assertThat(a.reason()).isEqualTo(Assessment.Reason.NO_FIGURE_OF_LAST_DAY);
            assertThat(a.value()).isEqualTo(62);
            assertThat(a.completion()).isCloseTo(0.5, EXACT);
        }

        @Test
        void keepsASumThatIsAlreadyThereAndClaimsNoHold() {
            Reading passed = Reading.of(4100, MIDDLE);
            Reading short_ = Reading.of(4000, MIDDLE);
            Target visits = up(TargetKind.FLOW, 4060, 0);

            assertThat(Progress.assess(visits, EVEN, passed, TO).status()).isEqualTo(Status.MET);
            assertThat(Progress.assess(visits, EVEN, short_, TO).status()).isEqualTo(Status.NO_DATA);
            assertThat(Progress.assess(up(TargetKind.HOLD, 100, 0), EVEN, Reading.of(100, MIDDLE), TO)
                            .status())
                    .isEqualTo(Status.NO_DATA);
            assertThat(Progress.assess(down(TargetKind.FLOW, 0, 0), EVEN, Reading.of(0, MIDDLE), TO)
                            .status())
                    .isEqualTo(Status.NO_DATA);
        }

        @Test
        void turnsNotYetDueIntoNoData() {
            Target target = up(TargetKind.LEVEL, 64, 1);

            assertThat(Progress.assess(target, EVEN, Reading.none(), TO.minusDays(1))
                            .status())
                    .isEqualTo(Status.NOT_YET_DUE);
            assertThat(Progress.assess(target, EVEN, Reading.none(), TO).status())
                    .isEqualTo(Status.NO_DATA);
            assertThat(Progress.assess(target, EVEN, Reading.absent(NoData.NOT_APPLICABLE), TO)
                            .status())
                    .isEqualTo(Status.NOT_APPLICABLE);
            assertThat(Progress.assess(target, EVEN, Reading.absent(NoData.NO_DATA), MIDDLE)
                            .noData())
                    .isEqualTo(NoData.NO_DATA);
        }
    }

    @Nested
    class Refuses {
        private final Target level = up(TargetKind.LEVEL, 64, 1);

        @Test
        void figuresOfOtherYearsAndOfTheFuture() {
            assertThatThrownBy(() -> Progress.assess(level, EVEN, Reading.of(63, TO), MIDDLE))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("2024-12-31")
                    .hasMessageContaining("2023-12-31 to 2024-07-01");
            LocalDate later = LocalDate.of(2025, 12, 31);
            assertThatThrownBy(() -> judge(level, Reading.of(63, later))).isInstanceOf(Refused.class);
            LocalDate earlier = LocalDate.of(2017, 6, 30);
            assertThatThrownBy(() -> judge(level, Reading.of(60, earlier))).isInstanceOf(Refused.class);
        }

        @Test
        void aShareOfUnitsWithoutItsUnits() {
            assertThatThrownBy(() -> judge(up(TargetKind.COUNT_OF_UNITS, 97.2, 1), Reading.of(97.5, TO)))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("numerator of t")
                    .hasMessageContaining("count-of-units");
            assertThatThrownBy(() -> judge(up(TargetKind.COUNT_OF_UNITS, 97.2, 1), Reading.counted(9, 8, TO)))
                    .isInstanceOf(Refused.class);
        }
    }
}
