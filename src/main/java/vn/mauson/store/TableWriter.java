package vn.mauson.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.mauson.geometry.Geometries;

/** Inserts things into one table: a column and how to read its value off a thing, for each column. */
final class TableWriter<T> {
    private static final int BATCH = 500;

    private record Column<T>(String name, String placeholder, Function<T, Object> value) {}

    private final String table;
    private final List<Column<T>> columns = new ArrayList<>();

    private TableWriter(String table) {
        this.table = table;
    }

    static <T> TableWriter<T> into(String table) {
        return new TableWriter<>(table);
    }

    TableWriter<T> column(String name, Function<T, Object> value) {
        columns.add(new Column<>(name, "?", value));
        return this;
    }

    /** A geometry in degrees, longitude first; may be null where the column allows it. */
    TableWriter<T> geometry(String name, Function<T, Geometry> value) {
        columns.add(new Column<>(name, "ST_GeomFromWKB(?, 4326)", thing -> toWkb(value.apply(thing))));
        return this;
    }

    int write(JdbcTemplate jdbc, Collection<T> things) {
        jdbc.batchUpdate(statement(), things, BATCH, (row, thing) -> {
            for (int i = 0; i < columns.size(); i++) {
                row.setObject(i + 1, columns.get(i).value().apply(thing));
            }
        });
        return things.size();
    }

    private String statement() {
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String values = columns.stream().map(Column::placeholder).collect(Collectors.joining(", "));
        return "insert into " + table + " (" + names + ") values (" + values + ")";
    }

    private static byte[] toWkb(Geometry geometry) {
        return geometry == null ? null : Geometries.toWkb(geometry);
    }
}
