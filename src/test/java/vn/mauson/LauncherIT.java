package vn.mauson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher and the packaged jar, as a user meets them. A server that neither serves nor ends fails its test. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LauncherIT {
    private static final Pattern READY = Pattern.compile("the map is ready at http://localhost:(\\d+)/");
    private static final String COVER =
            "/api/plans/2024/targets/forest-cover-rate/units?level=commune&edition=2020&asOf=2024-12-31";
    private static final int KILLS = 3;

    /** Lines said until the largest table is begun: three computations and seven tables. */
    private static final int WHILE_PLOTS_ARE_WRITTEN = 10;

    /** Into the step, so that the transaction has reached the disk; the load itself takes seconds. */
    private static final int MOST_PAUSE_MILLIS = 400;

    @TempDir
    private Path data;

    @Test
    void aSecondStartFindsTheDataAndGivesTheSameFigures() {
        String first;
        try (Running server = Running.start(data)) {
            assertThat(server.said()).anyMatch(line -> line.contains("computing the outlines"));
            first = server.body(COVER);
        }
        try (Running server = Running.start(data)) {
            assertThat(server.said()).anyMatch(line -> line.contains("the data are loaded already, version r1-"));
            assertThat(server.body(COVER)).isEqualTo(first);
        }
    }

    @Test
    void aKillInTheMiddleOfTheFirstLoadLeavesAStoreThatLoadsCleanly() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Running.killAfter(data, WHILE_PLOTS_ARE_WRITTEN, MOST_PAUSE_MILLIS);
        for (int kill = 0; kill < KILLS; kill++) {
            int step = 1 + random.nextInt(WHILE_PLOTS_ARE_WRITTEN);
            Running.killAfter(data, step, random.nextInt(MOST_PAUSE_MILLIS));
        }
        try (Running server = Running.start(data)) {
            assertThat(server.body(COVER)).as("seed %d", seed).contains("\"numerator\"");
            assertThat(new Api(server.port).get(COVER)).as("seed %d", seed).hasSize(200);
            assertThat(new Api(server.port).get("/api/gates?asOf=2024-12-31")).hasSize(14);
        }
    }

    @Test
    void aStoreThatIsOpenElsewhereIsRefusedInOneLine() throws Exception {
        try (Running server = Running.start(data)) {
            Ended second = Ended.run("run", "--port", "0", "--data", data.toString());
            assertThat(second.code()).isEqualTo(2);
            assertThat(second.lines()).singleElement().asString().startsWith("mauson: --data holds a store");
            Ended taken = Ended.run(
                    "run",
                    "--port",
                    "" + server.port,
                    "--data",
                    data.resolve("other").toString());
            assertThat(taken.code()).isEqualTo(2);
            assertThat(taken.lines()).anyMatch(line -> line.contains("--port is '" + server.port + "'"));
        }
    }

    @Test
    void aFaultInThePackIsRefusedWithFileAndLine() throws Exception {
        Path pack = data.resolve("pack");
        copy(Path.of("geodata/lang-son"), pack);
        Path targets = pack.resolve("targets.csv");
        Files.writeString(targets, Files.readString(targets).replaceFirst(",attainment,", ",guess,"));
        Ended ended = Ended.jar(data, pack);
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.lines()).singleElement().satisfies(line -> {
            assertThat(line).contains("targets.csv:2", "guess", "attainment");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run --port x         | --port is 'x'",
                "run --port 70000     | --port is '70000'",
                "run --port           | --port needs a value",
                "run --pack nowhere   | there are: lang-son",
                "run --db mysql:x     | allowed: jdbc:h2",
                "run --color          | allowed: --port, --data, --db, --pack",
                "fly                  | there are: run, fetch, import, template, undo, user, layer, test, bench",
            })
    void badArgumentsAreOneLineAndExitCodeTwo(String arguments, String said) throws Exception {
        Ended ended = Ended.run(arguments.split(" "));
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.lines()).singleElement().asString().contains(said);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** A process that ended by itself. */
    private record Ended(int code, List<String> lines) {
        static Ended run(String... arguments) throws Exception {
            List<String> command = new ArrayList<>(List.of("./mauson"));
            command.addAll(List.of(arguments));
            return of(new ProcessBuilder(command));
        }

        static Ended jar(Path data, Path pack) throws Exception {
            return of(new ProcessBuilder(Running.command(data, pack)));
        }

        private static Ended of(ProcessBuilder builder) throws Exception {
            Process process = builder.redirectErrorStream(true).start();
            List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return new Ended(process.waitFor(), lines);
        }
    }

    /** A server that serves, with what it said until then. */
    private record Running(Process process, int port, List<String> said) implements AutoCloseable {
        static List<String> command(Path data, Path pack) {
            return List.of(
                    "java",
                    "-jar",
                    "target/mauson.jar",
                    "--server.port=0",
                    "--mauson.data=" + data,
                    "--mauson.pack=" + pack);
        }

        static Running start(Path data) {
            Process process = launch(data);
            List<String> said = new ArrayList<>();
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    said.add(line);
                    Matcher ready = READY.matcher(line);
                    if (ready.find()) {
                        return new Running(process, Integer.parseInt(ready.group(1)), said);
                    }
                }
                throw new AssertionError("the server ended: " + String.join("\n", said));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Kills a server without warning, so long after so many lines about its load, or when it serves. */
        static void killAfter(Path data, int steps, int pauseMillis) {
            Process process = launch(data);
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                int seen = 0;
                for (String line = lines.readLine();
                        line != null && seen < steps && !READY.matcher(line).find();
                        line = lines.readLine()) {
                    seen += line.startsWith("mauson: ") ? 1 : 0;
                }
                process.waitFor(pauseMillis, TimeUnit.MILLISECONDS);
                process.destroyForcibly().waitFor();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private static Process launch(Path data) {
            try {
                return new ProcessBuilder(command(data, Path.of("geodata/lang-son")))
                        .redirectErrorStream(true)
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String body(String path) {
            return new String(new Api(port).ask(path).body(), StandardCharsets.UTF_8);
        }

        @Override
        public void close() {
            process.destroy();
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
