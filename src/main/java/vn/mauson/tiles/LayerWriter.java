package vn.mauson.tiles;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The one layer of a tile as the Mapbox Vector Tile Specification 2.1, section 4, writes it. The library
 * ({@code mapbox-vector-tile}) makes three objects a feature and boxes its numbers, which took half of the
 * time of a tile; it reads our tiles in the tests.
 */
final class LayerWriter {
    private static final int TILE_LAYER = 3;

    private static final int NAME = 1;
    private static final int FEATURE = 2;
    private static final int KEY = 3;
    private static final int VALUE = 4;
    private static final int EXTENT = 5;
    private static final int VERSION = 15;

    private static final int FEATURE_TAGS = 2;
    private static final int FEATURE_TYPE = 3;
    private static final int FEATURE_GEOMETRY = 4;

    private static final int TEXT = 1;
    private static final int DECIMAL = 3;
    private static final int UNSIGNED = 5;
    private static final int SIGNED = 6;
    private static final int TRUTH = 7;

    private final String name;
    private final Wire features = new Wire();
    private final Wire feature = new Wire();
    private final Wire tags = new Wire();
    private final Map<String, Integer> keys = new LinkedHashMap<>();
    private final Map<Object, Integer> values = new LinkedHashMap<>();

    LayerWriter(String name) {
        this.name = name;
    }

    /** Adds a feature; a value that a tile cannot hold is an {@link IllegalArgumentException} that names it. */
    void add(Drawable drawable, GeometryCommands geometry) {
        tags.clear();
        drawable.properties().forEach((key, value) -> {
            if (value != null) {
                tags.varint(index(keys, key));
                tags.varint(index(values, kept(drawable, key, value)));
            }
        });
        feature.clear();
        feature.part(FEATURE_TAGS, tags);
        feature.number(FEATURE_TYPE, geometry.type());
        feature.part(FEATURE_GEOMETRY, geometry.wire());
        features.part(FEATURE, feature);
    }

    private static <T> int index(Map<T, Integer> table, T entry) {
        Integer known = table.putIfAbsent(entry, table.size());
        return known == null ? table.size() - 1 : known;
    }

    /** Whole numbers of all kinds are one. */
    private static Object kept(Drawable drawable, String key, Object value) {
        if (value instanceof Integer || value instanceof Short) {
            return ((Number) value).longValue();
        }
        if (value instanceof String || value instanceof Long || value instanceof Double || value instanceof Boolean) {
            return value;
        }
        throw new IllegalArgumentException("property " + key + " of feature " + drawable.id() + " is a "
                + value.getClass().getName() + "; a tile holds text, numbers and truth values");
    }

    /** The tile; of length 0 without a feature, for a layer has at least one (section 4.1). */
    byte[] toTile() {
        Wire tile = new Wire();
        if (features.size() > 0) {
            tile.part(TILE_LAYER, layer());
        }
        return tile.toBytes();
    }

    private Wire layer() {
        Wire layer = new Wire();
        layer.number(VERSION, 2);
        layer.text(NAME, name);
        layer.raw(features);
        keys.keySet().forEach(key -> layer.text(KEY, key));
        values.keySet().forEach(value -> {
            feature.clear();
            write(value, feature);
            layer.part(VALUE, feature);
        });
        layer.number(EXTENT, TileGrid.EXTENT);
        return layer;
    }

    private static void write(Object value, Wire to) {
        if (value instanceof String text) {
            to.text(TEXT, text);
        } else if (value instanceof Double decimal) {
            to.decimal(DECIMAL, decimal);
        } else if (value instanceof Boolean truth) {
            to.number(TRUTH, truth ? 1 : 0);
        } else if ((Long) value >= 0) {
            to.number(UNSIGNED, (Long) value);
        } else {
            to.number(SIGNED, Wire.zigZag((Long) value));
        }
    }
}
