package vn.mauson.paper;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import org.locationtech.jts.geom.Envelope;

/** What makes a drawing a map: its frame with ticks of the plane's kilometres, the scale bar, the arrow to north. */
record SheetFrame(Pen pen, Ground ground, Language language) {
    private static final double SMALL = 6;
    private static final double TICK = 4;

    /** Ticks a side, about. */
    private static final int TICKS = 6;

    private static final double[] STEPS = {1, 2, 5};

    /** The frame, with ticks on all sides and numbers on the lower and left. */
    void draw() {
        Rectangle frame = ground.frame();
        Envelope box = ground.box();
        double step = round(Math.max(box.getWidth(), box.getHeight()) / TICKS);
        for (double east = Math.ceil(box.getMinX() / step) * step; east <= box.getMaxX(); east += step) {
            double x = frame.x + (east - box.getMinX()) / ground.metresPerPoint();
            tick(x, frame.getMinY(), x, frame.getMinY() + TICK);
            tick(x, frame.getMaxY() - TICK, x, frame.getMaxY());
            pen.centred(Face.SANS, SMALL, Pen.QUIET, kilometres(east), x, frame.getMaxY() + SMALL + 2);
        }
        for (double north = Math.ceil(box.getMinY() / step) * step; north <= box.getMaxY(); north += step) {
            double y = frame.y + (box.getMaxY() - north) / ground.metresPerPoint();
            tick(frame.getMinX(), y, frame.getMinX() + TICK, y);
            tick(frame.getMaxX() - TICK, y, frame.getMaxX(), y);
            upright(kilometres(north), frame.getMinX() - 3, y);
        }
        pen.frame(Pen.INK, 0.8, frame);
    }

    private void tick(double x1, double y1, double x2, double y2) {
        pen.rule(Pen.INK, 0.6, x1, y1, x2, y2);
    }

    /** A number that reads upward, centred on a height. */
    private void upright(String text, double x, double middle) {
        AffineTransform before = pen.to().getTransform();
        pen.to().rotate(-Math.PI / 2, x, middle);
        pen.centred(Face.SANS, SMALL, Pen.QUIET, text, x, middle);
        pen.to().setTransform(before);
    }

    private static String kilometres(double metres) {
        return String.format(Locale.ROOT, metres % 1000 == 0 ? "%.0f" : "%.1f", metres / 1000);
    }

    /** The scale in figures and as a bar no longer than so many points; answers the height it took. */
    double scale(double x, double y, double most) {
        pen.text(
                Face.SANS_BOLD,
                9,
                Pen.INK,
                language.say("paper.scale", language.number((long) ground.scale())),
                x,
                y + 9);
        double part = round(most * ground.metresPerPoint() / 4);
        double points = part / ground.metresPerPoint();
        double top = y + 15;
        for (int i = 0; i < 4; i++) {
            Rectangle2D piece = new Rectangle2D.Double(x + i * points, top, points, 4);
            pen.fill(i % 2 == 0 ? Pen.INK : Color.WHITE, piece);
            pen.frame(Pen.INK, 0.5, piece);
        }
        for (int i = 0; i <= 4; i += 2) {
            String words = language.number(i * part / 1000, 2) + (i == 4 ? " km" : "");
            pen.text(Face.SANS, SMALL, Pen.INK, words, x + i * points - (i == 0 ? 0 : 3), top + 12);
        }
        return 31;
    }

    /** The arrow, its foot in the middle; the plane's north is straight up on the sheet. */
    void north(double middle, double top) {
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(middle, top);
        arrow.lineTo(middle + 6, top + 22);
        arrow.lineTo(middle, top + 17);
        arrow.lineTo(middle - 6, top + 22);
        arrow.closePath();
        pen.to().setColor(Pen.INK);
        pen.to().fill(arrow);
        pen.centred(Face.SANS, SMALL, Pen.INK, language.say("paper.north"), middle, top + 30);
    }

    /** The nearest 1, 2 or 5 times a power of ten that is not more. */
    private static double round(double metres) {
        double power = Math.pow(10, Math.floor(Math.log10(metres)));
        double best = power;
        for (double step : STEPS) {
            best = step * power <= metres ? step * power : best;
        }
        return best;
    }
}
