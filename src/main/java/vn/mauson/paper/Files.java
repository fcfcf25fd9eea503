package vn.mauson.paper;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;
import vn.mauson.measure.Names;
import vn.mauson.ogcapi.Sharing;
import vn.mauson.store.Sights;

/** How a file is sent: under a name in ASCII, and not again where the client has it. */
final class Files {
    private Files() {}

    /**
     * Whether the client has the file of this state of the data and of what the person sees; then the answer is
     * complete. A file says on which day it was made, so it holds for that day only.
     */
    static boolean isHeld(String version, Sights sights, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, Sharing.control(sights).getHeaderValue());
        return new ServletWebRequest(request, response)
                .checkNotModified("W/\"" + version + sights.current().key() + "-" + LocalDate.now() + "\"");
    }

    static void head(HttpServletResponse response, String type, String extension, String... nameParts) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name(nameParts) + "." + extension)
                        .build()
                        .toString());
    }

    /** Lower case letters, digits and hyphens. */
    static String name(String... parts) {
        return Names.searchKey(String.join(" ", parts))
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
