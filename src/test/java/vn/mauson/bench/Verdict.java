package vn.mauson.bench;

/** A measured figure beside the bar it is to meet. */
final class Verdict {
    private Verdict() {}

    /** How many times faster than the peer, and how many times it should be. */
    static void faster(String what, double bar, double peerSeconds, double ourSeconds) {
        double ratio = peerSeconds / ourSeconds;
        print(what + ", times faster than the peer", ratio, "at least", bar, ratio >= bar);
    }

    static void atMost(String what, double bar, double value) {
        print(what, value, "at most", bar, value <= bar);
    }

    private static void print(String what, double value, String direction, double bar, boolean met) {
        System.out.printf("%-62s %8.1f  (%s %.1f: %s)%n", what, value, direction, bar, met ? "met" : "NOT MET");
    }
}
