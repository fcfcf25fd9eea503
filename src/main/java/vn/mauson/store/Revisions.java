package vn.mauson.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which states the data went through. */
@Repository
public class Revisions {
    /** How long an answer may serve the next question: many are asked while one request is answered. */
    private static final long FRESH_NANOS = 200_000_000;

    private final JdbcClient jdbc;
    private Snapshot last;
    private long askedAt;

    Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest state; empty before the first load. */
    public Optional<Snapshot> findCurrent() {
        return jdbc.sql("select id, pack, content_sha256, made_at from revision order by id desc limit 1")
                .query(Revisions::snapshot)
                .optional();
    }

    /** The newest state of a store that was loaded, at most 0.2 s old; a database that is away is noticed as soon. */
    public synchronized Snapshot getCurrent() {
        if (last == null || System.nanoTime() - askedAt > FRESH_NANOS) {
            last = findCurrent().orElseThrow(() -> new IllegalStateException("the store is empty"));
            askedAt = System.nanoTime();
        }
        return last;
    }

    private static Snapshot snapshot(ResultSet row, int number) throws SQLException {
        return new Snapshot(
                row.getLong("id"),
                row.getString("pack"),
                row.getString("content_sha256").strip(),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
