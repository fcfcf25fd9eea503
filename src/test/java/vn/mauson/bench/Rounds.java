package vn.mauson.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** Several ways to do something, timed in turn so that whatever else the machine does meets all of them. */
final class Rounds {
    /** Each way is run this long before it is timed, and once at least, so that caches and compilers are warm. */
    private static final double WARM_UP_SECONDS = 3;

    private static final int ROUNDS = 5;
    private static final double NANOS = 1e9;

    private final Map<String, Callable<?>> ways = new LinkedHashMap<>();
    private final Map<String, double[]> seconds = new LinkedHashMap<>();

    Rounds add(String name, Callable<?> way) {
        ways.put(name, way);
        seconds.put(name, new double[ROUNDS]);
        return this;
    }

    /** Runs every way in every round, after a warm-up, and prints the medians. */
    Rounds run() throws Exception {
        for (Callable<?> way : ways.values()) {
            double warm = 0;
            while (warm < WARM_UP_SECONDS) {
                warm += seconds(way);
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (String name : ways.keySet()) {
                seconds.get(name)[round] = seconds(ways.get(name));
            }
        }
        seconds.values().forEach(Arrays::sort);
        print();
        return this;
    }

    private static double seconds(Callable<?> way) throws Exception {
        long start = System.nanoTime();
        way.call();
        return (System.nanoTime() - start) / NANOS;
    }

    double median(String name) {
        return seconds.get(name)[ROUNDS / 2];
    }

    private void print() {
        System.out.printf("%n%-46s %12s %12s %12s%n", ROUNDS + " rounds, ms", "median", "fastest", "slowest");
        seconds.forEach((name, sorted) -> System.out.printf(
                "%-46s %12.1f %12.1f %12.1f%n",
                name, 1e3 * sorted[ROUNDS / 2], 1e3 * sorted[0], 1e3 * sorted[ROUNDS - 1]));
    }
}
