package vn.mauson.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.mauson.Api;
import vn.mauson.Served;

/** The JSON contract of the product, on the bundled pack. */
@Served
class ContractTest {
    private static final String TARGETS = "/api/plans/2024/targets";
    private static final String AT_THE_END = "?asOf=2024-12-31";

    @LocalServerPort
    private int port;

    private Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Test
    void everyTargetOfTheResolutionIsAnswered() {
        assertThat(api.get(TARGETS + AT_THE_END)).hasSize(38);
    }

    @ParameterizedTest
    @CsvSource({
        // Reported to the council on 09/12/2024; observations.csv holds each with its source.
        "grdp-growth,                       6.01,   missed",
        "grdp-per-capita,                   61.1,   missed",
        "econ-share-agri-forestry,          21.51,  missed",
        "econ-share-industry-construction,  23.71,  missed",
        "econ-share-services,               50.31,  missed",
        "econ-share-product-tax,            4.47,   met",
        "state-budget-revenue,              9805.5, met",
        "tourist-visits,                    4200,   met",
    })
    void publishedResultsComeOutAsPublished(String id, double value, String status) {
        JsonNode target = byId(api.get(TARGETS + AT_THE_END)).get(id);
        assertThat(target.get("value").asDouble()).isEqualTo(value);
        assertThat(target.get("status").asString()).isEqualTo(status);
        assertThat(target.get("illustrative").asBoolean()).isFalse();
        assertThat(target.get("source").asString()).isNotBlank();
    }

    @Test
    void aTargetWithoutAFigureSaysNoDataAndNeverMissed() {
        JsonNode targets = api.get(TARGETS + AT_THE_END);
        List<String> silent = StreamSupport.stream(targets.spliterator(), false)
                .filter(target -> target.get("value").isNull())
                .peek(target -> assertThat(target.get("status").asString()).isEqualTo("no-data"))
                .peek(target -> assertThat(target.get("noData").asString()).isEqualTo("no-data"))
                .map(target -> target.get("id").asString())
                .toList();
        assertThat(silent).hasSize(26).contains("doctors-per-10k", "local-budget-expenditure");
    }

    /** Revenue of the first quarter is known, that of the year is not: nobody may call it missed. */
    @Test
    void aFigureOfPartOfTheYearDoesNotDecideTheYear() {
        JsonNode revenue = byId(api.get(TARGETS + AT_THE_END)).get("tourism-revenue");
        assertThat(revenue.get("value").asDouble()).isEqualTo(1200);
        assertThat(revenue.get("valueDate").asString()).isEqualTo("2024-03-31");
        assertThat(revenue.get("status").asString()).isEqualTo("no-data");
    }

    @Test
    void computedTargetsAreMarkedIllustrative() {
        Map<String, JsonNode> targets = byId(api.get(TARGETS + AT_THE_END));
        for (String id : List.of("forest-cover-rate", "new-forest-planting", "commune-road-paved")) {
            assertThat(targets.get(id).get("value").isNull()).as(id).isFalse();
            assertThat(targets.get(id).get("illustrative").asBoolean()).as(id).isTrue();
        }
    }

    /** 97.2 % of the 181 rural communes of edition 2020 are 176. */
    @Test
    void pavedCommunesAreCountedInTheEditionThePlanWasMadeFor() {
        JsonNode counted =
                byId(api.get(TARGETS + AT_THE_END)).get("commune-road-paved").get("counted");
        assertThat(counted.get("n").asInt()).isEqualTo(181);
        assertThat(counted.get("kT").asInt()).isEqualTo(176);
        double baseline = byId(api.get(TARGETS + AT_THE_END))
                .get("commune-road-paved")
                .get("baseline")
                .asDouble();
        assertThat(baseline).as("171 of 181 at the end of 2023, in percent").isCloseTo(94.475, within(0.001));
    }

