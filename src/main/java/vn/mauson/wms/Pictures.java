package vn.mauson.wms;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import vn.mauson.ogcapi.Sharing;
import vn.mauson.store.Revisions;
import vn.mauson.store.Sights;

/**
 * Sends pictures, and has each drawn only for a client that has not got it: clients ask again each time, so an import
 * shows at once. A few are drawn at once, a few more wait, and beyond them a client is told to come again: a picture
 * takes 16 MB at the most while it is drawn, so all of them take no more memory than is known.
 */
@Component
class Pictures {
    /** Two on each of two cores, 64 MB of pixels. */
    private static final int DRAWN_AT_ONCE = 4;

    private static final int WAITING = 60;

    private final Revisions revisions;
    private final Sights sights;
    private final int places;
    private final Semaphore admitted;
    private final Semaphore desks;

    @Autowired
    Pictures(Revisions revisions, Sights sights) {
        this(revisions, sights, DRAWN_AT_ONCE, WAITING);
    }

    Pictures(Revisions revisions, Sights sights, int drawn, int waiting) {
        this.sights = sights;
        this.revisions = revisions;
        this.places = drawn + waiting;
        this.admitted = new Semaphore(places);
        this.desks = new Semaphore(drawn, true);
    }

    /** The picture a request asks for; 304 where the client has that of this address, state of the data and day. */
    ResponseEntity<byte[]> answer(HttpServletRequest servlet, Supplier<byte[]> picture) {
        String of = servlet.getRequestURI() + "?" + servlet.getQueryString() + " "
                + revisions.getCurrent().version() + LocalDate.now()
                + sights.current().key();
        String tag = "\"" + UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)) + "\"";
        boolean kept = new ServletWebRequest(servlet).checkNotModified(tag);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(kept ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .eTag(tag)
                .cacheControl(Sharing.control(sights));
        return kept ? answer.build() : answer.contentType(MediaType.IMAGE_PNG).body(draw(picture));
    }

    /** What is drawn, as soon as it is its turn; {@link ServiceFault} where too many wait for theirs. */
    byte[] draw(Supplier<byte[]> picture) {
        if (!admitted.tryAcquire()) {
            throw ServiceFault.busy(places);
        }
        desks.acquireUninterruptibly();
        try {
            return picture.get();
        } finally {
            desks.release();
            admitted.release();
        }
    }
}
