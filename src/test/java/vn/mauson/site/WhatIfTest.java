package vn.mauson.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.mauson.Api;
import vn.mauson.Served;
import vn.mauson.pack.Plot;
import vn.mauson.store.Features;

/** Paving and planting tried on the bundled pack, and the record as it was before. */
@Served
class WhatIfTest {
    private static final String AT_END = "\"edition\":\"2020\",\"asOf\":\"2024-12-31\"";
    private static final String GAPS = "/api/analysis/road-gaps?edition=2020&asOf=2024-12-31";
    private static final List<String> RECORD = List.of(
            "/api/revisions",
            "/api/plans/2024/targets?asOf=2024-12-31",
            "/api/plans/2024/targets/commune-road-paved/units?level=commune&edition=2020&asOf=2024-12-31",
            "/api/plans/2024/targets/new-forest-planting/units?level=commune&edition=2020&asOf=2024-12-31",
            "/api/plans/2024/targets/forest-cover-rate/trace?asOf=2024-12-31",
            GAPS);

    @LocalServerPort
    private int port;

    @Autowired
    private Features features;

    private Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Test
    void anEmptyAssumptionIsTheRecord() {
        JsonNode answer = ask("{" + AT_END + "}");
        assertThat(answer.get("targets")).hasSize(3);
        answer.get("targets").forEach(target -> {
            assertThat(target.get("after")).isEqualTo(target.get("before"));
            assertThat(target.get("units")).isEmpty();
        });
    }

    @Test
    void pavingWhatOneCommuneMissesReachesItAlone() {
        JsonNode step = api.get(GAPS).get("steps").get(0);
        JsonNode target = target(ask("{\"roads\":" + step.get("roadIds") + "," + AT_END + "}"), "commune-road-paved");
        List<String> changed = StreamSupport.stream(target.get("units").spliterator(), false)
                .filter(unit -> unit.get("level").asString().equals("commune"))
                .map(unit -> unit.get("after").get("code").asString())
                .toList();
        assertThat(changed)
                .containsExactly(step.get("gained").get(0).get("code").asString());
        assertThat(target.get("after").get("numerator").asInt())
                .isEqualTo(target.get("before").get("numerator").asInt() + 1);
    }

    /** Plots of bare land chosen far from each other and from every overlap add their own areas. */
    @Test
    void plantedPlotsRaisePlantingByTheirAreaAndNotTheCover() {
        List<Long> ids = bare().stream().limit(5).toList();
        JsonNode answer = ask("{\"plots\":" + ids + "," + AT_END + "}");
        double ha = StreamSupport.stream(answer.get("plots").spliterator(), false)
                .mapToDouble(plot -> plot.get("ha").asDouble())
                .sum();
        JsonNode planting = target(answer, "new-forest-planting");
        assertThat(planting.get("after").get("value").asDouble()
                        - planting.get("before").get("value").asDouble())
                .isCloseTo(ha, org.assertj.core.api.Assertions.within(0.01));
        JsonNode cover = target(answer, "forest-cover-rate");
        assertThat(cover.get("after")).isEqualTo(cover.get("before"));
        assertThat(answer.get("illustrative").asBoolean()).isTrue();
    }

    @Test
    void nothingOfTheRecordChanges() {
        List<Integer> before = hashes();
        ask("{\"roads\":" + api.get(GAPS).get("steps").get(0).get("roadIds") + ",\"plots\":[" + bare().get(0) + "],"
                + AT_END + "}");
        assertThat(hashes()).isEqualTo(before);
    }

    @Test
    void badInputIsRefusedByName() {
        assertThat(refusal("{\"roads\":[\"no-such-road\"]," + AT_END + "}")).contains("no-such-road");
        assertThat(refusal("{\"plots\":[999999999]," + AT_END + "}")).contains("999999999");
        assertThat(refusal("{\"plots\":[\"x\"]," + AT_END + "}")).contains("whole numbers");
        assertThat(refusal("{\"road\":[]," + AT_END + "}")).contains("member is 'road'");
        assertThat(refusal("{\"asOf\":\"2023-06-30\"}")).contains("2024-01-01");
        String many = java.util.stream.LongStream.range(0, 501)
                .mapToObj(Long::toString)
                .collect(Collectors.joining(",", "[", "]"));
        assertThat(refusal("{\"plots\":" + many + "," + AT_END + "}")).contains("at most 500");
    }

    private List<Long> bare() {
        return features.listPlots().stream()
                .filter(plot -> plot.group().equals("bare") && plot.validTo() == null && plot.plantedYear() == null)
                .map(Plot::id)
                .toList();
    }

    private List<Integer> hashes() {
        return RECORD.stream()
                .map(path -> Arrays.hashCode(api.ask(path).body()))
                .toList();
    }

    private JsonNode ask(String body) {
        HttpResponse<byte[]> answer = api.postJson("/api/what-if", body);
        assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(200);
        return new JsonMapper().readTree(answer.body());
    }

    private String refusal(String body) {
        HttpResponse<byte[]> answer = api.postJson("/api/what-if", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        return new JsonMapper().readTree(answer.body()).get("detail").asString();
    }

    private static JsonNode target(JsonNode answer, String id) {
        return StreamSupport.stream(answer.get("targets").spliterator(), false)
                .filter(target -> target.get("before").get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
