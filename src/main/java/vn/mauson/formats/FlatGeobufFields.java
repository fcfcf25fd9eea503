package vn.mauson.formats;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.ColumnType;

/** The properties of one FlatGeobuf feature: the place of a column, then its value, until they end. */
final class FlatGeobufFields {
    private FlatGeobufFields() {}

    /**
     * @param bytes null for none
     * @param draft is given every column, null where the feature has no value for it
     */
    static void read(ByteBuffer bytes, List<Column> columns, Draft draft) {
        columns.forEach(column -> draft.field(column.name(), null));
        if (bytes == null) {
            return;
        }
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        try {
            while (bytes.hasRemaining()) {
                Column column = columns.get(Short.toUnsignedInt(bytes.getShort()));
                field(column, bytes, draft);
            }
        } catch (BufferUnderflowException e) {
            draft.refuse("feature-damaged", "", bytes.capacity() + " bytes", "properties within their own bytes");
        }
    }

    private static void field(Column column, ByteBuffer bytes, Draft draft) {
        int type = column.type();
        if (type == ColumnType.Binary) {
            String length = text(bytes).length() + " bytes";
            draft.remark("binary-value", column.name(), length, "text or a number; left empty");
        } else {
            draft.field(column.name(), value(type, bytes));
        }
    }

    /** As the specification's table of column types says, little-endian; unsigned above a long as text. */
    private static Object value(int type, ByteBuffer bytes) {
        return switch (type) {
            case ColumnType.Byte -> (long) bytes.get();
            case ColumnType.UByte -> (long) Byte.toUnsignedInt(bytes.get());
            case ColumnType.Bool -> bytes.get() != 0;
            case ColumnType.Short -> (long) bytes.getShort();
            case ColumnType.UShort -> (long) Short.toUnsignedInt(bytes.getShort());
            case ColumnType.Int -> (long) bytes.getInt();
            case ColumnType.UInt -> Integer.toUnsignedLong(bytes.getInt());
            case ColumnType.Long -> bytes.getLong();
            case ColumnType.ULong -> unsigned(bytes.getLong());
            case ColumnType.Float -> (double) bytes.getFloat();
            case ColumnType.Double -> bytes.getDouble();
            case ColumnType.String, ColumnType.Json, ColumnType.DateTime -> text(bytes);
            default -> throw new IllegalArgumentException("column type " + type);
        };
    }

    private static Object unsigned(long value) {
        return value < 0 ? Long.toUnsignedString(value) : (Object) value;
    }

    private static String text(ByteBuffer bytes) {
        long length = Integer.toUnsignedLong(bytes.getInt());
        if (length > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] text = new byte[(int) length];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }
}
