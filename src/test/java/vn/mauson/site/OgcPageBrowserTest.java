package vn.mauson.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.mauson.Served;

/** The pages of the OGC API in a real browser. */
@Served
class OgcPageBrowserTest {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    /** 65 communes are in force since July 2025. */
    @Test
    void thePageOfACollectionDrawsItsFeaturesAndListsThem() {
        try (MapPage page = CHROMIUM.blank(port, Chromium.Window.LAPTOP)) {
            page.visit("ogc/collections/communes/items?f=html&datetime=2025-07-01");
            assertThat(page.page().locator("#map path")).hasCount(65);
            assertThat(page.page().locator("tr")).hasCount(66);
            assertThat(page.page().locator(".note")).containsText("illustrative");
            page.page().locator("tr a").first().click();
            assertThat(page.page().locator("#map path")).hasCount(1);
            assertThat(page.page().locator("dl")).not().hasCount(0);
        }
    }
}
