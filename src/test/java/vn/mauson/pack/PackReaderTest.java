package vn.mauson.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PackReaderTest {
    @Test
    void readsEveryFigureOfTheBundledPack() {
        Pack pack = PackReader.read(Path.of("geodata/lang-son"));

        assertThat(pack.targets()).hasSize(38);
        assertThat(pack.tasks()).hasSize(22);
        assertThat(pack.observations()).hasSize(140);
        assertThat(pack.gates()).hasSize(14);
        assertThat(pack.roads()).hasSize(18);
    }
}
