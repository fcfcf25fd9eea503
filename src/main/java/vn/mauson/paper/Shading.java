package vn.mauson.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.mauson.measure.UnitCode;
import vn.mauson.plan.NoData;
import vn.mauson.plan.Status;
import vn.mauson.progress.Standing;

/**
 * Which fill each unit has, and what the legend says of it.
 *
 * @param ids the fill of each unit, by its id in {@link Fill#all()}
 * @param lines of the legend, in its order
 */
record Shading(Map<UnitCode, String> ids, List<Line> lines) {
    /** One line of a legend: a fill, its words, and how many units have it. */
    record Line(String fill, String words, long count) {}

    /** Decimals of a break of classes in words. */
    private static final int BREAK_DECIMALS = 2;

    /** Status of each unit; the legend has the statuses that occur. */
    static Shading byStatus(List<Standing> standings, Language language) {
        Map<UnitCode, String> ids = new HashMap<>();
        standings.forEach(
                each -> ids.put(each.unit().code(), each.assessment().status().id()));
        return new Shading(ids, statusLines(count(ids), language));
    }

    /** Class of value of each unit; without a value, the kind of its absence. Zero is a class of its own. */
    static Shading byValue(List<Standing> standings, Classes classes, Language language) {
        Map<UnitCode, String> ids = new HashMap<>();
        standings.forEach(each -> ids.put(each.unit().code(), valueFill(each, classes)));
        Map<String, Long> counts = count(ids);
        List<Line> lines = new ArrayList<>();
        for (int i = Classes.COUNT; i >= 1; i--) {
            String id = "class-" + i;
            lines.add(new Line(id, classWords(i, classes.breaks(), language), counts.getOrDefault(id, 0L)));
        }
        if (lines.stream().allMatch(line -> line.count() == 0)) {
            lines.clear();
        }
        lines.addAll(statusLines(counts, language));
        return new Shading(ids, lines);
    }

    private static Map<String, Long> count(Map<UnitCode, String> ids) {
        return ids.values().stream().collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    }

    private static List<Line> statusLines(Map<String, Long> counts, Language language) {
        List<String> order =
                new ArrayList<>(Arrays.stream(Status.values()).map(Status::id).toList());
        order.add(NoData.ZERO.id());
        return order.stream()
                .filter(counts::containsKey)
                .map(id -> new Line(id, language.word("status." + id), counts.get(id)))
                .toList();
    }

    private static String valueFill(Standing standing, Classes classes) {
        NoData absence = standing.assessment().noData();
        Double value = standing.assessment().value();
        if (absence == NoData.ZERO) {
            return absence.id();
        }
        return value == null
                ? Optional.ofNullable(absence).orElse(NoData.NO_DATA).id()
                : "class-" + classes.of(value);
    }

    private static String classWords(int index, List<Double> breaks, Language language) {
        String low = index > 1 ? language.number(breaks.get(index - 2), BREAK_DECIMALS) : "";
        String high = index <= breaks.size() ? language.number(breaks.get(index - 1), BREAK_DECIMALS) : "";
        String key = low.isEmpty() ? "class.below" : high.isEmpty() ? "class.from" : "class.between";
        return language.word(key).replace("{low}", low).replace("{high}", high);
    }
}
