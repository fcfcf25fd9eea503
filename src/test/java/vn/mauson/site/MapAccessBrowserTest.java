package vn.mauson.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.mauson.Served;
import vn.mauson.site.Chromium.Window;

/** The way to a gate, and the gaps in the roads, on the map. */
@Served
class MapAccessBrowserTest {
    private static final String DATE = "&date=2024-06-30";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    private int port;

    private MapAnswers answers;

    @BeforeEach
    void connect() {
        answers = new MapAnswers(port);
    }

    @Test
    void aGatesPopupShowsTheGroundItServes() {
        MapPage map = chromium.open(port, Window.WALL, "#layers=gates" + DATE);
        map.find("[data-gate=chi-ma]").click();
        map.find("[data-reach=chi-ma]").click();
        assertThat(map.find(".leaflet-access-pane path.reach")).hasCount(3);
        assertThat(map.view()).contains("gate=chi-ma").contains("layers=gates,access");
        map.find("#layers h2 button").click();
        assertThat(map.find("#layers .key li[data-minutes] b"))
                .hasText(zones("chi-ma").stream()
                        .map(zone -> MapAnswers.number(zone.get("areaKm2").asDouble(), 0) + " km²")
                        .toArray(String[]::new));
        map.find("[data-layer=access]").uncheck();
        assertThat(map.find("path.reach")).hasCount(0);
        assertThat(map.errors()).isEmpty();
    }

    @Test
    void anOpenedCommuneIsToldItsMinutes() {
        JsonNode time = StreamSupport.stream(access("chi-ma").get("times").spliterator(), false)
                .filter(each -> each.get("code").asString().equals("06541"))
                .findFirst()
                .orElseThrow();
        MapPage map = chromium.open(port, Window.WALL, "#layers=gates,access&gate=chi-ma&unit=06541" + DATE);
        map.find("#layers h2 button").click();
        assertThat(map.find("#layers"))
                .containsText(time.get("name").asString() + ": "
                        + MapAnswers.number(time.get("minutes").asDouble(), 0) + " phút");
    }

    @Test
    void aSuspendedGateServesNobodyAndSaysWhy() {
        MapPage map = chromium.open(port, Window.WALL, "#layers=gates,access&gate=ban-chat" + DATE);
        map.find("#layers h2 button").click();
        assertThat(map.find("#layers")).containsText(answers.text("access.gate-suspended"));
        assertThat(map.find("path.reach")).hasCount(0);
    }

    @Test
    void theGapsStandOnTheMapByRankAndSayWhomTheyGain() {
        JsonNode gaps = answers.get("/api/analysis/road-gaps?edition=2020&asOf=2024-06-30");
        int steps = gaps.get("steps").size();
        MapPage map = chromium.open(port, Window.WALL, "#layers=gaps" + DATE);
        assertThat(map.find(".gap-marker")).hasCount(steps);
        assertThat(map.find("path.gap").first()).isVisible();
        map.find(".gap-marker[data-rank='1']").click();
        assertThat(map.find(".popup"))
                .containsText(gaps.at("/steps/0/gained/0/name").asString());
        assertThat(map.errors()).isEmpty();
    }

    @Test
    void theTraceCountsAShareOfUnitsInEveryEdition() {
        MapPage map = chromium.open(port, Window.WALL, "#why=commune-road-paved" + DATE);
        assertThat(map.find("[data-part=editions] li")).hasCount(4);
        assertThat(map.find("[data-part=editions] li").nth(3)).containsText("64");
    }

    private JsonNode access(String gate) {
        return answers.get("/api/analysis/access?edition=2020&asOf=2024-06-30&gate=" + gate);
    }

    private List<JsonNode> zones(String gate) {
        return StreamSupport.stream(access(gate).get("areas").get("features").spliterator(), false)
                .map(zone -> zone.get("properties"))
                .toList();
    }
}
