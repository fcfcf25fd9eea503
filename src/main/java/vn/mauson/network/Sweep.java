package vn.mauson.network;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.mauson.network.Foot.Access;
import vn.mauson.network.Hierarchy.Upward;

/**
 * The fastest ways from many starts to many destinations over a prepared hierarchy. Instead of a search for
 * each, the nodes that matter are swept twice in their order of importance, for all destinations at once:
 * up from the destinations, then down to the starts (Delling, Goldberg and Werneck, "Faster batched
 * shortest paths in road networks", ATMOS 2011, section 3, with the direction of traffic turned round).
 *
 * <p>No node waits in a heap: a fastest way climbs and then falls, so when a node's turn comes, all
 * that its ways may go on with is final.
 */
final class Sweep {
    private final Hierarchy hierarchy;
    private final List<Optional<Foot>> destinations;

    /** By place in the hierarchy; null where no way to a destination is known. */
    private final Row[] rows;

    private Sweep(Hierarchy hierarchy, List<Optional<Foot>> destinations) {
        this.hierarchy = hierarchy;
        this.destinations = destinations;
        this.rows = new Row[hierarchy.nodeCount()];
    }

    /** One row for each start, in their order; without a foot, a start or a destination has no ways. */
    static List<Row> listWays(Hierarchy hierarchy, List<Optional<Foot>> starts, List<Optional<Foot>> destinations) {
        Sweep sweep = new Sweep(hierarchy, destinations);
        sweep.enterDestinations();
        sweep.up();
        sweep.down(sweep.above(starts));
        return starts.stream().map(sweep::waysFrom).toList();
    }

    private void enterDestinations() {
        for (int i = 0; i < destinations.size(); i++) {
            for (Access entry : destinations.get(i).map(Foot::entries).orElse(List.of())) {
                row(hierarchy.placeOf(entry.node())).offer(i, entry.drive());
            }
        }
    }

    private Row row(int place) {
        if (rows[place] == null) {
            rows[place] = new Row(destinations.size());
        }
        return rows[place];
    }

    private void up() {
        Upward hops = hierarchy.entering;
        for (int place = 0; place < rows.length; place++) {
            if (rows[place] != null) {
                for (int hop = hops.first[place]; hop < hops.first[place + 1]; hop++) {
                    row(hops.higher[hop]).offer(hops.minutes[hop], hops.km[hop], hops.madeUp[hop], rows[place]);
                }
            }
        }
    }

    /** Which places a way from one of the starts can climb to. */
    private boolean[] above(List<Optional<Foot>> starts) {
        boolean[] above = new boolean[rows.length];
        starts.stream()
                .flatMap(start -> start.map(Foot::exits).orElse(List.of()).stream())
                .forEach(exit -> above[hierarchy.placeOf(exit.node())] = true);
        Upward hops = hierarchy.leaving;
        for (int place = 0; place < above.length; place++) {
            if (above[place]) {
                for (int hop = hops.first[place]; hop < hops.first[place + 1]; hop++) {
                    above[hops.higher[hop]] = true;
                }
            }
        }
        return above;
    }

    private void down(boolean[] wanted) {
        Upward hops = hierarchy.leaving;
        for (int place = rows.length - 1; place >= 0; place--) {
            if (wanted[place]) {
                for (int hop = hops.first[place]; hop < hops.first[place + 1]; hop++) {
                    Row onwards = rows[hops.higher[hop]];
                    if (onwards != null) {
                        row(place).offer(hops.minutes[hop], hops.km[hop], hops.madeUp[hop], onwards);
                    }
                }
            }
        }
    }

    private Row waysFrom(Optional<Foot> start) {
        Row ways = new Row(destinations.size());
        start.ifPresent(foot -> {
            for (Access exit : foot.exits()) {
                Row onwards = rows[hierarchy.placeOf(exit.node())];
                if (onwards != null) {
                    ways.offer(
                            exit.drive().minutes(),
                            exit.drive().km(),
                            exit.drive().madeUp(),
                            onwards);
                }
            }
            offerStraightDrives(foot, ways);
        });
        return ways;
    }

    /** To a place on the same link no node need be passed, so the hierarchy does not know the way. */
    private void offerStraightDrives(Foot from, Row ways) {
        for (int i = 0; i < destinations.size(); i++) {
            int destination = i;
            destinations.get(i).flatMap(from::along).ifPresent(drive -> ways.offer(destination, drive));
        }
    }

    /** The fastest drives known from one node or start to each destination. */
    static final class Row {
        private final double[] minutes;
        private final double[] km;
        private final boolean[] madeUp;

        private Row(int destinations) {
            this.minutes = new double[destinations];
            this.km = new double[destinations];
            this.madeUp = new boolean[destinations];
            Arrays.fill(minutes, Double.POSITIVE_INFINITY);
        }

        /** By its number among the destinations; empty if there is no way. */
        Optional<Drive> find(int destination) {
            return minutes[destination] == Double.POSITIVE_INFINITY
                    ? Optional.empty()
                    : Optional.of(new Drive(minutes[destination], km[destination], madeUp[destination]));
        }

        private void offer(int destination, Drive drive) {
            if (drive.minutes() < minutes[destination]) {
                set(destination, drive.minutes(), drive.km(), drive.madeUp());
            }
        }

        /** A drive to a node with ways of its own. */
        private void offer(double byMinutes, double byKm, boolean byMadeUp, Row onwards) {
            for (int i = 0; i < minutes.length; i++) {
                double through = byMinutes + onwards.minutes[i];
                if (through < minutes[i]) {
                    set(i, through, byKm + onwards.km[i], byMadeUp || onwards.madeUp[i]);
                }
            }
        }

        private void set(int destination, double toMinutes, double toKm, boolean toMadeUp) {
            minutes[destination] = toMinutes;
            km[destination] = toKm;
            madeUp[destination] = toMadeUp;
        }
    }
}
