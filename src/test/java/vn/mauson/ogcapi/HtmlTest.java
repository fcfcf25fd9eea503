package vn.mauson.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** Pages made of documents whose texts come from files of other people. */
class HtmlTest {
    private static final String HOSTILE = "<script>alert('x')</script>\" onload=\"y";

    @Test
    void whatStandsInADocumentIsNeverMarkup() {
        Map<String, Object> feature = Map.of(
                "type",
                "Feature",
                "id",
                HOSTILE,
                "properties",
                Map.of("name_vi", HOSTILE),
                "links",
                List.of(Map.of("href", HOSTILE, "rel", "self")));
        Map<String, Object> document = Map.of(
                "title",
                HOSTILE,
                "features",
                List.of(feature),
                "links",
                List.of(Map.of("href", HOSTILE, "rel", HOSTILE, "title", HOSTILE, "type", HOSTILE)),
                HOSTILE,
                List.of(HOSTILE, Map.of("title", HOSTILE, "links", List.of(), "description", HOSTILE)));
        String page = new Html(Asked.of(new MockHttpServletRequest(), new Given("html"))).page(document);
        assertThat(page).doesNotContain("<script>alert", "\" onload").contains("&lt;script&gt;");
    }
}
