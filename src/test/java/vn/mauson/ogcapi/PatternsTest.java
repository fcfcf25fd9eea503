package vn.mauson.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.mauson.plan.Status;

/** Pictures have the map's own pattern for every status. */
class PatternsTest {
    private final Patterns patterns = new Patterns();

    @Test
    void everyStatusHasAFillOfItsOwn() {
        Set<String> fills = new HashSet<>();
        for (Status status : Status.values()) {
            BufferedImage tile = patterns.tile(status.id());
            int size = tile.getWidth();
            fills.add(Arrays.toString(tile.getRGB(0, 0, size, size, null, 0, size)));
        }
        assertThat(fills).hasSize(Status.values().length);
        assertThatThrownBy(() -> patterns.tile("sunny")).hasMessageContaining("sunny");
    }

    /** Coarse diagonals from the lower left to the upper right, in a square of 10: light at 5, 5, the ground at 2, 2. */
    @Test
    void marksLieWhereTheMapHasThem() {
        BufferedImage limited = patterns.tile("limited");
        assertThat(limited.getWidth()).isEqualTo(10);
        assertThat(limited.getRGB(2, 2) & 0xffffff).isEqualTo(0xd9662b);
        assertThat(limited.getRGB(5, 4) & 0xff).isGreaterThan(0x90);
        assertThat(patterns.tile("met").getRGB(3, 3) & 0xffffff).isEqualTo(0x1b6e9c);
    }

    @Test
    void strokesAreThoseOfTheStyleSheet() throws Exception {
        assertThat(Files.readString(Path.of("web/style.css")))
                .contains(
                        "--mark: rgb(255 255 255 / .78)",
                        ".patterns .thin { stroke-width: 1; } .patterns .thick { stroke-width: 2.5; }",
                        ".patterns .sign { stroke: var(--sign); stroke-width: 1.25; }",
                        ".patterns .dot { stroke-linecap: round; stroke-width: 2; }");
    }

    @Test
    void aCircleOfTwoHalvesEndsWhereItBegan() {
        PathIterator path = PathText.shape("M9 6a3 3 0 1 1-6 0a3 3 0 1 1 6 0").getPathIterator(null, 0.01);
        double[] at = new double[6];
        while (!path.isDone()) {
            path.currentSegment(at);
            assertThat(Math.hypot(at[0] - 6, at[1] - 6)).isBetween(2.98, 3.01);
            path.next();
        }
        assertThat(at[0]).isBetween(8.999, 9.001);
        assertThatThrownBy(() -> PathText.shape("M0 0q1 1 2 2")).hasMessageContaining("q");
    }
}
