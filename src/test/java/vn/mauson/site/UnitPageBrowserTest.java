package vn.mauson.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
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

/** The page of a unit, against what the server answers, and its ways to the map. */
@Served
class UnitPageBrowserTest {
    private static final String AT_THE_END = "&edition=2020&date=2024-12-31";
    private static final String OF = "?edition=2020&asOf=2024-12-31";

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
    @CsvSource({"06541,PHONE", "06541,LAPTOP", "06541,WALL", "188,LAPTOP"})
    void everyTargetIsThereWithValueGapRankAndStatus(String code, Window window) {
        MapPage page = chromium.open(port, window, "#view=unit&unit=" + code + AT_THE_END);
        assertThat(page.find("#page [data-target]")).hasCount(38);
        JsonNode unit = answers.get("/api/units/" + code + OF);
        for (JsonNode target : unit.get("targets")) {
            Locator row = page.find("#page [data-target=" + target.get("id").asString() + "]");
            assertThat(row)
                    .containsText(answers.text("status." + target.get("status").asString()));
            if (!target.get("value").isNull()) {
                double gap =
                        target.get("value").asDouble() - target.get("target").asDouble();
                String shown = MapAnswers.number(gap, target.get("decimals").asInt());
                assertThat(row.locator("[data-gap]")).containsText(shown.replaceFirst("^-0$", "0"));
            }
        }
        for (JsonNode rank : answers.list("/api/units/" + code + "/ranks" + OF)) {
            Locator cell = page.find("#page tr[data-target=" + rank.get("id").asString() + "] [data-rank]");
            if (!rank.get("rank").isNull()) {
                assertThat(cell)
                        .containsText(rank.get("rank").asInt() + "/"
                                + rank.get("ranked").asInt());
            }
        }
        for (JsonNode plots : unit.get("plots")) {
            assertThat(page.find("#page tr[data-group=" + plots.get("group").asString() + "]"))
                    .containsText(MapAnswers.number(plots.get("ha").asDouble(), 1));
        }
        int roads =
                answers.get("/api/units/" + code + "/roads" + OF).get("roads").size();
        assertThat(page.find("#page [data-road]")).hasCount(roads);
        assertThat(page.find("#page [data-kind]"))
                .hasCount(answers.get("/api/units/" + code + "/history" + OF).size());
    }

    @ParameterizedTest
    @EnumSource(Window.class)
    void withoutAUnitOneIsChosenFromTheDistricts(Window window) {
        MapPage page = chromium.open(port, window, "#view=unit" + AT_THE_END);
        assertThat(page.find("#page [data-unit]")).hasCount(11);
        page.find("#page [data-unit='188']").click();
        assertThat(page.find("#page h2")).hasText("Huyện Lộc Bình");
        page.page().goBack();
        assertThat(page.find("#page [data-unit]")).hasCount(11);
    }

    @Test
    void theCardOfAUnitOpensItsPage() {
        MapPage page = chromium.open(port, Window.LAPTOP, "#unit=06541" + AT_THE_END);
        page.find("[data-key=unit-page]").click();
        assertThat(page.find("#page h2")).hasText("Xã Yên Khoái");
        assertThat(page.page()).hasURL(Pattern.compile("view=unit"));
    }

    /** From "why this number" to the plot itself, outlined on the map; the link alone restores it. */
    @Test
    void aFeatureBehindANumberLightsUpOnTheMap() {
        MapPage page = chromium.open(port, Window.LAPTOP, "#view=unit&unit=06541" + AT_THE_END);
        page.find("[data-key=up-why-forest-cover-rate]").click();
        Locator first = page.find("#detail [data-feature]").first();
        String id = first.getAttribute("data-feature");
        assertThat(page.find("#detail [data-part=features]")).containsText("20 trên 48");
        first.click();
        assertThat(page.find("#page")).isHidden();
        assertThat(page.find("path.lit")).hasCount(1);
        assertThat(page.page()).hasURL(Pattern.compile("feature=plots/" + id));
        assertThat(page.page()).hasURL(Pattern.compile("layers=[a-z,]*plots"));
        assertThat(page.page()).hasURL(Pattern.compile("map=1[0-4]"));
        page.page().reload();
        assertThat(page.find("path.lit")).hasCount(1);
    }

    @ParameterizedTest
    @CsvSource({"[data-gate=chi-ma] button,feature=gates/chi-ma", "[data-road] button,feature=roads/access-286"})
    void gatesAndRoadsOpenOnTheMap(String button, String address) {
        MapPage page = chromium.open(port, Window.LAPTOP, "#view=unit&unit=06541" + AT_THE_END);
        page.find("#page " + button).first().click();
        assertThat(page.page()).hasURL(Pattern.compile(address));
        assertThat(page.find("path.lit")).hasCount(1);
    }
}
