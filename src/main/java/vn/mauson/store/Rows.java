package vn.mauson.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.geometry.Geometries;
import vn.mauson.measure.Names;
import vn.mauson.measure.UnitCode;

/** Reads columns whose type JDBC does not give as we want it. */
final class Rows {
    /** The lon/lat geometry of column {@code geom} as bytes that {@link #geometry} reads. */
    static final String WKB = "ST_AsBinary(geom) as wkb";

    /** The rows of one state; the state's number is the parameter {@code revision}. */
    static final String OF_STATE = " revision <= :revision and ended > :revision ";

    private Rows() {}

    /** Null where the column is. */
    static Geometry geometry(ResultSet row) throws SQLException {
        byte[] wkb = row.getBytes("wkb");
        return wkb == null ? null : Geometries.ofWkb(wkb);
    }

    static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static Names names(ResultSet row) throws SQLException {
        return new Names(row.getString("name_vi"), row.getString("name_en"));
    }

    static UnitCode code(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? null : new UnitCode(value);
    }

    static Double number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Double.class);
    }

    static Integer whole(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    static Boolean truth(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Boolean.class);
    }
}
