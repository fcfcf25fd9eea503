package vn.mauson.ogcapi;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.springframework.web.util.HtmlUtils;
import vn.mauson.measure.Names;

/** A legend as a picture: a swatch and its words a line, Vietnamese with English beside it. Sizes in pixels. */
public final class LegendPicture {
    /** Pixels from left to right. */
    public static final int WIDTH = 420;

    private static final int LINE = 24;
    private static final int SWATCH = 16;
    private static final int MARGIN = 8;
    private static final int FONT = 13;
    private static final int BASELINE = 13;
    private static final String INK = "#1c232d";

    private static final Patterns PATTERNS = new Patterns();

    private LegendPicture() {}

    static String svg(Legend.Style style) {
        StringBuilder svg = new StringBuilder(
                """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="%d" fill="%s">
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                <text x="%d" y="%d" font-weight="600">%s</text>
                """.formatted(WIDTH, height(style), FONT, INK, MARGIN, MARGIN + BASELINE, both(style.title(), true)));
        for (int i = 0; i < style.entries().size(); i++) {
            Legend.Entry entry = style.entries().get(i);
            int top = top(i);
            svg.append("""
                    %s<rect x="%d" y="%d" width="%d" height="%d" fill="%s" stroke="%s"/><text x="%d" y="%d">%s</text>
                    """.formatted(
                            style.patterned() ? PATTERNS.svg(entry.value()) : "",
                            MARGIN,
                            top + swatchTop(style),
                            SWATCH,
                            swatchHeight(style),
                            style.patterned() ? "url(#fill-" + entry.value() + ")" : entry.colour(),
                            entry.colour(),
                            2 * MARGIN + SWATCH,
                            top + BASELINE,
                            both(entry.label(), true)));
        }
        return svg.append("</svg>\n").toString();
    }

    /** The picture as PNG, without transparency. */
    public static byte[] png(Legend.Style style) {
        BufferedImage picture = new BufferedImage(WIDTH, height(style), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, picture.getHeight());
        draw(pen, style);
        pen.dispose();
        return Png.of(picture);
    }

    private static void draw(Graphics2D pen, Legend.Style style) {
        pen.setColor(Color.decode(INK));
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, FONT));
        pen.drawString(both(style.title(), false), MARGIN, MARGIN + BASELINE);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, FONT));
        for (int i = 0; i < style.entries().size(); i++) {
            Legend.Entry entry = style.entries().get(i);
            int top = top(i) + swatchTop(style);
            pen.setPaint(style.patterned() ? PATTERNS.fill(entry.value(), MARGIN, top) : Color.decode(entry.colour()));
            pen.fillRect(MARGIN, top, SWATCH, swatchHeight(style));
            pen.setColor(Color.decode(entry.colour()));
            pen.drawRect(MARGIN, top, SWATCH, swatchHeight(style));
            pen.setColor(Color.decode(INK));
            pen.drawString(both(entry.label(), false), 2 * MARGIN + SWATCH, top(i) + BASELINE);
        }
    }

    private static String both(Names names, boolean escape) {
        String text = names.vi() + " · " + names.en();
        return escape ? HtmlUtils.htmlEscape(text, "UTF-8") : text;
    }

    /** Pixels from top to bottom. */
    public static int height(Legend.Style style) {
        return top(style.entries().size()) + MARGIN;
    }

    /** The first line is the title's. */
    private static int top(int entry) {
        return MARGIN + LINE * (entry + 1);
    }

    private static int swatchTop(Legend.Style style) {
        return style.line() ? SWATCH / 2 - 1 : 0;
    }

    private static int swatchHeight(Legend.Style style) {
        return style.line() ? 3 : SWATCH;
    }
}
