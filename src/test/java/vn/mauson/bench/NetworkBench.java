package vn.mauson.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import java.util.stream.Collectors;
import vn.mauson.network.LoadNetwork;
import vn.mauson.network.PgRouting;
import vn.mauson.network.PgRouting.Form;
import vn.mauson.network.RoadGraph;
import vn.mauson.network.TravelTimes;

/** Travel time of 200 commune centres to 14 gates, against pgRouting. */
public final class NetworkBench {
    private static final long SEED = 20_241_231;
    private static final int CENTRES = 200;
    private static final int GATES = 14;

    /** The roads meet at their ends exactly, and the places stand on them. */
    private static final double SNAP_METRES = 0;

    private static final double MOST_CONNECTOR_METRES = 0.001;

    private static final String PEER = "pgRouting ";
    private static final String TIMES = "Mẫu Sơn: every journey";
    private static final String PREPARED = "Mẫu Sơn: the graph prepared, once for all";
    private static final String JOINED = "Mẫu Sơn: roads joined, prepared, every journey";

    private final PgRouting pgRouting;
    private final LoadNetwork network = LoadNetwork.of(SEED, CENTRES, GATES);
    private final RoadGraph graph = graph();

    private NetworkBench(PgRouting pgRouting) {
        this.pgRouting = pgRouting;
    }

    public static void main(String[] arguments) throws Exception {
        Machine.print();
        try (Connection connection =
                DriverManager.getConnection(Machine.database().newDatabase())) {
            NetworkBench bench = new NetworkBench(new PgRouting(connection));
            Machine.printAnswer(connection, "SELECT version()");
            Machine.printAnswer(connection, "SELECT pgr_full_version()::text");
            bench.checkAnswers();
            bench.race();
        }
        System.out.printf("load at the end %s%n", Machine.load());
    }

    private RoadGraph graph() {
        return RoadGraph.of(network.roads(), SNAP_METRES);
    }

    private TravelTimes times(RoadGraph of) {
        return of.travelTimes(network.centres(), network.gates(), MOST_CONNECTOR_METRES);
    }

    private void checkAnswers() throws Exception {
        int links = pgRouting.load(graph, network.centres(), network.gates(), MOST_CONNECTOR_METRES);
        TravelTimes times = times(graph);
        System.out.printf(
                "data, seed %d: %d links, %d centres, %d gates; %d journeys, %d pairs without a way%n",
                SEED,
                links,
                CENTRES,
                GATES,
                times.journeys().size(),
                times.unreached().size());
        System.out.println("""
                Timed at pgRouting: one statement over rows in its buffers, places nodes of the graph already.
                Timed at Mẫu Sơn: from a graph in memory, prepared once; the nearest road of each place, minutes,
                kilometres and whether made up for each journey, and a reason for each pair without.""");
        Map<String, Double> ours = times.journeys().stream()
                .collect(Collectors.toMap(way -> way.centre() + " " + way.gate(), TravelTimes.Journey::minutes));
        for (Form form : Form.values()) {
            Agreement.check(PEER + form, ours, pgRouting.minutes(form));
        }
    }

    private void race() throws Exception {
        Rounds rounds = new Rounds();
        for (Form form : Form.values()) {
            rounds.add(PEER + form, () -> pgRouting.minutes(form));
        }
        rounds.add(TIMES, () -> times(graph))
                .add(PREPARED, () -> LoadNetwork.prepare(graph))
                .add(JOINED, () -> times(graph()))
                .run();
        double best = Math.min(rounds.median(PEER + Form.FROM_CENTRES), rounds.median(PEER + Form.FROM_GATES));
        Verdict.faster("every journey", 10, best, rounds.median(TIMES));
        Verdict.faster("roads joined, prepared, every journey", 1, best, rounds.median(JOINED));
    }
}
