package vn.mauson.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mauson.geometry.Geometries;
import vn.mauson.measure.Refused;

/**
 * Reads gates, roads, plots, facilities and tasks page by page in the order of their keys, those without a
 * geometry too. A thing that changed has one row for each of its versions; its key is {@code id@first-day},
 * that of a thing without days is its id alone.
 */
@Repository
public class Items {
    /** Between the id of a thing and the first day of a version. */
    public static final char VERSION = '@';

    /** Sorts before every key. */
    public static final String BEFORE_ALL = "";

    private static final String DATED = "valid_from <= :last and (valid_to is null or valid_to >= :first) and"
            + " id >= :keyId and (id > :keyId or valid_from > :keyDay)";
    private static final String UNDATED = "id > :keyId";
    private static final String ONE_DATED = "id = :keyId and valid_from = :keyDay";
    private static final String ONE_UNDATED = "id = :keyId";
    private static final String IN_AREA =
            " and geom && ST_GeomFromWKB(:area, 4326)" + " and ST_Intersects(geom, ST_GeomFromWKB(:area, 4326))";

    /** What is read of a layer, and from where; the condition goes on after {@code from}. */
    private record Source(String columns, String from) {
        static Source of(String table, String columns) {
            return new Source(columns, " from " + table + " where" + Rows.OF_STATE + "and ");
        }

        String select() {
            return "select " + columns + ", " + Rows.WKB + from;
        }

        String count() {
            return "select count(*)" + from;
        }
    }

    private static final Source GATES = new Source("""
            id, valid_from, valid_to, name_vi, name_en, gate_class, status, status_note, district_code, counterpart, markers,
            customs_code, economic_zone, source, confidence""", """
             from (select gate.id, state.valid_from, state.valid_to, name_vi, name_en, gate_class, state.status,
                         state.note as status_note, district_code, counterpart, markers, customs_code, economic_zone,
                         gate.source, gate.confidence, geom
                  from gate join gate_status as state on state.gate = gate.id
                  where gate.revision <= :revision and gate.ended > :revision
                    and state.revision <= :revision and state.ended > :revision) as gates
            where\s""");
    private static final Source ROADS = Source.of("road", """
            id, valid_from, valid_to, ref, name_vi, name_en, road_class, surface, surface_assumed, status, illustrative""");
    private static final Source PLOTS = Source.of("plot", """
            id, valid_from, valid_to, class_table, class_number, class_symbol, class_group, counts, species, planted_on,
            planted_year, purpose, subcompartment, compartment, lot, illustrative""");
    private static final Source FACILITIES = Source.of("facility", "id, kind, name_vi, source, illustrative");
    private static final Source TASKS =
            Source.of("task", "id, clause, name_vi, name_en, place, kind, unit_codes, status, source, confidence");

    /**
     * Which rows are meant.
     *
     * @param first and {@code last}: a version that holds on any day from first to last is meant
     * @param area in degrees, longitude first; null for anywhere, then rows without a geometry too
     */
    public record Selection(Layer layer, LocalDate first, LocalDate last, Geometry area) {}

    private final JdbcClient jdbc;
    private final Revisions revisions;

    Items(JdbcClient jdbc, Revisions revisions) {
        this.jdbc = jdbc;
        this.revisions = revisions;
    }

    /**
     * The next rows after a key, in the order of their keys.
     *
     * @param after {@link #BEFORE_ALL} or the key of a row; {@link Refused} where the text cannot be one
     * @param most rows at most
     */
    public List<Feature> list(Selection selection, String after, int most) {
        String order = isDated(selection.layer()) ? " order by id, valid_from" : " order by id";
        String sql = source(selection.layer()).select() + where(selection) + order + " limit :most";
        return statement(sql, selection, after)
                .param("most", most)
                .query(Items::feature)
                .list();
    }

    /** How many rows are meant. */
    public long count(Selection selection) {
        String sql = source(selection.layer()).count() + where(selection);
        return statement(sql, selection, BEFORE_ALL).query(Long.class).single();
    }

