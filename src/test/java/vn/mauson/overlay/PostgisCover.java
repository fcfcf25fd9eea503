package vn.mauson.overlay;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import vn.mauson.geometry.Geometries;

/**
 * The same question put to PostGIS: areas of plots by unit, on the plane EPSG:9215, in the ways a
 * database can be asked. Tables {@code plots} and {@code units}, and the units cut small for the last
 * two ways; each with its GiST index, vacuumed and analysed.
 */
public final class PostgisCover {
    /** How the question is put; the answers are the same. */
    public enum Form {
        /** Every plot cut by every unit it meets. */
        PLAIN("units", """
                SELECT u.code, sum(ST_Area(ST_Intersection(p.geom, u.geom))) / 10000
                FROM plots p JOIN %s u ON ST_Intersects(p.geom, u.geom)
                GROUP BY u.code
                """),
        /** Only plots on a border are cut. */
        COVERED_BY("units", Form.SHORTCUT),
        /** The same against units cut to pieces of at most 64 vertices. */
        SUBDIVIDED_64("units_64", Form.SHORTCUT),
        /** The same against units cut to pieces of at most 128 vertices. */
        SUBDIVIDED_128("units_128", Form.SHORTCUT);

        private static final String SHORTCUT = """
                SELECT u.code, sum(CASE WHEN ST_CoveredBy(p.geom, u.geom) THEN ST_Area(p.geom)
                                        ELSE ST_Area(ST_Intersection(p.geom, u.geom)) END) / 10000
                FROM plots p JOIN %s u ON ST_Intersects(p.geom, u.geom)
                GROUP BY u.code
                """;

        private final String sql;

        Form(String table, String sql) {
            this.sql = sql.formatted(table);
        }
    }

    private final Connection connection;

    /** @param connection to a database of this test's own; its tables are made anew by each load */
    public PostgisCover(Connection connection) throws SQLException {
        this.connection = connection;
        execute("CREATE EXTENSION IF NOT EXISTS postgis");
    }

    /** Takes the place of what was loaded before. */
    public void load(List<Zone> zones, List<Parcel> plots) throws SQLException {
        execute("DROP TABLE IF EXISTS units, units_64, units_128, plots");
        execute("CREATE TABLE units (code text PRIMARY KEY, geom geometry(Geometry, 9215) NOT NULL)");
        copy("units", zones.stream().map(zone -> row(zone.code(), zone.area())).toList());
        execute("CREATE TABLE plots (id bigint PRIMARY KEY, geom geometry(Geometry, 9215) NOT NULL)");
        copy("plots", plots.stream().map(plot -> row("" + plot.id(), plot.area()))::iterator);
        execute("CREATE TABLE units_64 AS SELECT code, ST_Subdivide(geom, 64) AS geom FROM units");
        execute("CREATE TABLE units_128 AS SELECT code, ST_Subdivide(geom, 128) AS geom FROM units");
        for (String table : List.of("units", "units_64", "units_128", "plots")) {
            execute("CREATE INDEX ON " + table + " USING gist (geom)");
            execute("VACUUM ANALYZE " + table);
        }
    }

    /** Hectares by code of the units that have any plot. */
    public Map<String, Double> hectares(Form form) throws SQLException {
        Map<String, Double> byCode = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(form.sql)) {
            while (rows.next()) {
                byCode.put(rows.getString(1), rows.getDouble(2));
            }
        }
        return byCode;
    }

    /** How many workers beside its own process the database plans for a form. */
    public int workers(Form form) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("EXPLAIN " + form.sql)) {
            int workers = 0;
            while (rows.next()) {
                String line = rows.getString(1).trim();
                workers += line.startsWith("Workers Planned: ") ? Integer.parseInt(line.substring(17)) : 0;
            }
            return workers;
        }
    }

    /** Reads every plot back, as the product does before it measures. */
    public List<Parcel> read() throws SQLException {
        List<Parcel> plots = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id, ST_AsBinary(geom) FROM plots ORDER BY id")) {
            while (rows.next()) {
                plots.add(new Parcel(rows.getLong(1), Geometries.ofWkb(rows.getBytes(2))));
            }
        }
        return plots;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String row(String key, Geometry onPlane) {
        return key + "\tSRID=9215;" + WKBWriter.toHex(Geometries.toWkb(onPlane)) + "\n";
    }

    private void copy(String table, Iterable<String> rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + table + " FROM STDIN");
        for (String row : rows) {
            byte[] bytes = row.getBytes(StandardCharsets.US_ASCII);
            copy.writeToCopy(bytes, 0, bytes.length);
        }
        copy.endCopy();
    }
}
