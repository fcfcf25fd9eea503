package vn.mauson.overlay;

import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;

/**
 * A coarse grid over some boxes with the cells marked that they touch. Where few boxes have changed it
 * tells of nearly all others, in nanoseconds, that they meet none of them.
 */
final class Mask {
    private static final int SIDE = 1024;

    private final Envelope extent = new Envelope();
    private final boolean[] marked = new boolean[SIDE * SIDE];

    Mask(Cut[] cuts) {
        Arrays.stream(cuts).forEach(cut -> extent.expandToInclude(cut.box()));
        Arrays.stream(cuts).forEach(cut -> mark(cut.box()));
    }

    private void mark(Envelope box) {
        for (int row = row(box.getMinY()); row <= row(box.getMaxY()); row++) {
            int start = row * SIDE;
            Arrays.fill(marked, start + column(box.getMinX()), start + column(box.getMaxX()) + 1, true);
        }
    }

    /** False if a box surely has no point in common with any of the boxes. */
    boolean mayTouch(Envelope box) {
        if (!extent.intersects(box)) {
            return false;
        }
        int lastRow = row(box.getMaxY());
        int lastColumn = column(box.getMaxX());
        for (int row = row(box.getMinY()); row <= lastRow; row++) {
            for (int column = column(box.getMinX()); column <= lastColumn; column++) {
                if (marked[row * SIDE + column]) {
                    return true;
                }
            }
        }
        return false;
    }

    private int column(double x) {
        return cell((x - extent.getMinX()) / extent.getWidth());
    }

    private int row(double y) {
        return cell((y - extent.getMinY()) / extent.getHeight());
    }

    private static int cell(double share) {
        return Math.max(0, Math.min(SIDE - 1, (int) (share * SIDE)));
    }
}
