package vn.mauson.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.mauson.Api;
import vn.mauson.Served;
import vn.mauson.site.Chromium.Window;

/** Assumptions on the map: marked, recomputed as the server says, shared by their address, taken off. */
@Served
class WhatIfBrowserTest {
    private static final String PAVED = "commune-road-paved";
    private static final String DAY = "2024-12-31";
    private static final String MODE =
            "#target=" + PAVED + "&edition=2020&date=" + DAY + "&layers=roads,gaps&card=whatif&whatif=";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @EnumSource(Window.class)
    void theCheapestMissingLinkIsTakenAsPavedAndSharedByItsAddress(Window window) {
        JsonNode step = step();
        JsonNode paved = paved(step.get("roadIds"));
        MapPage page = chromium.open(port, window, MODE);
        assertThat(page.find("#whatif")).containsText("không phải số liệu chính thức");
        page.find("[data-pave='1']").click();
        showsAnswer(page, paved);
        assertThat(page.view()).contains("whatif=r" + step.get("roadIds").get(0).asString());

        MapPage shared = chromium.open(port, window, page.view());
        showsAnswer(shared, paved);
        JsonNode turned = communes(paved).get(0);
        String gained = turned.get("after").get("code").asString();
        String before = turned.get("before").get("status").asString();
        assertThat(shared.unit(gained))
                .hasAttribute("data-status", turned.get("after").get("status").asString());

        shared.find("[data-key=whatif-clear-all]").click();
        assertThat(shared.find(".whatif-target")).hasCount(0);
        assertThat(shared.find("path.turned")).hasCount(0);
        assertThat(shared.unit(gained)).hasAttribute("data-status", before);
        shared.page().goBack();
        showsAnswer(shared, paved);
    }

    @ParameterizedTest
    @EnumSource(Window.class)
    void aClickNearAnEarthRoadMarksItAndTheNextTakesItOff(Window window) {
        JsonNode road = new Api(port)
                .get("/ogc/collections/roads/items?f=json&limit=1&datetime=" + DAY
                        + "&filter=surface%20=%20%27earth%27")
                .get("features")
                .get(0);
        JsonNode line = road.get("geometry").get("coordinates");
        JsonNode place = line.get(line.size() / 2);
        String at = "13/" + place.get(1).asString() + "/" + place.get(0).asString();
        MapPage page = chromium.open(
                port, window, MODE.replace("&card=whatif", "&map=" + at).replace("roads,gaps", "roads"));
        assertThat(page.find("#whatif")).isVisible();
        assertThat(page.find("path.unit").first()).isAttached();
        String mark = "whatif=r" + road.get("properties").get("id").asString();
        clickMiddle(page);
        page.page().waitForCondition(() -> page.view().contains(mark));
        assertThat(page.find("path.assumed")).hasCount(1);
        clickMiddle(page);
        page.page().waitForCondition(() -> !page.view().contains(mark));
        assertThat(page.find("path.assumed")).hasCount(0);
        assertThat(page.find("#whatif")).isVisible();
    }

    private static void clickMiddle(MapPage page) {
        BoundingBox map = page.find("#map").boundingBox();
        page.page().mouse().click(map.x + map.width / 2, map.y + map.height / 2);
    }

    @Test
    void outsideTheModeNothingOfItIsLoaded() {
        MapPage page = chromium.open(port, Window.LAPTOP, "#lang=vi");
        assertThat(page.find("path.unit").first()).isAttached();
        assertThat(page.find("#whatif")).isHidden();
        assertThat(page.requests().stream().map(request -> request.url()))
                .noneMatch(url -> url.contains("panels/whatif"));
    }

    private void showsAnswer(MapPage page, JsonNode target) {
        assertThat(page.find(".whatif-target[data-target=" + PAVED + "]"))
                .hasAttribute("data-after", target.get("after").get("value").asString());
        assertThat(page.find(".whatif-units[data-target=" + PAVED + "] li"))
                .hasCount(communes(target).size());
        assertThat(page.find("path.turned")).hasCount(communes(target).size());
        assertThat(page.find("path.assumed").first()).isAttached();
    }

    private JsonNode step() {
        return new Api(port)
                .get("/api/analysis/road-gaps?edition=2020&asOf=" + DAY)
                .get("steps")
                .get(0);
    }

    private JsonNode paved(JsonNode roads) {
        String body = "{\"roads\":" + roads + ",\"edition\":\"2020\",\"asOf\":\"" + DAY + "\"}";
        JsonNode answer = new JsonMapper()
                .readTree(new Api(port).postJson("/api/what-if", body).body());
        return StreamSupport.stream(answer.get("targets").spliterator(), false)
                .filter(target -> target.get("after").get("id").asString().equals(PAVED))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> communes(JsonNode target) {
        return StreamSupport.stream(target.get("units").spliterator(), false)
                .filter(unit -> unit.get("level").asString().equals("commune"))
                .toList();
    }
}
