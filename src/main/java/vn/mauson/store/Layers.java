package vn.mauson.store;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mauson.measure.EditionId;

/**
 * Reads the map layers by area: whatever has a point in common with the box. A feature without a
 * geometry is in no area, so it is not among them.
 */
@Repository
public class Layers {
    private static final String IN_BOX =
            Rows.OF_STATE + "and geom && ST_MakeEnvelope(:west, :south, :east, :north, 4326)";
    private static final String IN_FORCE = " valid_from <= :asOf and (valid_to is null or valid_to >= :asOf) and";
    private static final String UNITS = "select code as id, code, name_vi as name, type, district_code as district, "
            + Rows.WKB + " from unit where edition = :edition and level = '%s' and" + IN_BOX + " order by code";
    private static final String GATES = "select gate.id, name_vi as name, gate_class as class, status, " + Rows.WKB
            + " from gate join (select gate as of_gate, status from gate_status where" + IN_FORCE + Rows.OF_STATE
            + ") as state on of_gate = gate.id where" + IN_BOX + " order by gate.id";
    private static final String ROADS =
            "select id, ref, name_vi as name, road_class as class, surface, surface_assumed as assumed, status, "
                    + "illustrative, " + Rows.WKB + " from road where" + IN_FORCE + IN_BOX + " order by id";
    private static final String PLOTS =
            "select id, class_group as \"group\", class_symbol as ldlr, planted_year as \"year\", counts, illustrative, "
                    + Rows.WKB + " from plot where" + IN_FORCE + IN_BOX + " order by id";
    private static final String FACILITIES = "select id, kind, name_vi as name, illustrative, " + Rows.WKB
            + " from facility where" + IN_BOX + " order by id";
    private static final String TASKS =
            "select id, clause, name_vi as name, kind, " + Rows.WKB + " from task where" + IN_BOX + " order by id";

    private final JdbcClient jdbc;
    private final Revisions revisions;

    Layers(JdbcClient jdbc, Revisions revisions) {
        this.jdbc = jdbc;
        this.revisions = revisions;
    }

    /**
     * The features of a layer.
     *
     * @param edition of the units; the other layers have none
     * @param asOf the day on which the features are in force; units are by their edition
     * @param lonLat the box in degrees, borders included
     */
    public List<Feature> list(Layer layer, EditionId edition, LocalDate asOf, Envelope lonLat) {
        return jdbc.sql(sql(layer))
                .params(Map.of(
                        "revision", revisions.inView(),
                        "edition", edition.value(),
                        "asOf", asOf,
                        "west", lonLat.getMinX(),
                        "south", lonLat.getMinY(),
                        "east", lonLat.getMaxX(),
                        "north", lonLat.getMaxY()))
                .query(Layers::feature)
                .list();
    }

    private static String sql(Layer layer) {
        return switch (layer) {
            case DISTRICTS -> UNITS.formatted("district");
            case COMMUNES -> UNITS.formatted("commune");
            case GATES -> GATES;
            case ROADS -> ROADS;
            case PLOTS -> PLOTS;
            case FACILITIES -> FACILITIES;
            case TASKS -> TASKS;
        };
    }

    private static Feature feature(ResultSet row, int number) throws SQLException {
        Map<String, Object> properties = new LinkedHashMap<>();
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i < columns.getColumnCount(); i++) {
            Object value = row.getObject(i);
            if (value != null) {
                properties.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), value);
            }
        }
        return new Feature(row.getString("id"), Rows.geometry(row), properties);
    }
}
