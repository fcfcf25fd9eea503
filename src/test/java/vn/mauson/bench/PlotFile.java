package vn.mauson.bench;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.geotools.referencing.CRS;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import vn.mauson.overlay.Parcel;

/** Plots as a GeoPackage (OGC 12-128r18) in EPSG:9215 with fields of the national forest layer. */
final class PlotFile {
    private static final int EPSG = 9215;

    /** Symbol, number and origin of classes of the table in force, taken in turn. */
    private static final Object[][] CLASSES = {{"TXG", 14, 1}, {"TXB", 15, 1}, {"RTG", 65, 2}, {"DT1", 87, 3}};

    private static final double SQUARE_METRES_PER_HA = 10_000;

    /** GeoPackage says "GP", version 0, little-endian without an envelope, then the frame. */
    private static final int HEADER_BYTES = 8;

    private PlotFile() {}

    static void write(List<Parcel> plots, Path file) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate("CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT NOT NULL,"
                    + " identifier TEXT, description TEXT, last_change DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,"
                    + " min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER)");
            statement.executeUpdate("CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL,"
                    + " column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,"
                    + " z TINYINT NOT NULL, m TINYINT NOT NULL)");
            statement.executeUpdate("CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL,"
                    + " srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL,"
                    + " definition TEXT NOT NULL, description TEXT)");
            statement.executeUpdate("CREATE TABLE plots (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom POLYGON,"
                    + " tk TEXT, khoanh TEXT, lo TEXT, maldlr INTEGER, ldlr TEXT, malr3 INTEGER, nggocr INTEGER,"
                    + " namtr INTEGER, sldlr TEXT, dtich REAL, churung TEXT)");
            statement.executeUpdate("INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id)"
                    + " VALUES ('plots', 'features', 'plots', " + EPSG + ")");
            statement.executeUpdate(
                    "INSERT INTO gpkg_geometry_columns VALUES ('plots', 'geom', 'POLYGON', " + EPSG + ", 0, 0)");
            statement.executeUpdate("PRAGMA application_id = 0x47504B47");
            statement.executeUpdate("PRAGMA user_version = 10300");
            describeFrame(connection);
            insert(plots, connection);
            connection.commit();
        }
    }

    private static void describeFrame(Connection connection) throws Exception {
        try (PreparedStatement row =
                connection.prepareStatement("INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, 'EPSG', ?, ?, NULL)")) {
            row.setString(1, "VN-2000 / TM-3 107-15");
            row.setInt(2, EPSG);
            row.setInt(3, EPSG);
            row.setString(4, CRS.decode("EPSG:" + EPSG, true).toWKT());
            row.execute();
        }
    }

    private static void insert(List<Parcel> plots, Connection connection) throws SQLException {
        String sql = "INSERT INTO plots (geom, tk, khoanh, lo, maldlr, ldlr, malr3, nggocr, namtr, sldlr, dtich,"
                + " churung) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
        try (PreparedStatement row = connection.prepareStatement(sql)) {
            for (Parcel plot : plots) {
                int n = (int) plot.id();
                Object[] kind = CLASSES[n % CLASSES.length];
                boolean planted = kind[1].equals(65);
                row.setBytes(1, blob(wkb.write(plot.area())));
                row.setString(2, "" + (n / 400 + 1));
                row.setString(3, "" + (n / 20 % 20 + 1));
                row.setString(4, "" + (n % 20 + 1));
                row.setObject(5, kind[1]);
                row.setObject(6, kind[0]);
                row.setInt(7, n % 3 + 1);
                row.setObject(8, kind[2]);
                row.setInt(9, planted ? 2010 + n % 14 : 0);
                row.setString(10, planted ? "Mỡ" : null);
                row.setDouble(11, Math.rint(plot.area().getArea() / SQUARE_METRES_PER_HA * 100) / 100);
                row.setString(12, "Hộ gia đình " + n % 1_000);
                row.execute();
            }
        }
    }

    private static byte[] blob(byte[] wkb) {
        return ByteBuffer.allocate(HEADER_BYTES + wkb.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {'G', 'P', 0, 1})
                .putInt(EPSG)
                .put(wkb)
                .array();
    }
}
