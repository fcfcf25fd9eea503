package vn.mauson.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import vn.mauson.measure.UnitLevel;
import vn.mauson.ogcapi.Legend;
import vn.mauson.pack.Gate;

/** The legend of a map, block by block; points. Each block answers the base line after it. */
record MapKey(Pen pen, Scene scene, double width) {
    private static final Map<String, Fill> FILLS = Fill.all();
    private static final double SIZE = 7.5;
    private static final double PITCH = 11.5;
    private static final double SWATCH = 18;

    /** What the units are filled with, with how many have it, and their sum. */
    double units(double x, double y) {
        Language language = scene.order().language();
        double at = head(title(), x, y);
        for (Shading.Line line : scene.shading().lines()) {
            Rectangle2D box = new Rectangle2D.Double(x, at - 7.5, SWATCH, 9);
            FILLS.get(line.fill()).paint(pen.to(), box, 1);
            pen.frame(Pen.QUIET, 0.4, box);
            at = line(line.words(), language.number(line.count()), x, at);
        }
        pen.rule(Pen.LINE, 0.5, x, at - 8, x + width, at - 8);
        at = line(language.say("paper.legend.total"), total(), x, at);
        long zeros = scene.zeros();
        return zeros == 0 || scene.order().byValue()
                ? at
                : pen.lines(
                        Face.SANS,
                        6.5,
                        Pen.QUIET,
                        Face.SANS.lines(
                                language.word("legend.zeros").replace("{n}", language.number(zeros)), 6.5, width),
                        x,
                        at,
                        8);
    }

    private String title() {
        Language language = scene.order().language();
        String level = language.word("level." + scene.order().level().id() + ".plural");
        return scene.order().byValue()
                ? language.say(
                        "paper.legend.value",
                        language.word("unit." + scene.order().target().unit()),
                        level)
                : language.say("paper.legend.status", level);
    }

    private String total() {
        Language language = scene.order().language();
        boolean groups = scene.order().level() == UnitLevel.DISTRICT && scene.grouped();
        String level =
                groups ? "level.group.plural" : "level." + scene.order().level().id() + ".plural";
        return language.number(scene.standings().size()) + " " + language.word(level);
    }

    /** The signs of gates on the sheet, with how many are on the day; those without a point are told. */
    double gates(Ground ground, double x, double y) {
        Language language = scene.order().language();
        double at = head(language.word("layer.gates"), x, y);
        for (String status : List.of(Gate.Status.OPEN, "suspended", Gate.Status.UNKNOWN)) {
            long count = scene.gates(status, ground);
            if (count > 0) {
                Graphics2D small = (Graphics2D) pen.to().create();
                small.translate(x + SWATCH / 2, at - 3);
                small.scale(0.5, 0.5);
                MapPainter.gate(small, 0, 0, status);
                small.dispose();
                String words = status.equals(Gate.Status.UNKNOWN)
                        ? language.say("paper.gate.unknown")
                        : language.word("gate." + status);
                at = line(words, language.number(count), x, at);
            }
        }
        return scene.unplacedGates() == 0
                ? at
                : note(language.word("gate.unplaced").replace("{n}", language.number(scene.unplacedGates())), x, at);
    }

    /** The colours of a layer. */
    double layer(Legend.Style style, double x, double y) {
        Language language = scene.order().language();
        double at = head(language.of(style.title()), x, y);
        for (Legend.Entry entry : style.entries()) {
            Color colour = Color.decode(entry.colour());
            if (style.line()) {
                pen.to().setColor(colour);
                pen.to().setStroke(new BasicStroke(1.2f));
                pen.to().draw(new Line2D.Double(x, at - 3, x + SWATCH, at - 3));
            } else {
                pen.fill(colour, new Rectangle2D.Double(x, at - 7.5, SWATCH, 9));
            }
            at = line(language.of(entry.label()), "", x, at);
        }
        return at;
    }

    double note(String text, double x, double y) {
        return pen.lines(Face.SANS, 6.5, Pen.QUIET, Face.SANS.lines(text, 6.5, width), x, y, 8) + 2;
    }

    private double head(String text, double x, double y) {
        List<String> lines = Face.SANS_BOLD.lines(text, SIZE + 0.5, width);
        return pen.lines(Face.SANS_BOLD, SIZE + 0.5, Pen.INK, lines, x, y, 10) + 2;
    }

    private double line(String words, String number, double x, double y) {
        pen.text(Face.SANS, SIZE, Pen.INK, words, x + SWATCH + 6, y);
        pen.right(Face.SANS, SIZE, Pen.INK, number, x + width, y);
        return y + PITCH;
    }
}
