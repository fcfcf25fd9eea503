package vn.mauson.tiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import vn.mauson.tiles.TileShapes.Outcome;

/**
 * The quick way for what most plots are, a ring of few vertices without holes: steps 1 to 5 of the package
 * in whole numbers, without an object a vertex. What is not as simple as it looks is left to {@link
 * TileShapes}, whose answer this is in the same points. Used again for ring after ring, of one thread.
 */
final class PlainRing {
    /** Up to here comparing every pair of edges is faster than the general test of validity. */
    static final int MOST_VERTICES = 100;

    /** Units from the tile's corner within which all products of differences are exact, and far from it. */
    private static final double REACH = 1 << 20;

    private static final int LOW = -TileGrid.BUFFER;
    private static final int HIGH = TileGrid.EXTENT + TileGrid.BUFFER;

    private static final Optional<Outcome> UNSURE = Optional.empty();
    private static final Optional<Outcome> DRAWN = Optional.of(Outcome.DRAWN);
    private static final Optional<Outcome> COLLAPSED = Optional.of(Outcome.COLLAPSED);

    // Columns before rows: a border along a column may reach past a row, and is cut where it meets it.
    private static final List<HalfPlane> SIDES = List.of(
            HalfPlane.upTo(true, HIGH),
            HalfPlane.from(true, LOW),
            HalfPlane.upTo(false, HIGH),
            HalfPlane.from(false, LOW));

    /** Edges may be cut at eight lines, and a border may be walked along. */
    private static final int ROOM = 12 * MOST_VERTICES;

    private final TileGrid grid;
    private int[] x = new int[ROOM];
    private int[] y = new int[ROOM];
    private int[] otherX = new int[ROOM];
    private int[] otherY = new int[ROOM];
    private int size;
    private List<int[][]> rings = List.of();

    PlainRing(TileGrid grid) {
        this.grid = grid;
    }

    /**
     * Takes a ring of at most {@value #MOST_VERTICES} vertices in, and says what became of it; empty where it
     * is not simple enough, and then nothing of it may be asked.
     *
     * @param ring closed, as {@link World} has it
     * @param clearance as {@link Drawable} has it
     * @param onGrid its envelope on the grid, which meets the tile and its buffer
     * @param crossing whether it reaches out of the tile
     */
    Optional<Outcome> take(CoordinateSequence ring, double clearance, Envelope onGrid, boolean crossing) {
        if (onGrid.getMinX() < -REACH
                || onGrid.getMinY() < -REACH
                || onGrid.getMaxX() > REACH
                || onGrid.getMaxY() > REACH) {
            return UNSURE;
        }
        boolean roomy = clearance > grid.mostMoved() * 2;
        if (roomy) {
            takeOver(ring);
        } else {
            quantise(ring);
        }
        if (size < 3) {
            return COLLAPSED;
        }
        if (crossing) {
            nodeColumns();
            nodeRows();
        }
        if ((crossing || !roomy) && !isSimple()) {
            return UNSURE;
        }
        if (!crossing) {
            rings = List.of();
            return DRAWN;
        }
        if (isWithin()) {
            rings = List.of();
            return DRAWN;
        }
        Optional<List<int[][]>> clipped = clipped();
        rings = clipped.orElse(List.of());
        return clipped.map(parts -> parts.isEmpty() ? Outcome.OUTSIDE : Outcome.DRAWN);
    }

    /** How many rings it became; none lies in another. */
    int parts() {
        return Math.max(1, rings.size());
    }

    /** Turns to one of the rings; what is asked next is about it. */
    void turnTo(int part) {
        if (!rings.isEmpty()) {
            size = 0;
            for (int[] vertex : rings.get(part)) {
                append(vertex[0], vertex[1]);
            }
            close();
        }
    }

    /** Open: the last vertex is not the first. */
    int size() {
        return size;
    }

    int x(int i) {
        return x[i];
    }

    int y(int i) {
        return y[i];
    }

    /** Vertices too far from each other for two to meet. */
    private void takeOver(CoordinateSequence ring) {
        size = ring.size() - 1;
        for (int i = 0; i < size; i++) {
            x[i] = (int) grid.column(ring.getOrdinate(i, 0));
            y[i] = (int) grid.row(ring.getOrdinate(i, 1));
        }
    }

    private void quantise(CoordinateSequence ring) {
        size = 0;
        for (int i = 0; i < ring.size() - 1; i++) {
            appendWithoutSpike((int) grid.column(ring.getOrdinate(i, 0)), (int) grid.row(ring.getOrdinate(i, 1)));
        }
        withoutSpikesAtTheEnds();
    }

    /** As {@link Rings#withoutSpikes}. */
    private void appendWithoutSpike(int nextX, int nextY) {
        x[size] = nextX;
        y[size] = nextY;
        while (size >= 2 && isSpike(size - 2, size - 1, size)) {
            size--;
            x[size] = nextX;
            y[size] = nextY;
        }
        if (size == 0 || x[size - 1] != nextX || y[size - 1] != nextY) {
            size++;
        }
    }

