package vn.mauson.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mauson.measure.NotFound;
import vn.mauson.measure.Refused;
import vn.mauson.people.Person;
import vn.mauson.people.Policy;
import vn.mauson.people.Sight;

/**
 * Which layers are internal, and what of them the calling thread's person does not see: whoever nobody named sees
 * what everybody does. Figures are computed from all features; what is shown of the features is asked here.
 */
@Repository
public class Sights {
    /** Units cannot be hidden, for every figure is of one. */
    private static final Set<Layer> CAN_BE_INTERNAL = EnumSet.complementOf(EnumSet.of(Layer.DISTRICTS, Layer.COMMUNES));

    /** How long a layer may still be shown after another program marked it. */
    private static final long FRESH_NANOS = 1_000_000_000;

    private final JdbcClient reader;
    private final JdbcTemplate writer;
    private final ThreadLocal<Person> person = ThreadLocal.withInitial(() -> Person.ANYBODY);
    private volatile Known known;

    private record Known(Set<String> internal, long askedAt) {}

    Sights(JdbcClient reader, JdbcTemplate writer) {
        this.reader = reader;
        this.writer = writer;
    }

    /** From now on the calling thread reads for that person, until {@link #forgetPerson}. */
    public void readFor(Person reader) {
        person.set(reader);
    }

    public void forgetPerson() {
        person.remove();
    }

    /** What the calling thread's person does not see. */
    public Sight current() {
        return Policy.sight(person.get(), internalLayers());
    }

    /** Whether the calling thread's person sees a layer. */
    public boolean sees(Layer layer) {
        return current().sees(layer.id());
    }

    /** What is read of a layer; nothing where the calling thread's person does not see it. */
    public <T> List<T> seen(Layer layer, Supplier<List<T>> features) {
        return sees(layer) ? features.get() : List.of();
    }

    /** Whether everybody is given the same answers. */
    public boolean isAllPublic() {
        return internalLayers().isEmpty();
    }

    /** The layers that not everybody sees, by their ids; at most a second old. */
    public Set<String> internalLayers() {
        Known last = known;
        if (last == null || System.nanoTime() - last.askedAt() > FRESH_NANOS) {
            last = new Known(read(), System.nanoTime());
            known = last;
        }
        return last.internal();
    }

    private Set<String> read() {
        return Set.copyOf(reader.sql("select layer from internal_layer")
                .query(String.class)
                .list());
    }

    /** Marks a layer, or takes the mark away; {@link NotFound} for no layer, {@link Refused} for units. */
    public void mark(String name, boolean internal) {
        Layer layer = Layer.of(name);
        if (!CAN_BE_INTERNAL.contains(layer)) {
            throw Refused.value("layer", name, "one without units: " + idsOf(CAN_BE_INTERNAL));
        }
        writer.update("delete from internal_layer where layer = ?", name);
        if (internal) {
            writer.update(
                    "insert into internal_layer (layer, made_at) values (?, ?)",
                    name,
                    Instant.now().atOffset(ZoneOffset.UTC));
        }
        known = null;
    }

    /** Of all layers those that the calling thread's person sees, by their ids in alphabetical order. */
    public Set<String> visibleLayers() {
        Sight sight = current();
        return Arrays.stream(Layer.values())
                .map(Layer::id)
                .filter(sight::sees)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String idsOf(Set<Layer> layers) {
        return layers.stream().map(Layer::id).collect(Collectors.joining(", "));
    }
}
