package vn.mauson.wms;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import vn.mauson.ogcapi.Days;
import vn.mauson.ogcapi.Png;

/** A picture of a view, made layer by layer. */
final class Picture {
    private final BufferedImage image;
    private final Graphics2D pen;
    private final Painter painter;

    /** @param ground the colour under everything; null for none, then the picture is transparent there */
    Picture(View view, Color ground) {
        image = new BufferedImage(view.width(), view.height(), BufferedImage.TYPE_INT_ARGB);
        pen = image.createGraphics();
        if (ground != null) {
            pen.setColor(ground);
            pen.fillRect(0, 0, view.width(), view.height());
        }
        painter = new Painter(view, pen);
    }

    void draw(MapLayer layer, Days day) {
        painter.draw(layer, day);
    }

    /** The picture as PNG; nothing can be drawn after. */
    byte[] png() {
        pen.dispose();
        return Png.of(image);
    }
}
