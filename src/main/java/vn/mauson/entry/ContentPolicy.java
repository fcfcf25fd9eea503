package vn.mauson.entry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * What our pages may load and run (Content Security Policy Level 3): our own files. The one script in a page is the
 * map of its modules, allowed by its digest, which is taken from the page itself.
 */
final class ContentPolicy {
    private static final String PAGE = "static/index.html";
    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    private ContentPolicy() {}

    static String text() {
        return "default-src 'self'; script-src 'self'" + digest() + "; style-src 'self'; img-src 'self' data: blob:; "
                + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    private static String digest() {
        Matcher script = IMPORT_MAP.matcher(page());
        return script.find()
                ? " 'sha256-" + Base64.getEncoder().encodeToString(Tokens.sha256(script.group(1))) + "'"
                : "";
    }

    private static String page() {
        try (InputStream page = new ClassPathResource(PAGE).getInputStream()) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
