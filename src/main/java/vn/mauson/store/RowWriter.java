package vn.mauson.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Adds things to a table as they come, by COPY where the database has it, else in batches. */
final class RowWriter {
    private static final int BATCH = 500;

    private RowWriter() {}

    /** @return how many were written */
    static <T> int write(JdbcTemplate jdbc, Table<T> table, Iterator<T> things, long revision) {
        return jdbc.execute((ConnectionCallback<Integer>) connection -> CopyRows.canWrite(connection)
                ? copy(connection, table, things, revision)
                : insert(connection, table, things, revision));
    }

    private static <T> int copy(Connection connection, Table<T> table, Iterator<T> things, long revision)
            throws SQLException {
        int written = 0;
        try (CopyRows rows = CopyRows.into(table, connection)) {
            for (; things.hasNext(); written++) {
                rows.write(table.values(things.next(), revision));
            }
        } catch (IOException e) {
            throw new DataAccessResourceFailureException("rows of " + table.name() + " could not be written", e);
        }
        return written;
    }

    private static <T> int insert(Connection connection, Table<T> table, Iterator<T> things, long revision)
            throws SQLException {
        int written = 0;
        try (PreparedStatement row = connection.prepareStatement(statement(table))) {
            while (things.hasNext()) {
                Object[] values = table.values(things.next(), revision);
                for (int i = 0; i < values.length; i++) {
                    row.setObject(i + 1, values[i]);
                }
                row.addBatch();
                written++;
                if (written % BATCH == 0) {
                    row.executeBatch();
                }
            }
            row.executeBatch();
        }
        return written;
    }

    private static String statement(Table<?> table) {
        String places = IntStream.range(0, table.columnCount())
                .mapToObj(i -> table.isGeometry(i) ? "ST_GeomFromWKB(?, 4326)" : "?")
                .collect(Collectors.joining(", "));
        return "insert into " + table.name() + " (" + String.join(", ", table.columnNames()) + ") values (" + places
                + ")";
    }
}
