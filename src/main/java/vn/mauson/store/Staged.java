package vn.mauson.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.geometry.Geometries;

/**
 * Things of one table waiting on disk to be written: a file of any size is checked whole before the first
 * row goes into the store. Memory holds about 70 bytes for each: what names it and its content, where it
 * is kept, and how far it reaches from west to east.
 *
 * <p>The file has no name from the start, so that a program that is killed leaves none.
 *
 * @param <T> the kind
 */
public final class Staged<T> implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 18;

    private final Table<T> table;
    private final DataOutputStream out;
    private final FileChannel channel;
    private final Ordinals ordinals = new Ordinals();

    /** The halves of each. */
    private final Longs digestsHigh = new Longs();

    private final Longs digestsLow = new Longs();

    /** Western and eastern end, degrees, as the bits of two floats, rounded away from the thing. */
    private final Longs reaches = new Longs();

    private final Longs places = new Longs();
    private final Longs rows = new Longs();
    private long end;

    private Staged(Table<T> table, Path file) throws IOException {
        this.table = table;
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES));
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
        Files.delete(file);
    }

    /** An empty one, in the machine's folder for temporary files. */
    public static <T> Staged<T> of(Table<T> table) {
        try {
            return new Staged<>(table, Files.createTempFile("mauson-import", ".rows"));
        } catch (IOException e) {
            throw new UncheckedIOException("no room for a temporary file", e);
        }
    }

    /** A thing in the form it is kept, made by any thread. */
    public static final class Prepared {
        private final List<Object> key;
        private final UUID name;
        private final UUID digest;
        private final Envelope box;
        private final byte[] bytes;

        private Prepared(List<Object> key, UUID name, UUID digest, Envelope box, byte[] bytes) {
            this.key = key;
            this.name = name;
            this.digest = digest;
            this.box = box;
            this.bytes = bytes;
        }

        public List<Object> key() {
            return key;
        }
    }

    public Prepared prepare(T thing) {
        Object[] values = table.values(thing, 0);
        List<Object> key = table.keyOf(thing);
        Geometry lonLat = table.geometryOf(thing);
        return new Prepared(
                key,
                Table.nameOf(key),
                (UUID) values[table.digestAt()],
                lonLat == null ? new Envelope() : lonLat.getEnvelopeInternal(),
                StagedRow.toBytes(values));
    }

    /**
     * Keeps a thing unless its key is there already; whether it was kept.
     *
     * @param number of the row of the file that it was made from
     */
    public boolean add(Prepared row, long number) {
        if (!ordinals.add(row.name)) {
            return false;
        }
        places.add(end);
        rows.add(number);
        digestsHigh.add(row.digest.getMostSignificantBits());
        digestsLow.add(row.digest.getLeastSignificantBits());
        reaches.add((long) Float.floatToIntBits(Math.nextDown((float) row.box.getMinX())) << Integer.SIZE
                | Float.floatToIntBits(Math.nextUp((float) row.box.getMaxX())) & 0xFFFFFFFFL);
        try {
            out.writeInt(row.bytes.length);
            out.write(row.bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("no room for a temporary file", e);
        }
        end += Integer.BYTES + row.bytes.length;
        return true;
    }

    public int size() {
        return ordinals.size();
    }

    /** The place of the thing with that key in the order they came, -1 for none. */
    public int find(List<Object> key) {
        return ordinals.find(Table.nameOf(key));
    }

    /** The place of every key; reads all things, so for layers of a few. */
    public Map<List<Object>, Integer> ordinals() {
        Map<List<Object>, Integer> byKey = new LinkedHashMap<>();
        for (int ordinal = 0; ordinal < size(); ordinal++) {
            byKey.put(table.keyIn(read(ordinal).values), ordinal);
        }
        return byKey;
    }

    public UUID digest(int ordinal) {
        return new UUID(digestsHigh.get(ordinal), digestsLow.get(ordinal));
    }

    /** The outline of a thing, degrees, longitude first; null where it has none. */
    public Geometry lonLat(int ordinal) {
        return read(ordinal).lonLat();
    }

    /** The row of the file a thing was made from. */
    public long rowOf(int ordinal) {
        return rows.get(ordinal);
    }

    /** A longitude west of a thing by a metre or so, degrees; means nothing where it has no outline. */
    public float west(int ordinal) {
        return Float.intBitsToFloat((int) (reaches.get(ordinal) >>> Integer.SIZE));
    }

    /** A longitude east of a thing by a metre or so, degrees; means nothing where it has no outline. */
    public float east(int ordinal) {
        return Float.intBitsToFloat((int) reaches.get(ordinal));
    }

    /** A thing as it is kept, read once. */
    public final class Kept {
        private final Object[] values;

        private Kept(Object[] values) {
            this.values = values;
        }

        /** Its outline, degrees, longitude first; null where it has none. */
        public Geometry lonLat() {
            int at = table.geometryAt();
            return at < 0 || values[at] == null ? null : Geometries.ofWkb((byte[]) values[at]);
        }

        /** Whether a column that is true or false is true. */
        public boolean isTrue(String column) {
            return Boolean.TRUE.equals(values[table.indexOf(column)]);
        }
    }

    /** Reads a thing back; any thread may, once all are added. */
    public Kept read(int ordinal) {
        flush();
        long next = ordinal + 1 == size() ? end : places.get(ordinal + 1);
        long at = places.get(ordinal) + Integer.BYTES;
        try {
            return new Kept(StagedRow.ofBytes(read(at, (int) (next - at))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ByteBuffer read(long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) >= 0) {
            // until all of it is there
        }
        bytes.flip();
        return bytes;
    }

    private void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("no room for a temporary file", e);
        }
    }

    Table<T> table() {
        return table;
    }

    /** The rows of some things as the table's columns want them, in the order they came. */
    Iterator<Object[]> rows(BitSet chosen, long revision) {
        flush();
        return new Iterator<>() {
            private final DataInputStream in = open();
            private int at;

            @Override
            public boolean hasNext() {
                return chosen.nextSetBit(at) >= 0;
            }

            @Override
            public Object[] next() {
                int wanted = chosen.nextSetBit(at);
                if (wanted < 0) {
                    throw new NoSuchElementException();
                }
                try {
                    for (; at < wanted; at++) {
                        in.skipNBytes(in.readInt());
                    }
                    at++;
                    Object[] values = StagedRow.ofBytes(ByteBuffer.wrap(in.readNBytes(in.readInt())));
                    table.stamp(values, revision);
                    return values;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    /** From the first; one at a time, for there is one file. */
    private DataInputStream open() {
        try {
            return new DataInputStream(
                    new BufferedInputStream(Channels.newInputStream(channel.position(0)), BUFFER_BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
