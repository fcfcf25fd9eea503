package vn.mauson.tiles;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Everything a tile's content depends on; two tiles of one key are the same. */
record TileKey(String state, String layer, TileCoord tile) {
    /**
     * The entity tag, weak since plain and gzip bytes share it. A digest, because a state may hold
     * characters that a tag may not.
     */
    String etag() {
        return "W/\"" + UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8)) + "\"";
    }
}
