package vn.mauson.store;

import java.util.function.Supplier;

/**
 * A value computed from the data once and kept until a newer revision is there. The revision is asked for
 * all the time, so a database that went away is noticed and not hidden by the kept value.
 */
public final class PerRevision<T> {
    private final Revisions revisions;
    private final Supplier<T> compute;
    private long revision = -1;
    private T value;

    public PerRevision(Revisions revisions, Supplier<T> compute) {
        this.revisions = revisions;
        this.compute = compute;
    }

    public synchronized T get() {
        long current = revisions.getCurrent().revision();
        if (current != revision) {
            value = compute.get();
            revision = current;
        }
        return value;
    }
}
