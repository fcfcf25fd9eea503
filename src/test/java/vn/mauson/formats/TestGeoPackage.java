package vn.mauson.formats;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

/** A GeoPackage written by hand, so that it can be wrong where a test wants it. */
final class TestGeoPackage implements AutoCloseable {
    private final Connection connection;

    TestGeoPackage(Path file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        run("CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT, srs_id INTEGER)");
        run("CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT,"
                + " srs_id INTEGER, z INTEGER, m INTEGER)");
        run("CREATE TABLE gpkg_spatial_ref_sys (srs_id INTEGER, organization TEXT,"
                + " organization_coordsys_id INTEGER, definition TEXT)");
        run("INSERT INTO gpkg_spatial_ref_sys VALUES (9215, 'epsg', 9215, ''), (84, 'OGC', 84, ''), (0, 'NONE', 0, ''),"
                + " (700, 'USER', 700, '')");
    }

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A feature table with the columns besides {@code fid} and {@code geom}. */
    void layer(String table, int srsId, String columns) throws SQLException {
        run("CREATE TABLE \"" + table + "\" (fid INTEGER PRIMARY KEY, geom BLOB" + columns + ")");
        describe(table, srsId);
    }

    /** Makes a table or view known as one of features. */
    void describe(String table, int srsId) throws SQLException {
        run("INSERT INTO gpkg_contents VALUES ('" + table + "', 'features', " + srsId + ")");
        run("INSERT INTO gpkg_geometry_columns VALUES ('" + table + "', 'geom', 'GEOMETRY', " + srsId + ", 0, 0)");
    }

    void insert(String table, byte[] geometry, String values) throws SQLException {
        String sql = "INSERT INTO \"" + table + "\" VALUES (NULL, ?" + values + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, geometry);
            statement.execute();
        }
    }

    static byte[] blob(String wkt) {
        try {
            Geometry geometry = new WKTReader().read(wkt);
            boolean flat = Double.isNaN(geometry.getCoordinate().getZ());
            return blob(new WKBWriter(flat ? 2 : 3, ByteOrderValues.LITTLE_ENDIAN).write(geometry));
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    static byte[] blob(byte[] wkb) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {'G', 'P', 0, 1, 0, 0, 0, 0});
        out.writeBytes(wkb);
        return out.toByteArray();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
