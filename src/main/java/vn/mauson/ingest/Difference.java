package vn.mauson.ingest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import vn.mauson.store.Held;
import vn.mauson.store.Staged;

/**
 * What is staged against what the store holds.
 *
 * @param written ordinals of what is new or different
 * @param ended keys of what is different or gone
 * @param illustrative how many made-up features the file takes the place of
 */
record Difference(
        BitSet written,
        List<List<Object>> ended,
        int added,
        int changed,
        int unchanged,
        int dropped,
        int illustrative) {
    /**
     * @param held tells what the store holds, each key once
     * @param dropsTheRest whether what is not staged goes
     */
    static Difference between(Staged<?> staged, Consumer<Consumer<Held>> held, boolean dropsTheRest) {
        Comparison comparison = new Comparison(staged, dropsTheRest);
        held.accept(comparison);
        return comparison.difference();
    }

    /** Takes what the store holds one by one, so that memory holds only what ends. */
    private static final class Comparison implements Consumer<Held> {
        private final Staged<?> staged;
        private final boolean dropsTheRest;
        private final BitSet written = new BitSet();
        private final List<List<Object>> ended = new ArrayList<>();
        private int changed;
        private int unchanged;
        private int illustrative;

        Comparison(Staged<?> staged, boolean dropsTheRest) {
            this.staged = staged;
            this.dropsTheRest = dropsTheRest;
            written.set(0, staged.size());
        }

        @Override
        public void accept(Held before) {
            int ordinal = staged.find(before.key());
            if (before.illustrative()) {
                illustrative++;
            } else if (ordinal < 0) {
                if (dropsTheRest) {
                    ended.add(before.key());
                }
            } else if (before.digest().equals(staged.digest(ordinal))) {
                unchanged++;
                written.clear(ordinal);
            } else {
                changed++;
                ended.add(before.key());
            }
        }

        Difference difference() {
            int added = staged.size() - changed - unchanged;
            return new Difference(written, ended, added, changed, unchanged, ended.size() - changed, illustrative);
        }
    }

    boolean isNothing() {
        return written.isEmpty() && ended.isEmpty() && illustrative == 0;
    }
}
