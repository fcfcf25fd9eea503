package vn.mauson.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.mauson.Served;
import vn.mauson.site.Chromium.Window;

/** What lies over the units: gates, tasks, roads, plots. */
@Served
class MapLayersBrowserTest {
    /** East of the city, where plots lie close together. */
    private static final String AMONG_PLOTS = "&map=11/21.85/106.9";

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
    @ValueSource(strings = {"2024-01-01", "2024-12-31", "2025-08-01"})
    void gatesAreOpenOrSuspendedAtTheDateAndThoseWithoutAPointAreListed(String date) {
        List<JsonNode> gates = answers.list("/api/gates?asOf=" + date);
        MapPage map = chromium.open(port, Window.WALL, "#layers=gates&date=" + date);
        map.eventually(() -> statuses(map), statuses(gates));
        assertThat(map.find("#layers .key b")).hasText(new String[] {count(gates, "open"), count(gates, "suspended")});
        map.find("#layers h2 button").click();
        map.find("#layers summary").click();
        assertThat(map.find("#layers details li"))
                .hasText(gates.stream()
                        .filter(gate -> gate.get("lon").isNull())
                        .map(gate -> gate.at("/names/vi").asString())
                        .toArray(String[]::new));
    }

    @Test
    void aGateTellsItsStatusAndSource() {
        MapPage map = chromium.open(port, Window.WALL, "#layers=gates&date=2024-12-31");
        map.find("[data-gate=ban-chat]").click();
        assertThat(map.find(".popup h3")).hasText("Cửa khẩu Bản Chắt");
        assertThat(map.find(".popup")).containsText(answers.text("gate.suspended"));
        assertThat(map.find(".popup q").first()).hasAttribute("lang", "en");
    }

    @Test
    void tasksStandAtTheirPointsAndTheOthersAreCounted() {
        List<JsonNode> tasks = answers.list("/api/tasks");
        MapPage map = chromium.open(port, Window.WALL, "#layers=tasks");
        long placed = tasks.stream().filter(task -> !task.get("lon").isNull()).count();
        map.eventually(() -> tasksOn(map), placed);
        map.find("#layers h2 button").click();
        assertThat(map.find("#layers summary")).containsText(Long.toString(tasks.size() - placed));
    }

    @Test
    void roadsArePaintedInTheInkOfTheirSurface() {
        MapPage map = chromium.open(port, Window.WALL, "#layers=roads");
        map.eventually(() -> painted(map, "roads", null) > 1000, true);
        map.eventually(() -> painted(map, "roads", "35,43,54") > 100, true);
        map.find("#layers h2 button").click();
        map.find("[data-layer=roads]").uncheck();
        assertThat(map.find(".leaflet-roads-pane canvas")).hasCount(0);
    }

    @Test
    void plotsArePaintedByClassOnceTheyCanBeToldApart() {
        MapPage map = chromium.open(port, Window.WALL, "#layers=plots");
        map.find("#layers h2 button").click();
        assertThat(map.find("#layers")).containsText(answers.text("plots.zoomIn"));
        assertThat(map.find(".leaflet-plots-pane canvas")).hasCount(0);
        map.visit("#layers=plots" + AMONG_PLOTS);
        map.eventually(() -> painted(map, "plots", "47,107,69") > 10_000, true);
        map.eventually(() -> painted(map, "plots", "111,165,106") > 10_000, true);
        assertThat(map.find("#layers .key li")).hasCount(8);
    }

    /** Pixels of a layer's tiles that are not transparent; of one colour, "r,g,b", when it is given. */
    private static int painted(MapPage map, String layer, String colour) {
        return (int) map.page().evaluate("""
            ([layer, colour]) => [...document.querySelectorAll(`.leaflet-${layer}-pane canvas`)].reduce((sum, canvas) => {
              const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
              for (let i = 0; i < data.length; i += 4)
                if (data[i + 3] && (!colour || `${data[i]},${data[i + 1]},${data[i + 2]}` === colour)) sum++;
              return sum;
            }, 0)""", Arrays.asList(layer, colour));
    }

    private static long tasksOn(MapPage map) {
        return map.find(".task-marker").all().stream()
                .mapToLong(marker -> marker.getAttribute("data-tasks").split(" ").length)
                .sum();
    }

    private static Map<String, String> statuses(MapPage map) {
        Map<String, String> statuses = new TreeMap<>();
        for (Locator gate : map.find(".gate-marker").all()) {
            statuses.put(gate.getAttribute("data-gate"), gate.getAttribute("data-status"));
        }
        return statuses;
    }

    private static Map<String, String> statuses(List<JsonNode> gates) {
        Map<String, String> statuses = new TreeMap<>();
        gates.stream()
                .filter(gate -> !gate.get("lon").isNull())
                .forEach(gate -> statuses.put(
                        gate.get("id").asString(), gate.get("status").asString()));
        return statuses;
    }

    private static String count(List<JsonNode> gates, String status) {
        return Long.toString(gates.stream()
                .filter(gate -> gate.get("status").asString().equals(status))
                .count());
    }
}
