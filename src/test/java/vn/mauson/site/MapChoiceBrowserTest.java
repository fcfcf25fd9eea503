package vn.mauson.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.mauson.Served;
import vn.mauson.site.Chromium.Window;

/** What the reader chooses is found, kept in the address, and taken back. */
@Served
class MapChoiceBrowserTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    private int port;

    private MapAnswers answers;

    @BeforeEach
    void connect() {
        answers = new MapAnswers(port);
    }

    @ParameterizedTest
    @CsvSource({
        "that khe, 2024-12-31, Thị trấn Thất Khê",
        "dai dong, 2025-08-01, Xã Thất Khê",
        "dai dong, 2024-06-30, Xã Đại Đồng",
    })
    void searchFindsUnitsByOldAndNewNamesWithoutTones(String text, String date, String name) {
        MapPage map = chromium.open(port, Window.LAPTOP, "#date=" + date);
        assertThat(map.find("path.unit[data-status]").first()).isVisible();
        map.page().keyboard().press("/");
        map.page().keyboard().type(text);
        assertThat(map.find("#found [role=option] span:not(.icon)")).hasText(found(text, date));
        map.find("#found [role=option]")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
        assertThat(map.find("#detail h2")).hasText(name);
        assertThat(map.find("path.unit[aria-pressed=true]")).hasCount(1);
        assertThat(map.find("path.unit[aria-pressed=true]")).hasAttribute("aria-label", Pattern.compile("^" + name));
    }

    @Test
    void aUnitFoundByItsOldNameSaysWhichThatWas() {
        MapPage map = chromium.open(port, Window.LAPTOP, "#date=2025-08-01");
        map.find("#header input[type=search]").fill("dai dong");
        assertThat(map.find("#found [role=option] small").first()).containsText("trước là Xã Đại Đồng");
    }

    @ParameterizedTest
    @EnumSource(Window.class)
    void theLanguageSwitchesEveryText(Window window) {
        MapPage map = chromium.open(port, window, "#target=forest-cover-rate");
        assertThat(map.find("#caption h2")).hasText("Tỷ lệ che phủ rừng");
        map.find("#header [data-choice=en]").click();
        assertThat(map.find("#caption h2")).hasText("Forest cover rate");
        assertThat(map.find("html")).hasAttribute("lang", "en");
        assertThat(map.find("path.unit[data-status=met]").first())
                .hasAttribute("aria-label", Pattern.compile("% · Met · illustrative$"));
        assertThat(map.find(".notices")).containsText("Generalised boundaries");
        assertThat(map.find("body")).not().containsText("⟦");
        assertThat(map.page()).hasTitle(Pattern.compile("plan"));
    }

    @Test
    void theAddressRestoresTheViewAfterAReload() {
        MapPage map = chromium.open(port, Window.WALL, "");
        map.find("#list [data-target=new-forest-planting] .row-open").click();
        map.find("#caption [data-key=mode]").selectOption("value");
        map.find("#header select").selectOption("2020");
        map.find("#header [data-choice=district]").click();
        map.find("#header [data-choice=en]").click();
        map.find("#detail [data-key=unit-188]").click();
        assertThat(map.find("#detail h2")).hasText("Loc Binh");
        map.find("#zoom a").first().click();
        map.page().waitForURL(Pattern.compile("map=").asPredicate());
        String view = map.view();
        map.page().reload();
        assertThat(map.find("#detail h2")).hasText("Loc Binh");
        assertThat(map.find("#caption h2")).hasText("New forest planting");
        assertThat(map.find("path.unit[data-class]")).hasCount(11);
        assertThat(map.unit("188")).hasAttribute("aria-pressed", "true");
        assertThat(map.find("#header select")).hasValue("2020");
        assertThat(map.view()).isEqualTo(view);
    }

    @Test
    void backTakesOneChoiceBackAtATime() {
        MapPage map = chromium.open(port, Window.WALL, "#target=forest-cover-rate&edition=2020");
        map.find("#list [data-target=commune-road-paved] .row-open").click();
        map.find("#header [data-choice=district]").click();
        assertThat(map.find("path.unit")).hasCount(11);
        map.page().goBack();
        assertThat(map.find("path.unit")).hasCount(200);
        assertThat(map.find("#list [data-target=commune-road-paved]")).hasAttribute("aria-current", "true");
        map.page().goBack();
        assertThat(map.find("#list [data-target=forest-cover-rate]")).hasAttribute("aria-current", "true");
        map.page().goForward();
        assertThat(map.find("#list [data-target=commune-road-paved]")).hasAttribute("aria-current", "true");
    }

    @Test
    void afterTheDistrictsEndedTheirGroupsStillReportUnderTheOldNames() {
        MapPage map = chromium.open(port, Window.WALL, "#date=2025-08-01");
        assertThat(map.find("path.unit")).hasCount(65);
        map.find("#header [data-choice=district]").click();
        assertThat(map.find("path.unit")).hasCount(11);
        assertThat(map.find("#header [data-choice=district]")).hasText(answers.text("level.group"));
        assertThat(map.find("#legend")).containsText(answers.text("legend.groups"));
    }

    @Test
    void theCountsOfTheListNarrowIt() {
        MapPage map = chromium.open(port, Window.WALL, "#date=2024-12-31");
        long met = answers.targets("2024-12-31").stream()
                .filter(target -> target.get("status").asString().equals("met"))
                .count();
        assertThat(map.find("#list [data-status=met] b")).hasText(Long.toString(met));
        map.find("#list [data-status=met]").click();
        assertThat(map.find("#list [data-target]")).hasCount(Math.toIntExact(met));
        assertThat(met).isPositive();
    }

    private String[] found(String text, String date) {
        String edition = answers.list("/api/editions").stream()
                .filter(each -> each.get("validFrom").asString().compareTo(date) <= 0)
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .get("id")
                .asString();
        String query = "/api/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&edition=" + edition
                + "&asOf=" + date;
        return answers.list(query).stream()
                .map(row -> row.get("name").asString())
                .toArray(String[]::new);
    }
}
