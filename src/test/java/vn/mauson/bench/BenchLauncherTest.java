package vn.mauson.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchLauncherTest {
    @ParameterizedTest
    @ValueSource(strings = {"atlas", "overlay network", "--help"})
    void anythingButOneKnownNameIsRefusedInOneLineThatNamesThem(String names) throws Exception {
        Process process = new ProcessBuilder(("./mauson bench " + names).split(" "))
                .redirectErrorStream(true)
                .start();

        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(said.lines()).singleElement().asString().contains("there are: overlay, network, import, tiles");
    }
}
