package vn.mauson.store;

import java.sql.PreparedStatement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Opens revisions, one writer at a time. Used inside a transaction only. */
@Repository
class RevisionWriter {
    private final JdbcTemplate jdbc;
    private final Revisions revisions;

    RevisionWriter(JdbcTemplate jdbc, Revisions revisions) {
        this.jdbc = jdbc;
        this.revisions = revisions;
    }

    /** Waits for other writers, so that revisions become visible in the order of their numbers. */
    void lock() {
        jdbc.queryForObject("select id from writer where id = 1 for update", Integer.class);
    }

    /** What is asked once the transaction is through sees the new revision. */
    long open(Note note) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                revisions.forgetNewest();
            }
        });
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        String sql =
                "insert into revision (made_at, author, what, pack, content_sha256, kind, layer, file_name, undoes) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
        jdbc.update(
                connection -> {
                    PreparedStatement row = connection.prepareStatement(sql, new String[] {"id"});
                    row.setObject(1, OffsetDateTime.now(ZoneOffset.UTC));
                    row.setString(2, note.author());
                    row.setString(3, note.what());
                    row.setString(4, note.pack());
                    row.setString(5, note.sha256());
                    row.setString(6, note.kind().id());
                    row.setString(7, note.layer());
                    row.setString(8, note.fileName());
                    row.setObject(9, note.undoes());
                    return row;
                },
                key);
        return key.getKey().longValue();
    }

    void report(long revision, String report) {
        jdbc.update("update revision set report = ? where id = ?", report, revision);
    }
}
