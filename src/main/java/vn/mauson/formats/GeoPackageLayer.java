package vn.mauson.formats;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.mauson.geometry.Frame;
import vn.mauson.measure.Refused;

/**
 * A feature table of a GeoPackage as its own tables describe it.
 *
 * @param frame empty for one that is undefined or not of the EPSG registry
 * @param frameSaid what the file says of its frame, in words
 * @param hasHeights whether z or m must or may be there
 * @param columns all of them, in the table's order
 */
record GeoPackageLayer(
        String table, Optional<Frame> frame, String frameSaid, boolean hasHeights, List<Column> columns) {
    private static final String LAYERS = """
            SELECT g.table_name, g.column_name, g.srs_id, g.z, g.m, s.organization, s.organization_coordsys_id, s.definition
            FROM gpkg_geometry_columns g
            JOIN gpkg_contents c ON lower(c.table_name) = lower(g.table_name)
            LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
            WHERE c.data_type = 'features' ORDER BY g.table_name""";

    /** What a column holds. */
    enum Kind {
        GEOMETRY,
        BINARY,
        BOOLEAN,
        DATE,
        OTHER
    }

    record Column(String name, Kind kind) {}

    private record Described(String table, String geometry, Optional<Frame> frame, String said, boolean heights) {}

    /** @throws Refused for no feature table, or several of which the hints do not name one */
    static GeoPackageLayer choose(Path file, Connection connection, Hints hints) throws SQLException {
        requireGeoPackage(file, connection);
        List<Described> layers = listLayers(connection);
        List<String> names = layers.stream().map(Described::table).toList();
        Described chosen = layers.get(Sublayers.choose(file, names, "a table of features", hints));
        return new GeoPackageLayer(
                chosen.table, chosen.frame, chosen.said, chosen.heights, listColumns(connection, chosen));
    }

    private static void requireGeoPackage(Path file, Connection connection) throws SQLException {
        String tables = "SELECT count(*) FROM sqlite_master WHERE name IN "
                + "('gpkg_contents', 'gpkg_geometry_columns', 'gpkg_spatial_ref_sys')";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(tables)) {
            if (rows.getInt(1) < 3) {
                throw Refused.at(
                        file.getFileName().toString(),
                        "file",
                        "an SQLite database",
                        "a GeoPackage with tables of features");
            }
        }
    }

    private static List<Described> listLayers(Connection connection) throws SQLException {
        List<Described> layers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(LAYERS)) {
            while (rows.next() && layers.size() < Limits.COLUMNS) {
                layers.add(described(rows));
            }
        }
        return layers;
    }

    private static Described described(ResultSet rows) throws SQLException {
        String organization = String.valueOf(rows.getString("organization"));
        long id = rows.getLong("organization_coordsys_id");
        String definition = rows.getString("definition");
        return new Described(
                rows.getString("table_name"),
                rows.getString("column_name"),
                frame(organization, id).or(() -> KnownFrame.findWkt(definition)),
                "gpkg_spatial_ref_sys " + rows.getLong("srs_id") + " = " + organization + ":" + id,
                rows.getInt("z") + rows.getInt("m") > 0);
    }

    /** EPSG numbers, and longitude before latitude of OGC, which organisations name in several ways. */
    private static Optional<Frame> frame(String organization, long id) {
        String upper = organization.toUpperCase(Locale.ROOT);
        if (id == 84 && (upper.contains("OGC") || upper.contains("CRS"))) {
            return Optional.of(Frame.LON_LAT);
        }
        return upper.equals("EPSG") ? KnownFrame.findEpsg(id) : Optional.empty();
    }

    private static List<Column> listColumns(Connection connection, Described layer) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT name, type FROM pragma_table_info(?)")) {
            statement.setString(1, layer.table);
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                String name = rows.getString(1);
                boolean geometry = name.equalsIgnoreCase(layer.geometry);
                columns.add(new Column(name, geometry ? Kind.GEOMETRY : kind(String.valueOf(rows.getString(2)))));
            }
        }
        return columns;
    }

    private static Kind kind(String declared) {
        return switch (declared.toUpperCase(Locale.ROOT).replaceAll("\\(.*", "")) {
            case "BLOB" -> Kind.BINARY;
            case "BOOLEAN" -> Kind.BOOLEAN;
            case "DATE" -> Kind.DATE;
            default -> Kind.OTHER;
        };
    }

    List<String> fieldNames() {
        return columns.stream()
                .filter(column -> column.kind != Kind.GEOMETRY && column.kind != Kind.BINARY)
                .map(Column::name)
                .toList();
    }
}
