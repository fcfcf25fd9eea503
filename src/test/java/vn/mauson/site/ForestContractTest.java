package vn.mauson.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.mauson.Api;
import vn.mauson.Served;

/** Forest by class, planting by month and the lists, on the bundled pack. */
@Served
class ForestContractTest {
    private static final String YEAR_END = "?edition=2020&asOf=2024-12-31";
    private static final double CLOSE_HA = 0.01;

    @LocalServerPort
    private int port;

    private Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    /** The books are the map's own: what counts by class, less what is counted twice, is the rate's numerator. */
    @ParameterizedTest
    @ValueSource(strings = {"2020", "2025-07"})
    void classesThatCountSumToTheNumeratorOfTheCoverRate(String edition) {
        String asked = "edition=" + edition + "&asOf=2024-12-31";
        JsonNode forest = api.get("/api/forest?" + asked);
        JsonNode rate = api.get("/api/plans/2024/targets/forest-cover-rate/units?level=commune&" + asked);
        assertThat(forest.get("units")).hasSize(rate.size()).isNotEmpty();
        for (JsonNode unit : rate) {
            JsonNode row = row(forest, unit.get("code").asString());
            assertThat(counted(forest, row) - row.get("doubledHa").asDouble())
                    .isCloseTo(unit.get("numerator").asDouble(), within(CLOSE_HA));
            assertThat(row.get("wholeHa").asDouble())
                    .isCloseTo(unit.get("denominator").asDouble(), within(CLOSE_HA));
        }
    }

    @Test
    void theProvinceIsTheSumOfItsUnitsAtBothLevels() {
        JsonNode communes = api.get("/api/forest" + YEAR_END + "&level=commune");
        JsonNode districts = api.get("/api/forest" + YEAR_END + "&level=district");
        for (int i = 0; i < communes.get("classes").size(); i++) {
            int of = i;
            double province = communes.get("province").get("byClass").get(i).asDouble();
            assertThat(sum(communes.get("units"), unit -> unit.get("byClass").get(of)))
                    .isCloseTo(province, within(CLOSE_HA));
            assertThat(sum(districts.get("units"), unit -> unit.get("byClass").get(of)))
                    .isCloseTo(province, within(CLOSE_HA));
        }
    }

    @Test
    void plantingOfTheMonthsIsTheOfficialFigureOfTheirLastDays() {
        JsonNode months = api.get("/api/forest" + YEAR_END).get("planting").get("months");
        assertThat(months).hasSize(12);
        for (int i : new int[] {1, 5, 11}) {
            JsonNode target = target(months.get(i).get("to").asString());
            assertThat(months.get(i).get("totalHa").asDouble())
                    .isCloseTo(target.get("value").asDouble(), within(CLOSE_HA));
        }
        assertThat(months.get(5).get("expectedHa").asDouble()).isCloseTo(0.66 * 9000, within(CLOSE_HA));
    }

    @Test
    void aMonthToComeHasNoPlanting() {
        JsonNode months = api.get("/api/forest?edition=2020&asOf=2024-06-15")
                .get("planting")
                .get("months");
        assertThat(months.get(5).get("to").asString()).isEqualTo("2024-06-15");
        assertThat(months.get(6).get("ha").isNull()).isTrue();
        assertThat(months.get(6).get("expectedHa").asDouble()).isPositive();
    }

    /** Pairs of the same rows in the page and both files; together at least what the cover's books take off. */
    @Test
    void aListHasTheSameRowsAsPageAndAsFiles() {
        int count = api.get("/api/forest" + YEAR_END)
                .get("lists")
                .get("overlaps")
                .get("count")
                .asInt();
        JsonNode page = api.get("/api/forest/overlaps" + YEAR_END + "&limit=3");
        JsonNode shapes = api.get("/api/forest/overlaps.geojson" + YEAR_END).get("features");
        String csv = new String(api.ask("/api/forest/overlaps.csv" + YEAR_END).body(), StandardCharsets.UTF_8);
        assertThat(page.get("count").asInt()).isEqualTo(count).isPositive();
        assertThat(shapes).hasSize(count);
        assertThat(csv.lines()).hasSize(count + 1);
        assertThat(csv.lines().skip(1).findFirst().orElseThrow())
                .startsWith(page.get("rows").get(0).get("id").asString() + ",");
        assertThat(shapes.get(0).get("properties").get("id"))
                .isEqualTo(page.get("rows").get(0).get("id"));
    }

    @Test
    void aListNobodyKnowsIsRefusedByName() {
        assertThat(api.problem("/api/forest/oaks").get("detail").asString()).contains("oaks", "planted-not-forest");
    }

    private JsonNode target(String asOf) {
        return StreamSupport.stream(
                        api.get("/api/plans/2024/targets?asOf=" + asOf).spliterator(), false)
                .filter(target -> target.get("id").asString().equals("new-forest-planting"))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode row(JsonNode forest, String code) {
        return StreamSupport.stream(forest.get("units").spliterator(), false)
                .filter(row -> row.get("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static double counted(JsonNode forest, JsonNode row) {
        double sum = 0;
        for (int i = 0; i < forest.get("classes").size(); i++) {
            if (forest.get("classes").get(i).get("countsInCover").asBoolean()) {
                sum += row.get("byClass").get(i).asDouble();
            }
        }
        return sum;
    }

    private static double sum(JsonNode rows, Function<JsonNode, JsonNode> part) {
        return StreamSupport.stream(rows.spliterator(), false)
                .mapToDouble(row -> part.apply(row).asDouble())
                .sum();
    }
}
