package vn.mauson.overlay;

import java.util.Arrays;

/**
 * Line integrals ½∮(x dy − y dx) for several slots at once, each with the sum of its steps, which is
 * zero if the pieces added close. Coordinates are taken from an origin nearby, so that the products
 * keep their digits.
 */
final class Integral {
    private int size;
    private int[] slots = new int[8];
    private double[] doubleArea = new double[8];
    private double[] gapX = new double[8];
    private double[] gapY = new double[8];
    private double originX;
    private double originY;
    private double direction;
    private int last;

    void begin(double x, double y) {
        originX = x;
        originY = y;
        size = 0;
        last = 0;
    }

    /** 1 if the pieces to come run with the inside on their left, -1 if on their right. */
    void direction(double sign) {
        direction = sign;
    }

    void add(int slot, double ax, double ay, double bx, double by) {
        int i = place(slot);
        double x = ax - originX;
        double y = ay - originY;
        double nextX = bx - originX;
        double nextY = by - originY;
        doubleArea[i] += direction * (x * nextY - nextX * y);
        gapX[i] += direction * (nextX - x);
        gapY[i] += direction * (nextY - y);
    }

    private int place(int slot) {
        if (last < size && slots[last] == slot) {
            return last;
        }
        for (last = 0; last < size; last++) {
            if (slots[last] == slot) {
                return last;
            }
        }
        return open(slot);
    }

    private int open(int slot) {
        if (size == slots.length) {
            slots = Arrays.copyOf(slots, 2 * size);
            doubleArea = Arrays.copyOf(doubleArea, 2 * size);
            gapX = Arrays.copyOf(gapX, 2 * size);
            gapY = Arrays.copyOf(gapY, 2 * size);
        }
        slots[size] = slot;
        doubleArea[size] = 0;
        gapX[size] = 0;
        gapY[size] = 0;
        return size++;
    }

    /** Whether every slot's pieces close, up to so many metres, and no slot has less than no area. */
    boolean closes(double metres) {
        for (int i = 0; i < size; i++) {
            if (!(Math.abs(gapX[i]) + Math.abs(gapY[i]) <= metres) || doubleArea[i] < -Tolerances.NO_GROUND) {
                return false;
            }
        }
        return true;
    }

    /** The area in a slot; rounding may make it slightly negative. */
    double squareMetres(int slot) {
        return doubleArea[place(slot)] / 2;
    }

    /** The parts that are ground, and not only the rounding of a border that is touched. */
    Parts parts(double wholeSquareMetres) {
        double noGround = Math.min(Tolerances.NO_GROUND, Tolerances.NO_GROUND_SHARE * wholeSquareMetres);
        Parts.Builder parts = new Parts.Builder();
        for (int i = 0; i < size; i++) {
            if (doubleArea[i] / 2 > noGround) {
                parts.add(slots[i], doubleArea[i] / 2, Rung.EDGES);
            }
        }
        return parts.build();
    }
}
