package vn.mauson.wms;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import vn.mauson.ogcapi.Days;
import vn.mauson.ogcapi.Png;

/** A picture of a view, made layer by layer. */
final class Picture {
    private final BufferedImage image;
    private final Graphics2D pen;
    private final Painter painter;

    private Picture(View view, Color ground) {
        image = new BufferedImage(view.width(), view.height(), BufferedImage.TYPE_INT_ARGB);
        pen = image.createGraphics();
        if (ground != null) {
            pen.setColor(ground);
            pen.fillRect(0, 0, view.width(), view.height());
        }
        painter = new Painter(view, pen);
    }

    /**
     * The picture of layers as they are on a day, the first below, as PNG.
     *
     * @param ground the colour under everything; null for none, then the picture is transparent there
     */
    static byte[] png(View view, Color ground, List<MapLayer> layers, Days day) {
        Picture picture = new Picture(view, ground);
        layers.forEach(layer -> picture.painter.draw(layer, day));
        return picture.png();
    }

    /** With a mark where anything in the picture is made up; nothing can be drawn after. */
    private byte[] png() {
        if (painter.drewIllustrative()) {
            new IllustrativeMark(pen).draw(image.getWidth(), image.getHeight());
        }
        pen.dispose();
        return Png.of(image);
    }
}
