package vn.mauson.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import vn.mauson.ogcapi.Colours;

/**
 * The marks in a square that make the pattern of a status, read from the map's own patterns, so that paper and screen
 * cannot differ.
 *
 * @param size side of the square in the map's pixels, as all lengths here
 */
record Marks(double size, List<Mark> marks) {
    /** One stroke of the pattern. */
    record Mark(Path2D path, BasicStroke stroke, Color colour) {}

    /** The map's pixel in points: 96 to an inch. */
    static final double PIXEL = 0.75;

    private static final Pattern STATUS =
            Pattern.compile("'([a-z-]+)': \\{ size: (\\d+), marks: \\[((?:\\['[^\\]]*\\](?:, )?)*)\\] \\}");
    private static final Pattern MARK = Pattern.compile("\\['([^']+)', '([^']+)'\\]");
    private static final Pattern STEP = Pattern.compile("([MLHVha])([^MLHVha]*)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d*\\.?\\d+");

    /** {@code --mark} of the style sheet: light, so that the colour beneath still counts. */
    private static final Color LIGHT = new Color(255, 255, 255, 199);

    /** The marks of every status, by its id. */
    static Map<String, Marks> all(Colours colours) {
        Map<String, Marks> all = new HashMap<>();
        Matcher status = STATUS.matcher(text());
        while (status.find()) {
            List<Mark> marks = new ArrayList<>();
            Matcher mark = MARK.matcher(status.group(3));
            while (mark.find()) {
                marks.add(mark(mark.group(1), mark.group(2), Color.decode(colours.get("sign"))));
            }
            all.put(status.group(1), new Marks(Double.parseDouble(status.group(2)), marks));
        }
        return all;
    }

    /** All the marks that fall in a box of points, one path a kind of stroke, in the map's pixels. */
    List<Mark> over(Rectangle2D box) {
        return marks.stream().map(mark -> repeated(mark, box)).toList();
    }

    private Mark repeated(Mark mark, Rectangle2D box) {
        Path2D all = new Path2D.Double();
        int left = (int) Math.floor(box.getMinX() / size);
        int top = (int) Math.floor(box.getMinY() / size);
        for (int row = top; row * size < box.getMaxY(); row++) {
            for (int column = left; column * size < box.getMaxX(); column++) {
                all.append(
                        mark.path().getPathIterator(AffineTransform.getTranslateInstance(column * size, row * size)),
                        false);
            }
        }
        return new Mark(all, mark.stroke(), mark.colour());
    }

    private static Mark mark(String d, String kind, Color sign) {
        boolean dot = kind.contains("dot");
        float width = dot ? 2f : kind.contains("thick") ? 2.5f : kind.contains("thin") ? 1f : 1.25f;
        int cap = dot ? BasicStroke.CAP_ROUND : BasicStroke.CAP_SQUARE;
        return new Mark(
                path(d), new BasicStroke(width, cap, BasicStroke.JOIN_MITER), kind.startsWith("sign") ? sign : LIGHT);
    }

    /** The steps of SVG paths that the patterns use: M, L, H, V, h, and half circles as a. */
    private static Path2D path(String d) {
        Path2D path = new Path2D.Double();
        Matcher step = STEP.matcher(d);
        while (step.find()) {
            double[] n = NUMBER.matcher(step.group(2))
                    .results()
                    .mapToDouble(number -> Double.parseDouble(number.group()))
                    .toArray();
            double x =
                    path.getCurrentPoint() == null ? 0 : path.getCurrentPoint().getX();
            double y =
                    path.getCurrentPoint() == null ? 0 : path.getCurrentPoint().getY();
            switch (step.group(1)) {
                case "M" -> path.moveTo(n[0], n[1]);
                case "L" -> path.lineTo(n[0], n[1]);
                case "H" -> path.lineTo(n[0], y);
                case "V" -> path.lineTo(x, n[0]);
                case "h" -> path.lineTo(x + n[0], y);
                default -> path.append(half(x, y, n[0], n[5]), true);
            }
        }
        return path;
    }

    /** Half a circle from a point to one that lies {@code across} to its side. */
    private static Arc2D half(double x, double y, double radius, double across) {
        double left = Math.min(x, x + across);
        return new Arc2D.Double(left, y - radius, 2 * radius, 2 * radius, across < 0 ? 0 : 180, -180, Arc2D.OPEN);
    }

    private static String text() {
        try {
            return new ClassPathResource("static/layers/patterns.js").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
