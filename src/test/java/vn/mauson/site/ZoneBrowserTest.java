package vn.mauson.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.mauson.Api;
import vn.mauson.Served;
import vn.mauson.site.Chromium.Window;

/** The page of the economic zone says what the server says. */
@Served
class ZoneBrowserTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @EnumSource(Window.class)
    void everyGateHasItsDaysAndALine(Window window) {
        JsonNode gates = new Api(port)
                .get("/api/gates/history?from=2024-01-01&to=2024-07-01")
                .get("gates");
        List<String> suspended = new ArrayList<>();
        gates.forEach(gate -> suspended.add(gate.get("daysSuspended").asString()));
        MapPage page = chromium.open(port, window, "#view=zone&date=2024-06-30");
        assertThat(page.find("td[data-days=daysSuspended]")).hasText(suspended.toArray(String[]::new));
        assertThat(page.find("svg.zone-line")).hasCount(gates.size());
    }
}
