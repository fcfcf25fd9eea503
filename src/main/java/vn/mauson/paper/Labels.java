package vn.mauson.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import vn.mauson.geometry.Geometries;
import vn.mauson.pack.Gate;
import vn.mauson.pack.Unit;
import vn.mauson.wms.View;

/**
 * Names on a map. The rule: gates first, then units, the larger on paper first; a name is left out where it would touch
 * a name or sign placed before, pass the frame, or be more than a quarter wider than its unit. Those left out are counted.
 */
final class Labels {
    /** Half points, as the pen of the map. */
    private static final double SIZE = 13;

    private static final double LINE = SIZE * 1.05;
    private static final double OVERHANG = 1.25;
    private static final double GAP = 2;
    private static final BasicStroke HALO = new BasicStroke(3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    private record Label(List<String> lines, Face face, double left, double top, double width) {
        Rectangle2D box() {
            return new Rectangle2D.Double(left - GAP, top - GAP, width + 2 * GAP, lines.size() * LINE + 2 * GAP);
        }
    }

    private final List<Rectangle2D> taken = new ArrayList<>();
    private final List<Label> placed = new ArrayList<>();
    private final View view;
    private final Language language;
    private int units;
    private int unitsLeftOut;
    private int gatesLeftOut;

    Labels(Scene scene, View view) {
        this.view = view;
        this.language = scene.order().language();
        if (scene.order().overlays().contains(Overlay.LABELS)) {
            scene.gates().forEach(gate -> taken.add(sign(at(gate))));
            scene.gates().forEach(this::place);
            record Sized(Unit unit, Geometry pixels) {}
            scene.units().stream()
                    .map(unit -> new Sized(unit, view.pixels(scene.outlines().get(unit.code()))))
                    .sorted(Comparator.comparingDouble(each -> -each.pixels().getArea()))
                    .forEach(each -> place(each.unit(), each.pixels()));
        }
    }

    /** Units whose name stands on the map. */
    int unitsNamed() {
        return units - unitsLeftOut;
    }

    int units() {
        return units;
    }

    int gatesLeftOut() {
        return gatesLeftOut;
    }

    void draw(Graphics2D pen) {
        placed.forEach(label -> draw(pen, label));
    }

    private void place(Gate gate) {
        Coordinate at = at(gate);
        if (!frame().contains(at.x, at.y)) {
            return;
        }
        String name = language.of(gate.names());
        double width = Face.SANS_BOLD.width(name, SIZE);
        double beside = MapPainter.GATE_RADIUS + 2 * GAP;
        List<String> line = List.of(name);
        boolean fits = tryAt(new Label(line, Face.SANS_BOLD, at.x + beside, at.y - LINE / 2, width))
                || tryAt(new Label(line, Face.SANS_BOLD, at.x - beside - width, at.y - LINE / 2, width))
                || tryAt(new Label(line, Face.SANS_BOLD, at.x - width / 2, at.y - beside - LINE, width))
                || tryAt(new Label(line, Face.SANS_BOLD, at.x - width / 2, at.y + beside, width));
        gatesLeftOut += fits ? 0 : 1;
    }

    private void place(Unit unit, Geometry pixels) {
        Point middle = pixels.getInteriorPoint();
        if (!frame().contains(middle.getX(), middle.getY())) {
            return;
        }
        units++;
        String name = shortName(unit);
        double most = OVERHANG * pixels.getEnvelopeInternal().getWidth();
        boolean fits = tryAround(middle, List.of(name), most) || tryAround(middle, halves(name), most);
        unitsLeftOut += fits ? 0 : 1;
    }

    /** In the middle of the unit, then a little above and below. */
    private boolean tryAround(Point middle, List<String> lines, double most) {
        double width = lines.stream()
                .mapToDouble(line -> Face.SANS.width(line, SIZE))
                .max()
                .orElse(0);
        double left = middle.getX() - width / 2;
        double top = middle.getY() - lines.size() * LINE / 2;
        return width <= most
                && (tryAt(new Label(lines, Face.SANS, left, top, width))
                        || tryAt(new Label(lines, Face.SANS, left, top - 0.7 * LINE, width))
                        || tryAt(new Label(lines, Face.SANS, left, top + 0.7 * LINE, width)));
    }

    private boolean tryAt(Label label) {
        Rectangle2D box = label.box();
        if (!frame().contains(box) || taken.stream().anyMatch(box::intersects)) {
            return false;
        }
        taken.add(box);
        return placed.add(label);
    }

    private Rectangle2D frame() {
        return new Rectangle2D.Double(0, 0, view.width(), view.height());
    }

    private Coordinate at(Gate gate) {
        return view.pixels(Geometries.FACTORY.createPoint(new Coordinate(gate.lon(), gate.lat())))
                .getCoordinate();
    }

    private static Rectangle2D sign(Coordinate at) {
        double r = MapPainter.GATE_RADIUS + GAP;
        return new Rectangle2D.Double(at.x - r, at.y - r, 2 * r, 2 * r);
    }

    /** Without the word for its kind: "Na Sầm" for "Thị trấn Na Sầm". */
    private String shortName(Unit unit) {
        String name = language.of(unit.names());
        return List.of("city", "district", "commune", "ward", "township").stream()
                .map(type -> language.word("type." + type) + " ")
                .filter(name::startsWith)
                .findFirst()
                .map(kind -> name.substring(kind.length()))
                .orElse(name);
    }

    private static List<String> halves(String name) {
        int middle = name.length() / 2;
        int before = name.lastIndexOf(' ', middle);
        int after = name.indexOf(' ', middle);
        int cut = after < 0 || before >= 0 && middle - before <= after - middle ? before : after;
        return cut < 0 ? List.of(name) : List.of(name.substring(0, cut), name.substring(cut + 1));
    }

    /** The light edge as outlines of the letters, the letters as text. */
    private static void draw(Graphics2D pen, Label label) {
        for (int i = 0; i < label.lines().size(); i++) {
            String line = label.lines().get(i);
            double x = label.left() + (label.width() - label.face().width(line, SIZE)) / 2;
            double y = label.top() + (i + 0.82) * LINE;
            Shape letters = label.face().outline(line, SIZE);
            pen.setColor(new Color(255, 255, 255, 210));
            pen.setStroke(HALO);
            pen.draw(AffineTransform.getTranslateInstance(x, y).createTransformedShape(letters));
            pen.setColor(Color.BLACK);
            pen.setFont(label.face().at(SIZE));
            pen.drawString(line, (float) x, (float) y);
        }
    }
}
