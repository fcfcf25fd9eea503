package vn.mauson.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.mauson.measure.NotFound;

/** A layer of the map, by the name it has in addresses. */
public enum Layer {
    DISTRICTS,
    COMMUNES,
    GATES,
    ROADS,
    PLOTS,
    FACILITIES,
    TASKS;

    /** The layer of that name; {@link NotFound} for any other. */
    public static Layer of(String name) {
        return Arrays.stream(values())
                .filter(layer -> layer.id().equals(name))
                .findFirst()
                .orElseThrow(() -> NotFound.of(
                        "layer", name, Arrays.stream(values()).map(Layer::id).collect(Collectors.joining(", "))));
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
