package vn.mauson.bench;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Whether two sides say the same; a bench of different answers is none, and stops. */
final class Agreement {
    private static final double RELATIVE = 1e-9;

    private Agreement() {}

    /** Prints the largest difference relative to the peer's figure. A key one side lacks is zero there. */
    static void check(String peer, Map<String, Double> ours, Map<String, Double> theirs) {
        Set<String> keys = new TreeSet<>(ours.keySet());
        keys.addAll(theirs.keySet());
        double largest = 0;
        for (String key : keys) {
            double a = ours.getOrDefault(key, 0.0);
            double b = theirs.getOrDefault(key, 0.0);
            double difference = a == b ? 0 : Math.abs(a - b) / Math.abs(b);
            if (!(difference <= RELATIVE)) {
                throw new IllegalStateException(key + ": ours " + a + ", " + peer + " " + b);
            }
            largest = Math.max(largest, difference);
        }
        System.out.printf("answers equal, %s: %d figures, largest difference %.1e%n", peer, keys.size(), largest);
    }
}
