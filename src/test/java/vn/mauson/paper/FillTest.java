package vn.mauson.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mauson.plan.NoData;
import vn.mauson.plan.Status;

/** What units are filled with, as pixels. */
class FillTest {
    private static final int SIDE = 120;

    @Test
    void everyStatusHasAFillAndNoTwoAreDrawnAlike() {
        Map<String, String> drawn = new HashMap<>();
        for (Status status : Status.values()) {
            drawn.put(status.id(), draw(status.id()));
        }
        drawn.put(NoData.ZERO.id(), draw(NoData.ZERO.id()));
        assertThat(drawn).hasSize(Status.values().length + 1);
        assertThat(drawn.values()).doesNotHaveDuplicates();
    }

    /** Share of pixels that marks touch. */
    @ParameterizedTest
    @CsvSource({"met, 0, 0", "accelerate, 0.1, 0.7", "missed, 0.3, 0.7", "limited, 0.15, 0.5"})
    void marksCoverAPartOfTheColour(String status, double least, double most) {
        int ground = Fill.all().get(status).ground().getRGB();
        String pixels = draw(status);
        double marked =
                1 - pixels.chars().filter(pixel -> pixel == (char) ground).count() / (double) pixels.length();
        assertThat(marked).isBetween(least, most);
    }

    private static String draw(String id) {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.GREEN);
        pen.fillRect(0, 0, SIDE, SIDE);
        Fill.all().get(id).paint(pen, new Rectangle2D.Double(0, 0, SIDE, SIDE), 1);
        pen.dispose();
        StringBuilder pixels = new StringBuilder();
        IntStream.range(0, SIDE * SIDE).forEach(i -> pixels.append((char) image.getRGB(i % SIDE, i / SIDE)));
        return pixels.toString();
    }
}
