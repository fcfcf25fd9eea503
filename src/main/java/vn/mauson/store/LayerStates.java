package vn.mauson.store;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mauson.measure.EditionId;

/**
 * Names for what {@link Layers} answers, which stay the same while it does: a name holds the revision that
 * last changed the layer and the first of the days on which it is as on the day asked for.
 */
@Repository
public class LayerStates {
    private static final String ALWAYS = "always";

    /** Where the days are on which a layer changes; other layers have none. */
    private static final Map<Layer, String> TABLES =
            Map.of(Layer.GATES, "gate_status", Layer.ROADS, "road", Layer.PLOTS, "plot");

    private final JdbcClient jdbc;
    private final Revisions revisions;
    private final PerRevision<Map<Layer, Known>> known;

    /** @param days on which the layer becomes another, within what one revision knows */
    private record Known(Snapshot lastChange, TreeSet<LocalDate> days) {}

    LayerStates(JdbcClient jdbc, Revisions revisions) {
        this.jdbc = jdbc;
        this.revisions = revisions;
        this.known = new PerRevision<>(revisions, this::read);
    }

    /** The name of a layer's state; of units by their edition, of the others by the day. */
    public String of(Layer layer, EditionId edition, LocalDate asOf) {
        Known state = known.get().get(layer);
        boolean units = layer == Layer.DISTRICTS || layer == Layer.COMMUNES;
        LocalDate since = state.days().floor(asOf);
        return state.lastChange().version() + " " + (units ? edition : since == null ? ALWAYS : since);
    }

    /** The revision that last changed each layer, by its name. */
    public Map<String, Long> lastChanges() {
        Map<String, Long> changes = new TreeMap<>();
        known.get()
                .forEach((layer, state) ->
                        changes.put(layer.id(), state.lastChange().revision()));
        return changes;
    }

    private Map<Layer, Known> read() {
        Map<Layer, Known> all = new EnumMap<>(Layer.class);
        for (Layer layer : Layer.values()) {
            all.put(layer, new Known(revisions.lastChangeOf(layer), days(TABLES.get(layer))));
        }
        // Where an edition has no districts, their ground is made of communes.
        all.computeIfPresent(Layer.DISTRICTS, (layer, known) -> later(known, all.get(Layer.COMMUNES)));
        return all;
    }

    private static Known later(Known one, Known other) {
        return one.lastChange().revision() >= other.lastChange().revision() ? one : other;
    }

    private TreeSet<LocalDate> days(String table) {
        TreeSet<LocalDate> days = new TreeSet<>();
        if (table != null) {
            days.addAll(distinct(table, "valid_from"));
            distinct(table, "valid_to").forEach(last -> days.add(last.plusDays(1)));
        }
        return days;
    }

    private List<LocalDate> distinct(String table, String column) {
        return jdbc.sql("select distinct " + column + " from " + table + " where " + column + " is not null and"
                        + Rows.OF_STATE)
                .param("revision", revisions.inView())
                .query(LocalDate.class)
                .list();
    }
}
