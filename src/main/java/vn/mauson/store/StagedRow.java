package vn.mauson.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

/** A row of column values as bytes: for each value a letter for its type and then the value. */
final class StagedRow {
    /** More than most rows need; a plot of 33 vertices takes 700. */
    private static final int USUAL_BYTES = 1 << 10;

    /** What a value that is no text or geometry takes at most, with its letter. */
    private static final int MOST_BYTES = 1 + 2 * Long.BYTES;

    private ByteBuffer out = ByteBuffer.allocate(USUAL_BYTES);

    private StagedRow() {}

    static byte[] toBytes(Object[] values) {
        StagedRow row = new StagedRow();
        row.out.put((byte) values.length);
        for (Object value : values) {
            row.write(value);
        }
        return Arrays.copyOf(row.out.array(), row.out.position());
    }

    private void write(Object value) {
        reserve(MOST_BYTES);
        if (value == null) {
            out.put((byte) '0');
        } else if (value instanceof byte[] raw) {
            writeBytes('G', raw);
        } else if (value instanceof String text) {
            writeBytes('S', text.getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof Integer whole) {
            out.put((byte) 'I').putInt(whole);
        } else if (value instanceof Long whole) {
            out.put((byte) 'L').putLong(whole);
        } else if (value instanceof Double number) {
            out.put((byte) 'D').putDouble(number);
        } else if (value instanceof Boolean truth) {
            out.put((byte) (truth ? 'T' : 'F'));
        } else if (value instanceof LocalDate day) {
            out.put((byte) 'Y').putLong(day.toEpochDay());
        } else if (value instanceof UUID id) {
            out.put((byte) 'U').putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        } else {
            throw new IllegalArgumentException("no form for " + value.getClass());
        }
    }

    private void writeBytes(char type, byte[] bytes) {
        reserve(MOST_BYTES + bytes.length);
        out.put((byte) type).putInt(bytes.length).put(bytes);
    }

    private void reserve(int bytes) {
        if (out.remaining() < bytes) {
            out = ByteBuffer.allocate(2 * (out.position() + bytes)).put(out.flip());
        }
    }

    static Object[] ofBytes(ByteBuffer in) {
        Object[] values = new Object[in.get()];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(in);
        }
        return values;
    }

    private static Object read(ByteBuffer in) {
        int type = in.get();
        return switch (type) {
            case '0' -> null;
            case 'G' -> readBytes(in);
            case 'S' -> new String(readBytes(in), StandardCharsets.UTF_8);
            case 'I' -> in.getInt();
            case 'L' -> in.getLong();
            case 'D' -> in.getDouble();
            case 'T' -> true;
            case 'F' -> false;
            case 'Y' -> LocalDate.ofEpochDay(in.getLong());
            case 'U' -> new UUID(in.getLong(), in.getLong());
            default -> throw new IllegalStateException("no type of value is written as " + (char) type);
        };
    }

    private static byte[] readBytes(ByteBuffer in) {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        return bytes;
    }
}
