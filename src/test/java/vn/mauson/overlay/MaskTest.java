package vn.mauson.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import vn.mauson.geometry.Geometries;

class MaskTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noBoxThatTouchesIsEverDeniedAndNearlyAllOthersAre(long seed) {
        Random random = new Random(seed);
        Cut[] few = IntStream.range(0, 100).mapToObj(i -> cut(i, random)).toArray(Cut[]::new);
        Mask mask = new Mask(few);
        int far = 0;
        int denied = 0;
        for (int i = 0; i < 20_000; i++) {
            Envelope box = cut(i, random).box();
            if (Arrays.stream(few).anyMatch(cut -> cut.box().intersects(box))) {
                assertThat(mask.mayTouch(box)).as("seed %d, %s", seed, box).isTrue();
            } else {
                far++;
                denied += mask.mayTouch(box) ? 0 : 1;
            }
        }
        assertThat(denied).as("seed %d", seed).isGreaterThan(far * 99 / 100);
    }

    private static Cut cut(long id, Random random) {
        double x = random.nextInt(100_000);
        double y = random.nextInt(100_000);
        Envelope box = new Envelope(x, x + random.nextInt(200), y, y + 1 + random.nextInt(200));
        return new Cut(new Parcel(id, Geometries.FACTORY.toGeometry(box)), box.getArea(), Parts.whole(0, 1));
    }
}
