package vn.mauson.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.mauson.Served;
import vn.mauson.site.Chromium.Window;

/** What a stranger sees first: the whole province, what is made up, little to load, and failures that are told. */
@Served
class MapFirstSightBrowserTest {
    private static final int FIRST_MAP_BYTES = 300_000;

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @EnumSource(Window.class)
    void whatIsGeneralisedAndWhatIsMadeUpIsInSight(Window window) {
        MapPage map = chromium.open(port, window, "#target=forest-cover-rate");
        for (String said : List.of("Ranh giới khái quát", "Lô rừng là dữ liệu minh họa", "Đường xã và mặt đường")) {
            Locator notice = map.find(".notices span").filter(new Locator.FilterOptions().setHasText(said));
            assertThat(notice).isInViewport();
            assertThat(uncovered(notice)).as(said).isTrue();
        }
        assertThat(map.find("#caption .tag-illustrative")).isInViewport();
    }

    @ParameterizedTest
    @EnumSource(Window.class)
    void theProvinceFillsTheFreeMap(Window window) {
        MapPage map = chromium.open(port, window, "#target=forest-cover-rate&layers=");
        assertThat(map.find("path.unit[data-status]")).hasCount(194);
        BoundingBox province = map.find(".leaflet-units-pane svg g").boundingBox();
        BoundingBox free = map.find(".centre").boundingBox();
        assertThat(province.x).isGreaterThanOrEqualTo(free.x);
        assertThat(province.x + province.width).isLessThanOrEqualTo(free.x + free.width);
        assertThat(province.y + province.height).isLessThanOrEqualTo(free.y + free.height);
        assertThat(Math.max(province.width / free.width, province.height / free.height))
                .isGreaterThan(0.75);
    }

    /** Every unit can be reached by the pointer: no panel lies over the first map. */
    @ParameterizedTest
    @EnumSource(Window.class)
    void nothingCoversTheUnitsOfTheFirstMap(Window window) {
        MapPage map = chromium.open(port, window, "#target=forest-cover-rate&level=district&layers=");
        assertThat(map.find("path.unit[data-status]")).hasCount(11);
        assertThat(map.insides().values())
                .allSatisfy(points -> assertThat(points).hasSizeGreaterThan(5));
        assertThat(map.find("#legend")).isInViewport();
    }

    @Test
    void theFirstMapComesInUnder300Kilobytes() {
        MapPage map = chromium.open(port, Window.WALL, "");
        assertThat(map.find("path.unit[data-status]")).hasCount(194);
        map.page().waitForLoadState(LoadState.NETWORKIDLE);
        int bytes = map.requests().stream()
                .map(request -> request.sizes())
                .mapToInt(sizes -> sizes.responseBodySize + sizes.responseHeadersSize)
                .sum();
        assertThat(bytes).isBetween(FIRST_MAP_BYTES / 10, FIRST_MAP_BYTES);
    }

    @ParameterizedTest
    @CsvSource({
        "**/api/gates*,         gates,  path.unit[data-status],     .gate-marker",
        "**/units?*,            units,  '#list [data-target]',      path.unit[data-status]",
        "**/api/map/communes*,  shapes, '#list [data-target]',      path.unit[data-status]",
        "**/targets?*,          targets, path.unit,                 '#list [data-target]'",
    })
    void aCallThatFailsIsToldTheRestWorksAndARetryHeals(String call, String slot, String works, String lacks) {
        MapPage map = chromium.blank(port, Window.WALL);
        map.page().route(call, Route::abort);
        map.visit("#target=forest-cover-rate&edition=2020");
        Locator problem = map.find("[data-slot=" + slot + "]");
        assertThat(problem).isVisible();
        assertThat(problem).containsText("Không có trả lời từ máy chủ");
        assertThat(map.find(works).first()).isVisible();
        assertThat(map.find(lacks)).hasCount(0);
        map.page().unroute(call);
        problem.locator("button").click();
        assertThat(map.find(lacks).first()).isVisible();
        assertThat(problem).hasCount(0);
        assertThat(map.errors()).isNotEmpty().allMatch(error -> error.contains("ERR_FAILED"));
        map.errors().clear();
    }

    @Test
    void whatTheServerSaysOfAFailureIsShown() {
        MapPage map = chromium.open(port, Window.WALL, "#unit=99999&edition=2020");
        assertThat(map.find("[data-slot=unit]")).containsText("404");
        assertThat(map.find("[data-slot=unit]")).containsText("99999");
        assertThat(map.find("path.unit[data-status]")).hasCount(200);
        map.errors().clear();
    }

    private static boolean uncovered(Locator notice) {
        return (boolean) notice.evaluate("""
            node => {
              const { left, top, width, height } = node.getBoundingClientRect();
              return node.contains(document.elementFromPoint(left + width / 2, top + height / 2));
            }""");
    }
}
