package vn.mauson.tiles;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import vn.mauson.geometry.Geometries;
import vn.mauson.store.Feature;

/** The peer: {@code ST_AsMVT} over rows stored in EPSG:3857, in the form tile servers use. */
public final class MvtSql {
    private static final String FUNCTION = """
            create function tile(z int, x int, y int) returns bytea language sql stable parallel safe as $$
              select ST_AsMVT(t, 'plots', 4096, 'geom') from (
                select ST_AsMVTGeom(geom, ST_TileEnvelope(z, x, y), 4096, 64, true) as geom, id, "group", ldlr, "year",
                       counts, illustrative
                from plot where geom && ST_TileEnvelope(z, x, y, margin => 64.0 / 4096)) t $$""";

    /** Square grid units within the tile itself, of the exact plots. */
    private static final String AREA = """
            select sum(ST_Area(ST_ClipByBox2D(geom, e))) * power(4096 / (ST_XMax(e) - ST_XMin(e)), 2)
            from plot, (select ST_TileEnvelope(?, ?, ?) as e) t where geom && e group by e""";

    private MvtSql() {}

    /** Writes the plots, indexes and analyses them. */
    public static void load(Connection connection, List<Feature> plots) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists postgis");
            statement.execute("create table plot (id bigint, \"group\" text, ldlr text, \"year\" int, counts boolean, "
                    + "illustrative boolean, geom geometry(Geometry, 3857))");
            insert(connection, plots);
            statement.execute("create index on plot using gist (geom)");
            statement.execute("vacuum analyze plot");
            statement.execute(FUNCTION);
        }
    }

    private static void insert(Connection connection, List<Feature> plots) throws SQLException {
        String sql = "insert into plot values (?, ?, ?, ?, ?, ?, ST_Transform(ST_GeomFromWKB(?, 4326), 3857))";
        try (PreparedStatement row = connection.prepareStatement(sql)) {
            for (int i = 0; i < plots.size(); i++) {
                int column = 1;
                for (Object value : plots.get(i).properties().values()) {
                    row.setObject(column++, value);
                }
                row.setBytes(column, Geometries.toWkb(plots.get(i).lonLat()));
                row.addBatch();
                if (i % 1000 == 999) {
                    row.executeBatch();
                }
            }
            row.executeBatch();
        }
    }

    /** Makes a tile, and answers how long it is, in bytes. */
    public static long length(Connection connection, TileCoord tile) throws SQLException {
        return (long) number(connection, "select length(tile(?, ?, ?))", tile);
    }

    /** The ground in a tile, in square grid units. */
    public static double area(Connection connection, TileCoord tile) throws SQLException {
        return number(connection, AREA, tile);
    }

    private static double number(Connection connection, String sql, TileCoord tile) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, tile.z());
            statement.setInt(2, tile.x());
            statement.setInt(3, tile.y());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getDouble(1) : 0;
            }
        }
    }
}
