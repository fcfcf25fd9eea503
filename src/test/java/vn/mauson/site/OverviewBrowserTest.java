package vn.mauson.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.mauson.Served;
import vn.mauson.site.Chromium.Window;

/** The plan on one screen, against what the server answers. */
@Served
class OverviewBrowserTest {
    private static final String DAY = "2024-12-31";
    private static final String HASH = "#view=overview&edition=2020&date=" + DAY;

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
    void allTargetsStandInTheirGroupsWithValueStatusAndPicture(Window window) {
        MapPage page = chromium.open(port, window, HASH);
        assertThat(page.find(".ov-row")).hasCount(38);
        assertThat(page.find(".ov-row svg.spark")).hasCount(38);
        for (JsonNode target : answers.targets(DAY)) {
            Locator row = page.find("[data-part=group-" + target.get("group").asString() + "] [data-target="
                    + target.get("id").asString() + "]");
            assertThat(row).hasAttribute("data-status", target.get("status").asString());
            String value = target.get("value").isNull()
                    ? "–"
                    : MapAnswers.number(
                            target.get("value").asDouble(),
                            target.get("decimals").asInt());
            assertThat(row.locator(".ov-value b")).hasText(value);
            if (!target.get("pace").isNull()) {
                String pace = MapAnswers.number(target.get("pace").asDouble(), 2);
                assertThat(row.locator("[data-pace]")).hasText("nhịp độ " + pace);
            }
            assertThat(row.locator(".tag-illustrative"))
                    .hasCount(target.get("illustrative").asBoolean() ? 1 : 0);
        }
    }

    /** Visits of March, looked at in September, must not pass for September's. */
    @Test
    void anOlderFigureSaysOfWhichDayItIs() {
        String day = "2024-09-15";
        MapPage page = chromium.open(port, Window.LAPTOP, "#view=overview&date=" + day);
        assertThat(page.find(".ov-row")).hasCount(38);
        Map<String, String> older = new TreeMap<>();
        for (JsonNode target : answers.targets(day)) {
            if (!target.get("value").isNull()
                    && !target.get("valueDate").asString().equals(day)) {
                older.put(target.get("id").asString(), target.get("valueDate").asString());
            }
        }
        assertThat(older).containsEntry("tourist-visits", "2024-03-31");
        assertThat(page.find("[data-valued]")).hasCount(older.size());
        older.forEach((id, valued) -> assertThat(page.find("[data-target=" + id + "] [data-valued='" + valued + "']"))
                .isVisible());
        assertThat(page.find("[data-target=tourist-visits] [data-valued]")).hasText("số đến 31/03/2024");
    }

    /** On a wall nobody scrolls. */
    @Test
    void aWallShowsAll38TargetsAtOnce() {
        MapPage page = chromium.blank(port, Window.WALL);
        page.page().setViewportSize(1920, 1080);
        page.visit(HASH);
        assertThat(page.find(".ov-row")).hasCount(38);
        for (Locator row : page.find(".ov-row").all()) {
            assertThat(row)
                    .isInViewport(new com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions()
                            .setRatio(1));
        }
        assertThat(page.find("[data-part=matrix] table")).isInViewport();
        assertThat(page.find("[data-part=changes] h3")).isInViewport();
    }

    /** On a lower screen each column scrolls: no target is cut off without a way to it. */
    @Test
    void aLowWallStillReachesEveryTarget() {
        MapPage page = chromium.blank(port, Window.WALL);
        page.page().setViewportSize(1600, 960);
        page.visit(HASH);
        waitForAnswers(page);
        for (Locator row : page.find(".ov-row").all()) {
            row.scrollIntoViewIfNeeded();
            assertThat(row)
                    .isInViewport(new com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions()
                            .setRatio(0.95));
        }
    }

    /** Each answer that comes draws the page anew: until the last one is there, what is held may be replaced. */
    private static void waitForAnswers(MapPage page) {
        assertThat(page.find(".ov-row")).hasCount(38);
        assertThat(page.find("[data-part=matrix] table")).isVisible();
        assertThat(page.find("[data-part=changes] h3")).isVisible();
        assertThat(page.find(".ov-row svg.spark")).hasCount(38);
    }

    /** Day before month in every browser, and no day that the plan cannot be compared with. */
    @ParameterizedTest
    @EnumSource(Window.class)
    void theDayComparedWithIsTypedAndKeptInTheAddress(Window window) {
        MapPage page = chromium.open(port, window, HASH);
        waitForAnswers(page);
        Locator since = page.find("[data-key=since]");
        assertThat(since).hasValue("30/11/2024");
        since.fill("30/06/2024");
        since.press("Enter");
        assertThat(page.find("[data-part=changes] h3")).containsText("30/06/2024");
        assertThat(page.page()).hasURL(Pattern.compile("since=2024-06-30"));
        for (String refused : List.of("31/06/2024", "01/01/2025", "06/2024")) {
            since.fill(refused);
            since.press("Enter");
            assertThat(since).hasValue("30/06/2024");
        }
        page.page().goBack();
        assertThat(since).hasValue("30/11/2024");
    }

