package vn.mauson.tiles;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The tiles asked for last, up to a number of bytes; the one longest not asked for goes first. Tiles of
 * an older version of the data are never found again and leave that way. Safe for use by several
 * threads.
 */
final class TileCache {
    /** Roughly what an entry takes besides its tile: key, map node, counts. */
    static final int ENTRY_BYTES = 400;

    private final long maxBytes;
    private final Map<TileKey, CompressedTile> tiles = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    TileCache(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    synchronized Optional<CompressedTile> find(TileKey key) {
        return Optional.ofNullable(tiles.get(key));
    }

    /** Keeps a tile; one larger than the whole cache is not kept. */
    synchronized void put(TileKey key, CompressedTile tile) {
        CompressedTile before = tiles.put(key, tile);
        bytes += size(tile) - (before == null ? 0 : size(before));
        Iterator<CompressedTile> oldest = tiles.values().iterator();
        while (bytes > maxBytes) {
            bytes -= size(oldest.next());
            oldest.remove();
        }
    }

    /** What the tiles kept take, in bytes. */
    synchronized long bytes() {
        return bytes;
    }

    private static long size(CompressedTile tile) {
        return ENTRY_BYTES + tile.gzip().length;
    }
}
