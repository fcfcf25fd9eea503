package vn.mauson.overlay;

import java.util.Arrays;

/**
 * A grid of square cells over borders that knows, for each cell, the pieces of border in it and the
 * slot of the ground under its centre. A cell without border lies in that slot as a whole.
 *
 * <p>One ring of cells around the borders has none, so that whatever lies off the grid may be looked
 * up in the nearest cell of it.
 */
final class Grid {
    /** Cells for each piece of border; more cost memory, fewer leave more shapes to be cut. */
    private static final int CELLS_PER_PIECE = 64;

    private static final int LEAST_CELLS = 1 << 12;
    private static final int MOST_CELLS = 1 << 20;

    /** A piece also counts for cells it misses by this share of their side, more than rounding can err. */
    private static final double MARGIN = 1e-6;

    private final Borders borders;
    private final double minX;
    private final double minY;
    private final double side;
    private final int columns;
    private final int rows;
    private final int[] starts;
    private final int[] pieces;
    private final int[] centreSlots;

    Grid(Borders borders) {
        this.borders = borders;
        double[] box = box(borders);
        double width = box[2] - box[0];
        double height = box[3] - box[1];
        double cells = Math.max(LEAST_CELLS, Math.min(MOST_CELLS, (double) CELLS_PER_PIECE * borders.size));
        this.side = Math.max(Math.sqrt(width * height / cells), Math.max(width, height) / (cells / 8));
        this.columns = (int) (width / side) + 3;
        this.rows = (int) (height / side) + 3;
        this.minX = box[0] - side;
        this.minY = box[1] - side;
        this.starts = new int[columns * rows + 1];
        for (int i = 0; i < borders.size; i++) {
            enter(i, null);
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        this.pieces = new int[starts[columns * rows]];
        for (int i = borders.size - 1; i >= 0; i--) {
            enter(i, pieces);
        }
        this.centreSlots = new int[columns * rows];
        for (int row = 0; row < rows; row++) {
            classify(row);
        }
    }

    private static double[] box(Borders borders) {
        double[] box = {
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        for (int at = 0; at < 4 * borders.size; at += 2) {
            box[0] = Math.min(box[0], borders.ends[at]);
            box[1] = Math.min(box[1], borders.ends[at + 1]);
            box[2] = Math.max(box[2], borders.ends[at]);
            box[3] = Math.max(box[3], borders.ends[at + 1]);
        }
        return box;
    }

    /** Counts a piece in the cells it passes, or puts it into them if there is somewhere to put it. */
    private void enter(int piece, int[] into) {
        int at = 4 * piece;
        boolean rising = borders.ends[at + 1] <= borders.ends[at + 3];
        double lowX = borders.ends[rising ? at : at + 2];
        double lowY = borders.ends[rising ? at + 1 : at + 3];
        double highX = borders.ends[rising ? at + 2 : at];
        double highY = borders.ends[rising ? at + 3 : at + 1];
        double margin = MARGIN * side;
        double slope = highY > lowY ? (highX - lowX) / (highY - lowY) : 0;
        int lastRow = row(highY + margin);
        for (int row = row(lowY - margin); row <= lastRow; row++) {
            double bottom = Math.max(lowY, minY + row * side - margin);
            double top = Math.min(highY, minY + (row + 1) * side + margin);
            boolean flat = highY - lowY <= margin;
            double x0 = flat ? lowX : lowX + (bottom - lowY) * slope;
            double x1 = flat ? highX : lowX + (top - lowY) * slope;
            enter(piece, row, column(Math.min(x0, x1) - margin), column(Math.max(x0, x1) + margin), into);
        }
    }

    private void enter(int piece, int row, int firstColumn, int lastColumn, int[] into) {
        for (int cell = row * columns + firstColumn; cell <= row * columns + lastColumn; cell++) {
            if (into == null) {
                starts[cell]++;
            } else {
                into[--starts[cell]] = piece;
            }
        }
    }

    /** Goes from centre to centre, by the middle of the side between, so that each leg is in one cell. */
    private void classify(int row) {
        double y = centreY(row);
        int slot = Parts.OUTSIDE;
        for (int column = 1; column < columns; column++) {
            double between = minX + column * side;
            slot = walk(slot, row * columns + column - 1, centreX(column - 1), y, between, y);
            slot = walk(slot, row * columns + column, between, y, centreX(column), y);
            centreSlots[row * columns + column] = slot;
        }
    }

    /**
     * The slot at the end of a leg inside one cell. Each crossing swaps left for right; as the slots
     * between cancel out, exclusive or gives the last one without sorting the crossings.
     */
    private int walk(int slot, int cell, double fromX, double fromY, double toX, double toY) {
        int reached = slot;
        for (int i = starts[cell]; i < starts[cell + 1]; i++) {
            if (borders.crosses(pieces[i], fromX, fromY, toX, toY)) {
                reached ^= borders.left(pieces[i]) ^ borders.right(pieces[i]);
            }
        }
        return reached;
    }

    /** The slot a vertex lies in; moved as {@link Side} says. */
    int slotOf(double x, double y) {
        int column = column(x);
        int row = row(y);
        int cell = row * columns + column;
        return walk(centreSlots[cell], cell, centreX(column), centreY(row), x, y);
    }

    /** The slot a box lies in as a whole, or -1 if a cell under it has a border or another slot. */
    int slotOf(Outline box) {
        int slot = centreSlots[row(box.minY) * columns + column(box.minX)];
        for (int row = row(box.minY); row <= row(box.maxY); row++) {
            int last = row * columns + column(box.maxX);
            for (int cell = row * columns + column(box.minX); cell <= last; cell++) {
                if (starts[cell + 1] != starts[cell] || centreSlots[cell] != slot) {
                    return -1;
                }
            }
        }
        return slot;
    }

    /** Leaves in {@code near} the pieces whose boxes touch a box, each once. */
    void collect(Outline box, Borders near) {
        near.clear();
        int[] found = new int[16];
        int size = 0;
        for (int row = row(box.minY); row <= row(box.maxY); row++) {
            int from = starts[row * columns + column(box.minX)];
            int to = starts[row * columns + column(box.maxX) + 1];
            for (int i = from; i < to; i++) {
                if (borders.touches(pieces[i], box.minX, box.minY, box.maxX, box.maxY)) {
                    found = size < found.length ? found : Arrays.copyOf(found, 2 * size);
                    found[size++] = pieces[i];
                }
            }
        }
        Arrays.sort(found, 0, size);
        for (int i = 0; i < size; i++) {
            if (i == 0 || found[i] != found[i - 1]) {
                near.add(borders, found[i]);
            }
        }
    }

    private int column(double x) {
        return Math.max(0, Math.min(columns - 1, (int) ((x - minX) / side)));
    }

    private int row(double y) {
        return Math.max(0, Math.min(rows - 1, (int) ((y - minY) / side)));
    }

    private double centreX(int column) {
        return minX + (column + 0.5) * side;
    }

    private double centreY(int row) {
        return minY + (row + 0.5) * side;
    }
}
