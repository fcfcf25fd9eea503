package vn.mauson.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The machine's own Chromium, one for a class of tests, with a fresh profile for every page.
 *
 * <p>After each test every page must have been silent: an error in its console fails the test.
 */
final class Chromium implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    /** The first question about an edition is answered after its plots are cut, which takes a busy machine long. */
    static final double PATIENCE_MILLIS = 60_000;

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final List<MapPage> pages = new ArrayList<>();
    private Playwright playwright;
    private Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(QUIET));
    }

    /** The map of a served product in a window of its own; {@code hash} is the view, such as {@code #lang=en}. */
    MapPage open(int port, Window window, String hash) {
        MapPage page = blank(port, window);
        page.visit(hash);
        return page;
    }

    /** A window on which nothing is shown yet, for tests that must be there before the first request. */
    MapPage blank(int port, Window window) {
        MapPage page = new MapPage(
                browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(window.width(), window.height())
                        .setLocale("vi-VN")),
                port);
        pages.add(page);
        return page;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> errors =
                pages.stream().flatMap(page -> page.errors().stream()).toList();
        pages.forEach(MapPage::close);
        pages.clear();
        assertThat(errors).as("errors in the console").isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        browser.close();
        playwright.close();
    }

    /** The sizes a view is judged at, in CSS pixels. */
    enum Window {
        WALL(1440, 900),
        LAPTOP(1280, 800),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Window(int width, int height) {
            this.width = width;
            this.height = height;
        }

        int width() {
            return width;
        }

        int height() {
            return height;
        }
    }
}
