package vn.mauson.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/** A row of column values as bytes: for each value a letter for its type and then the value. */
final class StagedRow {
    /** More than most rows need; a plot of 33 vertices takes 700. */
    private static final int USUAL_BYTES = 1 << 10;

    private StagedRow() {}

    static byte[] toBytes(Object[] values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(values.length);
            for (Object value : values) {
                write(value, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Object value, DataOutputStream out) throws IOException {
        if (value == null) {
            out.writeByte('0');
        } else if (value instanceof byte[] raw) {
            writeBytes('G', raw, out);
        } else if (value instanceof String text) {
            writeBytes('S', text.getBytes(StandardCharsets.UTF_8), out);
        } else if (value instanceof Integer whole) {
            out.writeByte('I');
            out.writeInt(whole);
        } else if (value instanceof Long whole) {
            out.writeByte('L');
            out.writeLong(whole);
        } else if (value instanceof Double number) {
            out.writeByte('D');
            out.writeDouble(number);
        } else if (value instanceof Boolean truth) {
            out.writeByte(truth ? 'T' : 'F');
        } else if (value instanceof LocalDate day) {
            out.writeByte('Y');
            out.writeLong(day.toEpochDay());
        } else if (value instanceof UUID id) {
            out.writeByte('U');
            out.writeLong(id.getMostSignificantBits());
            out.writeLong(id.getLeastSignificantBits());
        } else {
            throw new IllegalArgumentException("no form for " + value.getClass());
        }
    }

    private static void writeBytes(char type, byte[] bytes, DataOutputStream out) throws IOException {
        out.writeByte(type);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static Object[] ofBytes(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Object[] values = new Object[in.readByte()];
            for (int i = 0; i < values.length; i++) {
                values[i] = read(in);
            }
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object read(DataInputStream in) throws IOException {
        int type = in.readByte();
        return switch (type) {
            case '0' -> null;
            case 'G' -> in.readNBytes(in.readInt());
            case 'S' -> new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
            case 'I' -> in.readInt();
            case 'L' -> in.readLong();
            case 'D' -> in.readDouble();
            case 'T' -> true;
            case 'F' -> false;
            case 'Y' -> LocalDate.ofEpochDay(in.readLong());
            case 'U' -> new UUID(in.readLong(), in.readLong());
            default -> throw new IllegalStateException("no type of value is written as " + (char) type);
        };
    }
}
