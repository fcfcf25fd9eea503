package vn.mauson.ogcapi;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fills of statuses: a colour and a pattern each, for colour is never the only sign. The marks are read from the
 * map's own {@code layers/patterns.js}, so that pictures and map cannot differ. Sizes in pixels.
 */
public final class Patterns {
    private static final String ZERO = "zero";
    private static final Pattern STATUS =
            Pattern.compile("'([a-z-]+)': \\{ size: (\\d+), marks: \\[(?:\\['([^']+)', '([a-z ]+)'])?] }");

    /** {@code --mark} of style.css. */
    private static final Color MARK = new Color(1, 1, 1, 0.78f);

    private final Map<String, BufferedImage> tiles = new HashMap<>();
    private final Map<String, String> svgs = new HashMap<>();

    /** Draws one square of each status. */
    public Patterns() {
        Colours colours = new Colours();
        Matcher each = STATUS.matcher(Colours.text("static/layers/patterns.js"));
        while (each.find()) {
            String status = each.group(1);
            boolean paper = Legend.isAbsent(status) || status.equals(ZERO);
            Color ground = Color.decode(colours.get(paper ? "paper" : status));
            Color ink = paper ? Color.decode(colours.get("sign")) : MARK;
            int size = Integer.parseInt(each.group(2));
            String path = each.group(3) == null ? "" : each.group(3);
            BasicStroke stroke = stroke(each.group(4) == null ? "sign" : each.group(4));
            tiles.put(status, tile(size, ground, PathText.shape(path), stroke, ink));
            svgs.put(status, svg(status, size, ground, path, stroke, ink));
        }
    }

    private static BufferedImage tile(int size, Color ground, Shape marks, BasicStroke stroke, Color ink) {
        BufferedImage tile = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = tile.createGraphics();
        pen.setColor(ground);
        pen.fillRect(0, 0, size, size);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(ink);
        pen.setStroke(stroke);
        pen.draw(marks);
        pen.dispose();
        return tile;
    }

    private static String svg(String status, int size, Color ground, String path, BasicStroke stroke, Color ink) {
        return """
                <pattern id="fill-%s" width="%d" height="%d" patternUnits="userSpaceOnUse">
                <rect width="%d" height="%d" fill="%s"/>
                <path d="%s" fill="none" stroke="%s" stroke-opacity="%s" stroke-width="%s" stroke-linecap="%s"/></pattern>
                """.formatted(
                        status,
                        size,
                        size,
                        size,
                        size,
                        hex(ground),
                        path,
                        hex(ink),
                        ink.getAlpha() / 255f,
                        stroke.getLineWidth(),
                        stroke.getEndCap() == BasicStroke.CAP_ROUND ? "round" : "square");
    }

    private static String hex(Color colour) {
        return "#%06x".formatted(colour.getRGB() & 0xffffff);
    }

    /** As style.css has it for the words of a mark's kind. */
    private static BasicStroke stroke(String kind) {
        return switch (kind) {
            case "line thin" -> new BasicStroke(1, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER);
            case "line thick" -> new BasicStroke(2.5f, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER);
            case "sign" -> new BasicStroke(1.25f, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER);
            case "line dot", "sign dot" -> new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
            default -> throw new IllegalStateException("patterns.js has marks of a kind with no stroke: " + kind);
        };
    }

    /** The fill of a status as an element of SVG with the id {@code fill-STATUS}. */
    String svg(String status) {
        return svgs.get(status);
    }

    /** One square of a status's fill, to be repeated; an error where the map has none for it. */
    public BufferedImage tile(String status) {
        BufferedImage tile = tiles.get(status);
        if (tile == null) {
            throw new IllegalStateException("patterns.js has no marks for " + status);
        }
        return tile;
    }

    /**
     * The fill of a status.
     *
     * @param left pixels from the picture's left edge to where a square begins, any number
     * @param top the same from its top edge
     */
    public TexturePaint fill(String status, double left, double top) {
        BufferedImage tile = tile(status);
        int size = tile.getWidth();
        return new TexturePaint(tile, new Rectangle2D.Double(left % size, top % size, size, size));
    }
}
