package vn.mauson.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mauson.measure.Period;
import vn.mauson.measure.UnitLevel;
import vn.mauson.plan.Observation;

/** Reads reported figures. */
@Repository
public class Observations {
    private final JdbcClient jdbc;
    private final Revisions revisions;

    Observations(JdbcClient jdbc, Revisions revisions) {
        this.jdbc = jdbc;
        this.revisions = revisions;
    }

    /** All of them, in the order they were written. */
    public List<Observation> list() {
        return jdbc.sql("select * from observation where" + Rows.OF_STATE + "order by id")
                .param("revision", revisions.inView())
                .query(Observations::observation)
                .list();
    }

    private static Observation observation(ResultSet row, int number) throws SQLException {
        return new Observation(
                row.getString("indicator"),
                UnitLevel.of(row.getString("level")),
                row.getString("unit_code"),
                Period.of(row.getString("period")),
                row.getDouble("amount"),
                row.getString("unit_measure"),
                Observation.ValueKind.of(row.getString("value_kind")),
                row.getString("source"),
                row.getString("confidence"),
                row.getString("note"),
                row.getBoolean("illustrative"));
    }
}
