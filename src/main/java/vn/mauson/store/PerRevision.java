package vn.mauson.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A value computed from the data once for a state and kept while the state is looked at: for the newest
 * and the one looked at before it. The state is asked for all the time, so a database that went away is
 * noticed and not hidden by the kept value.
 */
public final class PerRevision<T> {
    /** The newest, and an earlier one somebody compares it with. */
    private static final int MOST_KEPT = 2;

    private final Revisions revisions;
    private final Supplier<T> compute;
    private final Map<Long, T> values = new LinkedHashMap<>(MOST_KEPT, 1, true);

    public PerRevision(Revisions revisions, Supplier<T> compute) {
        this.revisions = revisions;
        this.compute = compute;
    }

    public synchronized T get() {
        Snapshot state = revisions.getCurrent();
        T kept = values.get(state.revision());
        if (kept == null) {
            kept = revisions.at(state, compute);
            values.put(state.revision(), kept);
            if (values.size() > MOST_KEPT) {
                values.remove(values.keySet().iterator().next());
            }
        }
        return kept;
    }
}
