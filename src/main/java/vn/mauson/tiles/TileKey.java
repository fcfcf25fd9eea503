package vn.mauson.tiles;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import vn.mauson.measure.EditionId;

/** Everything a tile's content depends on; two tiles of one key are the same. */
record TileKey(String version, String layer, TileCoord tile, EditionId edition, LocalDate asOf) {
    /**
     * The entity tag, weak since plain and gzip bytes share it. A digest, because a version may hold
     * characters that a tag may not.
     */
    String etag() {
        return "W/\"" + UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8)) + "\"";
    }
}
