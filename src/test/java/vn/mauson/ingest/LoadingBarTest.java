package vn.mauson.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LoadingBarTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    @Test
    void aFileGetsALineAStep() {
        LoadingBar bar = new LoadingBar(out, false);
        bar.step("one");
        bar.finish("done");
        assertThat(said.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("mauson: one\nmauson: done\n");
    }

    @Test
    void aTerminalGetsABarThatIsFullAtTheEnd() {
        LoadingBar bar = new LoadingBar(out, true);
        for (int step = 1; step <= 11; step++) {
            bar.step("step " + step);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).endsWith("[" + "=".repeat(24) + "] step 11");
    }
}
