package vn.mauson.wms;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import org.locationtech.jts.awt.ShapeWriter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.ogcapi.Days;
import vn.mauson.ogcapi.Legend;
import vn.mauson.ogcapi.Patterns;
import vn.mauson.store.Feature;

/** Draws layers one upon the other by Java2D. Sizes in pixels. */
public final class Painter {
    private static final BasicStroke THIN = stroke(0.6f);
    private static final BasicStroke OUTLINE = stroke(1.2f);
    private static final BasicStroke LINE = stroke(1.75f);
    private static final double POINT_RADIUS = 5;

    /** Filled areas that are smaller have no outline, for it would take their colour. */
    private static final double LEAST_OUTLINED = 24;

    private static final Color HALO = Color.WHITE;

    /** A vertex nearer than this to the one before is not drawn. */
    private static final double FINEST = 0.2;

    private static final Patterns PATTERNS = new Patterns();

    private final View view;
    private final Coordinate corner;
    private final Graphics2D pen;
    private final ShapeWriter shapes = new ShapeWriter();
    private boolean illustrative;

    /** @param pen at the left and upper edge of the view, one unit a pixel; its hints for edges are changed */
    public Painter(View view, Graphics2D pen) {
        this.view = view;
        this.corner = view.corner();
        this.pen = pen;
        shapes.setRemoveDuplicatePoints(true);
        shapes.setDecimation(FINEST);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** Draws a layer as it is on a day. */
    public void draw(MapLayer layer, Days day) {
        view.area(layer.extent()).ifPresent(area -> layer.forEach(day, area, feature -> draw(layer, feature)));
    }

    /** Whether anything drawn so far is made up. */
    boolean drewIllustrative() {
        return illustrative;
    }

    private void draw(MapLayer layer, Feature feature) {
        illustrative |= Boolean.TRUE.equals(feature.properties().get("illustrative"));
        Legend.Entry entry = layer.entry(feature);
        Color colour = Color.decode(entry.colour());
        Geometry pixels = view.pixels(feature.lonLat());
        for (int i = 0; i < pixels.getNumGeometries(); i++) {
            Geometry part = pixels.getGeometryN(i);
            switch (part.getDimension()) {
                case 0 -> point(part.getCoordinate(), colour);
                case 1 -> outline(shapes.toShape(part), colour, LINE);
                default -> area(layer, shapes.toShape(part), fill(layer, entry));
            }
        }
    }

    /** A neighbour draws the shared edge too, so it is whole whichever comes last. */
    private void area(MapLayer layer, Shape shape, Paint fill) {
        if (layer.filled()) {
            pen.setPaint(fill);
            pen.fill(shape);
            if (Math.max(shape.getBounds2D().getWidth(), shape.getBounds2D().getHeight()) >= LEAST_OUTLINED) {
                outline(shape, HALO, THIN);
            }
        } else {
            outline(shape, fill, OUTLINE);
        }
    }

    /** Patterns begin where the ground does and not the picture, so that they go on from tile to tile. */
    private Paint fill(MapLayer layer, Legend.Entry entry) {
        return layer.style().patterned()
                ? PATTERNS.fill(entry.value(), -corner.x, -corner.y)
                : Color.decode(entry.colour());
    }

    private void outline(Shape shape, Paint colour, BasicStroke stroke) {
        pen.setPaint(colour);
        pen.setStroke(stroke);
        pen.draw(shape);
    }

    private void point(Coordinate at, Color colour) {
        Shape disc = new Ellipse2D.Double(at.x - POINT_RADIUS, at.y - POINT_RADIUS, 2 * POINT_RADIUS, 2 * POINT_RADIUS);
        pen.setColor(colour);
        pen.fill(disc);
        outline(disc, HALO, OUTLINE);
    }

    private static BasicStroke stroke(float width) {
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
}
