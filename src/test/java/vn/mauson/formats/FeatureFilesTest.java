package vn.mauson.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mauson.measure.Refused;

class FeatureFilesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.gml | <?xml version='1.0'?><x xmlns:gml='http://www.opengis.net/gml/3.2'> | GML",
                "a.kml | <kml xmlns='http://www.opengis.net/kml/2.2'> | KML",
                "a.xml | <note/> | XML",
                "a.shp | <!DOCTYPE html><html> | web page",
                "a.pq | PAR1xxxx | Parquet",
                "a.tab | !table | MapInfo",
                "a.dwg | AC1027 | AutoCAD",
                "a.pdf | %PDF-1.4 | PDF",
                "a.rar | Rar!xx | packed",
                "a.dbf | x | a.shp instead",
                "a.shp | not a shapefile | does not begin as a shapefile",
                "a.bin | ? | unknown"
            })
    void aKindThatIsNotReadIsRefusedByName(String name, String content, String words) throws Exception {
        Path file = Files.writeString(folder.resolve(name), content);
        assertRefused(file, words);
    }

    @Test
    void whatIsNotThereOrEmptyOrAFolderIsRefused() throws Exception {
        assertRefused(folder.resolve("missing.shp"), "that is there");
        assertRefused(Files.createFile(folder.resolve("a.geojson")), "empty");
        assertRefused(Files.createDirectory(folder.resolve("data")), "a folder");
        assertRefused(Files.createDirectory(folder.resolve("plots.gdb")), "File Geodatabase");
    }

    @Test
    void anArchiveSaysWhatItHolds() throws Exception {
        Path archive = MadeShapefile.zip(folder.resolve("a.zip"), Map.of("read.me", new byte[1]));
        assertRefused(archive, "holds read.me");
        Path cut = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(Files.readAllBytes(archive), 40));
        assertRefused(cut, "a zip archive that is whole");
    }

    @Test
    void theKindIsKnownByTheBytesNotByTheName() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "\uFEFF {\"type\":\"Point\",\"coordinates\":[1,2]}");
        assertThat(SharedData.heading(file, Hints.none()).format()).isEqualTo("GeoJSON");
    }

    @Test
    void aLayerThatIsNotInAFileOfOneIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("plots.json"), "{\"type\":\"Point\",\"coordinates\":[1,2]}");
        assertThat(SharedData.rows(file, layer("plots"))).hasSize(1);
        assertThatThrownBy(() -> FeatureFiles.open(file, layer("roads")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("--sublayer is 'roads'; allowed: plots");
    }

    private static Hints layer(String name) {
        return new Hints(Optional.of(name), Optional.empty(), Optional.empty(), Set.of());
    }

    /** The page of the package lists the codes of faults; a reader that gives another is found here. */
    @Test
    void everyCodeOfAFaultStandsOnThePageOfThePackage() throws Exception {
        Path sources = Path.of("src/main/java/vn/mauson/formats");
        String page = Files.readString(sources.resolve("package-info.java"));
        Pattern code = Pattern.compile("(?:refuse|remark|refusal|Unfit|Unreadable)\\(\\s*\"([a-z]+(?:-[a-z]+)+)\"");
        try (Stream<Path> files = Files.list(sources)) {
            for (Path file : files.toList()) {
                code.matcher(Files.readString(file, StandardCharsets.UTF_8))
                        .results()
                        .forEach(found ->
                                assertThat(page).as(file.toString()).contains("{@code " + found.group(1) + "}"));
            }
        }
    }

    private static void assertRefused(Path file, String words) {
        assertThatThrownBy(() -> FeatureFiles.open(file, Hints.none()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(file.getFileName().toString())
                .hasMessageContaining(words);
    }
}
