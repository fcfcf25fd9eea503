package vn.mauson.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.mauson.Served;
import vn.mauson.site.Chromium.Window;
import vn.mauson.site.MapAnswers.View;

/** The choropleth and its legend show what the server answers, unit by unit and colour by colour. */
@Served
class MapBrowserTest {
    /** The colours of status as they were decided, on light ground; absence is paper. */
    private static final Map<String, Integer> COLOURS = Map.of(
            "met", 0x1b6e9c,
            "on-track", 0x2f8f6b,
            "accelerate", 0xc99a12,
            "limited", 0xd9662b,
            "deteriorating", 0xa61c3c,
            "missed", 0x7a1f3d,
            "too-early", 0x8a8f98,
            "not-applicable", 0xf7f5ef,
            "no-data", 0xf7f5ef,
            "not-yet-due", 0xf7f5ef);

    /** Fewer samples than this do not tell a pattern from its ground. */
    private static final int ENOUGH_SAMPLES = 12;

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
    @CsvSource({
        "forest-cover-rate,   commune,  2020,    2024-12-31",
        "forest-cover-rate,   commune,  2009,    2024-06-30",
        "forest-cover-rate,   district, 2025-07, 2025-08-01",
        "new-forest-planting, commune,  2020,    2024-06-30",
        "new-forest-planting, district, 2024-12, 2024-12-31",
        "commune-road-paved,  commune,  2024-12, 2024-03-15",
        "commune-road-paved,  district, 2020,    2024-12-31",
        "doctors-per-10k,     district, 2020,    2024-01-01",
        "doctors-per-10k,     district, 2024-12, 2024-12-31",
        "grdp-growth,         commune,  2025-07, 2025-08-01",
    })
    void asManyUnitsCarryEachStatusAsTheServerAnswersAndTheLegendCountsThem(
            String target, String level, String edition, String date) {
        View view = new View(target, level, edition, date);
        Map<String, Long> expected = answers.statuses(view);
        MapPage map = chromium.open(port, Window.WALL, view.hash());
        map.eventually(() -> map.unitsBy("data-status"), expected);
        map.eventually(map::legend, expected);
        assertThat(map.unitsBy("fill")).isEqualTo(fills(expected));
        assertThat(sum(map.legend())).isEqualTo(answers.units(view).size());
    }

    @ParameterizedTest
    @CsvSource({
        "new-forest-planting, commune,  2020,    2024-06-30",
        "forest-cover-rate,   district, 2025-07, 2025-08-01",
        "doctors-per-10k,     district, 2020,    2024-12-31",
    })
    void everyUnitIsPaintedInTheColourOfItsStatus(String target, String level, String edition, String date)
            throws IOException {
        View view = new View(target, level, edition, date);
        MapPage map = chromium.open(port, Window.WALL, view.hash());
        map.eventually(() -> map.unitsBy("data-status"), answers.statuses(view));
        Map<String, Integer> painted = painted(map);
        List<JsonNode> units = answers.units(view);
        assertThat(painted).hasSizeGreaterThan(units.size() * 9 / 10);
        for (JsonNode unit : units) {
            String code = unit.get("code").asString();
            int colour = COLOURS.get(unit.get("status").asString());
            assertThat(painted.getOrDefault(code, colour))
                    .as("%s, %s", code, unit.get("status"))
                    .isEqualTo(colour);
        }
    }

    @ParameterizedTest
    @CsvSource({"forest-cover-rate,2020,64.6", "commune-road-paved,2020,97.2"})
    void byValueTheTopClassBeginsAtTheTargetAndEachKindOfAbsenceIsCounted(String target, String edition, double goal) {
        View view = new View(target, "commune", edition, "2024-12-31");
        List<JsonNode> units = answers.units(view);
        Map<String, Long> absent = MapAnswers.countBy(
                units.stream().filter(unit -> !unit.get("noData").isNull()).toList(),
                unit -> unit.get("noData").asString());
        long reached = units.stream()
                .filter(unit -> unit.get("value").asDouble(0) >= goal)
                .count();
        MapPage map = chromium.open(port, Window.WALL, view.hash() + "&mode=value");
        map.eventually(() -> map.legend().get("5"), reached);
        Map<String, Long> legend = map.legend();
        assertThat(sum(legend)).isEqualTo(units.size());
        assertThat(legend).containsAllEntriesOf(absent);
        assertThat(map.unitsBy("data-class")).isEqualTo(withoutZeros(legend));
    }

