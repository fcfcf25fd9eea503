package vn.mauson.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.mauson.ogcapi.Colours;

/** A colour and the marks over it: how a unit of one status or class is drawn. */
record Fill(Color ground, Marks marks) {
    private static final List<String> ON_PAPER = List.of("not-yet-due", "no-data", "not-applicable", "zero");

    /** The fills of all statuses, by id, and of the five classes of values, by {@code class-1} to {@code class-5}. */
    static Map<String, Fill> all() {
        Colours colours = new Colours();
        Map<String, Fill> all = new HashMap<>();
        Marks.all(colours)
                .forEach((status, marks) -> all.put(
                        status,
                        new Fill(Color.decode(colours.get(ON_PAPER.contains(status) ? "paper" : status)), marks)));
        for (int i = 1; i <= Classes.COUNT; i++) {
            all.put("class-" + i, new Fill(Color.decode(colours.get("class-" + i)), new Marks(1, List.of())));
        }
        return all;
    }

    /** Fills a shape; one unit of the pen is a point times {@code perPoint}. */
    void paint(Graphics2D pen, Shape shape, double perPoint) {
        pen.setColor(ground);
        pen.fill(shape);
        if (marks.marks().isEmpty()) {
            return;
        }
        double pixel = Marks.PIXEL * perPoint;
        Rectangle2D box = AffineTransform.getScaleInstance(1 / pixel, 1 / pixel)
                .createTransformedShape(shape.getBounds2D())
                .getBounds2D();
        Graphics2D inside = (Graphics2D) pen.create();
        inside.clip(shape);
        inside.scale(pixel, pixel);
        marks.over(box).forEach(mark -> {
            inside.setColor(mark.colour());
            inside.setStroke(mark.stroke());
            inside.draw(mark.path());
        });
        inside.dispose();
    }
}
