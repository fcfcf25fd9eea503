package vn.mauson.network;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;

/**
 * The same question put to pgRouting: minutes from every centre to every gate over the links of a road
 * graph, with the places already made nodes of it; table {@code edges}, source and target indexed.
 */
public final class PgRouting {
    /** From where to where the searches run; the answers are the same. */
    public enum Form {
        /** As one would write it: one search for each centre. */
        FROM_CENTRES("SELECT id, source, target, cost, reverse_cost FROM edges", "centre", "gate"),
        /** Against the direction of traffic: one search for each gate, of which there are fewer. */
        FROM_GATES("SELECT id, target AS source, source AS target, cost, reverse_cost FROM edges", "gate", "centre");

        private final String sql;

        Form(String edges, String from, String to) {
            this.sql = """
                    SELECT c.code, g.code, w.agg_cost
                    FROM pgr_dijkstraCost('%1$s',
                            (SELECT array_agg(node) FROM places WHERE kind = '%2$s'),
                            (SELECT array_agg(node) FROM places WHERE kind = '%3$s'), directed => true) w
                    JOIN places c ON c.kind = 'centre' AND c.node = w.%4$s
                    JOIN places g ON g.kind = 'gate' AND g.node = w.%5$s
                    """.formatted(
                            edges,
                            from,
                            to,
                            from.equals("centre") ? "start_vid" : "end_vid",
                            from.equals("centre") ? "end_vid" : "start_vid");
        }
    }

    private final Connection connection;

    /** @param connection to a database of this bench's own */
    public PgRouting(Connection connection) throws SQLException {
        this.connection = connection;
        execute("CREATE EXTENSION pgrouting CASCADE");
        execute("CREATE TABLE edges (id bigint, source bigint, target bigint, cost float8, reverse_cost float8)");
        execute("CREATE TABLE places (kind text, code text, node bigint)");
    }

    /** @return how many links */
    public int load(RoadGraph graph, List<Centre> centres, List<Gate> gates, double maxConnectorMetres)
            throws SQLException {
        List<Coordinate> places = Stream.concat(
                        centres.stream().map(Centre::at), gates.stream().map(Gate::at))
                .toList();
        Attached attached = graph.attach(places, maxConnectorMetres);
        for (int i = 0; i < places.size(); i++) {
            boolean centre = i < centres.size();
            insert(
                    "INSERT INTO places VALUES (?, ?, ?)",
                    centre ? "centre" : "gate",
                    centre
                            ? centres.get(i).code()
                            : gates.get(i - centres.size()).id(),
                    attached.anchors().get(i).orElseThrow().node());
        }
        List<Link> links = attached.arcs().links;
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            double back = link.road.oneWay() ? -1 : link.minutes();
            insert("INSERT INTO edges VALUES (?, ?, ?, ?, ?)", i, link.from, link.to, link.minutes(), back);
        }
        execute("CREATE INDEX ON edges (source)");
        execute("CREATE INDEX ON edges (target)");
        execute("VACUUM ANALYZE edges");
        return links.size();
    }

    /** Minutes by "centre gate", for the pairs with a way. */
    public Map<String, Double> minutes(Form form) throws SQLException {
        Map<String, Double> minutes = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(form.sql)) {
            while (rows.next()) {
                minutes.put(rows.getString(1) + " " + rows.getString(2), rows.getDouble(3));
            }
        }
        return minutes;
    }

    private void insert(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
