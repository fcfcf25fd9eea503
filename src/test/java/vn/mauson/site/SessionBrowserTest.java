package vn.mauson.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.mauson.Served;
import vn.mauson.entry.Guest;

/** Signing in and out on the page, and pages under the content policy: the browser complains of what breaks it. */
@Served
class SessionBrowserTest {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext program;

    /** By keyboard alone, in English; a wrong password first. */
    @Test
    void aReaderSignsInAndOut() {
        String name = Guest.name(program, "planner units=2020/183");
        try (MapPage page = CHROMIUM.open(port, Chromium.Window.LAPTOP, "#lang=en")) {
            Locator who = page.find("button.who");
            assertThat(who).hasText("Sign in");
            assertThat(page.page().context().cookies()).isEmpty();
            who.press("Enter");
            Locator dialog = page.find("dialog.session");
            assertThat(dialog).isVisible();
            assertThat(dialog).hasAttribute("aria-labelledby", "session-title");
            dialog.getByLabel("Name").fill(name);
            dialog.getByLabel("Password").fill("not the password");
            dialog.getByLabel("Password").press("Enter");
            assertThat(dialog.locator("[role=alert]")).hasText("Name or password is wrong.");
            page.errors().clear();
            dialog.getByLabel("Password").fill(Guest.PASSWORD);
            dialog.getByLabel("Password").press("Enter");
            assertThat(who).containsText("Khách");
            assertThat(page.find("path.unit").first()).isVisible();
            who.press("Enter");
            assertThat(dialog).containsText("Planner (units: 2020/183)");
            dialog.locator(".session-form button").press("Enter");
            assertThat(who).hasText("Sign in");
        }
    }

    /** The map with every layer, its panels, and the pages of OGC API; the extension looks into the console. */
    @Test
    void noPageBreaksTheContentPolicy() {
        List<String> broken = new ArrayList<>();
        try (MapPage page = CHROMIUM.blank(port, Chromium.Window.WALL)) {
            page.page()
                    .addInitScript("document.addEventListener('securitypolicyviolation', "
                            + "event => console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI))");
            page.page().onResponse(answer -> {
                if (answer.status() >= 400) {
                    broken.add(answer.status() + " " + answer.url());
                }
            });
            for (String view : List.of(
                    "#target=forest-cover-rate&layers=gates,labels,roads,plots,tasks&why=forest-cover-rate&edition=2020&date=2024-12-31",
                    "#target=forest-cover-rate&mode=value&unit=183&edition=2020&date=2024-12-31")) {
                page.visit(view);
                page.page().reload();
                assertThat(page.find("path.unit").first()).isVisible();
                assertThat(page.find("#legend .entry").first()).isVisible();
            }
            page.find("[data-key=sources]").click();
            assertThat(page.find("dialog.sources")).isVisible();
            for (String path : List.of("ogc?f=html", "ogc/collections?f=html", "ogc/collections/gates/items?f=html")) {
                page.visit(path);
                assertThat(page.find("main")).isVisible();
            }
            assertThat(page.find("#map .leaflet-pane").first()).isAttached();
            broken.addAll(page.errors());
        }
        assertThat(broken).isEmpty();
    }

    /** The policy is not mere text: a script written into the page is not run. */
    @Test
    void aScriptInThePageIsNotRun() {
        try (MapPage page = CHROMIUM.open(port, Chromium.Window.LAPTOP, "")) {
            assertThat(page.find("path.unit").first()).isVisible();
            page.page().evaluate("""
                    () => {
                      const script = document.createElement('script');
                      script.textContent = 'window.ran = true';
                      document.body.append(script);
                    }""");
            assertThat(page.page().evaluate("() => Boolean(window.ran)")).isEqualTo(false);
            assertThat(page.errors()).anyMatch(error -> error.contains("Content Security Policy"));
            page.errors().clear();
        }
    }
}