    private void withoutSpikesAtTheEnds() {
        int first = 0;
        int last = size - 1;
        while (last - first >= 2) {
            if (x[first] == x[last] && y[first] == y[last] || isSpike(last - 1, last, first)) {
                last--;
            } else if (isSpike(last, first, first + 1)) {
                first++;
            } else {
                break;
            }
        }
        size = last - first + 1;
        System.arraycopy(x, first, x, 0, size);
        System.arraycopy(y, first, y, 0, size);
    }

    private boolean isSpike(int a, int b, int c) {
        return cross(a, b, c) == 0 && dot(a, b, c) < 0;
    }

    private void append(int nextX, int nextY) {
        if (size == 0 || x[size - 1] != nextX || y[size - 1] != nextY) {
            x[size] = nextX;
            y[size++] = nextY;
        }
    }

    private void close() {
        while (size > 1 && x[0] == x[size - 1] && y[0] == y[size - 1]) {
            size--;
        }
    }

    /** Puts the ring aside and begins it anew; what was is in {@code otherX} and {@code otherY}. */
    private int restart() {
        int[] swap = x;
        x = otherX;
        otherX = swap;
        swap = y;
        y = otherY;
        otherY = swap;
        int before = size;
        size = 0;
        return before;
    }

    private void nodeColumns() {
        int before = restart();
        for (int i = 0; i < before; i++) {
            int to = i + 1 < before ? i + 1 : 0;
            append(otherX[i], otherY[i]);
            for (int line : Seams.lines(otherX[i], otherX[to])) {
                append(line, (int) Seams.along(line, otherX[i], otherY[i], otherX[to], otherY[to]));
            }
        }
        close();
    }

    private void nodeRows() {
        int before = restart();
        for (int i = 0; i < before; i++) {
            int to = i + 1 < before ? i + 1 : 0;
            append(otherX[i], otherY[i]);
            for (int line : Seams.lines(otherY[i], otherY[to])) {
                append((int) Seams.along(line, otherY[i], otherX[i], otherY[to], otherX[to]), line);
            }
        }
        close();
    }

    private boolean isWithin() {
        for (int i = 0; i < size; i++) {
            if (x[i] < LOW || x[i] > HIGH || y[i] < LOW || y[i] > HIGH) {
                return false;
            }
        }
        return true;
    }

    /** The rings within the tile and its buffer; empty where that is not clear. */
    private Optional<List<int[][]>> clipped() {
        List<int[][]> left = List.<int[][]>of(toArray());
        for (HalfPlane side : SIDES) {
            List<int[][]> within = new ArrayList<>();
            for (int[][] ring : left) {
                Optional<List<int[][]>> parts = side.of(ring);
                if (parts.isEmpty()) {
                    return parts;
                }
                within.addAll(parts.get());
            }
            left = within;
        }
        return Optional.of(left);
    }

    private int[][] toArray() {
        int[][] vertices = new int[size][];
        for (int i = 0; i < size; i++) {
            vertices[i] = new int[] {x[i], y[i]};
        }
        return vertices;
    }

    private long cross(int a, int b, int c) {
        return (long) (x[b] - x[a]) * (y[c] - y[b]) - (long) (y[b] - y[a]) * (x[c] - x[b]);
    }

    private long dot(int a, int b, int c) {
        return (long) (x[b] - x[a]) * (x[c] - x[b]) + (long) (y[b] - y[a]) * (y[c] - y[b]);
    }

    /** As {@link Rings#isSimple}. */
    private boolean isSimple() {
        for (int i = 0; i < size; i++) {
            int next = i + 1 < size ? i + 1 : 0;
            int minX = Math.min(x[i], x[next]);
            int maxX = Math.max(x[i], x[next]);
            int minY = Math.min(y[i], y[next]);
            int maxY = Math.max(y[i], y[next]);
            int last = i == 0 ? size - 1 : size;
            for (int j = i + 2; j < last; j++) {
                int after = j + 1 < size ? j + 1 : 0;
                boolean apart = x[j] < minX && x[after] < minX
                        || x[j] > maxX && x[after] > maxX
                        || y[j] < minY && y[after] < minY
                        || y[j] > maxY && y[after] > maxY;
                if (!apart && meet(i, next, j, after)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean meet(int a, int b, int c, int d) {
        return Long.signum(cross(a, b, c)) * Long.signum(cross(a, b, d)) <= 0
                && Long.signum(cross(c, d, a)) * Long.signum(cross(c, d, b)) <= 0;
    }

    /** Leaves out vertices on the straight line between their neighbours, which moves nothing. */
    void withoutPassedVertices() {
        int before = restart();
        for (int i = 0; i < before; i++) {
            append(otherX[i], otherY[i]);
            while (size >= 3 && cross(size - 3, size - 2, size - 1) == 0) {
                x[size - 2] = x[size - 1];
                y[size - 2] = y[--size];
            }
        }
        while (size >= 4 && cross(size - 2, size - 1, 0) == 0) {
            size--;
        }
    }

    /** Twice the area by the surveyor's formula: positive for an exterior ring of the specification, y south. */
    long doubleArea() {
        long sum = 0;
        for (int i = 0, j = size - 1; i < size; j = i++) {
            sum += (long) x[j] * y[i] - (long) x[i] * y[j];
        }
        return sum;
    }
}
