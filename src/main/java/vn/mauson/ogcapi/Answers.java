package vn.mauson.ogcapi;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;
import vn.mauson.store.Revisions;
import vn.mauson.store.Sights;
import vn.mauson.store.Snapshot;

/**
 * Turns what was asked for into an answer with its tag. An answer depends on its address, form, language, the layers
 * the person does not see, the state of the data and, where no day is named, on today; clients ask again each time and mostly get 304.
 */
@Component
class Answers {
    private final Revisions revisions;
    private final Sights sights;

    Answers(Revisions revisions, Sights sights) {
        this.revisions = revisions;
        this.sights = sights;
    }

    /**
     * The document as JSON of a media type, or as a page.
     *
     * @param document made only if the client does not have it yet
     */
    ResponseEntity<Object> answer(
            Asked asked, WebRequest request, String type, Supplier<Map<String, Object>> document) {
        return answer(asked, request, type, Crs.CRS84, document);
    }

    /** The same with coordinates of a system, which a header names (OGC 18-058r1, requirement 16). */
    ResponseEntity<Object> answer(
            Asked asked, WebRequest request, String type, Crs crs, Supplier<Map<String, Object>> document) {
        Snapshot state = revisions.getCurrent();
        String tag = tag(asked, state);
        boolean geo = type.equals(Media.GEO_JSON);
        if (request.checkNotModified(tag, changed(state).toEpochMilli())) {
            return headers(ResponseEntity.status(HttpStatus.NOT_MODIFIED), tag, state)
                    .build();
        }
        ResponseEntity.BodyBuilder answer = headers(ResponseEntity.ok(), tag, state)
                .header(HttpHeaders.CONTENT_LANGUAGE, asked.language())
                .contentType(
                        asked.html()
                                ? new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8)
                                : MediaType.parseMediaType(type));
        if (geo) {
            answer.header("Content-Crs", "<" + crs.uri() + ">");
        }
        Map<String, Object> made = document.get();
        return answer.body(asked.html() ? new Html(asked).page(made) : made);
    }

    private <B extends ResponseEntity.HeadersBuilder<B>> B headers(B answer, String tag, Snapshot state) {
        return answer.eTag(tag)
                .lastModified(changed(state))
                .cacheControl(Sharing.control(sights))
                .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE);
    }

    /** Weak, for compressed and plain bytes share it. */
    private String tag(Asked asked, Snapshot state) {
        String of = asked.with() + " " + asked.html() + asked.language() + state.version() + LocalDate.now()
                + sights.current().key();
        return "W/\"" + UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)) + "\"";
    }

    /** When the data changed, or the day on which an answer without a day depends. */
    private static Instant changed(Snapshot state) {
        Instant today = LocalDate.now().atStartOfDay(ZoneId.systemDefault()).toInstant();
        return state.madeAt().isAfter(today) ? state.madeAt() : today;
    }
}
