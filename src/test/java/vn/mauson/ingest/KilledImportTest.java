package vn.mauson.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.mauson.store.TestDatabase;

/** Kills a program that imports and takes back, at random points; each time the store must be whole. */
class KilledImportTest {
    private static final int KILLS = 20;
    private static final int MOST_BEFORE = 3;

    /** About what the first import of a new program takes. */
    private static final long FIRST_MILLIS = 1_000;

    @TempDir
    private Path folder;

    private final Map<Long, String> acknowledged = new HashMap<>();
    private long newest;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void nothingIsHalfThereAndNothingAcknowledgedIsGone(TestDatabase database) throws Exception {
        String address = database == TestDatabase.H2GIS
                ? "jdbc:h2:async:" + folder.resolve("store") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE"
                : database.address();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int killed = 0;
        for (int kill = 0; kill <= KILLS; kill++) {
            Path said = folder.resolve(database + "-" + kill + ".txt");
            Process program = start(database, address, said);
            BufferedReader output = program.inputReader();
            checkState(nextLine(output, "state "), "seed " + seed + ", after " + kill + " kills");
            if (kill < KILLS) {
                killInAnImport(program, output, random);
                killed++;
            }
            program.destroyForcibly().waitFor();
            if (Files.exists(said)) {
                Files.readAllLines(said).forEach(this::note);
            }
        }
        try (Stream<Path> left = Files.list(temporary())) {
            assertThat(left.map(Path::toString))
                    .as("staged rows of killed programs")
                    .noneMatch(name -> name.contains("mauson-import"));
        }
        assertThat(acknowledged).as("imports that were over when the kill came").hasSizeGreaterThan(KILLS / 2);
        System.out.printf(
                "%s: %d kills, %d revisions acknowledged, none lost%n", database, killed, acknowledged.size());
    }

    /** After one to three imports have begun, somewhere in the last of them. */
    private static void killInAnImport(Process program, BufferedReader output, Random random) throws Exception {
        int before = random.nextInt(MOST_BEFORE);
        long millis = FIRST_MILLIS;
        nextLine(output, "begun");
        for (int i = 0; i < before; i++) {
            millis = Long.parseLong(nextLine(output, "took ").substring("took ".length()));
            nextLine(output, "begun");
        }
        assertThat(program.waitFor(random.nextLong(millis + 1), TimeUnit.MILLISECONDS))
                .as("the program went on until it was killed")
                .isFalse();
    }

    /** Logs may stand between. */
    private static String nextLine(BufferedReader output, String start) throws IOException {
        String line = output.readLine();
        while (line != null && !line.startsWith(start)) {
            line = output.readLine();
        }
        assertThat(line).as("the program ended before it said " + start).isNotNull();
        return line;
    }

    private Path temporary() throws IOException {
        return Files.createDirectories(folder.resolve("temporary"));
    }

    private Process start(TestDatabase database, String address, Path said) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ImportLoop.class.getName(),
                database.name(),
                address,
                folder.toString(),
                said.toString());
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("errors.log").toFile())
                .start();
    }

    /** @param line {@code state REVISION WHAT} */
    private void checkState(String line, String when) {
        assertThat(line).as(when).doesNotContain("half");
        String[] words = line.split(" ");
        long revision = Long.parseLong(words[1]);
        assertThat(revision).as(when).isGreaterThanOrEqualTo(newest);
        if (acknowledged.containsKey(revision)) {
            assertThat(words[2]).as(when).isEqualTo(acknowledged.get(revision));
        }
        newest = revision;
    }

    /** @param line {@code revision NUMBER SYMBOL} or {@code undo NUMBER} */
    private void note(String line) {
        String[] words = line.split(" ");
        long revision = Long.parseLong(words[1]);
        acknowledged.put(revision, words[0].equals("revision") ? words[2] : acknowledged.get(revision - 2));
        newest = Math.max(newest, revision);
    }
}
