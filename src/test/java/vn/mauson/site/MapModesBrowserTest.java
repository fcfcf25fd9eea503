package vn.mauson.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.mauson.Served;
import vn.mauson.site.Chromium.Window;
import vn.mauson.site.MapAnswers.View;

/** Maps of numbers around zero, and the ways to cut numbers into classes. */
@Served
class MapModesBrowserTest {
    private static final View COVER = new View("forest-cover-rate", "commune", "2020", "2024-12-31");

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    private int port;

    private MapAnswers answers;

    @BeforeEach
    void connect() {
        answers = new MapAnswers(port);
    }

    /** The plan's way around 64.6 %: 40 % of it is 25.8 points, 5 % of it 3.23. */
    @ParameterizedTest
    @EnumSource(Window.class)
    void asManyUnitsLackEachClassOfPointsAsTheServerAnswers(Window window) {
        Map<String, Long> expected = new TreeMap<>();
        for (JsonNode unit : answers.units(COVER)) {
            double gap = unit.get("value").asDouble() - unit.get("target").asDouble();
            long limits = Arrays.stream(new double[] {-25.8, -3.23, 0, 3.23})
                    .filter(limit -> gap >= limit)
                    .count();
            expected.merge(Long.toString(1 + limits), 1L, Long::sum);
        }
        MapPage map = chromium.open(port, window, COVER.hash() + "&mode=gap");
        map.eventually(() -> map.unitsBy("data-class"), expected);
    }

    @Test
    void aChangeSinceTheSameDayIsNoneEverywhere() {
        MapPage map = chromium.open(port, Window.LAPTOP, COVER.hash() + "&mode=change&since=2024-12-31");
        map.eventually(() -> map.unitsBy("data-class"), Map.of("4", 200L));
    }

    @Test
    void naturalBreaksAreTheBestOfAll() {
        MapPage map = chromium.open(port, Window.LAPTOP, COVER.hash());
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int run = 0; run < 40; run++) {
            List<Integer> numbers =
                    random.ints(3 + random.nextInt(9), -20, 20).sorted().boxed().collect(Collectors.toList());
            int classes = (int)
                    Math.min(1 + random.nextInt(4), numbers.stream().distinct().count());
            List<?> breaks = (List<?>) map.page()
                    .evaluate(
                            "async ([numbers, count]) => (await import('./breaks.js')).naturalBreaks(numbers, count)",
                            List.of(numbers, classes));
            assertThat(breaks).as("seed %d, %s", seed, numbers).hasSize(classes - 1);
            assertThat(spread(numbers, breaks))
                    .as("seed %d, %s in %d", seed, numbers, classes)
                    .isCloseTo(least(numbers, classes), within(1e-9));
        }
    }

    private static double spread(List<Integer> numbers, List<?> breaks) {
        return numbers.stream()
                .collect(Collectors.groupingBy(number -> breaks.stream()
                        .filter(limit -> number >= ((Number) limit).doubleValue())
                        .count()))
                .values()
                .stream()
                .mapToDouble(MapModesBrowserTest::spread)
                .sum();
    }

    private static double spread(List<Integer> group) {
        double mean = group.stream().mapToInt(each -> each).average().orElse(0);
        return group.stream().mapToDouble(each -> (each - mean) * (each - mean)).sum();
    }

    /** By trying every cut. */
    private static double least(List<Integer> numbers, int classes) {
        if (classes == 1) {
            return spread(numbers);
        }
        double best = Double.POSITIVE_INFINITY;
        for (int cut = 1; cut <= numbers.size() - classes + 1; cut++) {
            List<Integer> rest = numbers.subList(cut, numbers.size());
            best = Math.min(best, spread(numbers.subList(0, cut)) + least(rest, classes - 1));
        }
        return best;
    }
}
