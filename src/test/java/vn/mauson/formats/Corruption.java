package vn.mauson.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import vn.mauson.measure.Refused;

/** Damages a file at random: what is read of it is rows or a refusal, soon, and never anything else. */
final class Corruption {
    private static final int TIMES = 200;
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private Corruption() {}

    /** Cuts off the end of every third copy, else changes up to eight bytes. */
    static void survives(Path file, Path folder, Hints hints) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        int refused = 0;
        for (long seed = 1; seed <= TIMES; seed++) {
            Path damaged = folder.resolve(seed + "-" + file.getFileName());
            Files.write(damaged, damaged(whole, new Random(seed)));
            refused += isRefused(damaged, hints, "seed " + seed) ? 1 : 0;
            Files.delete(damaged);
        }
        assertThat(refused).as("refused of " + TIMES).isBetween(1, TIMES - 1);
    }

    private static byte[] damaged(byte[] whole, Random random) {
        if (random.nextInt(3) == 0) {
            return Arrays.copyOf(whole, random.nextInt(whole.length));
        }
        byte[] damaged = whole.clone();
        for (int i = random.nextInt(8); i >= 0; i--) {
            damaged[random.nextInt(random.nextBoolean() ? Math.min(whole.length, 512) : whole.length)] ^=
                    (byte) (1 << random.nextInt(8));
        }
        return damaged;
    }

    private static boolean isRefused(Path damaged, Hints hints, String seed) {
        return Assertions.assertTimeout(
                LONGEST,
                () -> {
                    try {
                        Reading.rows(damaged, hints);
                        return false;
                    } catch (Refused e) {
                        return true;
                    } catch (RuntimeException | Error e) {
                        throw new AssertionError(seed, e);
                    }
                },
                seed);
    }
}
