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

    /**
     * A fill as it is drawn: a colour, and marks over it in a square that is repeated.
     *
     * @param size side of the square
     * @param marks nothing where the colour stands alone
     */
    public record Look(int size, Color ground, Shape marks, BasicStroke stroke, Color ink) {}

    private final Map<String, Look> looks = new HashMap<>();
    private final Map<String, BufferedImage> tiles = new HashMap<>();
    private final Map<String, String> svgs = new HashMap<>();

    /** Draws one square of each status. */
    public Patterns() {
        Colours colours = new Colours();
        Matcher each = STATUS.matcher(Colours.text("static/layers/patterns.js"));
        while (each.find()) {
            String status = each.group(1);
            boolean paper = Legend.isAbsent(status) || status.equals(ZERO);
            String path = each.group(3) == null ? "" : each.group(3);
            Look look = new Look(
                    Integer.parseInt(each.group(2)),
                    Color.decode(colours.get(paper ? "paper" : status)),
                    PathText.shape(path),
                    stroke(each.group(4) == null ? "sign" : each.group(4)),
                    paper ? Color.decode(colours.get("sign")) : MARK);
            looks.put(status, look);
            tiles.put(status, tile(look));
            svgs.put(status, svg(status, path, look));
        }
    }

    /** The fills of all statuses, by id. */
    public Map<String, Look> looks() {
        return Map.copyOf(looks);
    }

    private static BufferedImage tile(Look look) {
        BufferedImage tile = new BufferedImage(look.size(), look.size(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = tile.createGraphics();
        pen.setColor(look.ground());
        pen.fillRect(0, 0, look.size(), look.size());
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(look.ink());
        pen.setStroke(look.stroke());
        pen.draw(look.marks());
        pen.dispose();
        return tile;
    }

    private static String svg(String status, String path, Look look) {
        return """
                <pattern id="fill-%1$s" width="%2$d" height="%2$d" patternUnits="userSpaceOnUse">
                <rect width="%2$d" height="%2$d" fill="%3$s"/>
                <path d="%4$s" fill="none" stroke="%5$s" stroke-opacity="%6$s" stroke-width="%7$s" stroke-linecap="%8$s"/></pattern>
                """.formatted(
                        status,
                        look.size(),
                        hex(look.ground()),
                        path,
                        hex(look.ink()),
                        look.ink().getAlpha() / 255f,
                        look.stroke().getLineWidth(),
                        look.stroke().getEndCap() == BasicStroke.CAP_ROUND ? "round" : "square");
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
