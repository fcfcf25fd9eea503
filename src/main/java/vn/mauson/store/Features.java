package vn.mauson.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitCode;
import vn.mauson.pack.Gate;
import vn.mauson.pack.Plot;
import vn.mauson.pack.RoadFeature;
import vn.mauson.plan.Task;

/** Reads gates, roads, plots and tasks whole, for the analysis and the lists. */
@Repository
public class Features {
    private final JdbcClient jdbc;
    private final Revisions revisions;

    Features(JdbcClient jdbc, Revisions revisions) {
        this.jdbc = jdbc;
        this.revisions = revisions;
    }

    /** Every version of every plot, by id and first day. */
    public List<Plot> listPlots() {
        return jdbc.sql("""
                        select id, class_table, class_number, class_symbol, class_group, counts, species, planted_on,
                               planted_year, valid_from, valid_to, subcompartment, compartment, lot, purpose,
                               illustrative, %s
                        from plot where %s order by id, valid_from""".formatted(Rows.WKB, Rows.OF_STATE))
                .param("revision", revisions.inView())
                .query(Features::plot)
                .list();
    }

    /** Every version of every road, by id and first day. */
    public List<RoadFeature> listRoads() {
        return jdbc.sql("""
                        select id, ref, name_vi, name_en, road_class, surface, surface_assumed, status, valid_from,
                               valid_to, illustrative, %s
                        from road where %s order by id, valid_from""".formatted(Rows.WKB, Rows.OF_STATE))
                .param("revision", revisions.inView())
                .query(Features::road)
                .list();
    }

    /** All gates by id, those without a point as well. */
    public List<Gate> listGates() {
        Map<String, Map<EditionId, UnitCode>> communes = jdbc
                .sql("select gate, edition, code from gate_commune where" + Rows.OF_STATE)
                .param("revision", revisions.inView())
                .query((row, number) -> new GateCommune(
                        row.getString("gate"), new EditionId(row.getString("edition")), Rows.code(row, "code")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        GateCommune::gate, Collectors.toMap(GateCommune::edition, GateCommune::code)));
        return jdbc.sql("""
                        select id, name_vi, name_en, gate_class, district_code, point_method, counterpart, markers, customs_code,
                               economic_zone, note, source, confidence, %s
                        from gate where %s order by id""".formatted(Rows.WKB, Rows.OF_STATE))
                .param("revision", revisions.inView())
                .query((row, number) -> gate(row, communes.getOrDefault(row.getString("id"), Map.of())))
                .list();
    }

    /** What every gate was, by gate and first day. */
    public List<Gate.Status> listGateStatuses() {
        return jdbc.sql("select * from gate_status where" + Rows.OF_STATE + "order by gate, valid_from")
                .param("revision", revisions.inView())
                .query((row, number) -> new Gate.Status(
                        row.getString("gate"),
                        Rows.date(row, "valid_from"),
                        Rows.date(row, "valid_to"),
                        row.getString("status"),
                        row.getString("note"),
                        row.getString("source"),
                        row.getString("confidence")))
                .list();
    }

    /** What each gate is on a day, by gate; one whose history does not reach the day is not among them. */
    public Map<String, Gate.Status> gateStatusesOn(LocalDate day) {
        return listGateStatuses().stream()
                .filter(each -> !each.from().isAfter(day))
                .filter(each -> each.to() == null || !each.to().isBefore(day))
                .collect(Collectors.toMap(Gate.Status::gateId, Function.identity()));
    }

    /** All tasks by id, those without a place as well. */
    public List<Task> listTasks() {
        return jdbc.sql("""
                        select id, clause, name_vi, name_en, place, kind, unit_codes, point_method, status, source,
                               confidence, %s
                        from task where %s order by id""".formatted(Rows.WKB, Rows.OF_STATE))
                .param("revision", revisions.inView())
                .query(Features::task)
                .list();
    }

    private record GateCommune(String gate, EditionId edition, UnitCode code) {}

    private static Plot plot(ResultSet row, int number) throws SQLException {
        return new Plot(
                row.getLong("id"),
                row.getString("class_table"),
                row.getInt("class_number"),
                row.getString("class_symbol"),
                row.getString("class_group"),
                row.getBoolean("counts"),
                row.getString("species"),
                Rows.date(row, "planted_on"),
                Rows.whole(row, "planted_year"),
                Rows.date(row, "valid_from"),
                Rows.date(row, "valid_to"),
                row.getString("subcompartment"),
                row.getString("compartment"),
                row.getString("lot"),
                row.getString("purpose"),
                Rows.geometry(row),
                row.getBoolean("illustrative"));
    }

    private static RoadFeature road(ResultSet row, int number) throws SQLException {
        return new RoadFeature(
                row.getString("id"),
                row.getString("ref"),
                Rows.names(row),
                row.getString("road_class"),
                row.getString("surface"),
                row.getBoolean("surface_assumed"),
                row.getString("status"),
                Rows.date(row, "valid_from"),
                Rows.date(row, "valid_to"),
                (LineString) Rows.geometry(row),
                row.getBoolean("illustrative"));
    }

    private static Gate gate(ResultSet row, Map<EditionId, UnitCode> communes) throws SQLException {
        Point point = (Point) Rows.geometry(row);
        return new Gate(
                row.getString("id"),
                Rows.names(row),
                row.getString("gate_class"),
                communes,
                Rows.code(row, "district_code"),
                point == null ? null : point.getX(),
                point == null ? null : point.getY(),
                row.getString("point_method"),
                row.getString("counterpart"),
                row.getString("markers"),
                row.getString("customs_code"),
                row.getBoolean("economic_zone"),
                row.getString("note"),
                row.getString("source"),
                row.getString("confidence"));
    }

    private static Task task(ResultSet row, int number) throws SQLException {
        Point point = (Point) Rows.geometry(row);
        String codes = row.getString("unit_codes");
        return new Task(
                row.getString("id"),
                row.getString("clause"),
                Rows.names(row),
                row.getString("place"),
                point == null ? null : point.getX(),
                point == null ? null : point.getY(),
                row.getString("point_method"),
                row.getString("kind"),
                codes.isEmpty() ? List.of() : List.of(codes.split(" ")),
                row.getString("status"),
                row.getString("source"),
                row.getString("confidence"));
    }
}
