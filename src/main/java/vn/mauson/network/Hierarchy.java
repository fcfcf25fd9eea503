package vn.mauson.network;

import java.util.List;
import java.util.function.ToIntFunction;
import vn.mauson.network.Contraction.Hop;

/**
 * A road graph prepared for many questions: its nodes in the order of importance, and for each the hops
 * to and from more important ones. A fastest way between two nodes climbs in importance and then
 * falls, so nothing else needs to be looked at. Does not change once made; arrays of numbers, as a sweep
 * visits a good part of them.
 */
final class Hierarchy {
    private final int[] placeOf;

    final Upward leaving;
    final Upward entering;

    private Hierarchy(Contraction contraction) {
        this.placeOf = new int[contraction.order.length];
        for (int place = 0; place < placeOf.length; place++) {
            placeOf[contraction.order[place]] = place;
        }
        this.leaving = upward(contraction.leaving, contraction.order, Hop::head);
        this.entering = upward(contraction.entering, contraction.order, Hop::tail);
    }

    static Hierarchy of(List<Link> links, int nodeCount) {
        return new Hierarchy(Contraction.of(links, nodeCount));
    }

    int nodeCount() {
        return placeOf.length;
    }

    /** The place of a node in the order, from zero for the least important. */
    int placeOf(int node) {
        return placeOf[node];
    }

    private Upward upward(List<List<Hop>> hopsOf, int[] order, ToIntFunction<Hop> otherEnd) {
        Upward upward =
                new Upward(order.length, hopsOf.stream().mapToInt(List::size).sum());
        int next = 0;
        for (int place = 0; place < order.length; place++) {
            for (Hop hop : hopsOf.get(order[place])) {
                upward.put(next++, placeOf[otherEnd.applyAsInt(hop)], hop.drive());
            }
            upward.first[place + 1] = next;
        }
        return upward;
    }

    /** Hops between each place and higher ones, in one direction of traffic. */
    static final class Upward {
        /** The hops of place p are those from {@code first[p]} up to before {@code first[p + 1]}. */
        final int[] first;

        final int[] higher;
        final double[] minutes;
        final double[] km;
        final boolean[] madeUp;

        private Upward(int places, int hops) {
            this.first = new int[places + 1];
            this.higher = new int[hops];
            this.minutes = new double[hops];
            this.km = new double[hops];
            this.madeUp = new boolean[hops];
        }

        private void put(int hop, int place, Drive drive) {
            higher[hop] = place;
            minutes[hop] = drive.minutes();
            km[hop] = drive.km();
            madeUp[hop] = drive.madeUp();
        }
    }
}