    /** The box around all rows of a layer in degrees, longitude first; of nothing where there are none. */
    public Envelope extent(Layer layer) {
        return jdbc.sql("""
                        select min(ST_XMin(geom)) as west, max(ST_XMax(geom)) as east, min(ST_YMin(geom)) as south,
                               max(ST_YMax(geom)) as north
                        from %s where %s""".formatted(table(layer), Rows.OF_STATE))
                .param("revision", revisions.inView())
                .query(Items::box)
                .single();
    }

    /** The row of a key; empty where there is none, also where the text cannot be a key. */
    public Optional<Feature> find(Layer layer, String key) {
        if (isDated(layer) != Key.isDated(key)) {
            return Optional.empty();
        }
        String sql = source(layer).select() + (isDated(layer) ? ONE_DATED : ONE_UNDATED);
        return withKey(jdbc.sql(sql), layer, key).query(Items::feature).optional();
    }

    private JdbcClient.StatementSpec statement(String sql, Selection selection, String after) {
        JdbcClient.StatementSpec statement = withKey(jdbc.sql(sql), selection.layer(), after);
        if (isDated(selection.layer())) {
            statement = statement.param("first", selection.first()).param("last", selection.last());
        }
        return selection.area() == null ? statement : statement.param("area", Geometries.toWkb(selection.area()));
    }

    private JdbcClient.StatementSpec withKey(JdbcClient.StatementSpec statement, Layer layer, String text) {
        Key key = Key.of(text);
        JdbcClient.StatementSpec bound = statement
                .param("revision", revisions.inView())
                .param("keyId", layer == Layer.PLOTS ? key.number() : key.id());
        return isDated(layer) ? bound.param("keyDay", key.day()) : bound;
    }

    /** What a row is found by. */
    private record Key(String id, LocalDate day) {
        private static final String ALLOWED = "the id of a feature of the collection";

        static boolean isDated(String text) {
            return text.lastIndexOf(VERSION) >= 0;
        }

        static Key of(String text) {
            int version = text.lastIndexOf(VERSION);
            return version < 0
                    ? new Key(text, LocalDate.EPOCH)
                    : new Key(text.substring(0, version), day(text.substring(version + 1)));
        }

        private static LocalDate day(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw Refused.value("day of a feature id", text, ALLOWED);
            }
        }

        /** Plots are numbered; the key before all others has no number. */
        Object number() {
            if (!id.isEmpty() && !id.matches("-?\\d{1,18}")) {
                throw Refused.value("feature id", id, ALLOWED);
            }
            return id.isEmpty() ? Long.MIN_VALUE : Long.parseLong(id);
        }
    }

    private static String where(Selection selection) {
        return (isDated(selection.layer()) ? DATED : UNDATED) + (selection.area() == null ? "" : IN_AREA);
    }

    /** Whether rows of a layer hold from one day to another. */
    public static boolean isDated(Layer layer) {
        return layer != Layer.FACILITIES && layer != Layer.TASKS;
    }

    private static Source source(Layer layer) {
        return switch (layer) {
            case GATES -> GATES;
            case ROADS -> ROADS;
            case PLOTS -> PLOTS;
            case FACILITIES -> FACILITIES;
            case TASKS -> TASKS;
            case DISTRICTS, COMMUNES -> throw new IllegalArgumentException("units are read whole, see Units");
        };
    }

    private static String table(Layer layer) {
        return switch (layer) {
            case GATES -> "gate";
            case ROADS -> "road";
            case PLOTS -> "plot";
            case FACILITIES -> "facility";
            case TASKS -> "task";
            case DISTRICTS, COMMUNES -> "unit";
        };
    }

    private static Envelope box(ResultSet row, int number) throws SQLException {
        Double west = Rows.number(row, "west");
        return west == null
                ? new Envelope()
                : new Envelope(west, row.getDouble("east"), row.getDouble("south"), row.getDouble("north"));
    }

    private static Feature feature(ResultSet row, int number) throws SQLException {
        Map<String, Object> properties = new LinkedHashMap<>();
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i < columns.getColumnCount(); i++) {
            properties.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), value(row, i));
        }
        Object from = properties.get("valid_from");
        String id = row.getString("id");
        return new Feature(from == null ? id : id + VERSION + from, Rows.geometry(row), properties);
    }

    private static Object value(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        return value instanceof Date date ? date.toLocalDate() : value;
    }
}
