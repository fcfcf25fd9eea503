package vn.mauson.ingest;

import java.io.PrintStream;

/** Says what the load is doing: a bar that moves on a terminal, a line a step anywhere else. */
class LoadingBar {
    /** Three computations and eight tables, see {@link PackLoader}. */
    private static final int STEPS = 11;

    private static final int WIDTH = 24;
    private static final int BYTES_PER_KB = 1_000;

    private final PrintStream out;
    private final boolean terminal;
    private int done;
    private int shown = -1;

    LoadingBar() {
        this(System.out, System.console() != null);
    }

    LoadingBar(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void step(String what) {
        done = Math.min(done + 1, STEPS);
        if (terminal) {
            int full = WIDTH * done / STEPS;
            out.printf("\r\033[K[%s%s] %s", "=".repeat(full), " ".repeat(WIDTH - full), what);
        } else {
            out.println("mauson: " + what);
        }
        out.flush();
    }

    /**
     * Says how far one part is.
     *
     * @param bytes done
     * @param of all its bytes; -1 where that is not known
     */
    void part(String what, long bytes, long of) {
        int full = of > 0 ? (int) (WIDTH * bytes / of) : 0;
        if (terminal && (full != shown || bytes == of)) {
            shown = full;
            out.printf(
                    "\r\033[K[%s%s] %s, %d kB", "=".repeat(full), " ".repeat(WIDTH - full), what, bytes / BYTES_PER_KB);
        } else if (!terminal && bytes == 0) {
            out.println("mauson: bringing " + what + (of > 0 ? ", " + of / BYTES_PER_KB + " kB" : ""));
        }
        out.flush();
    }

    void finish(String what) {
        out.println((terminal ? "\r\033[K" : "") + "mauson: " + what);
        out.flush();
    }
}
