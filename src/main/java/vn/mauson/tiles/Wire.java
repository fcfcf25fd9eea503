package vn.mauson.tiles;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes in Protocol Buffers' encoding (protobuf.dev, "Encoding"): variable-length numbers, fields by tag. */
final class Wire {
    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int BYTES = 2;
    private static final int MOST_VARINT = 10;

    private byte[] bytes = new byte[1 << 12];
    private int size;

    int size() {
        return size;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    void clear() {
        size = 0;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    void varint(long value) {
        room(MOST_VARINT);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void number(int field, long value) {
        varint((long) field << 3 | VARINT);
        varint(value);
    }

    void decimal(int field, double value) {
        varint((long) field << 3 | FIXED_64);
        room(Double.BYTES);
        long bits = Double.doubleToRawLongBits(value);
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            bytes[size++] = (byte) (bits >>> shift);
        }
    }

    void text(int field, String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        head(field, utf8.length);
        bytes(utf8, utf8.length);
    }

    /** A message, or packed numbers, made elsewhere. */
    void part(int field, Wire part) {
        head(field, part.size);
        bytes(part.bytes, part.size);
    }

    /** What comes before a message of so many bytes. */
    void head(int field, int length) {
        varint((long) field << 3 | BYTES);
        varint(length);
    }

    /** Bytes it takes as a part of another, with its head, by a field below 16. */
    int sizeAsPart() {
        int length = 1;
        for (int rest = size >>> 7; rest != 0; rest >>>= 7) {
            length++;
        }
        return 1 + length + size;
    }

    /** Fields made elsewhere, as they are. */
    void raw(Wire fields) {
        bytes(fields.bytes, fields.size);
    }

    /** The same, or packed numbers. */
    void raw(byte[] written) {
        bytes(written, written.length);
    }

    private void bytes(byte[] from, int length) {
        room(length);
        System.arraycopy(from, 0, bytes, size, length);
        size += length;
    }

    /** Small numbers of either sign as small numbers without: 0, -1, 1, -2 are 0, 1, 2, 3. */
    static long zigZag(long value) {
        return value << 1 ^ value >> Long.SIZE - 1;
    }
}
