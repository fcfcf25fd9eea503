package vn.mauson.overlay;

import java.util.Arrays;

/**
 * The areas into which zones cut one shape, square metres.
 *
 * <p>A zone is known here by its slot: slot 0 is the ground outside all zones, slot k the k-th zone
 * from 1. Most shapes have one part only.
 */
final class Parts {
    static final int OUTSIDE = 0;

    private final int[] slots;
    private final double[] squareMetres;
    private final Rung rung;

    Parts(int[] slots, double[] squareMetres, Rung rung) {
        this.slots = slots;
        this.squareMetres = squareMetres;
        this.rung = rung;
    }

    static Parts whole(int slot, double squareMetres) {
        return new Parts(new int[] {slot}, new double[] {squareMetres}, Rung.WHOLE);
    }

    int size() {
        return slots.length;
    }

    int slot(int i) {
        return slots[i];
    }

    double squareMetres(int i) {
        return squareMetres[i];
    }

    Rung rung() {
        return rung;
    }

    double in(int slot) {
        double sum = 0;
        for (int i = 0; i < slots.length; i++) {
            sum += slots[i] == slot ? squareMetres[i] : 0;
        }
        return sum;
    }

    double sum() {
        double sum = 0;
        for (double part : squareMetres) {
            sum += part;
        }
        return sum;
    }

    /** Puts together what several sheets say of one shape. */
    static final class Builder {
        private int[] slots = new int[4];
        private double[] squareMetres = new double[4];
        private int size;
        private Rung rung = Rung.WHOLE;

        /** @param withOutside whether this sheet may tell what lies outside the zones */
        void add(Parts parts, boolean withOutside) {
            for (int i = 0; i < parts.size(); i++) {
                if (withOutside || parts.slots[i] != OUTSIDE) {
                    add(parts.slots[i], parts.squareMetres[i], parts.rung);
                }
            }
        }

        void add(int slot, double area, Rung found) {
            if (size == slots.length) {
                slots = Arrays.copyOf(slots, 2 * size);
                squareMetres = Arrays.copyOf(squareMetres, 2 * size);
            }
            slots[size] = slot;
            squareMetres[size++] = area;
            rung = found.compareTo(rung) > 0 ? found : rung;
        }

        Parts build() {
            return new Parts(Arrays.copyOf(slots, size), Arrays.copyOf(squareMetres, size), rung);
        }
    }
}
