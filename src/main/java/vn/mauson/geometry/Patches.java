package vn.mauson.geometry;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;

/**
 * A transformation by polynomials, many times as fast as the series and rotations it stands for. The
 * source is cut into square cells; in each the transformation is the polynomial of degree three in
 * either coordinate through 4 x 4 Chebyshev nodes. Its error is about (h/R)⁴/200 of the earth's radius R,
 * h half a cell: far below what a double tells apart.
 *
 * <p>A cell whose corners the polynomial misses, and one that reaches to where the transformation is not
 * defined, is transformed exactly. A cell alone decides, so that equal points stay equal. Safe for use
 * by several threads; memory is bounded, for cells take each other's places.
 */
final class Patches {
    /** Points along one side of a cell. */
    private static final int NODES = 4;

    /** How many cells are kept; a province has some hundreds. */
    private static final int KEPT = 1 << 13;

    /** A cell number beyond this is no place on earth. */
    private static final double MOST_CELLS = 1e7;

    /** Chebyshev's nodes, cos((2i + 1)π/8). */
    private static final double[] AT = {0.9238795325112867, 0.3826834323650898, -0.3826834323650898, -0.9238795325112867
    };

    /** For each node the coefficients, lowest first, of the polynomial that is 1 there and 0 at the others. */
    private static final double[][] LAGRANGE = lagrange();

    private final MathTransform exact;
    private final double side;
    private final double allowed;
    private final AtomicReferenceArray<Patch> patches = new AtomicReferenceArray<>(KEPT);

    /**
     * @param side of a cell, in the source's unit
     * @param allowed difference at a cell's corners, in the target's unit
     */
    Patches(MathTransform exact, double side, double allowed) {
        this.exact = exact;
        this.side = side;
        this.allowed = allowed;
    }

    /**
     * @param x of its middle
     * @param y of its middle
     * @param coefficients of x and then of y, 16 each, by power of v and then of u; null for an exact cell
     */
    private record Patch(long column, long row, double x, double y, double[] coefficients) {}

    /** Moves points in place. */
    void transform(double[] xy, int points) throws TransformException {
        Patch patch = null;
        for (int i = 0; i < 2 * points; i += 2) {
            double column = Math.floor(xy[i] / side);
            double row = Math.floor(xy[i + 1] / side);
            if (!(Math.abs(column) < MOST_CELLS && Math.abs(row) < MOST_CELLS)) {
                exact.transform(xy, i, xy, i, 1);
                continue;
            }
            if (patch == null || patch.column != column || patch.row != row) {
                patch = patch((long) column, (long) row);
            }
            if (patch.coefficients == null) {
                exact.transform(xy, i, xy, i, 1);
            } else {
                evaluate(patch, xy, i);
            }
        }
    }

    private void evaluate(Patch patch, double[] xy, int at) {
        double u = (xy[at] - patch.x) * 2 / side;
        double v = (xy[at + 1] - patch.y) * 2 / side;
        xy[at] = value(patch.coefficients, 0, u, v);
        xy[at + 1] = value(patch.coefficients, NODES * NODES, u, v);
    }

    private static double value(double[] c, int at, double u, double v) {
        double a = c[at] + u * (c[at + 1] + u * (c[at + 2] + u * c[at + 3]));
        double b = c[at + 4] + u * (c[at + 5] + u * (c[at + 6] + u * c[at + 7]));
        double d = c[at + 8] + u * (c[at + 9] + u * (c[at + 10] + u * c[at + 11]));
        double e = c[at + 12] + u * (c[at + 13] + u * (c[at + 14] + u * c[at + 15]));
        return a + v * (b + v * (d + v * e));
    }

    private Patch patch(long column, long row) {
        int place = (int) ((column * 0x9E3779B97F4A7C15L + row * 0xC2B2AE3D27D4EB4FL) >>> 40) & KEPT - 1;
        Patch kept = patches.get(place);
        if (kept == null || kept.column != column || kept.row != row) {
            kept = make(column, row);
            patches.set(place, kept);
        }
        return kept;
    }

    private Patch make(long column, long row) {
        double x = (column + 0.5) * side;
        double y = (row + 0.5) * side;
        try {
            Patch patch = new Patch(column, row, x, y, coefficients(x, y));
            return meetsCorners(patch) ? patch : new Patch(column, row, x, y, null);
        } catch (TransformException e) {
            return new Patch(column, row, x, y, null);
        }
    }

    /** Differences to the first node are added up, for they keep more digits. */
    private double[] coefficients(double x, double y) throws TransformException {
        double[] nodes = new double[2 * NODES * NODES];
        for (int j = 0; j < NODES; j++) {
            for (int i = 0; i < NODES; i++) {
                nodes[2 * (NODES * j + i)] = x + AT[i] * side / 2;
                nodes[2 * (NODES * j + i) + 1] = y + AT[j] * side / 2;
            }
        }
        exact.transform(nodes, 0, nodes, 0, NODES * NODES);
        double[] coefficients = new double[2 * NODES * NODES];
        for (int node = 1; node < NODES * NODES; node++) {
            addNode(node, nodes[2 * node] - nodes[0], coefficients, 0);
            addNode(node, nodes[2 * node + 1] - nodes[1], coefficients, NODES * NODES);
        }
        coefficients[0] += nodes[0];
        coefficients[NODES * NODES] += nodes[1];
        return coefficients;
    }

    private static void addNode(int node, double value, double[] coefficients, int at) {
        double[] inU = LAGRANGE[node % NODES];
        double[] inV = LAGRANGE[node / NODES];
        for (int power = 0; power < NODES * NODES; power++) {
            coefficients[at + power] += value * inU[power % NODES] * inV[power / NODES];
        }
    }

    private boolean meetsCorners(Patch patch) throws TransformException {
        for (int corner = 0; corner < 4; corner++) {
            double x = patch.x + (corner % 2 - 0.5) * side;
            double y = patch.y + (corner / 2 - 0.5) * side;
            double[] told = {x, y};
            double[] right = {x, y};
            evaluate(patch, told, 0);
            exact.transform(right, 0, right, 0, 1);
            if (!(Math.abs(told[0] - right[0]) <= allowed && Math.abs(told[1] - right[1]) <= allowed)) {
                return false;
            }
        }
        return true;
    }

    private static double[][] lagrange() {
        double[][] all = new double[NODES][];
        for (int node = 0; node < NODES; node++) {
            double[] polynomial = {1, 0, 0, 0};
            for (int other = 0; other < NODES; other++) {
                if (other != node) {
                    polynomial = timesFactor(polynomial, AT[other], AT[node] - AT[other]);
                }
            }
            all[node] = polynomial;
        }
        return all;
    }

    /** The polynomial times (u - root) / scale. */
    private static double[] timesFactor(double[] polynomial, double root, double scale) {
        double[] product = new double[NODES];
        for (int power = 0; power < NODES; power++) {
            double lower = power == 0 ? 0 : polynomial[power - 1];
            product[power] = (lower - root * polynomial[power]) / scale;
        }
        return product;
    }
}