    @ParameterizedTest
    @CsvSource({"2009,commune,226", "2020,commune,200", "2024-12,commune,194", "2025-07,commune,65", "2020,district,11"
    })
    void unitsSumToTheProvince(String edition, String level, int units) {
        JsonNode of = api.get(
                TARGETS + "/forest-cover-rate/units?level=" + level + "&edition=" + edition + "&asOf=2024-12-31");
        JsonNode province = byId(api.get(TARGETS + AT_THE_END)).get("forest-cover-rate");
        assertThat(of).hasSize(units);
        assertThat(sum(of, "numerator")).isCloseTo(province.get("numerator").asDouble(), within(0.01));
        assertThat(sum(of, "denominator")).isCloseTo(province.get("denominator").asDouble(), within(0.01));
    }

    @Test
    void theAllocatedPlantingSumsToThePlansHectares() {
        JsonNode of = api.get(TARGETS + "/new-forest-planting/units?level=commune&edition=2020&asOf=2024-12-31");
        double allocated = StreamSupport.stream(of.spliterator(), false)
                .filter(unit -> !unit.get("status").asString().equals("not-applicable"))
                .mapToDouble(unit -> unit.get("target").asDouble())
                .sum();
        assertThat(allocated).isCloseTo(9000, within(1e-6));
    }

    @Test
    void aTargetOfTheProvinceDoesNotApplyToACommune() {
        JsonNode of = api.get(TARGETS + "/grdp-growth/units?level=commune&edition=2020&asOf=2024-12-31");
        assertThat(of).hasSize(200).allSatisfy(unit -> {
            assertThat(unit.get("value").isNull()).isTrue();
            assertThat(unit.get("noData").asString()).isEqualTo("not-applicable");
        });
    }

    @Test
    void beforeTheFirstFigureIsDueNothingIsMissing() {
        JsonNode doctors = byId(api.get(TARGETS + "?asOf=2024-06-30")).get("doctors-per-10k");
        assertThat(doctors.get("status").asString()).isEqualTo("not-yet-due");
    }

    @Test
    void theTraceOfACommuneNamesFeaturesFormulaAndVersions() {
        JsonNode trace = api.get(TARGETS + "/forest-cover-rate/trace?unit=06541&edition=2020&asOf=2024-12-31");
        double covered = trace.get("inputs").get(0).get("value").asDouble();
        double whole = trace.get("inputs").get(1).get("value").asDouble();
        assertThat(trace.get("value").asDouble()).isCloseTo(100 * covered / whole, within(1e-9));
        assertThat(trace.get("features").get("counted").asInt()).isPositive();
        assertThat(trace.get("books").get("residualHa").asDouble()).isLessThan(1e-6);
        assertThat(trace.get("formula").get("substituted").asString()).isNotBlank();
        assertThat(trace.get("versions").get("edition").asString()).isEqualTo("2020");
        assertThat(trace.get("thresholds")).hasSize(4);
    }

    @Test
    void codesAreOtherUnitsInOtherEditions() {
        assertThat(api.get("/api/units/06040?edition=2020").at("/names/vi").asString())
                .isEqualTo("Xã Đại Đồng");
        assertThat(api.get("/api/units/06040?edition=2024-12").at("/names/vi").asString())
                .isEqualTo("Thị trấn Thất Khê");
        assertThat(api.get("/api/units/06040?edition=2025-07").at("/names/vi").asString())
                .isEqualTo("Xã Thất Khê");
    }

    @Test
    void aUnitThatWasSplitTellsWhereItWent() {
        JsonNode to = api.get("/api/units/06040?edition=2020").at("/history/to");
        assertThat(to).hasSize(2);
        assertThat(sum(to, "share")).isCloseTo(1, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "that khe,     2025-07, Xã Thất Khê",
        "ĐẠI ĐỒNG,     2025-07, Xã Thất Khê",
        "khanh khe,    2020,    Xã Khánh Khê",
        "loc binh,     2020,    Huyện Lộc Bình",
        "huu nghi,     2020,    Cửa khẩu quốc tế Hữu Nghị",
    })
    void searchFindsOldAndNewNamesWithoutTones(String text, String edition, String name) {
        String q = java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
        JsonNode finds = api.get("/api/search?q=" + q + "&edition=" + edition);
        assertThat(StreamSupport.stream(finds.spliterator(), false)
                        .map(find -> find.get("name").asString()))
                .contains(name);
    }

