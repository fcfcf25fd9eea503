package vn.mauson.ogcapi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Runs a program of the machine, such as a client of other people. */
public final class Program {
    private static final long MOST_SECONDS = 120;

    private Program() {}

    /** What it writes to its output; an error where it ends with another code than 0. */
    public static String output(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError(String.join(" ", words) + " failed: " + output);
        }
        return output;
    }

    /** Whether it is installed and answers. */
    public static boolean isThere(String... words) throws InterruptedException {
        try {
            output(words);
            return true;
        } catch (IOException | AssertionError e) {
            return false;
        }
    }
}
