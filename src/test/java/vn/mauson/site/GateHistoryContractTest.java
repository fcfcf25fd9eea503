package vn.mauson.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.mauson.Api;
import vn.mauson.Served;

/** Gates over a period, on the bundled pack. */
@Served
class GateHistoryContractTest {
    @LocalServerPort
    private int port;

    private Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    /** Nà Nưa was suspended up to 13/12/2023 and reopened on the 14th: 12 days of 1 to 12 and the 13th, 18 after. */
    @Test
    void daysAreCountedByHand() {
        JsonNode gate = gate(api.get("/api/gates/history?from=2023-12-01&to=2024-01-01"), "na-nua");
        assertThat(gate.get("daysSuspended").asInt()).isEqualTo(13);
        assertThat(gate.get("daysOpen").asInt()).isEqualTo(18);
        assertThat(gate.get("daysUnknown").asInt()).isZero();
    }

    /** The history begins on 01/01/2023: the ten days before are unknown, not open; Hữu Nghị opened on the 8th. */
    @Test
    void daysBeforeTheHistoryAreUnknown() {
        JsonNode gate = gate(api.get("/api/gates/history?from=2022-12-22&to=2023-01-10"), "huu-nghi");
        assertThat(gate.get("daysUnknown").asInt()).isEqualTo(17);
        assertThat(gate.get("daysOpen").asInt()).isEqualTo(2);
    }

    @Test
    void theDaysOfEveryGateAddUpToTheYear() {
        JsonNode answer = api.get("/api/gates/history");
        assertThat(answer.get("days").asInt()).isEqualTo(366);
        answer.get("gates").forEach(gate -> assertThat(gate.get("daysOpen").asInt()
                        + gate.get("daysSuspended").asInt()
                        + gate.get("daysUnknown").asInt())
                .isEqualTo(366));
        assertThat(answer.get("carried").asString()).isEqualTo("no-data");
    }

    @Test
    void communesWithinTheMinutesAreThoseOfTheTimes() {
        JsonNode gate = gate(api.get("/api/gates/history?edition=2020"), "chi-ma");
        JsonNode times = api.get("/api/analysis/access?gate=chi-ma&edition=2020&asOf=2024-12-31")
                .get("times");
        gate.get("reach").forEach(reach -> assertThat(reach.get("communes").asLong())
                .isEqualTo(StreamSupport.stream(times.spliterator(), false)
                        .filter(time -> !time.get("minutes").isNull()
                                && time.get("minutes").asDouble()
                                        <= reach.get("minutes").asInt())
                        .count()));
        assertThat(gate.get("reach")).hasSize(3);
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        assertThat(api.problem("/api/gates/history?from=2024-02-01&to=2024-02-01")
                        .get("detail")
                        .asString())
                .contains("to is '2024-02-01'");
    }

    private static JsonNode gate(JsonNode answer, String id) {
        return StreamSupport.stream(answer.get("gates").spliterator(), false)
                .filter(gate -> gate.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
