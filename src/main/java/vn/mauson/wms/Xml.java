package vn.mauson.wms;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;
import vn.mauson.measure.Names;

/** How documents are sent. */
final class Xml {
    private static final MediaType TYPE = new MediaType("text", "xml", StandardCharsets.UTF_8);

    private Xml() {}

    static ResponseEntity<byte[]> answer(HttpStatus status, String document) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(TYPE)
                .body(document.getBytes(StandardCharsets.UTF_8));
    }

    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** Vietnamese with English beside it, for these documents hold one text. */
    static String both(Names names) {
        return escaped(names.vi() + " · " + names.en());
    }
}
