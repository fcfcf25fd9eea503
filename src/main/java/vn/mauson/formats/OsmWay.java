package vn.mauson.formats;

import java.util.List;
import java.util.Map;

/** A way of OSM: its number, those of its tags that are read, and the numbers of its nodes in order. */
final class OsmWay {
    /** The tags that are read; {@code area} only to tell squares from roads. */
    static final List<String> TAGS =
            List.of("highway", "surface", "name", "name:vi", "ref", "oneway", "maxspeed", "bridge", "area");

    private final long id;
    private final Map<String, String> tags;
    private final long[] nodes;

    OsmWay(long id, Map<String, String> tags, long[] nodes) {
        this.id = id;
        this.tags = tags;
        this.nodes = nodes;
    }

    long id() {
        return id;
    }

    /** Null where the way does not have it. */
    String tag(String key) {
        return tags.get(key);
    }

    long[] nodes() {
        return nodes;
    }
}
