package vn.mauson.tiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What of a simple ring lies on one side of a seam. The ring has a vertex wherever it crosses the seam, or
 * crosses a row along a column, so nothing is computed: the runs that lie beyond are left out, and what they left open is closed along the
 * seam. Sorted along it, the ends of the runs bound the parts of the seam inside the ring in pairs, first
 * and second, third and fourth; each end goes on to the other of its pair, which may make several rings of
 * one. They are simple and have no holes, for the half plane is convex.
 */
final class HalfPlane {
    private final boolean columns;
    private final int sign;
    private final int line;

    private HalfPlane(boolean columns, int sign, int line) {
        this.columns = columns;
        this.sign = sign;
        this.line = line;
    }

    /** Whatever lies west of a column, or on it; north of a row if {@code columns} is false. */
    static HalfPlane upTo(boolean columns, int line) {
        return new HalfPlane(columns, 1, line);
    }

    /** Whatever lies east of a column, or on it; south of a row if {@code columns} is false. */
    static HalfPlane from(boolean columns, int line) {
        return new HalfPlane(columns, -1, line);
    }

    private boolean isBeyond(int[] vertex) {
        return sign * (vertex[columns ? 0 : 1] - line) > 0;
    }

    private int along(int[] vertex) {
        return vertex[columns ? 1 : 0];
    }

    /**
     * The rings within, open, with three vertices at least; empty where the ends of its runs make no pairs.
     *
     * @param ring open: the last vertex is followed by the first; vertices as x and y
     */
    Optional<List<int[][]>> of(int[][] ring) {
        int[][] noded = columns ? ring : noded(ring);
        int beyond = 0;
        while (beyond < noded.length && !isBeyond(noded[beyond])) {
            beyond++;
        }
        if (beyond == noded.length) {
            return Optional.of(List.<int[][]>of(ring));
        }
        List<List<int[]>> runs = runs(noded, beyond);
        if (runs.size() < 2) {
            return Optional.of(
                    runs.stream().map(run -> run.toArray(int[][]::new)).toList());
        }
        return successors(runs).map(next -> join(runs, next));
    }

    /** With a vertex where what closed the ring along a column crosses this row. */
    private int[][] noded(int[][] ring) {
        List<int[]> vertices = new ArrayList<>(ring.length + 2);
        for (int i = 0; i < ring.length; i++) {
            int[] to = ring[(i + 1) % ring.length];
            vertices.add(ring[i]);
            if (Math.min(ring[i][1], to[1]) < line && line < Math.max(ring[i][1], to[1])) {
                vertices.add(new int[] {to[0], line});
            }
        }
        return vertices.toArray(int[][]::new);
    }

    /**
     * The parts within, each from the vertex on the seam where the ring comes in to the one where it goes out;
     * one that comes to the seam and goes back is two, and what only runs along the seam is no part.
     *
     * @param beyond a vertex that is
     */
    private List<List<int[]>> runs(int[][] ring, int beyond) {
        List<List<int[]>> runs = new ArrayList<>();
        List<int[]> run = new ArrayList<>();
        for (int i = 1; i <= ring.length; i++) {
            int[] vertex = ring[(beyond + i) % ring.length];
            if (!isBeyond(vertex)) {
                run.add(vertex);
            } else if (!run.isEmpty()) {
                addWithin(run, runs);
                run = new ArrayList<>();
            }
        }
        return runs;
    }

    private void addWithin(List<int[]> run, List<List<int[]>> runs) {
        int first = 0;
        for (int i = 1; i < run.size(); i++) {
            if (isOn(run.get(i))) {
                if (i - first >= 2) {
                    runs.add(run.subList(first, i + 1));
                }
                first = i;
            }
        }
    }

    private boolean isOn(int[] vertex) {
        return vertex[columns ? 0 : 1] == line;
    }

    private static List<int[][]> join(List<List<int[]>> runs, int[] next) {
        boolean[] taken = new boolean[runs.size()];
        List<int[][]> rings = new ArrayList<>();
        for (int first = 0; first < next.length; first++) {
            List<int[]> ring = new ArrayList<>();
            for (int run = first; !taken[run]; run = next[run]) {
                taken[run] = true;
                ring.addAll(runs.get(run));
            }
            if (ring.size() >= 3) {
                rings.add(ring.toArray(int[][]::new));
            }
        }
        return rings;
    }

    /** By run, the one whose beginning pairs with its end. */
    private Optional<int[]> successors(List<List<int[]>> runs) {
        // An even number is the beginning of a run, the odd one after it its end.
        Integer[] ends = new Integer[2 * runs.size()];
        Arrays.setAll(ends, i -> i);
        Arrays.sort(ends, (a, b) -> Integer.compare(along(end(runs, a)), along(end(runs, b))));
        int[] next = new int[runs.size()];
        for (int i = 0; i < ends.length; i += 2) {
            if (ends[i] % 2 == ends[i + 1] % 2 && !swapsAtOnePlace(runs, ends, i + 1)) {
                return Optional.empty();
            }
            pair(ends[i], ends[i + 1], next);
            pair(ends[i + 1], ends[i], next);
        }
        return Optional.of(next);
    }

    /** Where one run ends and the next begins, either may come first. */
    private boolean swapsAtOnePlace(List<List<int[]>> runs, Integer[] ends, int at) {
        if (at + 1 == ends.length
                || ends[at] % 2 == ends[at + 1] % 2
                || along(end(runs, ends[at])) != along(end(runs, ends[at + 1]))) {
            return false;
        }
        Integer swap = ends[at];
        ends[at] = ends[at + 1];
        ends[at + 1] = swap;
        return true;
    }

    private static int[] end(List<List<int[]>> runs, int number) {
        List<int[]> run = runs.get(number / 2);
        return run.get(number % 2 == 0 ? 0 : run.size() - 1);
    }

    private static void pair(int end, int beginning, int[] next) {
        if (end % 2 == 1) {
            next[end / 2] = beginning / 2;
        }
    }
}
