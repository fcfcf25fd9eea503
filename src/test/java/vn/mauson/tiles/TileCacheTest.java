package vn.mauson.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TileCacheTest {
    @Test
    void findsWhatWasPut() {
        TileCache<TileKey, CompressedTile> cache = new TileCache<>(10_000, CompressedTile::size);
        CompressedTile tile = tile(100);
        cache.put(key(1), tile);
        assertThat(cache.find(key(1))).containsSame(tile);
        assertThat(cache.find(key(2))).isEmpty();
    }

    @Test
    void dropsTheTileLongestNotAskedFor() {
        TileCache<TileKey, CompressedTile> cache = new TileCache<>(3 * 2_000, CompressedTile::size);
        cache.put(key(1), tile(1_000));
        cache.put(key(2), tile(1_000));
        cache.put(key(3), tile(1_000));
        cache.find(key(1));
        cache.put(key(4), tile(1_000));
        cache.put(key(5), tile(1_000));
        assertThat(cache.find(key(1))).isPresent();
        assertThat(cache.find(key(2))).isEmpty();
        assertThat(cache.find(key(5))).isPresent();
    }

    @Test
    void neverHoldsMoreThanItsBytes() {
        long seed = 5;
        Random random = new Random(seed);
        TileCache<TileKey, CompressedTile> cache = new TileCache<>(20_000, CompressedTile::size);
        for (int i = 0; i < 500; i++) {
            cache.put(key(random.nextInt(50)), tile(random.nextInt(4_000)));
            assertThat(cache.bytes()).as("seed %d, put %d", seed, i).isBetween(0L, 20_000L);
        }
    }

    @Test
    void countsATilePutAgainOnce() {
        TileCache<TileKey, CompressedTile> cache = new TileCache<>(20_000, CompressedTile::size);
        cache.put(key(1), tile(1_000));
        cache.put(key(1), tile(0));
        assertThat(cache.bytes()).isEqualTo(TileCache.ENTRY_BYTES + tile(0).gzip().length);
    }

    @Test
    void doesNotKeepATileLargerThanItself() {
        TileCache<TileKey, CompressedTile> cache = new TileCache<>(1_000, CompressedTile::size);
        cache.put(key(1), tile(5_000));
        assertThat(cache.find(key(1))).isEmpty();
        assertThat(cache.bytes()).isZero();
    }

    // Random bytes, so that gzip cannot make them fewer.
    private static CompressedTile tile(int bytes) {
        byte[] mvt = new byte[bytes];
        new Random(bytes).nextBytes(mvt);
        return CompressedTile.of(new EncodedTile(mvt, new EncodedTile.Counts(0, 0, 0, 0)));
    }

    private static TileKey key(int x) {
        return new TileKey("v1", "plots", TileCoord.ofZXY(10, x, 0));
    }
}
