package vn.mauson.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.mauson.Served;
import vn.mauson.site.Chromium.Window;

/** Every view of the workbench can be used with a screen reader and seen by weak eyes, as far as axe can tell. */
@Served
class AxeBrowserTest {
    private static final Path VIEWS = Path.of("web/views");
    private static final String CHOICE = "&target=forest-cover-rate&edition=2020&date=2024-12-31";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    private int port;

    /** The map and each module of a page, so that a new page is tried without being named here; and what opens on them. */
    static Stream<Arguments> views() throws IOException {
        try (Stream<Path> files = Files.list(VIEWS)) {
            Stream<String> pages = files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".js") && !name.equals("index.js"))
                    .map(name -> "view=" + name.replace(".js", ""))
                    .toList()
                    .stream();
            Stream<String> opened = Stream.of(
                    "unit=06541",
                    "view=unit&unit=06541",
                    "view=unit&unit=188",
                    "view=overview&cell=environment.missed",
                    "view=overview&why=forest-cover-rate");
            return Stream.of(Stream.of("view=map"), pages, opened)
                    .flatMap(each -> each)
                    .flatMap(view -> Stream.of(Window.values()).map(window -> Arguments.of(view, window)))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void axeFindsNothingInEitherTheme(String view, Window window) {
        MapPage page = chromium.open(port, window, "#" + view + CHOICE);
        if (window == Window.WALL) {
            page.page().setViewportSize(1920, 1080);
        }
        assertThat(page.find("#list [data-target]")).hasCount(38);
        page.page().waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.find(".skeleton:visible")).hasCount(0);
        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
            assertThat(violations(page)).as("%s in %s", view, theme).isEmpty();
        }
    }

    private static List<String> violations(MapPage page) {
        // The page has no frames, for which alone axe would open a second one.
        return new AxeBuilder(page.page())
                .setLegacyMode(true).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .limit(4)
                                .map(node -> rule.getId() + ": " + node.getTarget() + " " + node.getFailureSummary()))
                        .toList();
    }
}
