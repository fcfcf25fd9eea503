package vn.mauson.overlay;

import org.locationtech.jts.algorithm.CGAlgorithmsDD;

/**
 * On which side of a line a point lies, where the answer is never "on it".
 *
 * <p>Plots are drawn along the borders of communes, so that vertices and whole sides lie exactly on
 * each other; telling these cases apart is what makes overlay code long. Here there are none: the
 * shape to be cut is thought moved by (ε, ε²), ε infinitely small, while the borders stay. No vertex
 * then lies on a line of the other side, every answer is consistent with every other, and since area
 * changes continuously with ε, areas are those of the shape where it is. This is simulation of
 * simplicity: Edelsbrunner and Mücke, ACM Transactions on Graphics 9 (1990).
 *
 * <p>The sign of a determinant is taken from its double value where that is beyond its error (Shewchuk,
 * "Adaptive precision floating-point arithmetic", Discrete and Computational Geometry 18 (1997),
 * bound A), else from JTS's double-double arithmetic.
 */
final class Side {
    /** (3 + 16u)·u with u = 2⁻⁵³, rounded up. */
    private static final double ERROR_BOUND = 3.3306690738754731e-16;

    private Side() {}

    /** Twice the signed area of the triangle a, b, c: positive if c lies left of a to b; rounded. */
    static double determinant(double ax, double ay, double bx, double by, double cx, double cy) {
        return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
    }

    /** Whether the vertex c of the moved shape lies left of the border from a to b. */
    static boolean isShapeLeft(double ax, double ay, double bx, double by, double cx, double cy) {
        int sign = sign(ax, ay, bx, by, cx, cy);
        return sign == 0 ? (by == ay ? bx > ax : by < ay) : sign > 0;
    }

    /** Whether the end a of a border lies left of the side from c to d of the moved shape. */
    static boolean isBorderLeft(double cx, double cy, double dx, double dy, double ax, double ay) {
        int sign = sign(cx, cy, dx, dy, ax, ay);
        return sign == 0 ? (dy == cy ? dx < cx : dy > cy) : sign > 0;
    }

    private static int sign(double ax, double ay, double bx, double by, double cx, double cy) {
        double plus = (bx - ax) * (cy - ay);
        double minus = (by - ay) * (cx - ax);
        double determinant = plus - minus;
        double error = ERROR_BOUND * (Math.abs(plus) + Math.abs(minus));
        if (determinant > error) {
            return 1;
        }
        return determinant < -error ? -1 : exactSign(ax, ay, bx, by, cx, cy);
    }

    /** Neighbours share vertices, so the ends are looked at first: double-doubles are slow. */
    private static int exactSign(double ax, double ay, double bx, double by, double cx, double cy) {
        boolean isEnd = cx == ax && cy == ay || cx == bx && cy == by;
        return isEnd ? 0 : CGAlgorithmsDD.orientationIndex(ax, ay, bx, by, cx, cy);
    }
}
