package vn.mauson.ogcapi;

import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paths as SVG 2, 9.3 writes them, of the commands {@code M L H V h z} and {@code a} for half circles. */
final class PathText {
    private static final Pattern COMMAND = Pattern.compile("([A-Za-z])([^A-Za-z]*)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d*\\.?\\d+");

    private PathText() {}

    /** What the path draws; an error for other commands. */
    static Shape shape(String text) {
        Path2D path = new Path2D.Double();
        Matcher command = COMMAND.matcher(text);
        while (command.find()) {
            double[] n = NUMBER.matcher(command.group(2))
                    .results()
                    .mapToDouble(each -> Double.parseDouble(each.group()))
                    .toArray();
            append(path, command.group(1), n);
        }
        return path;
    }

    private static void append(Path2D path, String command, double[] n) {
        Point2D at = path.getCurrentPoint();
        switch (command) {
            case "M" -> path.moveTo(n[0], n[1]);
            case "L" -> path.lineTo(n[0], n[1]);
            case "H" -> path.lineTo(n[0], at.getY());
            case "V" -> path.lineTo(at.getX(), n[0]);
            case "h" -> path.lineTo(at.getX() + n[0], at.getY());
            case "a" -> path.append(half(at, n[0], n[5]), true);
            case "z" -> path.closePath();
            default -> throw new IllegalStateException("a path has a command that is not drawn: " + command);
        }
    }

    /** Clockwise on the screen, from a point to the one straight beside it. */
    private static Arc2D half(Point2D at, double radius, double across) {
        double left = Math.min(at.getX(), at.getX() + across);
        return new Arc2D.Double(
                left, at.getY() - radius, 2 * radius, 2 * radius, across < 0 ? 0 : 180, -180, Arc2D.OPEN);
    }
}
