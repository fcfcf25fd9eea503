package vn.mauson.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.awt.ShapeWriter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.geometry.Geometries;
import vn.mauson.ogcapi.Colours;
import vn.mauson.ogcapi.Days;
import vn.mauson.pack.Gate;
import vn.mauson.wms.MapLayer;
import vn.mauson.wms.Painter;
import vn.mauson.wms.View;

/** Draws the ground of a map: units, what lies over them, and their names. The pen's unit is half a point. */
final class MapPainter {
    static final double GATE_RADIUS = 5;

    private static final Map<String, Fill> FILLS = Fill.all();
    private static final Colours COLOURS = new Colours();
    private static final Color INK = Color.decode(COLOURS.get("ink"));
    private static final Color QUIET = Color.decode(COLOURS.get("quiet"));
    private static final Color AROUND = Color.decode(COLOURS.get("sunk"));
    private static final Color LINE = Color.decode(COLOURS.get("sign"));

    private final Scenes scenes;
    private final Scene scene;
    private final Ground ground;
    private final View view;
    private final Graphics2D pen;
    private final ShapeWriter shapes = new ShapeWriter();

    /** @param pen at the left and upper edge of the sheet, its unit a point */
    MapPainter(Scenes scenes, Scene scene, Ground ground, Graphics2D pen) {
        this.scenes = scenes;
        this.scene = scene;
        this.ground = ground;
        this.view = ground.view();
        this.pen = (Graphics2D) pen.create();
        this.pen.clip(ground.frame());
        this.pen.translate(ground.frame().x, ground.frame().y);
        this.pen.scale(1.0 / Ground.PER_POINT, 1.0 / Ground.PER_POINT);
        smooth(this.pen);
        shapes.setRemoveDuplicatePoints(true);
    }

    /** Edges and letters as fine as the paper has them. */
    static void smooth(Graphics2D pen) {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** Draws all of it; what is answered are the names that found a place, and those that did not. */
    Labels draw() {
        fillAround();
        scene.standings().forEach(each -> {
            Shape shape = shape(scene.outlines().get(each.unit().code()));
            FILLS.get(scene.shading().ids().get(each.unit().code())).paint(pen, shape, Ground.PER_POINT);
        });
        outline(unitOutlines(), Color.WHITE, 2.2);
        outline(unitOutlines(), QUIET, 0.7);
        over(Overlay.PLOTS);
        over(Overlay.ROADS);
        outline(scene.districts(), INK, 1.6);
        outline(List.of(scene.place()), INK, 2.4);
        scene.gates().forEach(this::gate);
        Labels labels = new Labels(scene, view);
        labels.draw(pen);
        pen.dispose();
        return labels;
    }

    private void fillAround() {
        pen.setColor(AROUND);
        scene.others().forEach(other -> pen.fill(shape(other)));
        outline(scene.others(), LINE, 0.7);
    }

    private void over(Overlay overlay) {
        if (!scene.order().overlays().contains(overlay)) {
            return;
        }
        MapLayer layer = scenes.layer(scene.order(), overlay, view);
        new Painter(view, pen).draw(layer, Days.of(scene.order().day()));
    }

    private List<Geometry> unitOutlines() {
        return scene.units().stream()
                .map(unit -> scene.outlines().get(unit.code()))
                .toList();
    }

    private void outline(Collection<Geometry> outlines, Color colour, double width) {
        pen.setColor(colour);
        pen.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        outlines.forEach(each -> pen.draw(shape(each)));
    }

    private Shape shape(Geometry lonLat) {
        return shapes.toShape(view.pixels(lonLat));
    }

    /** Open: full; suspended: crossed out; not known: empty. */
    private void gate(Gate gate) {
        Coordinate at = view.pixels(Geometries.FACTORY.createPoint(new Coordinate(gate.lon(), gate.lat())))
                .getCoordinate();
        Gate.Status status = scene.gateStatus().get(gate.id());
        gate(pen, at.x, at.y, status == null ? Gate.Status.UNKNOWN : status.status());
    }

    /** The sign of a gate, half points; also the legend's. */
    static void gate(Graphics2D pen, double x, double y, String status) {
        double r = GATE_RADIUS;
        Shape disc = new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
        pen.setColor(status.equals(Gate.Status.OPEN) ? INK : Color.WHITE);
        pen.fill(disc);
        pen.setColor(status.equals(Gate.Status.OPEN) ? Color.WHITE : INK);
        pen.setStroke(new BasicStroke(1.4f));
        pen.draw(disc);
        if (!status.equals(Gate.Status.OPEN) && !status.equals(Gate.Status.UNKNOWN)) {
            pen.draw(new Line2D.Double(x - r * 0.7, y + r * 0.7, x + r * 0.7, y - r * 0.7));
        }
    }
}
