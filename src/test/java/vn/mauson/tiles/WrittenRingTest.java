package vn.mauson.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rings written before against rings written when a tile asks, byte for byte. */
class WrittenRingTest {
    @Test
    void tilesHaveTheSameBytesWhicheverTileTheRingsWereWrittenNear() {
        long seed = 20_241_125;
        Random random = new Random(seed);
        TileCoord asked = OnGrid.TILE;
        WrittenRing.Pen pen = new WrittenRing.Pen(TileCoord.ofZXY(asked.z(), asked.x() - 1, asked.y() + 2));
        int within = 0;
        for (int i = 0; i < 5_000; i++) {
            Drawable ring = PlainRingTest.ring(random, i % 2 == 0 ? 0 : 64);
            if (!ring.world().isValid()) {
                continue;
            }
            Drawable written = ring.written(pen);
            EncodedTile before = TileEncoder.encode("plots", asked, List.of(ring), 0);
            EncodedTile after = TileEncoder.encode("plots", asked, List.of(written), 0);
            String at = "ring " + i + " seed " + seed + ": " + ring.world();
            assertThat(after.mvt()).as(at).isEqualTo(before.mvt());
            assertThat(after.counts()).as(at).isEqualTo(before.counts());
            within += written.written() != null && written.written().isWithin(new TileGrid(asked)) ? 1 : 0;
        }
        assertThat(within).as("many are not cut").isGreaterThan(500);
    }

    @Test
    void numbersThingsInTheOrderInWhichTheyFirstCome() {
        long seed = 7;
        Random random = new Random(seed);
        Numbering numbering = new Numbering();
        List<Object> known = new ArrayList<>();
        for (int i = 0; i < 6_000; i++) {
            Object thing = i % 3 == 0 ? (Object) ("t" + random.nextInt(2_000)) : (Object) random.nextLong(2_000);
            int number = known.indexOf(thing);
            if (number < 0) {
                number = known.size();
                known.add(thing);
            }
            assertThat(numbering.number(thing)).as("%s, seed %d", thing, seed).isEqualTo(number);
            assertThat(numbering.get(number)).isEqualTo(thing);
        }
        assertThat(numbering.size()).as("it has grown").isEqualTo(known.size()).isGreaterThan(1_000);
    }
}
