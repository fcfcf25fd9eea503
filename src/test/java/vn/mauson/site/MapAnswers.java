package vn.mauson.site;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import vn.mauson.Api;

/** What the server answers, in the shape the map shows it. */
final class MapAnswers {
    private static final String TARGETS = "/api/plans/2024/targets";

    private final Api api;

    MapAnswers(int port) {
        api = new Api(port);
    }

    JsonNode get(String path) {
        return api.get(path);
    }

    /** The units of a view, which is a target, a level, an edition and a date as in the address bar. */
    List<JsonNode> units(View view) {
        return list(TARGETS + "/" + view.target() + "/units?level=" + view.level() + "&edition=" + view.edition()
                + "&asOf=" + view.date());
    }

    List<JsonNode> targets(String date) {
        return list(TARGETS + "?asOf=" + date);
    }

    List<JsonNode> list(String path) {
        return StreamSupport.stream(get(path).spliterator(), false).toList();
    }

    /** How many units of a view have each status. */
    Map<String, Long> statuses(View view) {
        return countBy(units(view), unit -> unit.get("status").asString());
    }

    static Map<String, Long> countBy(List<JsonNode> rows, Function<JsonNode, String> key) {
        return rows.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.counting()));
    }

    /** A text of the page in Vietnamese. */
    String text(String key) {
        return get("/i18n/vi.json").get(key).asString();
    }

    /** A number as a Vietnamese reader writes it. */
    static String number(double value, int decimals) {
        NumberFormat format = NumberFormat.getInstance(Locale.forLanguageTag("vi-VN"));
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    /** A choice of what the map shows. */
    record View(String target, String level, String edition, String date) {
        /** The view in an address, with nothing over the units. */
        String hash() {
            return "#target=" + target + "&level=" + level + "&edition=" + edition + "&date=" + date + "&layers=";
        }
    }
}
