package vn.mauson.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import vn.mauson.store.PostgresCluster;

/** What a time depends on: the machine it was taken on, and the database's settings. */
final class Machine {
    /** The peer's settings; everything else is PostgreSQL's own default. */
    private static final List<String> SETTINGS =
            List.of("shared_buffers=2GB", "work_mem=256MB", "max_parallel_workers_per_gather=2");

    private Machine() {}

    static PostgresCluster database() {
        return PostgresCluster.start(SETTINGS);
    }

    static void print() throws IOException {
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "machine: %d cores, %s, memory %s; load %s%n",
                runtime.availableProcessors(),
                valueOf("/proc/cpuinfo", "model name"),
                valueOf("/proc/meminfo", "MemTotal"),
                load());
        System.out.printf("Java: %s, heap up to %d MB%n", Runtime.version(), runtime.maxMemory() >> 20);
        System.out.printf("PostgreSQL settings: %s%n", String.join(", ", SETTINGS));
    }

    /** What the database says of itself. */
    static void printAnswer(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            System.out.println(rows.getString(1));
        }
    }

    /** Processes that run or wait to, averaged over 1, 5 and 15 minutes. */
    static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).replaceAll("^(\\S+ \\S+ \\S+).*\\s*", "$1");
    }

    private static String valueOf(String file, String key) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(line.indexOf(':') + 1).trim())
                .findFirst()
                .orElse("unknown " + key);
    }
}
