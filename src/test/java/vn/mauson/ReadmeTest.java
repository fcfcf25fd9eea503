package vn.mauson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages point to exists. */
class ReadmeTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

    @Test
    void everyFileTheReadmeNamesExists() throws IOException {
        assertThat(links(Path.of("README.md"))).hasSizeGreaterThan(15).allMatch(Files::exists);
    }

    @Test
    void everyDecisionOfTheListExistsAndEveryPageIsListed() throws IOException {
        Path folder = Path.of("src/docs/decisions");
        List<Path> listed = links(folder.resolve("README.md"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> !file.endsWith("README.md"))).containsExactlyInAnyOrderElementsOf(listed);
        }
    }

    private static List<Path> links(Path page) throws IOException {
        Path folder = page.getParent() == null ? Path.of("") : page.getParent();
        return LINK.matcher(Files.readString(page))
                .results()
                .map(link -> folder.resolve(link.group(1)))
                .toList();
    }
}
