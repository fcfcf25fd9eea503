package vn.mauson.formats;

import java.util.Arrays;

/**
 * Where the nodes of some roads lie: three arrays, 16 bytes a node. Used in three steps: the numbers
 * wanted are added, {@link #sort() sorted}, then placed as the file tells them.
 */
final class OsmPoints {
    private static final int UNKNOWN = Integer.MIN_VALUE;
    private static final double STEPS_PER_DEGREE = 1e7;
    private static final int FIRST = 1_024;

    private long[] ids = new long[FIRST];
    private int count;
    private int[] lons;
    private int[] lats;
    private int cursor;

    void add(long[] nodes) {
        if (count + nodes.length > ids.length) {
            ids = Arrays.copyOf(ids, Math.max(2 * ids.length, count + nodes.length));
        }
        System.arraycopy(nodes, 0, ids, count, nodes.length);
        count += nodes.length;
    }

    /** How many were added, one counted as often as it was. */
    int size() {
        return count;
    }

    void sort() {
        Arrays.sort(ids, 0, count);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || ids[i] != ids[i - 1]) {
                ids[distinct++] = ids[i];
            }
        }
        count = distinct;
        lons = new int[count];
        lats = new int[count];
        Arrays.fill(lons, UNKNOWN);
    }

    /** Passes over nodes not wanted; fast where they come in rising order, as in nearly every file. */
    void place(long id, long lon, long lat) {
        if (cursor > 0 && ids[cursor - 1] >= id) {
            int found = Arrays.binarySearch(ids, 0, count, id);
            cursor = found < 0 ? -found - 1 : found;
        }
        while (cursor < count && ids[cursor] < id) {
            cursor++;
        }
        if (cursor < count && ids[cursor] == id && (int) lon == lon && (int) lat == lat) {
            lons[cursor] = (int) lon;
            lats[cursor] = (int) lat;
        }
    }

    /** x and y of those nodes that the file has, in degrees, in the order asked for. */
    double[] find(long[] nodes) {
        double[] xy = new double[2 * nodes.length];
        int found = 0;
        for (long node : nodes) {
            int place = Arrays.binarySearch(ids, 0, count, node);
            if (place >= 0 && lons[place] != UNKNOWN) {
                xy[found++] = lons[place] / STEPS_PER_DEGREE;
                xy[found++] = lats[place] / STEPS_PER_DEGREE;
            }
        }
        return Arrays.copyOf(xy, found);
    }
}
