package vn.mauson.ingest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
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
    /** @param dropsTheRest whether what is not staged goes */
    static Difference between(Staged<?> staged, Map<List<Object>, Held> held, boolean dropsTheRest) {
        BitSet written = new BitSet(staged.size());
        List<List<Object>> ended = new ArrayList<>();
        int added = 0;
        int changed = 0;
        for (Map.Entry<List<Object>, Integer> each : staged.ordinals().entrySet()) {
            Held before = held.get(each.getKey());
            int ordinal = each.getValue();
            if (before == null || before.illustrative()) {
                added++;
                written.set(ordinal);
            } else if (!before.digest().equals(staged.digest(ordinal))) {
                changed++;
                written.set(ordinal);
                ended.add(each.getKey());
            }
        }
        int dropped = 0;
        int illustrative = 0;
        for (Held before : held.values()) {
            if (before.illustrative()) {
                illustrative++;
            } else if (dropsTheRest && !staged.ordinals().containsKey(before.key())) {
                dropped++;
                ended.add(before.key());
            }
        }
        return new Difference(written, ended, added, changed, staged.size() - added - changed, dropped, illustrative);
    }

    boolean isNothing() {
        return written.isEmpty() && ended.isEmpty() && illustrative == 0;
    }
}
