package vn.mauson.formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;
import vn.mauson.measure.Refused;

/**
 * An SQLite file of somebody else, opened so that it can do nothing but be read: read-only, no
 * extensions, its schema not trusted, cells of bounded size and queries of bounded work
 * ("Defense Against The Dark Arts", sqlite.org/security.html).
 */
final class SqliteFile implements AutoCloseable {
    private static final int STEPS_PER_LOOK = 1_000_000;

    private final SQLiteConnection connection;
    private int looksWithoutRow;

    private SqliteFile(SQLiteConnection connection) throws SQLException {
        this.connection = connection;
        connection.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, Limits.CELL_BYTES);
        connection.setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
        ProgressHandler.setHandler(connection, STEPS_PER_LOOK, new ProgressHandler() {
            @Override
            protected int progress() {
                return ++looksWithoutRow > Limits.SQLITE_MEGASTEPS ? 1 : 0;
            }
        });
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA cell_size_check = ON");
            statement.execute("PRAGMA query_only = ON");
        }
    }

    static SqliteFile open(Path file) {
        refuseUnfinished(file);
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.enableLoadExtension(false);
        String address = "jdbc:sqlite:file:" + file.toAbsolutePath().toUri().getRawPath() + "?mode=ro&immutable=1";
        try {
            return new SqliteFile((SQLiteConnection) config.createConnection(address));
        } catch (SQLException e) {
            throw Refused.at(file.getFileName().toString(), "file", reason(e), "an SQLite database that can be read");
        }
    }

    /** The file is opened as one that nobody writes, so what waits beside it would be left out unseen. */
    private static void refuseUnfinished(Path file) {
        for (String ending : new String[] {"-wal", "-journal"}) {
            Path beside = file.resolveSibling(file.getFileName() + ending);
            try {
                if (Files.exists(beside) && Files.size(beside) > 0) {
                    throw Refused.at(
                            file.getFileName().toString(),
                            "file",
                            "unfinished: " + beside.getFileName() + " lies beside it",
                            "a database that no program has open; close it there");
                }
            } catch (IOException e) {
                throw Refused.at(file.getFileName().toString(), "file", e.getMessage(), "a file that can be read");
            }
        }
    }

    Connection connection() {
        return connection;
    }

    /** To be told of every row, for the bound on work is between two of them. */
    void countRow() {
        looksWithoutRow = 0;
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String reason(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("database cannot be closed", e);
        }
    }
}
