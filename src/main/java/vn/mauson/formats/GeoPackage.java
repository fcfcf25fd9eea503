package vn.mauson.formats;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.mauson.measure.Refused;

/**
 * One feature table of a GeoPackage (OGC 12-128r18). Rows come in the order SQLite keeps them; their
 * number counts from 1 and the table's own key stays a field.
 */
final class GeoPackage implements FeatureSource {
    private final Path file;
    private final SqliteFile sqlite;
    private final GeoPackageLayer layer;
    private final Heading heading;

    private GeoPackage(Path file, SqliteFile sqlite, Hints hints) throws SQLException {
        this.file = file;
        this.sqlite = sqlite;
        this.layer = GeoPackageLayer.choose(file, sqlite.connection(), hints);
        this.heading = heading(KnownFrame.decide(file, layer.frame(), layer.frameSaid(), hints));
    }

    static boolean recognises(Head head) {
        return head.startsWith("SQLite format 3");
    }

    /** @throws Refused for a damaged file, one of several layers not said, or a frame not known */
    static FeatureSource open(Path file, Hints hints) {
        SqliteFile sqlite = SqliteFile.open(file);
        try {
            return new GeoPackage(file, sqlite, hints);
        } catch (SQLException e) {
            sqlite.close();
            throw damaged(file, e);
        } catch (RuntimeException e) {
            sqlite.close();
            throw e;
        }
    }

    private Heading heading(KnownFrame frame) {
        List<String> remarks = new ArrayList<>();
        if (layer.hasHeights()) {
            remarks.add("z and m of the geometries are left out");
        }
        for (GeoPackageLayer.Column column : layer.columns()) {
            if (column.kind() == GeoPackageLayer.Kind.BINARY) {
                remarks.add("column '" + column.name() + "' holds binary data and is left out");
            }
        }
        return new Heading(
                "GeoPackage",
                layer.table(),
                Optional.of(frame.frame()),
                frame.from(),
                "UTF-8",
                "GeoPackage",
                layer.fieldNames(),
                remarks);
    }

    @Override
    public Heading heading() {
        return heading;
    }

    @Override
    public void read(Consumer<Row> reader) {
        try (Statement statement = sqlite.connection().createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + SqliteFile.quoted(layer.table()))) {
            long number = 0;
            while (rows.next()) {
                sqlite.countRow();
                reader.accept(row(++number, rows));
            }
        } catch (SQLException e) {
            throw damaged(file, e);
        }
    }

    private Row row(long number, ResultSet rows) throws SQLException {
        Draft draft = new Draft();
        List<GeoPackageLayer.Column> columns = layer.columns();
        for (int i = 0; i < columns.size(); i++) {
            GeoPackageLayer.Column column = columns.get(i);
            switch (column.kind()) {
                case GEOMETRY -> geometry(rows.getBytes(i + 1), draft);
                case BINARY -> {}
                default -> field(column, rows.getObject(i + 1), draft);
            }
        }
        return draft.row(number);
    }

    private void geometry(byte[] blob, Draft draft) {
        draft.geometry(parts -> GeoPackageGeometry.read(blob, parts, draft, layer.hasHeights()));
    }

    private static void field(GeoPackageLayer.Column column, Object value, Draft draft) {
        if (value instanceof byte[] binary) {
            draft.remark("binary-value", column.name(), binary.length + " bytes", "text or a number; left empty");
            draft.field(column.name(), null);
        } else if (value instanceof Integer number) {
            draft.field(
                    column.name(),
                    column.kind() == GeoPackageLayer.Kind.BOOLEAN
                            ? (Object) (number != 0)
                            : (Object) number.longValue());
        } else if (column.kind() == GeoPackageLayer.Kind.DATE && value instanceof String text) {
            draft.field(column.name(), date(column, text, draft));
        } else {
            draft.field(column.name(), value);
        }
    }

    private static Object date(GeoPackageLayer.Column column, String text, Draft draft) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            draft.remark("not-a-date", column.name(), text, "a date YYYY-MM-DD; kept as text");
            return text;
        }
    }

    private static Refused damaged(Path file, SQLException e) {
        return Refused.at(
                file.getFileName().toString(),
                "file",
                SqliteFile.reason(e),
                "a GeoPackage that can be read to its end");
    }

    @Override
    public void close() {
        sqlite.close();
    }
}
