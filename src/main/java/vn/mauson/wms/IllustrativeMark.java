package vn.mauson.wms;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import vn.mauson.measure.Names;
import vn.mauson.progress.Texts;

/**
 * The words that say in a picture that something in it is made up: in the lower left corner, Vietnamese with English
 * beside it where there is room for both. Sizes in pixels; a picture that has no room for the first has none.
 */
record IllustrativeMark(Graphics2D pen) {
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
    private static final int MARGIN = 4;
    private static final Color INK = new Color(0x1c232d);
    private static final Color PLATE = new Color(1, 1, 1, 0.85f);

    void draw(int width, int height) {
        Names words = Texts.names("wms.illustrative");
        FontMetrics font = pen.getFontMetrics(FONT);
        int tall = font.getHeight() + MARGIN;
        String both = words.vi() + " · " + words.en();
        String text = font.stringWidth(both) + 4 * MARGIN <= width ? both : words.vi();
        int wide = font.stringWidth(text) + 2 * MARGIN;
        if (wide > width || tall > height) {
            return;
        }
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(PLATE);
        pen.fillRect(0, height - tall, wide, tall);
        pen.setColor(INK);
        pen.setFont(FONT);
        pen.drawString(text, MARGIN, height - MARGIN / 2 - font.getDescent());
    }
}
