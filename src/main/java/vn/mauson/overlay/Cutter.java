package vn.mauson.overlay;

import java.util.Arrays;

/**
 * Cuts one shape by the borders near it and tells the area of each part, without building the parts:
 * an area is the line integral ½∮(x dy − y dx) along its border (Green), and the border of a part
 * consists of pieces of the shape's sides and pieces of the zones' borders.
 *
 * <ol>
 *   <li>Walk along each ring of the shape. Where a side crosses a border, the ground changes from the
 *       slot on the one side of the border to that on the other; every piece walked belongs to the
 *       part in the slot it lies in.
 *   <li>Every border is cut at the same crossings. Its pieces inside the shape belong to the part on
 *       their left, and backwards to the part on their right.
 *   <li>Check that the pieces of each part close. If a crossing was misjudged they do not, and the
 *       shape is left to the next rung of the ladder.
 * </ol>
 *
 * <p>Used by one thread, again and again.
 */
final class Cutter {
    /** How near, as a share of a side, two crossings may be to be met in the other order. */
    private static final double SAME_PLACE = 1e-6;

    /** The slot inside the other one of two shapes. */
    private static final int INSIDE = 1;

    /** The walk would have to cross a border that is not there. */
    private static final int ASTRAY = -1;

    /** The walk has yet to ask where it is. */
    private static final int UNKNOWN = -2;

    /** Tells the slot of a vertex of the shape. */
    interface Start {
        int slotOf(double x, double y);
    }

    final Outline shape = new Outline();
    final Borders near = new Borders();
    private final Integral integral = new Integral();

    private double westEnd;
    private double southEnd;
    private double eastEnd;
    private double northEnd;
    private boolean lastEndInside;

    private int crossings;
    private int[] piece = new int[16];
    private double[] alongSide = new double[16];
    private double[] alongPiece = new double[16];
    private double[] x = new double[16];
    private double[] y = new double[16];

    /** Next crossing of the same piece, further along it; -1 at the end. */
    private int[] next = new int[16];

    /** The crossings of each side in turn, in the order in which the walk takes them. */
    private int[] order = new int[16];

    /** First crossing of each piece, or -1. */
    private int[] first = new int[16];

    /**
     * Cuts {@link #shape} by {@link #near}.
     *
     * @return whether the parts close; if not their areas mean nothing
     */
    boolean cut(Start start) {
        westEnd = Double.NEGATIVE_INFINITY;
        southEnd = Double.NEGATIVE_INFINITY;
        eastEnd = Double.POSITIVE_INFINITY;
        northEnd = Double.POSITIVE_INFINITY;
        return cutNear(start);
    }

    /**
     * The area {@link #shape} shares with another one.
     *
     * @return square metres, or NaN if it cannot be told
     */
    double shared(Outline other) {
        westEnd = Math.max(shape.minX, other.minX);
        southEnd = Math.max(shape.minY, other.minY);
        eastEnd = Math.min(shape.maxX, other.maxX);
        northEnd = Math.min(shape.maxY, other.maxY);
        near.takeNear(other, westEnd, southEnd, eastEnd, northEnd);
        boolean closed = cutNear((x, y) -> other.holdsShape(x, y) ? INSIDE : Parts.OUTSIDE);
        return closed ? integral.squareMetres(INSIDE) : Double.NaN;
    }

    private boolean cutNear(Start start) {
        reset();
        for (int ring = 0; ring < shape.rings; ring++) {
            if (!walk(ring, start)) {
                return false;
            }
        }
        for (int i = 0; i < near.size; i++) {
            addInnerPieces(i);
        }
        return integral.closes(Tolerances.CLOSURE * shape.extent());
    }

    /** The parts of the last cut. */
    Parts parts() {
        return integral.parts(shape.squareMetres());
    }

    private void reset() {
        integral.begin(shape.xy[0], shape.xy[1]);
        crossings = 0;
        if (first.length < near.size) {
            first = new int[2 * near.size];
        }
        Arrays.fill(first, 0, near.size, -1);
    }

    private boolean walk(int ring, Start start) {
        int last = 2 * shape.ends[ring] - 4;
        integral.direction(shape.signs[ring]);
        int slot = UNKNOWN;
        for (int at = 2 * shape.start(ring); at <= last && slot != ASTRAY; at += 2) {
            slot = Borders.touches(shape.xy, at, westEnd, southEnd, eastEnd, northEnd)
                    ? walkSide(slot, at, start)
                    : passBy(at);
        }
        return slot != ASTRAY;
    }

    /** Adds a side that is too far away to meet a border, and lies outside. */
    private int passBy(int at) {
        double[] xy = shape.xy;
        integral.add(Parts.OUTSIDE, xy[at], xy[at + 1], xy[at + 2], xy[at + 3]);
        return UNKNOWN;
    }

    private int walkSide(int slot, int at, Start start) {
        double[] xy = shape.xy;
        int here = slot == UNKNOWN ? start.slotOf(xy[at], xy[at + 1]) : slot;
        int firstCrossing = crossings;
        findCrossings(xy[at], xy[at + 1], xy[at + 2], xy[at + 3]);
        return addOuterPieces(here, firstCrossing, xy, at);
    }

