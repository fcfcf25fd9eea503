package vn.mauson.ogcapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * The colours of the map, read from its own style sheet, so that legends, styles and map cannot differ:
 * the custom properties of the first {@code :root}, which are those of the light map.
 */
public final class Colours {
    private static final Pattern COLOUR = Pattern.compile("--([a-z0-9_-]+):\\s*(#[0-9a-f]{6})");

    private final Map<String, String> byName = new HashMap<>();

    /** Reads the style sheet. */
    public Colours() {
        String sheet = text("static/style.css");
        Matcher colour = COLOUR.matcher(sheet.substring(0, sheet.indexOf("@media")));
        while (colour.find()) {
            byName.put(colour.group(1), colour.group(2));
        }
    }

    /** {@code #rrggbb} of a custom property; an error where the style sheet has none of that name. */
    public String get(String name) {
        String colour = byName.get(name);
        if (colour == null) {
            throw new IllegalStateException("style.css has no colour --" + name);
        }
        return colour;
    }

    /** A file of the web map as text. */
    static String text(String path) {
        try (InputStream in = new ClassPathResource(path).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
