package vn.mauson.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.TimeoutError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The map as a reader meets it: what is on it, and what one can do. */
final class MapPage implements AutoCloseable {
    /**
     * A function of a path: its code, and the pixels of a grid that hit it and no other thing. The steps share no factor
     * with the sizes of the patterns, or all samples would fall on the same stroke.
     */
    private static final String INSIDE = """
            path => {
              const { left, top, right, bottom } = path.getBoundingClientRect();
              const step = (right - left) * (bottom - top) > 10000 ? 11 : 3;
              const hit = [];
              for (let x = Math.ceil(left); x < right; x += step)
                for (let y = Math.ceil(top); y < bottom; y += step)
                  if (document.elementFromPoint(x + 0.5, y + 0.5) === path) hit.push([x, y]);
              return [path.dataset.code, hit];
            }""";

    private final List<String> errors = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private final BrowserContext context;
    private final Page page;
    private final String address;

    MapPage(BrowserContext context, int port) {
        this.context = context;
        address = "http://127.0.0.1:" + port + "/";
        page = context.newPage();
        page.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        page.onRequestFinished(requests::add);
    }

    void visit(String hash) {
        page.navigate(address + hash);
    }

    Page page() {
        return page;
    }

    /** Errors of the console so far; a test that provokes some clears them. */
    List<String> errors() {
        return errors;
    }

    /** Finished requests so far. */
    List<Request> requests() {
        return requests;
    }

    Locator find(String css) {
        return page.locator(css);
    }

    Locator unit(String code) {
        return find("path.unit[data-code='" + code + "']");
    }

    /** How many units of the map carry each value of a data attribute, such as {@code data-status}. */
    Map<String, Long> unitsBy(String attribute) {
        return counts("""
            name => [...document.querySelectorAll('path.unit')].map(unit => [unit.getAttribute(name) ?? 'none', 1])
            """, attribute);
    }

    /** The counts that the legend writes, by status or class. */
    Map<String, Long> legend() {
        return counts("""
            () => [...document.querySelectorAll('#legend .entry')].map(line =>
                [line.dataset.legend, Number(line.querySelector('b').textContent)])
            """, null);
    }

    /** Pixels of the page inside each unit, by its code: {x, y}, where nothing lies over it. */
    Map<String, List<int[]>> insides() {
        Map<String, List<int[]>> insides = new TreeMap<>();
        for (Object unit :
                (List<?>) page.evaluate("() => [...document.querySelectorAll('path.unit')].map(" + INSIDE + ")")) {
            List<?> entry = (List<?>) unit;
            insides.put((String) entry.get(0), points((List<?>) entry.get(1)));
        }
        return insides;
    }

    private static List<int[]> points(List<?> pairs) {
        return pairs.stream()
                .map(pair -> (List<?>) pair)
                .map(pair -> new int[] {((Number) pair.get(0)).intValue(), ((Number) pair.get(1)).intValue()})
                .toList();
    }

    /** Clicks a unit where nothing lies over it. */
    void click(String code) {
        List<int[]> inside = points((List<?>) ((List<?>) unit(code).evaluate(INSIDE)).get(1));
        assertThat(inside).as("what is seen of unit %s", code).isNotEmpty();
        int[] middle = inside.get(inside.size() / 2);
        page.mouse().click(middle[0], middle[1]);
    }

    /** Adds up pairs of name and number that a script answers. */
    private Map<String, Long> counts(String script, Object argument) {
        Map<String, Long> sums = new TreeMap<>();
        for (Object pair : (List<?>) page.evaluate(script, argument)) {
            List<?> entry = (List<?>) pair;
            sums.merge(entry.get(0).toString(), ((Number) entry.get(1)).longValue(), Long::sum);
        }
        return sums;
    }

    /** Waits until what is seen equals what is expected, and says the difference when it does not come to that. */
    <T> void eventually(Supplier<T> seen, T expected) {
        try {
            page.waitForCondition(() -> expected.equals(seen.get()));
        } catch (TimeoutError late) {
            assertThat(seen.get()).isEqualTo(expected);
        }
    }

    /** The view in the address bar: what stands after the #. */
    String view() {
        return page.url().replaceFirst("^[^#]*", "");
    }

    @Override
    public void close() {
        context.close();
    }
}
