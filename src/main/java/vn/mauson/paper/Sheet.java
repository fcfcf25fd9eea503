package vn.mauson.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import vn.mauson.geometry.Geometries;
import vn.mauson.measure.Names;
import vn.mauson.ogcapi.Crs;

/**
 * One map on one sheet: title above, legend beside (below on an upright sheet), sources beneath. Points.
 *
 * @param edition in words
 * @param address where the same view opens
 */
record Sheet(Scenes scenes, Scene scene, Crs plane, PaperSize size, boolean landscape, Names edition, String address) {
    private static final double MARGIN = 28;
    private static final double HEAD = 46;
    private static final double FOOT = 52;
    private static final double NUMBERS = 12;
    private static final double BESIDE = 168;
    private static final double BELOW = 215;
    private static final double GAP = 14;
    private static final int MOST_SOURCE_LINES = 3;

    double width() {
        return size.width(landscape);
    }

    double height() {
        return size.height(landscape);
    }

    /** Where the map lies. */
    private Rectangle frame() {
        double right = landscape ? BESIDE + GAP : 0;
        double below = landscape ? 0 : BELOW + GAP;
        return new Rectangle(
                (int) (MARGIN + NUMBERS), (int) (MARGIN + HEAD), (int) (width() - 2 * MARGIN - NUMBERS - right), (int)
                        (height() - 2 * MARGIN - HEAD - FOOT - NUMBERS - below));
    }

    Ground ground() {
        return ground(scene, plane, frame());
    }

    /** The ground a map has in a frame, at the scale asked for or the largest that fits. */
    static Ground ground(Scene scene, Crs plane, Rectangle frame) {
        Envelope place = plane.ofLonLat(scene.place()).getEnvelopeInternal();
        Coordinate asked = scene.order().centre();
        Coordinate middle = asked == null
                ? place.centre()
                : plane.ofLonLat(Geometries.FACTORY.createPoint(asked)).getCoordinate();
        Integer scale = scene.order().scale();
        return new Ground(plane, frame, scale == null ? Ground.fitting(place, frame) : scale, middle);
    }

    /** Draws all of it, from the sheet's left and upper edge. */
    void draw(Graphics2D graphics) {
        Pen pen = new Pen(graphics);
        Ground ground = ground();
        pen.fill(Color.WHITE, new Rectangle2D.Double(0, 0, width(), height()));
        head(pen);
        Labels labels = new MapPainter(scenes, scene, ground, graphics).draw();
        SheetFrame frame = new SheetFrame(pen, ground, language());
        frame.draw();
        side(pen, frame, ground.frame(), labels);
        foot(pen);
    }

    private Language language() {
        return scene.order().language();
    }

    private void head(Pen pen) {
        Language language = language();
        double room = width() - 2 * MARGIN;
        String title = language.of(scene.order().target().names());
        pen.fitted(Face.SANS_BOLD, 16, Pen.INK, title, MARGIN, MARGIN + 14, room);
        pen.fitted(Face.SANS, 9, Pen.QUIET, under(), MARGIN, MARGIN + 28, room);
        pen.fitted(Face.SANS_ITALIC, 8, Pen.INK, String.join(" · ", scene.notices()), MARGIN, MARGIN + 40, room);
    }

    /** Place, day and edition in words. */
    private String under() {
        Language language = language();
        return String.join(
                " · ",
                language.of(scene.order().place().names()),
                language.say("paper.as-of", language.date(scene.order().day())),
                language.of(edition),
                language.say("paper.target", Wording.asked(scene.order().target(), language)));
    }

    private void side(Pen pen, SheetFrame frame, Rectangle map, Labels labels) {
        double column = landscape ? BESIDE : (width() - 2 * MARGIN - 2 * GAP) / 3;
        MapKey key = new MapKey(pen, scene, column);
        double left = landscape ? map.getMaxX() + GAP : MARGIN;
        double top = landscape ? map.getMinY() : map.getMaxY() + NUMBERS + GAP;
        double after = key.units(left, top + 8) + 8;
        after = layer(key, Overlay.ROADS, left, after);
        if (!landscape) {
            left += column + GAP;
            after = top + 8;
        }
        after = layer(key, Overlay.PLOTS, left, gates(key, left, after));
        if (!landscape) {
            left += column + GAP;
            after = top + 8;
        }
        double scaleAt = after - 6;
        double next = scaleAt + frame.scale(left, scaleAt, column - 62) + 10;
        frame.north(left + column - 20, scaleAt - 2);
        key.note(notes(labels), left, next + 4);
    }

    private double gates(MapKey key, double left, double top) {
        return scene.order().overlays().contains(Overlay.GATES) ? key.gates(ground(), left, top) + 6 : top;
    }

    private double layer(MapKey key, Overlay overlay, double left, double top) {
        return scene.order().overlays().contains(overlay) ? key.layer(scenes.style(overlay), left, top) + 6 : top;
    }

    private String notes(Labels labels) {
        Language language = language();
        List<String> notes = new ArrayList<>();
        notes.add(language.say("paper.grid", plane.wmsName()));
        if (scene.order().overlays().contains(Overlay.LABELS)) {
            notes.add(language.say(
                    "paper.labels", language.number(labels.unitsNamed()), language.number(labels.units())));
            if (labels.gatesLeftOut() > 0) {
                notes.add(language.say("paper.labels.gates", language.number(labels.gatesLeftOut())));
            }
        }
        return String.join(" ", notes);
    }

    private void foot(Pen pen) {
        Language language = language();
        double top = height() - MARGIN - FOOT + 14;
        double room = width() - 2 * MARGIN;
        pen.rule(Pen.LINE, 0.5, MARGIN, top - 8, MARGIN + room, top - 8);
        List<String> sources = new ArrayList<>(scene.sources());
        sources.addAll(scene.boundarySources());
        List<String> lines = Face.SANS.lines(language.say("paper.sources", String.join("; ", sources)), 6.5, room);
        List<String> kept = lines.size() <= MOST_SOURCE_LINES ? lines : lines.subList(0, MOST_SOURCE_LINES);
        double at = pen.lines(Face.SANS, 6.5, Pen.QUIET, kept, MARGIN, top, 8);
        String cut = lines.size() > MOST_SOURCE_LINES
                ? " " + language.say("paper.sources.cut", language.number(lines.size() - MOST_SOURCE_LINES))
                : "";
        pen.text(
                Face.SANS,
                6.5,
                Pen.QUIET,
                language.say("paper.made", language.date(LocalDate.now()), scene.version()) + cut,
                MARGIN,
                at);
        pen.fitted(Face.SANS, 6.5, Pen.QUIET, address, MARGIN, at + 8, room);
    }
}
