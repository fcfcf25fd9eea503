package vn.mauson.ogcapi;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.mauson.measure.Names;
import vn.mauson.measure.NotFound;
import vn.mauson.plan.Status;
import vn.mauson.progress.Texts;

/**
 * What is drawn in which colour: the colours are those of the map's style sheet, the words those of its
 * translations. Styles and pictures are all made from this.
 */
@Component
public class Legend {
    /** Absence has the colour of the map's sign for it. */
    private static final List<Status> ABSENT = List.of(Status.NO_DATA, Status.NOT_APPLICABLE, Status.NOT_YET_DUE);

    /**
     * One line of a legend.
     *
     * @param value of the property that has this colour
     * @param colour {@code #rrggbb}
     */
    public record Entry(String value, Names label, String colour) {}

    /**
     * How features of one layer are drawn.
     *
     * @param id also the collection's, or {@code status} for all of targets
     * @param tileLayer the layer in tiles; null where there are none of it
     * @param property its name in features; {@code tileProperty} is that in tiles
     * @param line whether it is drawn as lines, else as areas
     */
    public record Style(
            String id,
            Names title,
            String tileLayer,
            String property,
            String tileProperty,
            boolean line,
            List<Entry> entries) {
        /** Whether the fill of an entry is one of the {@link Patterns} and not its colour alone. */
        public boolean patterned() {
            return "status".equals(id);
        }
    }

    private final Colours colours = new Colours();
    private final Words words = new Words();
    private final List<Style> styles = List.of(
            style(
                    "plots",
                    "class_group",
                    "group",
                    "plot",
                    false,
                    List.of(
                            "natural",
                            "planted",
                            "planted_not_forest",
                            "regenerating",
                            "bare",
                            "agriculture",
                            "water",
                            "other")),
            style("roads", "surface", "surface", "road", true, List.of("paved", "mixed", "earth", "rail", "unknown")),
            new Style(
                    "status",
                    Texts.names("legend.status"),
                    null,
                    "status",
                    "status",
                    false,
                    Arrays.stream(Status.values()).map(this::entry).toList()));

    /** Whether a status says that there is no value, which the map draws on paper. */
    static boolean isAbsent(String status) {
        return ABSENT.stream().anyMatch(absent -> absent.id().equals(status));
    }

    List<Style> list() {
        return styles;
    }

    /** The style of an id; {@link NotFound} for any other. */
    public Style get(String id) {
        return styles.stream()
                .filter(style -> style.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        NotFound.of("style", id, styles.stream().map(Style::id).collect(Collectors.joining(", "))));
    }

    private Style style(
            String id, String property, String tileProperty, String prefix, boolean line, List<String> values) {
        String word = line ? property : prefix;
        List<Entry> entries = values.stream()
                .map(value -> new Entry(value, words.names(word + "." + value), colours.get(prefix + "-" + value)))
                .toList();
        return new Style(id, Texts.names("legend." + id), id, property, tileProperty, line, entries);
    }

    private Entry entry(Status status) {
        String colour = colours.get(ABSENT.contains(status) ? "sign" : status.id());
        return new Entry(status.id(), words.names("status." + status.id()), colour);
    }
}