    @Test
    void theUnitsFollowTargetLevelEditionAndDate() {
        MapPage map = chromium.open(port, Window.WALL, "#edition=2020&layers=");
        shows(map, new View("forest-cover-rate", "commune", "2020", "2024-12-31"));
        map.find("#list [data-target=commune-road-paved] .row-open").click();
        shows(map, new View("commune-road-paved", "commune", "2020", "2024-12-31"));
        map.find("#header [data-choice=district]").click();
        shows(map, new View("commune-road-paved", "district", "2020", "2024-12-31"));
        map.find("#header [data-choice=commune]").click();
        map.find("#header select").selectOption("2025-07");
        shows(map, new View("commune-road-paved", "commune", "2025-07", "2024-12-31"));
        map.find("#header .day input[type=text]").fill("15/03/2024");
        map.page().keyboard().press("Enter");
        shows(map, new View("commune-road-paved", "commune", "2025-07", "2024-03-15"));
    }

    @Test
    void withoutAChoiceTheEditionInForceAtTheDateIsShown() {
        MapPage map = chromium.open(port, Window.WALL, "#target=commune-road-paved&date=2024-11-30");
        assertThat(map.find("path.unit")).hasCount(200);
        map.visit("#target=commune-road-paved&date=2024-12-01");
        assertThat(map.find("path.unit")).hasCount(194);
        map.visit("#target=commune-road-paved&date=2025-07-01");
        assertThat(map.find("path.unit")).hasCount(65);
    }

    @Test
    void aLineOfTheLegendLightsUpItsUnits() {
        View view = new View("forest-cover-rate", "commune", "2020", "2024-12-31");
        MapPage map = chromium.open(port, Window.WALL, view.hash());
        map.find("#legend [data-legend=met]").hover();
        Map<String, Long> statuses = answers.statuses(view);
        assertThat(map.find("path.unit.dimmed")).hasCount(Math.toIntExact(sum(statuses) - statuses.get("met")));
        assertThat(map.find("path.unit.dimmed[data-status=met]")).hasCount(0);
    }

    private void shows(MapPage map, View view) {
        map.eventually(() -> map.unitsBy("data-status"), answers.statuses(view));
        map.eventually(map::legend, answers.statuses(view));
    }

    /** The colour of status that most samples inside each unit have, on a picture of the page. */
    private static Map<String, Integer> painted(MapPage map) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(map.page().screenshot()));
        Map<String, Integer> painted = new HashMap<>();
        map.insides().forEach((code, points) -> {
            Map<Integer, Long> colours = points.stream()
                    .map(point -> picture.getRGB(point[0], point[1]) & 0xffffff)
                    .filter(COLOURS::containsValue)
                    .collect(Collectors.groupingBy(colour -> colour, Collectors.counting()));
            if (points.size() >= ENOUGH_SAMPLES) {
                painted.put(
                        code,
                        colours.entrySet().stream()
                                .max(Comparator.comparingLong(Map.Entry::getValue))
                                .map(Map.Entry::getKey)
                                .orElse(-1));
            }
        });
        return painted;
    }

    private static Map<String, Long> fills(Map<String, Long> statuses) {
        Map<String, Long> fills = new TreeMap<>();
        statuses.forEach((status, count) -> fills.put("url(#fill-" + status + ")", count));
        return fills;
    }

    private static Map<String, Long> withoutZeros(Map<String, Long> counts) {
        Map<String, Long> some = new TreeMap<>(counts);
        some.values().removeIf(count -> count == 0);
        return some;
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
