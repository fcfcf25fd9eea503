package vn.mauson.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import vn.mauson.ogcapi.Colours;

/** Writes and rules on a sheet. Points from its left and upper edge; {@code y} of a text is its base line. */
record Pen(Graphics2D to) {
    private static final Colours COLOURS = new Colours();
    static final Color INK = Color.decode(COLOURS.get("ink"));
    static final Color QUIET = Color.decode(COLOURS.get("quiet"));
    static final Color LINE = Color.decode(COLOURS.get("line"));

    Pen {
        MapPainter.smooth(to);
    }

    void text(Face face, double points, Color colour, String text, double x, double y) {
        to.setColor(colour);
        to.setFont(face.at(points));
        to.drawString(text, (float) x, (float) y);
    }

    /** A line that is set smaller where it would be wider than the room. */
    void fitted(Face face, double points, Color colour, String text, double x, double y, double room) {
        double width = face.width(text, points);
        text(face, width > room ? points * room / width : points, colour, text, x, y);
    }

    void right(Face face, double points, Color colour, String text, double right, double y) {
        text(face, points, colour, text, right - face.width(text, points), y);
    }

    void centred(Face face, double points, Color colour, String text, double middle, double y) {
        text(face, points, colour, text, middle - face.width(text, points) / 2, y);
    }

    /** Lines under each other; answers the base line after the last. */
    double lines(Face face, double points, Color colour, List<String> lines, double x, double y, double pitch) {
        double at = y;
        for (String line : lines) {
            text(face, points, colour, line, x, at);
            at += pitch;
        }
        return at;
    }

    void rule(Color colour, double width, double x1, double y1, double x2, double y2) {
        to.setColor(colour);
        to.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        to.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    void frame(Color colour, double width, Rectangle2D box) {
        to.setColor(colour);
        to.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        to.draw(box);
    }

    void fill(Color colour, Rectangle2D box) {
        to.setColor(colour);
        to.fill(box);
    }
}