    @ParameterizedTest
    @EnumSource(Window.class)
    void theCountsPerStatusAreThoseOfTheTargetsAndNarrowThem(Window window) {
        MapPage page = chromium.open(port, window, HASH);
        Map<String, Long> counts = MapAnswers.countBy(
                answers.targets(DAY), target -> target.get("status").asString());
        page.eventually(() -> counts(page), counts);
        page.find(".ov-counts [data-status=missed]").click();
        assertThat(page.find(".ov-row")).hasCount(counts.get("missed").intValue());
        assertThat(page.find(".ov-row:not([data-status=missed])")).hasCount(0);
        page.find("[data-key='overview.group']").selectOption("economic");
        List<JsonNode> expected = answers.targets(DAY).stream()
                .filter(target -> target.get("status").asString().equals("missed")
                        && target.get("group").asString().equals("economic"))
                .toList();
        assertThat(page.find(".ov-row")).hasCount(expected.size());
        assertThat(page.page()).hasURL(Pattern.compile("only=missed.*group=economic"));
        page.page().goBack();
        assertThat(page.find(".ov-row")).hasCount(counts.get("missed").intValue());
        page.page().goBack();
        assertThat(page.find(".ov-row")).hasCount(38);
    }

    @Test
    void aSharedLinkRestoresTheFilters() {
        MapPage page = chromium.open(port, Window.LAPTOP, HASH + "&mappable=no&group=economic");
        assertThat(page.find(".ov-row")).hasCount(12);
        page.find("[data-key='overview.mappable']").selectOption("yes");
        assertThat(page.find(".ov-row")).hasCount(0);
        assertThat(page.find(".ov-body")).containsText("Không có chỉ tiêu nào khớp bộ lọc");
    }

    @ParameterizedTest
    @EnumSource(Window.class)
    void theChangesAreThoseOfTheServer(Window window) {
        MapPage page = chromium.open(port, window, HASH + "&since=2024-09-30");
        JsonNode changes = answers.get("/api/plans/2024/changes?since=2024-09-30&asOf=" + DAY);
        assertThat(page.find("[data-changed]")).hasCount(changes.get("changes").size());
        for (JsonNode change : changes.get("changes")) {
            Locator line = page.find("[data-changed=" + change.get("id").asString() + "]");
            assertThat(line)
                    .containsText(
                            answers.text("status." + change.at("/after/status").asString()));
            assertThat(line)
                    .containsText(
                            answers.text("status." + change.at("/before/status").asString()));
        }
        assertThat(page.find("[data-part=changes]"))
                .containsText(changes.get("unchanged").asInt() + " chỉ tiêu không đổi");
    }

    @ParameterizedTest
    @EnumSource(Window.class)
    void aCellOfTheMatrixOpensItsUnitsAndOneOfThemTheMap(Window window) {
        MapPage page = chromium.open(port, window, HASH);
        JsonNode matrix = answers.get("/api/plans/2024/matrix?level=commune&edition=2020&asOf=" + DAY);
        for (JsonNode cell : matrix.get("cells")) {
            assertThat(page.find("[data-cell='" + cell.get("group").asString() + "."
                            + cell.get("status").asString() + "']"))
                    .hasText(MapAnswers.number(cell.get("count").asInt(), 0));
        }
        page.find("[data-cell='environment.missed']").click();
        JsonNode behind = answers.get(
                "/api/plans/2024/matrix/cell?level=commune&edition=2020&group=environment&status=missed&asOf=" + DAY);
        assertThat(page.find(".ov-behind [data-unit]"))
                .hasCount(behind.get("rows").size());
        JsonNode first = behind.at("/rows/0");
        page.find(".ov-behind [data-unit] button").first().click();
        assertThat(page.find("#page")).isHidden();
        assertThat(page.find("#detail h2")).hasText(first.get("name").asString());
        assertThat(page.page())
                .hasURL(Pattern.compile("target=" + first.get("target").asString()));
        page.page().goBack();
        assertThat(page.find(".ov-behind [data-unit]"))
                .hasCount(behind.get("rows").size());
    }

    @Test
    void aCallThatFailsIsToldAndTheRestWorks() {
        MapPage page = chromium.blank(port, Window.LAPTOP);
        page.page().route("**/matrix?*", Route::abort);
        page.visit(HASH);
        assertThat(page.find(".ov-row")).hasCount(38);
        assertThat(page.find("[data-part=matrix] .missing")).isVisible();
        page.errors().clear();
    }

    private static Map<String, Long> counts(MapPage page) {
        Map<String, Long> counts = new TreeMap<>();
        page.find(".ov-counts [data-status]")
                .all()
                .forEach(chip -> counts.put(
                        chip.getAttribute("data-status"),
                        Long.valueOf(chip.locator("> b").innerText())));
        return counts;
    }
}