    @Test
    void gatesKeepTheirStatusOfTheDayAndThoseWithoutAPointAreListed() {
        JsonNode gates = api.get("/api/gates?asOf=2024-06-01");
        assertThat(gates).hasSize(14);
        assertThat(StreamSupport.stream(gates.spliterator(), false)
                        .filter(gate -> gate.get("lon").isNull()))
                .hasSize(2);
        assertThat(status(gates, "na-nua")).isEqualTo("open");
        assertThat(status(api.get("/api/gates?asOf=2023-12-13"), "na-nua")).isEqualTo("suspended");
        assertThat(api.get("/api/tasks")).hasSize(22);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/plans/2023/targets                               | 404 | 2024",
                "/api/plans/2024/targets?asOf=2024-13-01               | 400 | a date YYYY-MM-DD",
                "/api/plans/2024/targets?asof=2024-12-31               | 400 | asOf",
                "/api/plans/2024/targets/none/units?level=commune      | 404 | forest-cover-rate",
                "/api/plans/2024/targets/grdp-growth/units?level=x     | 400 | district, commune",
                "/api/plans/2024/targets/grdp-growth/units             | 400 | level",
                "/api/plans/2024/targets/grdp-growth/trace?unit=abc    | 400 | 2, 3 or 5 digits",
                "/api/units/06040?edition=2021                         | 404 | 2009, 2020, 2024-12, 2025-07",
                "/api/units/06040?edition=x                            | 400 | a year or year-month",
                "/api/units/99999?edition=2020                         | 404 | 99999",
                "/api/map/wards?edition=2020                           | 404 | districts, communes",
                "/tiles/wards/10/815/446.mvt                           | 404 | communes",
                "/tiles/communes/3/9/0.mvt                             | 400 | 9",
                "/nothing                                              | 404 | nothing",
            })
    void badInputIsAProblemThatSaysWhatIsAllowed(String path, int status, String said) {
        JsonNode problem = api.problem(path);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).contains(said);
    }

    @Test
    void anUnchangedOutlineIsNotSentAgain() {
        HttpResponse<byte[]> first = api.ask("/api/map/communes?edition=2020", "Accept-Encoding", "gzip");
        assertThat(first.headers().firstValue("content-encoding")).contains("gzip");
        assertThat(first.body().length).isLessThan(65_000);
        String tag = first.headers().firstValue("etag").orElseThrow();
        assertThat(api.ask("/api/map/communes?edition=2020", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void theContractIsDescribedAsOpenApi() {
        JsonNode paths = api.get("/v3/api-docs").get("paths");
        assertThat(paths.propertyNames())
                .contains(
                        "/api/plans/{year}/targets",
                        "/api/plans/{year}/targets/{id}/units",
                        "/api/plans/{year}/targets/{id}/trace",
                        "/api/editions",
                        "/api/units/{code}",
                        "/tiles/{layer}/{z}/{x}/{y}.mvt");
    }

    @Test
    void healthIsUpOnceDataAreServed() {
        assertThat(api.get("/actuator/health").get("status").asString()).isEqualTo("UP");
    }

    private static String status(JsonNode gates, String id) {
        return byId(gates).get(id).get("status").asString();
    }

    private static double sum(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false)
                .mapToDouble(row -> row.get(field).asDouble())
                .sum();
    }

    private static Map<String, JsonNode> byId(JsonNode rows) {
        Map<String, JsonNode> byId = new HashMap<>();
        rows.forEach(row -> byId.put(row.get("id").asString(), row));
        return byId;
    }
}
