package vn.mauson.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mauson.formats.Fault;
import vn.mauson.formats.Row;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Period;
import vn.mauson.measure.UnitLevel;
import vn.mauson.pack.Pack;
import vn.mauson.plan.Observation;
import vn.mauson.plan.Observation.ValueKind;
import vn.mauson.store.TestPack;

class ObservationRulesTest {
    private static final Pack PACK = TestPack.PACK;
    private static final EditionId EDITION = new EditionId("2020");
    private static final Observation LAST_YEAR = figure("health-insurance-coverage", "06184", "2023", 95.0);

    private final Map<String, Object> fields = new LinkedHashMap<>();

    ObservationRulesTest() {
        fields.put("indicator", "health-insurance-coverage");
        fields.put("level", "commune");
        fields.put("unit_code", "06184");
        fields.put("unit_name", "Thị trấn Đồng Đăng");
        fields.put("period", "2024-9M");
        fields.put("value", 96.5);
        fields.put("unit", "percent_of_population");
        fields.put("value_kind", "result");
        fields.put("source", "Báo cáo số 12/BC-UBND");
        fields.put("confidence", "high");
        fields.put("note", "số sơ bộ");
    }

    @Test
    void aRowWithoutFaultsIsTheFigureItSays() {
        Draft draft = new Draft(row());
        assertThat(rules(Optional.empty()).make(draft))
                .containsExactly(new Observation(
                        "health-insurance-coverage",
                        UnitLevel.COMMUNE,
                        "06184",
                        Period.of("2024-9M"),
                        96.5,
                        "percent_of_population",
                        ValueKind.RESULT,
                        "Báo cáo số 12/BC-UBND",
                        "high",
                        "số sơ bộ",
                        false));
        assertThat(draft.faults()).isEmpty();
    }

