package vn.mauson.ingest;

import java.io.PrintStream;

/** Says what the load is doing: a bar that moves on a terminal, a line a step anywhere else. */
class LoadingBar {
    /** Three computations and eight tables, see {@link PackLoader}. */
    private static final int STEPS = 11;

    private static final int WIDTH = 24;

    private final PrintStream out;
    private final boolean terminal;
    private int done;

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

    void finish(String what) {
        out.println((terminal ? "\r\033[K" : "") + "mauson: " + what);
        out.flush();
    }
}
