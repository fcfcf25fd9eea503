package vn.mauson.tiles;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * The tiles asked for last, up to a number of bytes; the one longest not asked for goes first. Tiles of
 * an older version of the data are never found again and leave that way. Safe for use by several
 * threads.
 */
final class TileCache<K, V> {
    /** Roughly what an entry takes besides its tile: key, map node, counts. */
    static final int ENTRY_BYTES = 400;

    private final long maxBytes;
    private final ToLongFunction<V> bytesOf;
    private final Map<K, V> tiles = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** @param bytesOf a tile, without its key */
    TileCache(long maxBytes, ToLongFunction<V> bytesOf) {
        this.bytesOf = bytesOf;
        this.maxBytes = maxBytes;
    }

    synchronized Optional<V> find(K key) {
        return Optional.ofNullable(tiles.get(key));
    }

    /** Keeps a tile; one larger than the whole cache is not kept. */
    synchronized void put(K key, V tile) {
        V before = tiles.put(key, tile);
        bytes += size(tile) - (before == null ? 0 : size(before));
        Iterator<V> oldest = tiles.values().iterator();
        while (bytes > maxBytes) {
            bytes -= size(oldest.next());
            oldest.remove();
        }
    }

    /** What the tiles kept take, in bytes. */
    synchronized long bytes() {
        return bytes;
    }

    private long size(V tile) {
        return ENTRY_BYTES + bytesOf.applyAsLong(tile);
    }
}
