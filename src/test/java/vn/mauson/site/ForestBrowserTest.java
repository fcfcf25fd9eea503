package vn.mauson.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.mauson.Api;
import vn.mauson.Served;
import vn.mauson.site.Chromium.Window;

/** The forest page says what the server says. */
@Served
class ForestBrowserTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @EnumSource(Window.class)
    void everyClassUnitMonthAndListIsOnThePage(Window window) {
        JsonNode forest = new Api(port).get("/api/forest?edition=2020&asOf=2024-12-31&level=commune");
        MapPage page = chromium.open(port, window, "#view=forest&date=2024-12-31&edition=2020&level=commune");
        assertThat(page.find("table.forest-classes tr[data-class]"))
                .hasCount(forest.get("classes").size());
        assertThat(page.find("table.forest-units tr[data-unit]"))
                .hasCount(forest.get("units").size());
        assertThat(page.find("table.forest-months tr[data-month]")).hasCount(12);
        int pairs = forest.get("lists").get("overlaps").get("count").asInt();
        assertThat(page.find("td[data-count=overlaps]"))
                .hasText(String.format(Locale.ROOT, "%,d", pairs).replace(',', '.'));
    }
}
