package vn.mauson.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * The faces everything is set in: Liberation, whose widths are those of Arial and Times New Roman and which has all of
 * Vietnamese. They come with the program, so a sheet looks the same on a server without fonts.
 */
enum Face {
    SANS("Sans-Regular"),
    SANS_BOLD("Sans-Bold"),
    SANS_ITALIC("Sans-Italic"),
    SERIF("Serif-Regular"),
    SERIF_BOLD("Serif-Bold"),
    SERIF_ITALIC("Serif-Italic"),
    SERIF_BOLD_ITALIC("Serif-BoldItalic");

    /** Widths of the outlines themselves, so that a line breaks alike in a picture and in a document. */
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final String file;
    private final Font font;

    Face(String name) {
        file = "liberation/Liberation" + name + ".ttf";
        try (InputStream in = open()) {
            font = Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(file + " is no font", e);
        }
    }

    /** The font file. */
    InputStream open() throws IOException {
        return new ClassPathResource(file).getInputStream();
    }

    /** Name inside the font file, by which a font is known again. */
    String postScriptName() {
        return font.getPSName();
    }

    Font at(double points) {
        return font.deriveFont((float) points);
    }

    /** Whether there is a glyph for every character. */
    boolean has(String text) {
        return font.canDisplayUpTo(text) < 0;
    }

    /** Width of a line in points. */
    double width(String text, double points) {
        return at(points).getStringBounds(text, EXACT).getWidth();
    }

    /** The letters of a line as a shape that begins at zero. */
    Shape outline(String text, double points) {
        return at(points).createGlyphVector(EXACT, text).getOutline();
    }

    /** Lines no wider than so many points; a word that is wider is cut, never lost. */
    List<String> lines(String text, double points, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("[ \n]+")) {
            String joined = line.isEmpty() ? word : line + " " + word;
            if (width(joined, points) <= width) {
                line.replace(0, line.length(), joined);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
            }
            line.replace(0, line.length(), cut(word, points, width, lines));
        }
        lines.add(line.toString());
        return lines;
    }

    /** The end of a word, after as many full lines of it as there are. */
    private String cut(String word, double points, double width, List<String> lines) {
        String rest = word;
        while (width(rest, points) > width && rest.length() > 1) {
            int end = rest.length() - 1;
            while (end > 1 && width(rest.substring(0, end), points) > width) {
                end--;
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }
}
