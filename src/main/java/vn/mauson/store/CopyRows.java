package vn.mauson.store;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Writes rows by PostgreSQL's COPY in its binary form (PostgreSQL 15 documentation, COPY, "Binary
 * Format"): a header, for each row the number of its fields and for each field its length and bytes, in
 * network order; a trailer. Geometry is PostGIS's extended WKB. Each value must be of exactly the
 * column's type.
 */
final class CopyRows implements AutoCloseable {
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final int TRAILER = -1;
    private static final int NULL = -1;
    private static final long EPOCH_DAY_2000 = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int BUFFER_BYTES = 1 << 18;

    /** Sets the flag "a spatial reference follows" in the type word of WKB. */
    private static final int WITH_SRID = 0x20000000;

    private static final int LON_LAT = 4326;
    private static final int WKB_TYPE_AT = 1;
    private static final int WKB_HEAD = 5;

    private final DataOutputStream out;
    private final Table<?> table;

    private CopyRows(DataOutputStream out, Table<?> table) {
        this.out = out;
        this.table = table;
    }

    static boolean canWrite(Connection connection) throws SQLException {
        return connection.isWrapperFor(PGConnection.class);
    }

    static CopyRows into(Table<?> table, Connection connection) throws SQLException, IOException {
        String sql =
                "copy " + table.name() + " (" + String.join(", ", table.columnNames()) + ") from stdin (format binary)";
        PGCopyOutputStream copy = new PGCopyOutputStream(connection.unwrap(PGConnection.class), sql);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(copy, BUFFER_BYTES));
        out.write(HEADER);
        return new CopyRows(out, table);
    }

    void write(Object[] values) {
        try {
            out.writeShort(values.length);
            for (int i = 0; i < values.length; i++) {
                writeField(values[i], table.isGeometry(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeField(Object value, boolean geometry) throws IOException {
        if (value == null) {
            out.writeInt(NULL);
        } else if (geometry) {
            writeGeometry((byte[]) value);
        } else if (value instanceof String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        } else if (value instanceof Integer whole) {
            out.writeInt(Integer.BYTES);
            out.writeInt(whole);
        } else if (value instanceof Long whole) {
            out.writeInt(Long.BYTES);
            out.writeLong(whole);
        } else if (value instanceof Double number) {
            out.writeInt(Double.BYTES);
            out.writeDouble(number);
        } else if (value instanceof Boolean truth) {
            out.writeInt(1);
            out.writeBoolean(truth);
        } else if (value instanceof LocalDate day) {
            out.writeInt(Integer.BYTES);
            out.writeInt((int) (day.toEpochDay() - EPOCH_DAY_2000));
        } else if (value instanceof UUID id) {
            out.writeInt(2 * Long.BYTES);
            out.writeLong(id.getMostSignificantBits());
            out.writeLong(id.getLeastSignificantBits());
        } else {
            throw new IllegalArgumentException("no binary form for " + value.getClass());
        }
    }

    /** @param wkb big-endian, as {@link vn.mauson.geometry.Geometries#toWkb} writes it */
    private void writeGeometry(byte[] wkb) throws IOException {
        out.writeInt(wkb.length + Integer.BYTES);
        out.write(wkb, 0, WKB_TYPE_AT);
        out.writeByte(wkb[WKB_TYPE_AT] | WITH_SRID >>> 24);
        out.write(wkb, WKB_TYPE_AT + 1, WKB_HEAD - WKB_TYPE_AT - 1);
        out.writeInt(LON_LAT);
        out.write(wkb, WKB_HEAD, wkb.length - WKB_HEAD);
    }

    @Override
    public void close() throws IOException {
        out.writeShort(TRAILER);
        out.close();
    }
}
