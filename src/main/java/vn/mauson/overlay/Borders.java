package vn.mauson.overlay;

import java.util.Arrays;

/** Straight pieces of border, each with the slot of the ground on its left and on its right. */
final class Borders {
    /** ax, ay, bx, by of each piece in turn. */
    double[] ends = new double[64];

    /** Left and right slot of each piece in turn. */
    int[] slots = new int[32];

    int size;

    void clear() {
        size = 0;
    }

    void add(double ax, double ay, double bx, double by, int left, int right) {
        if (2 * size == slots.length) {
            ends = Arrays.copyOf(ends, 8 * size);
            slots = Arrays.copyOf(slots, 4 * size);
        }
        int at = 4 * size;
        ends[at] = ax;
        ends[at + 1] = ay;
        ends[at + 2] = bx;
        ends[at + 3] = by;
        slots[2 * size] = left;
        slots[2 * size + 1] = right;
        size++;
    }

    void add(Borders other, int i) {
        int at = 4 * i;
        add(
                other.ends[at],
                other.ends[at + 1],
                other.ends[at + 2],
                other.ends[at + 3],
                other.slots[2 * i],
                other.slots[2 * i + 1]);
    }

    /** Leaves here only the sides of a shape whose boxes touch a box; slot 1 is the shape's inside. */
    void takeNear(Outline shape, double minX, double minY, double maxX, double maxY) {
        clear();
        double[] xy = shape.xy;
        for (int ring = 0; ring < shape.rings; ring++) {
            int left = shape.signs[ring] > 0 ? 1 : 0;
            for (int at = 2 * shape.start(ring); at < 2 * shape.ends[ring] - 2; at += 2) {
                if (touches(xy, at, minX, minY, maxX, maxY)) {
                    add(xy[at], xy[at + 1], xy[at + 2], xy[at + 3], left, 1 - left);
                }
            }
        }
    }

    /** Whether a piece begins where the one before it ends. */
    boolean continues(int i) {
        return i > 0 && ends[4 * i] == ends[4 * i - 2] && ends[4 * i + 1] == ends[4 * i - 1];
    }

    int left(int i) {
        return slots[2 * i];
    }

    int right(int i) {
        return slots[2 * i + 1];
    }

    /** Whether the box of a piece has a point in common with a box. */
    boolean touches(int i, double minX, double minY, double maxX, double maxY) {
        return touches(ends, 4 * i, minX, minY, maxX, maxY);
    }

    /** The same for two points that stand one after the other in an array. */
    static boolean touches(double[] xy, int at, double minX, double minY, double maxX, double maxY) {
        return !(xy[at] > maxX && xy[at + 2] > maxX
                || xy[at] < minX && xy[at + 2] < minX
                || xy[at + 1] > maxY && xy[at + 3] > maxY
                || xy[at + 1] < minY && xy[at + 3] < minY);
    }

    /** Whether the side from c to d of a moved shape crosses a piece, see {@link Side}. */
    boolean crosses(int i, double cx, double cy, double dx, double dy) {
        int at = 4 * i;
        double ax = ends[at];
        double ay = ends[at + 1];
        double bx = ends[at + 2];
        double by = ends[at + 3];
        return Side.isShapeLeft(ax, ay, bx, by, cx, cy) != Side.isShapeLeft(ax, ay, bx, by, dx, dy)
                && Side.isBorderLeft(cx, cy, dx, dy, ax, ay) != Side.isBorderLeft(cx, cy, dx, dy, bx, by);
    }
}
