package vn.mauson.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mauson.Served;

/** The requirements of Features 1: how it is sent, each by its number. */
@Served
class FormsConformanceTest extends OgcAnswers {
    @Test
    @DisplayName("html 1, 2: a page of every document, escaped and in the language asked for")
    void pages() {
        for (String path : List.of(
                "/ogc",
                "/ogc/conformance",
                "/ogc/collections",
                "/ogc/collections/gates",
                COMMUNES,
                "/ogc/collections/gates/queryables",
                "/ogc/tiles",
                "/ogc/tileMatrixSets",
                "/ogc/styles",
                "/ogc/api")) {
            HttpResponse<byte[]> page = api.ask(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
            assertThat(page.headers().firstValue("content-type")).contains("text/html;charset=UTF-8");
            assertThat(new String(page.body(), StandardCharsets.UTF_8)).contains("<h1>", "</html>");
        }
        String english = new String(
                api.ask("/ogc/collections?f=html", "Accept-Language", "en").body(), StandardCharsets.UTF_8);
        assertThat(english).contains("<html lang=\"en\">", "Border gates");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/geo+json                      | application/geo+json",
                "*/*                                       | application/geo+json",
                "application/json;q=0.5,text/html          | text/html;charset=UTF-8",
                "text/html;q=0.5,application/geo+json      | application/geo+json",
            })
    @DisplayName("the header Accept picks the form")
    void negotiated(String accept, String type) {
        assertThat(api.ask(COMMUNES + "?limit=1", "Accept", accept).headers().firstValue("content-type"))
                .contains(type);
    }

    @Test
    @DisplayName("an answer that did not change is not sent again")
    void notModified() {
        HttpResponse<byte[]> first = api.ask(COMMUNES + "?limit=1");
        String tag = first.headers().firstValue("etag").orElseThrow();
        assertThat(first.headers().firstValue("cache-control")).contains("no-cache, public");
        assertThat(first.headers().firstValue("last-modified")).isPresent();
        assertThat(api.ask(COMMUNES + "?limit=1", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(api.ask(COMMUNES + "?limit=2", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("it is compressed for those who take it, and any page may ask")
    void compressedAndOpen() {
        HttpResponse<byte[]> answer = api.ask(COMMUNES, "Accept-Encoding", "gzip", "Origin", "https://example.org");
        assertThat(answer.headers().firstValue("content-encoding")).contains("gzip");
        assertThat(answer.headers().firstValue("access-control-allow-origin")).contains("*");
        assertThat(answer.headers().firstValue("access-control-expose-headers").orElse(""))
                .contains("Content-Crs");
    }

    @Test
    @DisplayName("HEAD has the headers of GET and no body")
    void head() throws Exception {
        HttpResponse<byte[]> head = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + COMMUNES))
                                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("etag"))
                .isEqualTo(api.ask(COMMUNES).headers().firstValue("etag"));
    }
}
