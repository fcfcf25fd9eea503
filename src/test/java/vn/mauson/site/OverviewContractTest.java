package vn.mauson.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.mauson.Api;
import vn.mauson.Served;

/** The answers of the plan at a glance, each against the plain answers it gathers. */
@Served
class OverviewContractTest {
    private static final String PLAN = "/api/plans/2024";

    @LocalServerPort
    private int port;

    private MapAnswers answers;

    @BeforeEach
    void connect() {
        answers = new MapAnswers(port);
    }

    @ParameterizedTest
    @CsvSource({"2024-12-31", "2024-09-15", "2024-03-31"})
    void aSeriesIsWhatTheTargetsWereOnEachOfItsDays(String asOf) {
        for (JsonNode series : answers.list(PLAN + "/series?asOf=" + asOf)) {
            for (JsonNode point : series.get("points")) {
                String day = point.get("date").asString();
                JsonNode then = byId(answers.targets(day)).get(series.get("id").asString());
                assertThat(day).isLessThanOrEqualTo(asOf);
                assertThat(then.get("valueDate").asString()).isEqualTo(day);
                assertThat(point.get("value")).isEqualTo(then.get("value"));
                assertThat(point.get("expected")).isEqualTo(then.get("expectedValue"));
                assertThat(point.get("status")).isEqualTo(then.get("status"));
                assertThat(point.get("illustrative")).isEqualTo(then.get("illustrative"));
            }
        }
    }

    /** Whatever value a target has on a day is the last point up to that day. */
    @ParameterizedTest
    @CsvSource({"2024-12-31", "2024-09-30", "2024-04-10"})
    void theLastPointIsTheValueOfTheDay(String asOf) {
        Map<String, JsonNode> targets = byId(answers.targets(asOf));
        for (JsonNode series : answers.list(PLAN + "/series?asOf=" + asOf)) {
            JsonNode value = targets.get(series.get("id").asString()).get("value");
            JsonNode points = series.get("points");
            assertThat(points.isEmpty()).as(series.get("id").asString()).isEqualTo(value.isNull());
            if (!points.isEmpty()) {
                assertThat(points.get(points.size() - 1).get("value")).isEqualTo(value);
            }
        }
    }

    /** The path of planting runs through its milestones, that of cover straight from 2023's value to 64.6 %. */
    @Test
    void theExpectedPathLeadsToTheTarget() {
        Map<String, JsonNode> series = byId(answers.list(PLAN + "/series?asOf=2024-12-31"));
        JsonNode planting = series.get("new-forest-planting").get("path");
        assertThat(planting.get(0).get("value").asDouble()).isZero();
        assertThat(planting.get(planting.size() - 1).get("value").asDouble()).isEqualTo(9000);
        JsonNode cover = series.get("forest-cover-rate");
        assertThat(cover.get("path")).hasSize(2);
        assertThat(cover.at("/path/1/value").asDouble()).isEqualTo(64.6);
        assertThat(cover.at("/path/0/value").asDouble())
                .isCloseTo(cover.at("/points/0/expected").asDouble(), within(1e-9));
    }

