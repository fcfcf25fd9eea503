package vn.mauson.store;

import java.util.Arrays;
import java.util.UUID;

/**
 * Numbers keys in the order they come, and finds them again: 24 bytes or so for each, whatever the key.
 * Keys are known by 128 bits of their SHA-256; that two of a layer have the same is not to be expected
 * in the age of the earth.
 */
final class Ordinals {
    private static final int NONE = -1;

    /** The halves of each. */
    private final Longs high = new Longs();

    private final Longs low = new Longs();
    private int[] slots = filled(1 << 11);
    private int size;

    int size() {
        return size;
    }

    /** Whether it is new; then it has the next number. */
    boolean add(UUID name) {
        int slot = slot(name);
        if (slots[slot] != NONE) {
            return false;
        }
        high.add(name.getMostSignificantBits());
        low.add(name.getLeastSignificantBits());
        slots[slot] = size++;
        if (size > slots.length / 4 * 3) {
            spread();
        }
        return true;
    }

    /** Its number, -1 for one that did not come. */
    int find(UUID name) {
        return slots[slot(name)];
    }

    /** The slot that holds it, or the free one where it would be put. */
    private int slot(UUID name) {
        return slot(name.getMostSignificantBits(), name.getLeastSignificantBits());
    }

    private int slot(long one, long other) {
        int slot = (int) other & slots.length - 1;
        while (slots[slot] != NONE && (high.get(slots[slot]) != one || low.get(slots[slot]) != other)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private void spread() {
        slots = filled(2 * slots.length);
        for (int i = 0; i < size; i++) {
            slots[slot(high.get(i), low.get(i))] = i;
        }
    }

    private static int[] filled(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, NONE);
        return slots;
    }
}