    @Test
    void vietnameseHeadingsAndWordsMeanTheSame() {
        List<Observation> english = rules(Optional.empty()).make(new Draft(row()));
        Map<String, Object> vietnamese = new LinkedHashMap<>();
        vietnamese.put("Chỉ tiêu", "health-insurance-coverage");
        vietnamese.put("Cấp", "Xã");
        vietnamese.put("MA DON VI", "06184");
        vietnamese.put("Tên đơn vị", "TT Dong Dang");
        vietnamese.put("Kỳ (period)", "2024-9M");
        vietnamese.put("Giá trị", "96,5");
        vietnamese.put("Đơn vị tính", "percent_of_population");
        vietnamese.put("Loại số liệu", "thuc hien");
        vietnamese.put("Nguồn", "Báo cáo số 12/BC-UBND");
        vietnamese.put("Độ tin cậy", "Cao");
        vietnamese.put("Ghi chú", "số sơ bộ");
        assertThat(rules(Optional.empty()).make(new Draft(new Row(2, null, vietnamese, List.of()))))
                .isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "indicator|health-insurance|indicator-unknown|indicators.csv",
                "indicator||field-missing|indicator",
                "level|thôn|level-unknown|commune (xã)",
                "level|district|level-differs|Thị trấn Đồng Đăng (06184)",
                "unit_code|99999|code-unknown|called Thị trấn Đồng Đăng is Thị trấn Đồng Đăng (06184)",
                "unit_code|06166|code-other-unit|in edition 2020 it means Xã Tân Thanh (06166)",
                "unit_name|Xã Đồng Đăng|code-other-unit|called Xã Đồng Đăng is no unit",
                "unit_name||field-missing|unit_name",
                "period|quý I|period-unknown|YYYY-Q1",
                "period||field-missing|period",
                "period|2026|unit-not-of-period|edition 2025-07, in force at the end of 2026; there 06184 means Xã Đồng Đăng",
                "value||value-missing|a row left empty",
                "value|gần đủ|not-a-number|64,6",
                "value|9.000|number-ambiguous|9000 or 9",
                "value|100,5|share-out-of-range|0 to 100, a share of population",
                "value|-1|share-out-of-range|0 to 100",
                "unit|percent|unit-of-measure-differs|percent_of_population",
                "unit||field-missing|unit",
                "value_kind|có lẽ|word-unknown|result (thực hiện)",
                "value_kind||field-missing|value_kind",
                "source||field-missing|source",
                "confidence|sure|word-unknown|high (cao)",
            })
    void aFaultIsRefusedAtItsFieldWithWhatWasExpected(String field, String value, String code, String reason) {
        fields.put(field, value);
        Draft draft = new Draft(row());
        assertThat(rules(Optional.empty()).make(draft)).isEmpty();
        assertThat(draft.faults())
                .filteredOn(Fault::refused)
                .hasSize(1)
                .allSatisfy(fault -> assertThat(fault.code()).isEqualTo(code))
                .allSatisfy(fault -> assertThat(fault.reason()).contains(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"note", "source"})
    void aTextLongerThanItsColumnIsRefused(String field) {
        fields.put(field, "ă".repeat(2_001));
        assertThat(faults()).extracting(Fault::code, Fault::field).containsExactly(tuple("text-too-long", field));
    }

    @Test
    void aCodeThatLostItsZeroGetsItBack() {
        fields.put("unit_code", 6184L);
        assertThat(faults()).extracting(Fault::code, Fault::refused).containsExactly(tuple("code-padded", false));
    }

    @Test
    void aNumberOfThreeDecimalsFromASheetIsNoText() {
        fields.put("value", 96.125);
        assertThat(rules(Optional.empty()).make(new Draft(row())))
                .extracting(Observation::value)
                .containsExactly(96.125);
    }

    @Test
    void aRowLeftEmptyIsPassedOverAndCounted() {
        List.of("period", "value", "value_kind", "source", "confidence", "note").forEach(fields::remove);
        Draft draft = new Draft(row());
        assertThat(rules(Optional.empty()).make(draft)).isEmpty();
        assertThat(draft.faults()).extracting(Fault::code, Fault::refused).containsExactly(tuple("row-empty", false));
    }

    @Test
    void aConfidenceNobodySaidIsTakenAsMediumAndTold() {
        fields.remove("confidence");
        assertThat(faults())
                .extracting(Fault::code, Fault::refused)
                .containsExactly(tuple("confidence-assumed", false));
    }

    @ParameterizedTest
    @CsvSource({"31.6, true", "31.7, false", "95, false"})
    void aFigureThreeTimesSmallerThanTheLastIsTold(double value, boolean told) {
        fields.put("value", value);
        assertThat(faults().stream().map(Fault::code).anyMatch("outlier"::equals))
                .isEqualTo(told);
    }

    @Test
    void aQuarterIsNoOutlierBesideAYear() {
        Observation year = figure("ntm-communes-new", "06184", "2023", 12);
        fields.put("indicator", "ntm-communes-new");
        fields.put("unit", "communes");
        fields.put("value", 1L);
        fields.put("period", "2024-Q1");
        Draft quarter = new Draft(row());
        assertThat(rules(Optional.empty(), year).make(quarter)).hasSize(1);
        assertThat(quarter.faults()).isEmpty();
        fields.put("period", "2024");
        Draft wholeYear = new Draft(row());
        rules(Optional.empty(), year).make(wholeYear);
        assertThat(wholeYear.faults()).extracting(Fault::code).containsExactly("outlier");
    }

    @Test
    void aFormOfAnotherIndicatorIsRecognised() {
        Draft draft = new Draft(row());
        rules(Optional.of(new FormMark("doctors-per-10k", EDITION))).make(draft);
        assertThat(draft.faults())
                .extracting(Fault::code, Fault::field)
                .containsExactly(tuple("indicator-other", "indicator"));
    }

    @Test
    void aFigureOfWhatTheMapWorksOutItselfIsKeptAndTold() {
        fields.put("indicator", "forest-cover-rate");
        fields.put("unit", "percent_of_natural_area");
        assertThat(faults())
                .extracting(Fault::code, Fault::refused)
                .containsExactly(tuple("indicator-computed", false));
    }

    @Test
    void aReportingGroupIsAUnitOfAnEditionWithoutDistricts() {
        fields.putAll(Map.of("level", "huyện", "unit_code", "183", "unit_name", "Huyện Cao Lộc", "period", "2026"));
        Draft draft = new Draft(row());
        UnitRegister register = new UnitRegister(PACK.editions(), PACK.units());
        FigureUnits units = new FigureUnits(register, new EditionId("2025-07"));
        assertThat(new ObservationRules(PACK.indicators(), units, List.of(), null, Optional.empty()).make(draft))
                .extracting(Observation::level)
                .containsExactly(UnitLevel.DISTRICT);
    }

    private List<Fault> faults() {
        Draft draft = new Draft(row());
        rules(Optional.empty(), LAST_YEAR).make(draft);
        return draft.faults();
    }

    private Row row() {
        return new Row(2, null, fields, List.of());
    }

    private static ObservationRules rules(Optional<FormMark> form, Observation... known) {
        UnitRegister register = new UnitRegister(PACK.editions(), PACK.units());
        return new ObservationRules(PACK.indicators(), new FigureUnits(register, EDITION), List.of(known), null, form);
    }

    private static Observation figure(String indicator, String code, String period, double value) {
        String unit = PACK.indicator(indicator).unit();
        return new Observation(
                indicator,
                UnitLevel.COMMUNE,
                code,
                Period.of(period),
                value,
                unit,
                ValueKind.RESULT,
                "test",
                "high",
                "",
                false);
    }
}
