package vn.mauson.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.mauson.Served;
import vn.mauson.site.Chromium.Window;

/** The card of a unit and the trace behind its numbers. */
@Served
class MapCardBrowserTest {
    private static final String AT_THE_END = "&edition=2020&date=2024-12-31";
    private static final String UNIT = "06541";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    private int port;

    private MapAnswers answers;

    @BeforeEach
    void connect() {
        answers = new MapAnswers(port);
    }

    @ParameterizedTest
    @EnumSource(Window.class)
    void aClickOnAUnitOpensItsCardAndEscClosesIt(Window window) {
        MapPage map = chromium.open(port, window, "#layers=&level=district" + AT_THE_END);
        assertThat(map.find("path.unit[data-status]")).hasCount(11);
        map.click("189");
        assertThat(map.find("#detail h2")).hasText("Huyện Đình Lập");
        assertThat(map.unit("189")).hasAttribute("aria-pressed", "true");
        map.page().keyboard().press("Escape");
        assertThat(map.find("#detail [data-target]")).hasCount(0);
        assertThat(map.unit("189")).hasAttribute("aria-pressed", "false");
    }

    @Test
    void theKeyboardWalksFromUnitToUnitAndOpensOne() {
        MapPage map = chromium.open(port, Window.WALL, "#layers=&level=district" + AT_THE_END);
        assertThat(map.find("path.unit[data-status]")).hasCount(11);
        map.find("path.unit[tabindex='0']").focus();
        map.page().keyboard().press("ArrowLeft");
        Locator reached = map.find("path.unit:focus");
        assertThat(reached).hasAttribute("aria-label", Pattern.compile("^(Huyện|Thành phố) .*%.*(Đạt|Không đạt)"));
        String code = reached.getAttribute("data-code");
        map.page().keyboard().press("Enter");
        String name = answers.get("/api/units/" + code + "?edition=2020&asOf=2024-12-31")
                .at("/names/vi")
                .asString();
        assertThat(map.find("#detail h2")).hasText(name);
    }

    @ParameterizedTest
    @CsvSource({"06541,2020", "188,2020", "06040,2025-07"})
    void theCardShowsAll38TargetsAsTheServerAnswersThem(String code, String edition) {
        MapPage map = chromium.open(port, Window.WALL, "#date=2024-12-31&edition=" + edition + "&unit=" + code);
        assertThat(map.find("#detail [data-target]")).hasCount(38);
        JsonNode unit = answers.get("/api/units/" + code + "?edition=" + edition + "&asOf=2024-12-31");
        assertThat(shown(map)).isEqualTo(expected(unit));
        for (JsonNode plots : unit.get("plots")) {
            assertThat(map.find("#detail"))
                    .containsText(MapAnswers.number(plots.get("ha").asDouble(), 0) + "\u00a0ha · "
                            + MapAnswers.number(plots.get("count").asInt(), 0) + " lô");
        }
        for (JsonNode gate : unit.get("gates")) {
            assertThat(map.find("#detail")).containsText(gate.get("name").asString());
        }
    }

    @Test
    void theHistoryOfAUnitOpensWhatItBecame() {
        MapPage map = chromium.open(port, Window.WALL, "#date=2024-12-31&edition=2020&unit=06040");
        assertThat(map.find("#detail h2")).hasText("Xã Đại Đồng");
        map.find("#detail [data-key='history-2024-12-06040']").click();
        assertThat(map.find("#detail h2")).hasText("Thị trấn Thất Khê");
        assertThat(map.find("path.unit")).hasCount(194);
        assertThat(map.unit("06040")).hasAttribute("aria-pressed", "true");
    }

    @ParameterizedTest
    @CsvSource({"forest-cover-rate", "commune-road-paved", "new-forest-planting"})
    void whyAnswersWithFormulaInputsAndFeatures(String target) {
        MapPage map = chromium.open(port, Window.WALL, "#target=" + target + "&unit=" + UNIT + AT_THE_END);
        map.find("#detail [data-target=" + target + "] .why").click();
        JsonNode trace = answers.get(
                "/api/plans/2024/targets/" + target + "/trace?unit=" + UNIT + "&edition=2020&asOf=2024-12-31");
        Locator formula = map.find("#detail [data-part=formula]");
        assertThat(formula).containsText(trace.at("/formula/expression").asString());
        assertThat(formula).containsText(trace.at("/formula/substitutedVi").asString());
        assertThat(map.find("#detail [data-part=inputs] li b")).hasText(amounts(trace));
        Locator features = map.find("#detail [data-part=features] li");
        assertThat(features.first().locator("b"))
                .containsText(MapAnswers.number(trace.at("/features/counted").asInt(), 0));
        for (JsonNode excluded : trace.at("/features/excluded")) {
            assertThat(map.find("#detail [data-part=features]"))
                    .containsText(excluded.get("reasonVi").asString());
        }
        assertThat(map.find("#detail [data-part=origin]"))
                .containsText(trace.at("/versions/data").asString());
    }

    @Test
    void theProvincesNumberIsExplainedTooAndNamesItsSource() {
        MapPage map = chromium.open(port, Window.WALL, "#date=2024-12-31");
        map.find("#list [data-key=why-state-budget-revenue]").click();
        assertThat(map.find("#detail .figure b").first()).hasText("9.805,5\u00a0tỷ đ");
        assertThat(map.find("#detail [data-part=inputs] a").first())
                .hasAttribute("href", Pattern.compile("^https://news\\.laodong\\.vn/.*"));
        assertThat(map.find("#detail [data-part=inputs] q").first()).hasAttribute("lang", "en");
        map.find("#detail [data-key=back]").click();
        assertThat(map.find("#detail [data-part]")).hasCount(0);
    }

    @Test
    void aFigureThatCannotBeJudgedSaysWhy() {
        MapPage map = chromium.open(port, Window.WALL, "#date=2024-12-31&why=tourism-revenue");
        assertThat(map.find("#detail .figure")).containsText(answers.text("reason.no-figure-of-last-day"));
    }

    /** Target -> value and status as the card writes them; the goal alone where there is no value. */
    private static Map<String, String> shown(MapPage map) {
        Map<String, String> shown = new TreeMap<>();
        for (Locator line : map.find("#detail [data-target]").all()) {
            boolean valued = line.locator(".row-value b").count() > 0;
            String value = valued ? line.locator(".row-value b").textContent() : "–";
            shown.put(
                    line.getAttribute("data-target"),
                    value + " " + line.locator(".badge").textContent());
        }
        return shown;
    }

    private Map<String, String> expected(JsonNode unit) {
        Map<String, Integer> decimals = answers.targets("2024-12-31").stream()
                .collect(Collectors.toMap(target -> target.get("id").asString(), target -> target.get("decimals")
                        .asInt()));
        Map<String, String> expected = new TreeMap<>();
        for (JsonNode row : unit.get("targets")) {
            String id = row.get("id").asString();
            JsonNode value = row.get("value");
            String number = value.isNull() ? "–" : MapAnswers.number(value.asDouble(), decimals.get(id));
            expected.put(
                    id,
                    number + " " + answers.text("status." + row.get("status").asString()));
        }
        return expected;
    }

    private String[] amounts(JsonNode trace) {
        return trace.get("inputs")
                .valueStream()
                .map(input -> MapAnswers.number(input.get("value").asDouble(), 2) + "\u00a0"
                        + answers.text("unit." + input.get("unit").asString()))
                .toArray(String[]::new);
    }
}
