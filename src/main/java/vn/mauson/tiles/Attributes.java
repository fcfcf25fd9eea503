package vn.mauson.tiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a tile says of a feature besides its place: values in the order they are written, as a tile holds them (Mapbox
 * Vector Tile Specification 2.1, section 4.4). Never changed. Features should share the
 * list of their keys, so that it is looked up once for all of them, and values that are equal, so that they lie together
 * in memory.
 */
final class Attributes {
    private final List<String> keys;
    private final Object[] values;

    private Attributes(List<String> keys, Object[] values) {
        this.keys = keys;
        this.values = values;
    }

    /**
     * A value that a tile cannot hold is an {@link IllegalArgumentException} that names it.
     *
     * @param id names the feature
     * @param properties null values are left out
     * @param shared keys and values there are already, each by itself
     */
    static Attributes of(String id, Map<String, Object> properties, Map<Object, Object> shared) {
        List<String> keys = new ArrayList<>(properties.size());
        List<Object> values = new ArrayList<>(properties.size());
        properties.forEach((key, value) -> {
            if (value != null) {
                keys.add(key);
                values.add(shared(kept(id, key, value), shared));
            }
        });
        return new Attributes(shared(List.copyOf(keys), shared), values.toArray());
    }

    @SuppressWarnings("unchecked")
    private static <T> T shared(T own, Map<Object, Object> shared) {
        Object known = shared.putIfAbsent(own, own);
        return known == null ? own : (T) known;
    }

    /** Whole numbers of all kinds are one. */
    private static Object kept(String id, String key, Object value) {
        if (value instanceof Integer || value instanceof Short) {
            return ((Number) value).longValue();
        }
        if (value instanceof String || value instanceof Long || value instanceof Double || value instanceof Boolean) {
            return value;
        }
        throw new IllegalArgumentException("property " + key + " of feature " + id + " is a "
                + value.getClass().getName() + "; a tile holds text, numbers and truth values");
    }

    List<String> keys() {
        return keys;
    }

    /** Text, {@link Long}, {@link Double} or {@link Boolean}. */
    Object value(int key) {
        return values[key];
    }

    /** Null where there is none. */
    Object find(String key) {
        int at = keys.indexOf(key);
        return at < 0 ? null : values[at];
    }
}
