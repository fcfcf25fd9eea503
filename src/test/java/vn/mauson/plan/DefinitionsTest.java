package vn.mauson.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.mauson.plan.Targets.FROM;
import static vn.mauson.plan.Targets.TO;
import static vn.mauson.plan.Targets.of;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mauson.measure.Names;
import vn.mauson.measure.Period;
import vn.mauson.measure.Refused;
import vn.mauson.measure.UnitLevel;

class DefinitionsTest {
    private static final Names NAMES = new Names("Trồng rừng mới", "New forest planting");

    @Test
    void idsAreReadBackAsTheyAreWritten() {
        assertThat(Arrays.stream(Status.values()).map(Status::id))
                .containsExactly(
                        "met",
                        "on-track",
                        "accelerate",
                        "limited",
                        "deteriorating",
                        "missed",
                        "not-met",
                        "within",
                        "breach",
                        "too-early",
                        "no-data",
                        "not-applicable",
                        "not-yet-due");
        assertThat(TargetKind.values()).allMatch(kind -> TargetKind.of(kind.id()) == kind);
        assertThat(Status.values()).allMatch(status -> Status.of(status.id()) == status);
        assertThat(NoData.values()).allMatch(noData -> NoData.of(noData.id()) == noData);
        assertThat(Direction.values()).allMatch(direction -> Direction.of(direction.id()) == direction);
        assertThat(SpatialLevel.values()).allMatch(level -> SpatialLevel.of(level.id()) == level);
    }

    @Test
    void anUnknownIdIsRefusedWithTheListOfKnownOnes() {
        assertThatThrownBy(() -> Direction.of("sideways"))
                .isInstanceOf(Refused.class)
                .hasMessage("direction is 'sideways'; allowed: up, down, band");
    }

    @Test
    void thresholdsMeetWithoutGapAndSayWhatStatusesDo() {
        List<Pace.Threshold> thresholds = Pace.thresholds();

        for (int i = 1; i < thresholds.size(); i++) {
            assertThat(thresholds.get(i).to()).isEqualTo(thresholds.get(i - 1).from());
        }
        assertThat(thresholds).filteredOn(t -> t.from() != null).allSatisfy(t -> assertThat(Pace.status(t.from()))
                .isEqualTo(t.status()));
        assertThat(Pace.status(-1e-6)).isEqualTo(Status.DETERIORATING);
    }

    @ParameterizedTest(name = "{0} reaches districts: {1}, communes: {2}")
    @CsvSource({
        "province, false, false",
        "district, true, false",
        "commune, true, true",
        "village, true, true",
        "plot, true, true",
        "gate, false, false"
    })
    void aTargetIsMappedNoFinerThanItsFiguresAre(String id, boolean districts, boolean communes) {
        assertThat(SpatialLevel.of(id).reaches(UnitLevel.DISTRICT)).isEqualTo(districts);
        assertThat(SpatialLevel.of(id).reaches(UnitLevel.COMMUNE)).isEqualTo(communes);
    }

    @Test
    void theNearEndOfARangeIsTheTarget() {
        assertThat(of(TargetKind.LEVEL, Direction.UP, 65, 66.0, 1, 0, false, "percent")
                        .yT())
                .isEqualTo(65);
        assertThat(of(TargetKind.LEVEL, Direction.DOWN, 2, 3.0, 1, 0, false, "percent")
                        .yT())
                .isEqualTo(3);
        Target reduction = of(TargetKind.REDUCTION, Direction.DOWN, 5, 7.0, 1, 0, false, "percent");
        assertThat(reduction.yT()).isEqualTo(5);
        assertThat(reduction.d()).isEqualTo(1);
    }

    @Test
    void aUnitsPartTakesItsPartOfTheTolerance() {
        Target part = of(TargetKind.FLOW, Direction.UP, 38, 39.0, 1, 1, true, "percent")
                .withNumber(19);

        assertThat(part.yT()).isEqualTo(19);
        assertThat(part.tolerance()).isEqualTo(0.5);
    }

    @ParameterizedTest(name = "{0} {1} {2} to {3}, {4} decimals, tolerance {5}, about {6}")
    @CsvSource({
        "BAND, BAND, 24, , 2, 0, false, band of t",
        "BAND, UP, 24, 25, 2, 0, false, band of t",
        "LEVEL, UP, 25, 24, 2, 0, false, high of t",
        "LEVEL, BAND, 24, 25, 2, 0, false, direction of t",
        "LEVEL, UP, NaN, , 2, 0, false, low of t",
        "LEVEL, UP, 64, , 7, 0, false, decimals of t",
        "LEVEL, UP, 64, , 1, -1, true, tolerance of t",
        "LEVEL, UP, 64, , 1, 1, false, tolerance of t",
        "FLOW, UP, -1, , 0, 0, false, flow of t",
        "GROWTH, DOWN, 8, , 0, 0, false, growth of t",
        "REDUCTION, DOWN, 0, , 0, 0, false, reduction of t",
        "COUNT_OF_UNITS, UP, 101, , 0, 0, false, share of units of t",
        "APPROPRIATION, BAND, -1, , 0, 0, false, appropriation of t"
    })
    void targetsWithoutMeaningAreRefused(
            TargetKind kind,
            Direction direction,
            double low,
            Double high,
            int decimals,
            double tolerance,
            boolean about,
            String thing) {
        assertThatThrownBy(() -> of(kind, direction, low, high, decimals, tolerance, about, "percent"))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith(thing);
    }

    @Test
    void aReadingIsAValueWithItsDayOrAReason() {
        assertThatThrownBy(() -> Reading.absent(NoData.ZERO)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Reading.of(Double.NaN, TO)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Reading.of(1, null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Reading.rate(1, -1, 1, TO)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Reading.rate(1, 2, 1.1, TO)).isInstanceOf(Refused.class);
        assertThat(Reading.of(1, TO).withBaseline(2, FROM).withParts(1, 2).known())
                .isTrue();
    }

    @Test
    void aFigureNamesItsSource() {
        assertThatThrownBy(() -> observation(9000, " ", "high"))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("source of planting");
        assertThatThrownBy(() -> observation(9000, "report", "sure")).hasMessageContaining("high, medium, low");
        assertThatThrownBy(() -> observation(Double.POSITIVE_INFINITY, "report", "high"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aTaskIsInOnePlaceOrInNone() {
        assertThat(task(106.7, 21.9, "gate").lon()).isEqualTo(106.7);
        assertThat(task(null, null, "not_located").lat()).isNull();
        assertThatThrownBy(() -> task(106.7, null, "gate")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> task(21.9, 106.7, "gate"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("21.9 106.7");
        assertThatThrownBy(() -> task(106.7, 21.9, "somewhere")).hasMessageContaining("not_located");
    }

    private static Observation observation(double value, String source, String confidence) {
        return new Observation(
                "planting",
                UnitLevel.PROVINCE,
                "20",
                Period.of("2024"),
                value,
                "ha",
                Observation.ValueKind.RESULT,
                source,
                confidence,
                null,
                false);
    }

    private static Task task(Double lon, Double lat, String kind) {
        return new Task("a", "II.4", NAMES, null, lon, lat, "gate_point", kind, List.of("06190"), null, "text", "high");
    }
}