    /** Most pieces are seen by their boxes to be too far from the side. */
    private void findCrossings(double cx, double cy, double dx, double dy) {
        double west = Math.min(cx, dx);
        double south = Math.min(cy, dy);
        double east = Math.max(cx, dx);
        double north = Math.max(cy, dy);
        double[] e = near.ends;
        for (int i = 0; i < near.size; i++) {
            int at = 4 * i;
            if (Borders.touches(e, at, west, south, east, north) && near.crosses(i, cx, cy, dx, dy)) {
                double from = Side.determinant(e[at], e[at + 1], e[at + 2], e[at + 3], cx, cy);
                double to = Side.determinant(e[at], e[at + 1], e[at + 2], e[at + 3], dx, dy);
                addCrossing(i, share(from, to), cx, cy, dx, dy);
            }
        }
    }

    /** Where between two points, at signed distances to a line, the line passes. */
    private static double share(double from, double to) {
        double sum = Math.abs(from) + Math.abs(to);
        return sum == 0 ? 0 : Math.abs(from) / sum;
    }

    private void addCrossing(int i, double along, double cx, double cy, double dx, double dy) {
        reserve();
        double[] e = near.ends;
        int at = 4 * i;
        int crossing = crossings++;
        order[crossing] = crossing;
        piece[crossing] = i;
        alongSide[crossing] = along;
        alongPiece[crossing] = share(
                Side.determinant(cx, cy, dx, dy, e[at], e[at + 1]),
                Side.determinant(cx, cy, dx, dy, e[at + 2], e[at + 3]));
        x[crossing] = cx + along * (dx - cx);
        y[crossing] = cy + along * (dy - cy);
        chain(i, crossing);
    }

    private void chain(int i, int crossing) {
        if (first[i] < 0 || alongPiece[crossing] < alongPiece[first[i]]) {
            next[crossing] = first[i];
            first[i] = crossing;
            return;
        }
        int before = first[i];
        while (next[before] >= 0 && alongPiece[next[before]] <= alongPiece[crossing]) {
            before = next[before];
        }
        next[crossing] = next[before];
        next[before] = crossing;
    }

    /**
     * Adds the pieces of one side of the shape, given the slot it begins in.
     *
     * @return the slot it ends in, or ASTRAY if it would have to cross a border that is not there
     */
    private int addOuterPieces(int slot, int firstCrossing, double[] xy, int at) {
        int here = slot;
        double fromX = xy[at];
        double fromY = xy[at + 1];
        for (int i = firstCrossing; i < crossings; i++) {
            int crossing = takeNext(i, here);
            int there = across(piece[crossing], here);
            if (there == ASTRAY) {
                return ASTRAY;
            }
            integral.add(here, fromX, fromY, x[crossing], y[crossing]);
            fromX = x[crossing];
            fromY = y[crossing];
            here = there;
        }
        integral.add(here, fromX, fromY, xy[at + 2], xy[at + 3]);
        return here;
    }

    /**
     * The next crossing along the side among those not yet taken. Where several borders meet in one
     * place rounding may mix up their order; then one that leads on from here is next.
     */
    private int takeNext(int from, int here) {
        int best = from;
        for (int i = from + 1; i < crossings; i++) {
            best = alongSide[order[i]] < alongSide[order[best]] ? i : best;
        }
        double limit = alongSide[order[best]] + SAME_PLACE;
        for (int i = from; i < crossings && across(piece[order[best]], here) == ASTRAY; i++) {
            best = alongSide[order[i]] <= limit && across(piece[order[i]], here) != ASTRAY ? i : best;
        }
        int taken = order[best];
        order[best] = order[from];
        order[from] = taken;
        return taken;
    }

    private int across(int i, int slot) {
        if (near.left(i) == slot) {
            return near.right(i);
        }
        return near.right(i) == slot ? near.left(i) : ASTRAY;
    }

    private void addInnerPieces(int i) {
        int at = 4 * i;
        double fromX = near.ends[at];
        double fromY = near.ends[at + 1];
        boolean inside = near.continues(i) ? lastEndInside : shape.holdsBorder(fromX, fromY);
        for (int crossing = first[i]; crossing >= 0; crossing = next[crossing]) {
            if (inside) {
                addInnerPiece(i, fromX, fromY, x[crossing], y[crossing]);
            }
            fromX = x[crossing];
            fromY = y[crossing];
            inside = !inside;
        }
        if (inside) {
            addInnerPiece(i, fromX, fromY, near.ends[at + 2], near.ends[at + 3]);
        }
        lastEndInside = inside;
    }

    private void addInnerPiece(int i, double ax, double ay, double bx, double by) {
        integral.direction(1);
        integral.add(near.left(i), ax, ay, bx, by);
        integral.add(near.right(i), bx, by, ax, ay);
    }

    private void reserve() {
        if (crossings == piece.length) {
            int size = 2 * crossings;
            piece = Arrays.copyOf(piece, size);
            alongSide = Arrays.copyOf(alongSide, size);
            alongPiece = Arrays.copyOf(alongPiece, size);
            x = Arrays.copyOf(x, size);
            y = Arrays.copyOf(y, size);
            next = Arrays.copyOf(next, size);
            order = Arrays.copyOf(order, size);
        }
    }
}
