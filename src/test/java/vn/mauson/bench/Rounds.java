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

    private final Map<String, Way> ways = new LinkedHashMap<>();
    private final Map<String, double[]> seconds = new LinkedHashMap<>();

    /** @param before what is done before each run and not timed */
    private record Way(Callable<?> before, Callable<?> timed) {
        double seconds() throws Exception {
            before.call();
            long start = System.nanoTime();
            timed.call();
            return (System.nanoTime() - start) / NANOS;
        }
    }

    Rounds add(String name, Callable<?> way) {
        return add(name, () -> null, way);
    }

    Rounds add(String name, Callable<?> before, Callable<?> way) {
        ways.put(name, new Way(before, way));
        seconds.put(name, new double[ROUNDS]);
        return this;
    }

    /** Runs every way in every round, after a warm-up, and prints the medians. */
    Rounds run() throws Exception {
        for (Way way : ways.values()) {
            double warm = 0;
            while (warm < WARM_UP_SECONDS) {
                warm += way.seconds();
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (String name : ways.keySet()) {
                seconds.get(name)[round] = ways.get(name).seconds();
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
