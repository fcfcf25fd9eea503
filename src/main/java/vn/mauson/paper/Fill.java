package vn.mauson.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.Map;
import vn.mauson.ogcapi.Colours;
import vn.mauson.ogcapi.Patterns;

/** How a unit of one status or class is drawn: a colour and the marks over it, as strokes, which print sharp at any size. */
record Fill(Patterns.Look look) {
    /** The map's pixel in points: 96 to an inch. */
    static final double PIXEL = 0.75;

    /** The fills of all statuses, by id, and of the five classes of values, by {@code class-1} to {@code class-5}. */
    static Map<String, Fill> all() {
        Colours colours = new Colours();
        Map<String, Fill> all = new HashMap<>();
        new Patterns().looks().forEach((status, look) -> all.put(status, new Fill(look)));
        for (int i = 1; i <= Classes.COUNT; i++) {
            Color colour = Color.decode(colours.get("class-" + i));
            all.put(
                    "class-" + i,
                    new Fill(new Patterns.Look(1, colour, new Path2D.Double(), new BasicStroke(), colour)));
        }
        return all;
    }

    Color ground() {
        return look.ground();
    }

    /** Fills a shape; one unit of the pen is a point times {@code perPoint}. */
    void paint(Graphics2D pen, Shape shape, double perPoint) {
        pen.setColor(ground());
        pen.fill(shape);
        if (look.marks().getPathIterator(null).isDone()) {
            return;
        }
        double pixel = PIXEL * perPoint;
        Rectangle2D box = AffineTransform.getScaleInstance(1 / pixel, 1 / pixel)
                .createTransformedShape(shape.getBounds2D())
                .getBounds2D();
        Graphics2D inside = (Graphics2D) pen.create();
        inside.clip(shape);
        inside.scale(pixel, pixel);
        inside.setColor(look.ink());
        inside.setStroke(look.stroke());
        inside.draw(marksOver(box));
        inside.dispose();
    }

    /** All the marks that fall in a box of the map's pixels, as one path. */
    private Shape marksOver(Rectangle2D box) {
        Path2D all = new Path2D.Double();
        int size = look.size();
        int left = (int) Math.floor(box.getMinX() / size);
        int top = (int) Math.floor(box.getMinY() / size);
        for (int row = top; row * size < box.getMaxY(); row++) {
            for (int column = left; column * size < box.getMaxX(); column++) {
                AffineTransform to = AffineTransform.getTranslateInstance(column * size, row * size);
                all.append(look.marks().getPathIterator(to), false);
            }
        }
        return all;
    }
}
