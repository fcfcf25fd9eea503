package vn.mauson.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A PostgreSQL cluster of the tests' own, in a temporary folder on a free port, stopped with the JVM.
 * initdb refuses root, so root hands the folder to the user {@code postgres}.
 */
public final class PostgresCluster {
    private static PostgresCluster running;

    private final Path folder;
    private final Path programs;
    private final int port;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresCluster(Path folder, Path programs, int port) {
        this.folder = folder;
        this.programs = programs;
        this.port = port;
    }

    /** The one that all tests of a JVM share. */
    public static synchronized PostgresCluster running() {
        if (running == null) {
            running = start(List.of());
        }
        return running;
    }

    /** The JDBC address of a database nobody has used yet. */
    public String newDatabase() {
        String name = "t" + databases.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(address("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create a database for a test", e);
        }
        return address(name);
    }

    /**
     * The JDBC address of a database that is as another one is now; what had the name before is dropped.
     *
     * @param template address of one that nobody is connected to
     */
    public String copy(String template, String name) {
        String from = template.replaceAll(".*/(\\w+)\\?.*", "$1");
        try (Connection connection = DriverManager.getConnection(address("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name);
            statement.execute("CREATE DATABASE " + name + " TEMPLATE " + from);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot copy a database", e);
        }
        return address(name);
    }

    /** The same database as GDAL names it. */
    public String gdalAddress(String name) {
        return "PG:host=127.0.0.1 port=" + port + " user=postgres dbname=" + name;
    }

    /** The JDBC address of a database. */
    public String address(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=postgres";
    }

    /** @param settings such as {@code work_mem=256MB}, beside the defaults */
    public static PostgresCluster start(List<String> settings) {
        try {
            Path folder = Files.createTempDirectory("mauson-pg");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            PostgresCluster cluster = new PostgresCluster(folder, programs(), freePort());
            if (isRoot()) {
                cluster.execute("chown", "postgres", folder.toString());
            }
            cluster.asPostgres("initdb", "-D", cluster.data(), "-U", "postgres", "-A", "trust", "--no-sync");
            cluster.asPostgres(
                    "pg_ctl",
                    "-D",
                    cluster.data(),
                    "-w",
                    "-l",
                    folder.resolve("log").toString(),
                    "-o",
                    cluster.options(settings),
                    "start");
            Runtime.getRuntime().addShutdownHook(new Thread(cluster::stop));
            return cluster;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String options(List<String> settings) {
        StringBuilder options = new StringBuilder("-p " + port + " -c listen_addresses=127.0.0.1 -c fsync=off");
        settings.forEach(setting -> options.append(" -c ").append(setting));
        return options.append(" -k ").append(folder).toString();
    }

    private void stop() {
        try {
            asPostgres("pg_ctl", "-D", data(), "-m", "immediate", "stop");
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void asPostgres(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        execute(command.toArray(String[]::new));
    }

    private void execute(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile("mauson-pg", ".out").toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("failed: " + String.join(" ", command));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Path programs() throws IOException {
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.exists(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder())
                    .orElseThrow(() -> new IllegalStateException("no initdb; ./mauson test installs it"));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
