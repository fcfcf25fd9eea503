package vn.mauson.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Adds things to a table as they come, by COPY where the database has it, else in batches. */
final class RowWriter {
    private static final int BATCH = 500;

    private RowWriter() {}

    /** @return how many were written */
    static <T> int write(JdbcTemplate jdbc, Table<T> table, Iterable<T> things, long revision) {
        return writeRows(
                jdbc,
                table,
                StreamSupport.stream(things.spliterator(), false)
                        .map(thing -> table.values(thing, revision))
                        .iterator());
    }

    /** @param rows values in the order of the table's columns */
    static int writeRows(JdbcTemplate jdbc, Table<?> table, Iterator<Object[]> rows) {
        Integer written = jdbc.execute((ConnectionCallback<Integer>) connection ->
                CopyRows.canWrite(connection) ? copy(connection, table, rows) : insert(connection, table, rows));
        return written == null ? 0 : written;
    }

    private static int copy(Connection connection, Table<?> table, Iterator<Object[]> from) throws SQLException {
        int written = 0;
        try (CopyRows rows = CopyRows.into(table, connection)) {
            for (; from.hasNext(); written++) {
                rows.write(from.next());
            }
        } catch (IOException e) {
            throw new DataAccessResourceFailureException("rows of " + table.name() + " could not be written", e);
        }
        return written;
    }

    private static int insert(Connection connection, Table<?> table, Iterator<Object[]> from) throws SQLException {
        int written = 0;
        try (PreparedStatement row = connection.prepareStatement(statement(table))) {
            while (from.hasNext()) {
                Object[] values = from.next();
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
