package vn.mauson.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** Several ways to do something, timed in turn so that whatever else the machine does meets all of them. */
final class Rounds {
    private static final int WARM_UPS = 1;
    private static final int ROUNDS = 5;
    private static final double NANOS = 1e9;

    private final Map<String, Callable<?>> ways = new LinkedHashMap<>();
    private final Map<String, double[]> seconds = new LinkedHashMap<>();

    Rounds add(String name, Callable<?> way) {
        ways.put(name, way);
        seconds.put(name, new double[ROUNDS]);
        return this;
    }

    /** Runs every way in every round, the first rounds for warmth only, and prints the medians. */
    Rounds run() throws Exception {
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            for (String name : ways.keySet()) {
                long start = System.nanoTime();
                ways.get(name).call();
                if (round >= 0) {
                    seconds.get(name)[round] = (System.nanoTime() - start) / NANOS;
                }
            }
        }
        seconds.values().forEach(Arrays::sort);
        print();
        return this;
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
