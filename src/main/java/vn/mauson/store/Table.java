package vn.mauson.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.geometry.Geometries;
import vn.mauson.measure.Sha256;

/**
 * How things of one kind stand in the database: for each column how its value is read off a thing.
 *
 * @param <T> the kind
 */
public final class Table<T> {
    /** The columns every table has besides. */
    private static final int OWN_COLUMNS = 3;

    private enum Role {
        KEY,
        CONTENT,
        SPAN
    }

    private record Column<T>(String name, Role role, boolean geometry, Function<T, Object> value) {}

    private final String name;
    private final List<Column<T>> columns = new ArrayList<>();

    private Table(String name) {
        this.name = name;
    }

    static <T> Table<T> named(String name) {
        return new Table<>(name);
    }

    /** A column that tells things of one state apart. */
    Table<T> key(String column, Function<T, Object> value) {
        columns.add(new Column<>(column, Role.KEY, false, value));
        return this;
    }

    Table<T> column(String column, Function<T, Object> value) {
        columns.add(new Column<>(column, Role.CONTENT, false, value));
        return this;
    }

    /** A column that says when a thing was so, not what it was: it does not count in the digest. */
    Table<T> span(String column, Function<T, Object> value) {
        columns.add(new Column<>(column, Role.SPAN, false, value));
        return this;
    }

    /** Degrees, longitude first; may be null where the column allows it. */
    Table<T> geometry(Function<T, Geometry> value) {
        columns.add(new Column<>("geom", Role.CONTENT, true, value::apply));
        return this;
    }

    String name() {
        return name;
    }

    List<String> keyColumns() {
        return columns.stream()
                .filter(column -> column.role == Role.KEY)
                .map(Column::name)
                .toList();
    }

    /** What tells a thing apart from others of one state, as {@link Held#key()} has it. */
    public List<Object> keyOf(T thing) {
        return columns.stream()
                .filter(column -> column.role == Role.KEY)
                .map(column -> column.value.apply(thing))
                .toList();
    }

    /** The key in a row of values. */
    List<Object> keyIn(Object[] values) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).role == Role.KEY)
                .mapToObj(i -> values[i])
                .toList();
    }

    /** Names a key by as many bits as no two of a layer share. */
    static UUID nameOf(List<Object> key) {
        MessageDigest sha = Sha256.digest();
        key.forEach(part -> update(sha, part));
        return first128(sha);
    }

    /** Whether its rows hold from one day to another. */
    public boolean hasDays() {
        return columns.stream().anyMatch(column -> column.role == Role.SPAN);
    }

    boolean marksIllustrative() {
        return columns.stream().anyMatch(column -> column.name.equals("illustrative"));
    }

    /** Names of all columns that are written, ours last. */
    List<String> columnNames() {
        return Stream.concat(columns.stream().map(Column::name), Stream.of("digest", "origin", "revision"))
                .toList();
    }

    int columnCount() {
        return columns.size() + OWN_COLUMNS;
    }

    int indexOf(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name.equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException(name + " has no column " + column);
    }

    /** The place of the column with the geometry, -1 for none. */
    int geometryAt() {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).geometry) {
                return i;
            }
        }
        return -1;
    }

    boolean isGeometry(int column) {
        return column < columns.size() && columns.get(column).geometry;
    }

    /** The values of a thing in the order of {@link #columnNames()}; geometries as WKB. */
    Object[] values(T thing, long revision) {
        Object[] values = new Object[columnCount()];
        for (int i = 0; i < columns.size(); i++) {
            Object value = columns.get(i).value.apply(thing);
            values[i] = value instanceof Geometry geometry ? Geometries.toWkb(geometry) : value;
        }
        values[columns.size()] = digest(values);
        stamp(values, revision);
        return values;
    }

    /** Degrees, longitude first; null for a table or a thing without. */
    Geometry geometryOf(T thing) {
        return columns.stream()
                .filter(Column::geometry)
                .findFirst()
                .map(column -> (Geometry) column.value.apply(thing))
                .orElse(null);
    }

    int digestAt() {
        return columns.size();
    }

    /** Says in a row which revision writes it. */
    void stamp(Object[] values, long revision) {
        values[columns.size() + 1] = revision;
        values[columns.size() + 2] = revision;
    }

    /** Names what a thing is: equal things have equal digests, whenever they were so. */
    public UUID digest(T thing) {
        return (UUID) values(thing, 0)[columns.size()];
    }

    private UUID digest(Object[] values) {
        MessageDigest sha = Sha256.digest();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).role != Role.SPAN) {
                update(sha, values[i]);
            }
        }
        return first128(sha);
    }

    private static UUID first128(MessageDigest sha) {
        ByteBuffer sum = ByteBuffer.wrap(sha.digest());
        return new UUID(sum.getLong(), sum.getLong());
    }

    /** Length first, so that a value cannot run into the next; null is not empty. */
    private static void update(MessageDigest sha, Object value) {
        byte[] content =
                value instanceof byte[] wkb ? wkb : String.valueOf(value).getBytes(StandardCharsets.UTF_8);
        int length = value == null ? -1 : content.length;
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
        sha.update(content);
    }
}