    @Test
    void aSeriesOfAUnitEndsInItsCard() {
        String unit = "/api/units/06541?edition=2020&asOf=2024-12-31";
        Map<String, JsonNode> card =
                byId(answers.get(unit).get("targets").valueStream().toList());
        for (JsonNode series : answers.list(PLAN + "/series?unit=06541&edition=2020&asOf=2024-12-31")) {
            JsonNode points = series.get("points");
            JsonNode value = card.get(series.get("id").asString()).get("value");
            assertThat(points.isEmpty()).isEqualTo(value.isNull());
            if (!points.isEmpty()) {
                assertThat(points.get(points.size() - 1).get("value")).isEqualTo(value);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2024-11-30,2024-12-31", "2024-03-30,2024-03-31", "2024-06-15,2024-06-15"})
    void changesAreWhatTwoCallsDifferIn(String since, String asOf) {
        Map<String, JsonNode> before = byId(answers.targets(since));
        Map<String, JsonNode> after = byId(answers.targets(asOf));
        List<String> differ = after.keySet().stream()
                .filter(id -> !before.get(id).get("value").equals(after.get(id).get("value"))
                        || !before.get(id).get("status").equals(after.get(id).get("status")))
                .toList();
        JsonNode answer = answers.get(PLAN + "/changes?since=" + since + "&asOf=" + asOf);
        Map<String, JsonNode> changes = byId(answer.get("changes").valueStream().toList());
        assertThat(changes.keySet()).containsExactlyInAnyOrderElementsOf(differ);
        assertThat(answer.get("unchanged").asInt()).isEqualTo(38 - differ.size());
        changes.forEach((id, change) -> {
            assertThat(change.at("/before/value")).isEqualTo(before.get(id).get("value"));
            assertThat(change.at("/after/status")).isEqualTo(after.get(id).get("status"));
        });
    }

    @ParameterizedTest
    @CsvSource({"commune,2020,200", "district,2020,11", "commune,2025-07,65"})
    void theMatrixCountsEveryUnitOfEveryTargetOnce(String level, String edition, int units) {
        String of = "level=" + level + "&edition=" + edition + "&asOf=2024-12-31";
        JsonNode matrix = answers.get(PLAN + "/matrix?" + of);
        assertThat(matrix.get("units").asInt()).isEqualTo(units);
        Map<String, Integer> counted = new TreeMap<>();
        Map<String, JsonNode> targets = byId(answers.targets("2024-12-31"));
        List<String> mapped = targets.values().stream()
                .filter(target -> target.get("levels").valueStream().anyMatch(each -> each.asString()
                        .equals(level)))
                .map(target -> target.get("id").asString())
                .toList();
        for (String id : mapped) {
            String group = targets.get(id).get("group").asString();
            answers.list(PLAN + "/targets/" + id + "/units?" + of)
                    .forEach(unit ->
                            counted.merge(group + "." + unit.get("status").asString(), 1, Integer::sum));
        }
        assertThat(matrix.get("targets")).hasSize(mapped.size());
        assertThat(counted.values().stream().mapToInt(each -> each).sum()).isEqualTo(units * mapped.size());
        Map<String, Integer> cells = new TreeMap<>();
        matrix.get("cells")
                .forEach(cell -> cells.put(
                        cell.get("group").asString() + "." + cell.get("status").asString(),
                        cell.get("count").asInt()));
        assertThat(cells).isEqualTo(counted);
        cells.forEach((cell, count) -> theCellHolds(cell, count, of));
    }

    private void theCellHolds(String cell, int count, String of) {
        String[] parts = cell.split("\\.");
        String call = PLAN + "/matrix/cell?group=" + parts[0] + "&status=" + parts[1] + "&" + of;
        JsonNode behind = answers.get(call);
        assertThat(behind.get("total").asInt()).isEqualTo(count);
        assertThat(behind.get("rows")).hasSize(Math.min(300, count));
        behind.get("byTarget").propertyStream().forEach(each -> assertThat(
                        answers.get(call + "&target=" + each.getKey()).get("rows"))
                .hasSize(each.getValue().asInt()));
    }

    /** Recomputed from the units: how many have a better figure, and how many the same. */
    @ParameterizedTest
    @CsvSource({
        "06541,2020,commune,forest-cover-rate,value,1",
        "06541,2020,commune,commune-road-paved,value,2",
        "06541,2020,commune,new-forest-planting,completion,3",
        "188,2020,district,forest-cover-rate,value,1",
        "188,2020,district,new-forest-planting,completion,3",
        "06040,2025-07,commune,forest-cover-rate,value,1",
    })
    void aRankIsOneMoreThanThoseThatAreBetter(
            String code, String edition, String level, String target, String by, int decimals) {
        Function<JsonNode, Double> figure = unit -> unit.get(by).isNull()
                ? null
                : (Double) (Math.rint(unit.get(by).asDouble() * Math.pow(10, decimals)) / Math.pow(10, decimals));
        List<JsonNode> units = answers.units(new MapAnswers.View(target, level, edition, "2024-12-31"));
        double own = units.stream()
                .filter(unit -> unit.get("code").asString().equals(code))
                .map(figure)
                .findFirst()
                .orElseThrow();
        List<Double> figures =
                units.stream().map(figure).filter(Objects::nonNull).toList();
        JsonNode rank = byId(answers.list("/api/units/" + code + "/ranks?edition=" + edition + "&asOf=2024-12-31"))
                .get(target);
        assertThat(rank.get("by").asString()).isEqualTo(by);
        assertThat(rank.get("rank").asLong())
                .isEqualTo(1 + figures.stream().filter(each -> each > own).count());
        assertThat(rank.get("tied").asLong())
                .isEqualTo(figures.stream().filter(each -> each == own).count() - 1);
        assertThat(rank.get("ranked").asInt()).isEqualTo(figures.size());
        assertThat(rank.get("withoutFigure").asInt()).isEqualTo(units.size() - figures.size());
    }

    /** That Khe took a part of Dai Dong in December 2024 and was merged with Chi Minh and Chi Lang in July 2025. */
    @Test
    void theHistoryOfAUnitReachesEveryEdition() {
        List<String> steps = answers.list("/api/units/06040/history?edition=2025-07").stream()
                .map(step -> step.at("/from/edition").asString() + " "
                        + step.at("/from/name").asString() + " "
                        + step.get("kind").asString())
                .toList();
        assertThat(steps)
                .contains(
                        "2009 Thị trấn Thất Khê unchanged",
                        "2020 Thị trấn Thất Khê merged",
                        "2020 Xã Đại Đồng split",
                        "2024-12 Xã Chí Minh merged");
        assertThat(steps.stream().map(step -> step.split(" ")[0]).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("2009", "2020", "2024-12");
    }

    @Test
    void theRoadsOfAUnitAddUpAndLieInIt() {
        JsonNode roads = answers.get("/api/units/06541/roads?edition=2020&asOf=2024-12-31");
        assertThat(roads.get("roads")).hasSize(roads.get("total").asInt());
        assertThat(roads.get("roads")
                        .valueStream()
                        .mapToDouble(road -> road.get("km").asDouble())
                        .sum())
                .isCloseTo(roads.get("km").asDouble(), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "/changes?since=2024-12-31&asOf=2024-01-01,          since is '2024-12-31'",
        "/matrix?level=village,                              level is 'village'",
        "/matrix/cell?level=commune&group=x&status=met,      group is 'x'",
        "/matrix/cell?level=commune&group=social&status=ok,  status is 'ok'",
        "/series?unti=1,                                     parameter is 'unti'",
    })
    void whatIsWrongIsNamed(String call, String said) {
        JsonNode problem = new Api(port).problem(PLAN + call);
        assertThat(problem.get("status").asInt()).isEqualTo(400);
        assertThat(problem.get("detail").asString()).contains(said);
    }

    private static Map<String, JsonNode> byId(List<JsonNode> rows) {
        return rows.stream().collect(Collectors.toMap(row -> row.get("id").asString(), Function.identity()));
    }
}
