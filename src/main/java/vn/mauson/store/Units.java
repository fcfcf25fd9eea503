package vn.mauson.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitLevel;
import vn.mauson.pack.Boundary;
import vn.mauson.pack.CrosswalkShare;
import vn.mauson.pack.Edition;
import vn.mauson.pack.Unit;

/** Reads editions, units, their outlines and the crosswalk. */
@Repository
public class Units {
    private final JdbcClient jdbc;
    private final Revisions revisions;

    Units(JdbcClient jdbc, Revisions revisions) {
        this.jdbc = jdbc;
        this.revisions = revisions;
    }

    /** All editions, the oldest first. */
    public List<Edition> listEditions() {
        return jdbc.sql("select * from edition where" + Rows.OF_STATE + "order by valid_from")
                .param("revision", revisions.inView())
                .query(Units::edition)
                .list();
    }

    /** All units of all editions, by edition, level and code. */
    public List<Unit> listUnits() {
        return jdbc.sql("""
                        select edition, code, level, type, name_vi, name_en, parent_code, district_code, area_km2,
                               area_source, population, population_year, lon, lat, point_method, border_commune,
                               economic_zone, note, source, confidence
                        from unit where %s order by edition, level, code""".formatted(Rows.OF_STATE))
                .param("revision", revisions.inView())
                .query(Units::unit)
                .list();
    }

    /** The outlines of one level of one edition by code; a unit without an outline is not among them. */
    public List<Boundary> listBoundaries(EditionId edition, UnitLevel level) {
        return jdbc.sql("select edition, level, code, " + Rows.WKB
                        + " from unit where edition = :edition and level = :level and geom is not null and"
                        + Rows.OF_STATE + "order by code")
                .param("edition", edition.value())
                .param("level", level.id())
                .param("revision", revisions.inView())
                .query(Units::boundary)
                .list();
    }

    /** Where every outline of every edition came from, by edition, level and code. */
    public List<OutlineOrigin> listOutlineOrigins() {
        return jdbc.sql("select edition, level, code, generalised, outline_source from unit where geom is not null and"
                        + Rows.OF_STATE + "order by edition, level, code")
                .param("revision", revisions.inView())
                .query(Units::origin)
                .list();
    }

    /** Every share of every step between editions that follow each other. */
    public List<CrosswalkShare> listCrosswalk() {
        return jdbc.sql("select * from crosswalk where" + Rows.OF_STATE + "order by from_edition, from_code, to_code")
                .param("revision", revisions.inView())
                .query(Units::share)
                .list();
    }

    private static Edition edition(ResultSet row, int number) throws SQLException {
        return new Edition(
                new EditionId(row.getString("id")),
                Rows.date(row, "valid_from"),
                Rows.date(row, "valid_to"),
                row.getInt("communes"),
                row.getInt("districts"),
                row.getString("legal_basis"),
                row.getString("note"),
                row.getString("source"),
                row.getString("confidence"));
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        return new Unit(
                new EditionId(row.getString("edition")),
                Rows.code(row, "code"),
                UnitLevel.of(row.getString("level")),
                row.getString("type"),
                Rows.names(row),
                Rows.code(row, "parent_code"),
                Rows.code(row, "district_code"),
                Rows.number(row, "area_km2"),
                row.getString("area_source"),
                Rows.whole(row, "population"),
                Rows.whole(row, "population_year"),
                Rows.number(row, "lon"),
                Rows.number(row, "lat"),
                row.getString("point_method"),
                Rows.truth(row, "border_commune"),
                row.getString("economic_zone"),
                row.getString("note"),
                row.getString("source"),
                row.getString("confidence"));
    }

    private static Boundary boundary(ResultSet row, int number) throws SQLException {
        return new Boundary(
                new EditionId(row.getString("edition")),
                UnitLevel.of(row.getString("level")),
                Rows.code(row, "code"),
                Rows.geometry(row));
    }

    private static OutlineOrigin origin(ResultSet row, int number) throws SQLException {
        return new OutlineOrigin(
                new EditionId(row.getString("edition")),
                UnitLevel.of(row.getString("level")),
                Rows.code(row, "code"),
                row.getBoolean("generalised"),
                row.getString("outline_source"));
    }

    private static CrosswalkShare share(ResultSet row, int number) throws SQLException {
        return new CrosswalkShare(
                new EditionId(row.getString("from_edition")),
                Rows.code(row, "from_code"),
                new EditionId(row.getString("to_edition")),
                Rows.code(row, "to_code"),
                row.getDouble("share"),
                row.getString("method"),
                Rows.number(row, "area_km2_moved"),
                Rows.whole(row, "population_moved"),
                row.getString("note"),
                row.getString("source"),
                row.getString("confidence"));
    }
}
