package vn.mauson.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mauson.measure.NotFound;

/**
 * Which states the data went through, and which of them the calling thread looks at: the newest, or an
 * earlier one it asked for. Every reader of the store reads that state.
 */
@Repository
public class Revisions {
    /** How long an answer may serve the next question: many are asked while one request is answered. */
    private static final long FRESH_NANOS = 200_000_000;

    private static final String COLUMNS = "select id, pack, content_sha256, made_at from revision ";

    private final JdbcClient jdbc;
    private final ThreadLocal<Snapshot> earlier = new ThreadLocal<>();
    private Snapshot last;
    private long askedAt;

    Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest state; empty before the first load. */
    public Optional<Snapshot> findCurrent() {
        return jdbc.sql(COLUMNS + "order by id desc limit 1")
                .query(Revisions::snapshot)
                .optional();
    }

    /** The state the newest load of a pack left; empty before the first. */
    public Optional<Snapshot> findPackLoad() {
        return jdbc.sql(COLUMNS + "where kind = 'pack' order by id desc limit 1")
                .query(Revisions::snapshot)
                .optional();
    }

    /** The state in which a layer became what it is in the state in view. */
    Snapshot lastChangeOf(Layer layer) {
        return jdbc.sql(COLUMNS
                        + "where id <= :revision and (kind = 'pack' or layer = :layer) order by id desc limit 1")
                .param("revision", inView())
                .param("layer", layer.id())
                .query(Revisions::snapshot)
                .single();
    }

    /** The state in view; the newest is at most 0.2 s old, and a database that is away is noticed as soon. */
    public Snapshot getCurrent() {
        Snapshot asked = earlier.get();
        return asked == null ? newest() : asked;
    }

    /** This program wrote a revision; those of others are noticed a little later. */
    synchronized void forgetNewest() {
        last = null;
    }

    private synchronized Snapshot newest() {
        if (last == null || System.nanoTime() - askedAt > FRESH_NANOS) {
            last = findCurrent().orElseThrow(() -> new IllegalStateException("the store is empty"));
            askedAt = System.nanoTime();
        }
        return last;
    }

    /** The number of the state in view; 0 for an empty store. */
    long inView() {
        Snapshot asked = earlier.get();
        return asked == null ? findCurrent().map(Snapshot::revision).orElse(0L) : asked.revision();
    }

    /** Lets the calling thread see an earlier state until {@link #viewNewest}; {@link NotFound} where there is none. */
    public void view(long revision) {
        earlier.set(jdbc.sql(COLUMNS + "where id = :id")
                .param("id", revision)
                .query(Revisions::snapshot)
                .optional()
                .orElseThrow(() -> NotFound.of("revision", revision, "those of /api/revisions")));
    }

    public void viewNewest() {
        earlier.remove();
    }

    /** What is computed from one state, whatever is written meanwhile. */
    <T> T at(Snapshot state, Supplier<T> compute) {
        Snapshot before = earlier.get();
        earlier.set(state);
        try {
            return compute.get();
        } finally {
            earlier.set(before);
        }
    }

    /** How every state came about, the newest first; their reports are read one by one. */
    public List<Revision> list() {
        return jdbc.sql("select id, made_at, author, kind, what, layer, file_name, content_sha256, undoes, "
                        + "(select max(id) from revision later where later.undoes = revision.id) as undone_by "
                        + "from revision order by id desc")
                .query(Revisions::revision)
                .list();
    }

    /** The report of an import as it was shown; {@link NotFound} for a revision without one. */
    public String getReport(long revision) {
        return jdbc.sql("select report from revision where id = :id and report is not null")
                .param("id", revision)
                .query(String.class)
                .optional()
                .orElseThrow(() -> NotFound.of("report of revision", revision, "a revision made by an import"));
    }

    private static Revision revision(ResultSet row, int number) throws SQLException {
        return new Revision(
                row.getLong("id"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("author"),
                Revision.Kind.of(row.getString("kind")),
                row.getString("what"),
                row.getString("layer"),
                row.getString("file_name"),
                row.getString("content_sha256").strip(),
                row.getObject("undoes", Long.class),
                row.getObject("undone_by", Long.class));
    }

    private static Snapshot snapshot(ResultSet row, int number) throws SQLException {
        return new Snapshot(
                row.getLong("id"),
                row.getString("pack"),
                row.getString("content_sha256").strip(),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
