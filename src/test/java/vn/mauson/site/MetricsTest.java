package vn.mauson.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.mauson.Api;
import vn.mauson.Served;

/** What an operator watches, in the text format of Prometheus. */
@Served
class MetricsTest {
    private static final String TILE = "/tiles/communes/11/1631/897.mvt?edition=2024-12&asOf=2023-02-03&revision=1";

    @LocalServerPort
    private int port;

    private Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Test
    void tilesAreCountedByHowTheyCameAbout() {
        double kept = value("mauson_tiles_total{way=\"fixed\"}");
        assertThat(api.ask(TILE, "Accept-Encoding", "gzip").statusCode()).isEqualTo(200);
        assertThat(api.ask(TILE, "Accept-Encoding", "gzip").statusCode()).isEqualTo(200);
        assertThat(value("mauson_tiles_total{way=\"fixed\"}")).isGreaterThanOrEqualTo(kept + 1);
        assertThat(value("mauson_tiles_total{way=\"made\"}")).isPositive();
    }

    @Test
    void ratesLatenciesAndTheAgeOfTheDataAreTold() {
        api.get("/api/editions");
        assertThat(value("mauson_data_age_seconds")).isBetween(0.0, 24 * 3600.0);
        String all = text();
        assertThat(all).contains("http_server_requests_seconds_bucket{").contains("uri=\"/api/editions\"");
        assertThat(all).contains("jvm_memory_used_bytes{");
    }

    private double value(String name) {
        return Arrays.stream(text().split("\n"))
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among " + text()));
    }

    private String text() {
        var answer = api.ask("/actuator/prometheus");
        assertThat(answer.statusCode()).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
