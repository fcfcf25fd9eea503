package vn.mauson.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Refused;

class FetchLockTest {
    private static final Path PACK = Path.of("geodata/lang-son");

    @TempDir
    private Path folder;

    @Test
    void theBundledLockPinsDistrictsAndTheCommunesOfTwoEditions() {
        assertThat(FetchLock.read(PACK).datasets())
                .extracting(FetchLock.Dataset::id)
                .containsExactly("districts-2019", "communes-2009", "communes-2025");
        assertThat(FetchLock.read(PACK).datasets())
                .flatExtracting(FetchLock.Dataset::editions)
                .extracting(EditionId::value)
                .containsExactly("2009", "2020", "2024-12", "2009", "2025-07");
        assertThat(FetchLock.read(PACK).datasets()).allSatisfy(dataset -> {
            assertThat(dataset.url()).containsPattern("/[0-9a-f]{40}/");
            assertThat(dataset.licence()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "dc6cb385, DC6CB385, 64 hexadecimal digits",
        "https://raw, ftp://raw, an address beginning with https://",
        "districts_2021.geojson, ../districts.geojson, the name of a .geojson file",
        "',level2s,', ',guess,', 'level2s, wards, none'",
        "',districts,', ',roads,', 'districts, communes'"
    })
    void aFaultIsRefusedWithItsLine(String there, String instead, String allowed) throws IOException {
        String lock = Files.readString(PACK.resolve(FetchLock.FILE));
        Files.writeString(folder.resolve(FetchLock.FILE), lock.replaceFirst(there, instead));
        assertThatThrownBy(() -> FetchLock.read(folder))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("fetch.lock.csv:2")
                .hasMessageContaining(allowed);
    }
}
