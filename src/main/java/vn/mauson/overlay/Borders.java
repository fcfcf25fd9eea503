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

    int left(int i) {
        return slots[2 * i];
    }

    int right(int i) {
        return slots[2 * i + 1];
    }

    /** Whether the box of a piece has a point in common with a box. */
    boolean touches(int i, double minX, double minY, double maxX, double maxY) {
        int at = 4 * i;
        return !(ends[at] > maxX && ends[at + 2] > maxX
                || ends[at] < minX && ends[at + 2] < minX
                || ends[at + 1] > maxY && ends[at + 3] > maxY
                || ends[at + 1] < minY && ends[at + 3] < minY);
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
