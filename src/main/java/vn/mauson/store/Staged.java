package vn.mauson.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.geometry.Geometries;

/**
 * Things of one table waiting on disk to be written: a file of any size is checked whole before the first
 * row goes into the store, and memory holds only a key, a digest and a place for each.
 *
 * @param <T> the kind
 */
public final class Staged<T> implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 18;

    private final Table<T> table;
    private final Path file;
    private final DataOutputStream out;
    private final FileChannel channel;
    private final Map<List<Object>, Integer> ordinals = new HashMap<>();
    private final List<UUID> digests = new ArrayList<>();
    private final List<double[]> boxes = new ArrayList<>();
    private long[] places = new long[1 << 10];
    private long end;

    private Staged(Table<T> table, Path file) throws IOException {
        this.table = table;
        this.file = file;
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES));
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
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
        private final UUID digest;
        private final double[] box;
        private final byte[] bytes;

        private Prepared(List<Object> key, UUID digest, double[] box, byte[] bytes) {
            this.key = key;
            this.box = box;
            this.digest = digest;
            this.bytes = bytes;
        }

        public List<Object> key() {
            return key;
        }
    }

    public Prepared prepare(T thing) {
        Object[] values = table.values(thing, 0);
        return new Prepared(
                table.keyOf(thing),
                (UUID) values[table.digestAt()],
                box(table.geometryOf(thing)),
                StagedRow.toBytes(values));
    }

    private static double[] box(Geometry lonLat) {
        if (lonLat == null) {
            return null;
        }
        Envelope box = lonLat.getEnvelopeInternal();
        return new double[] {box.getMinX(), box.getMaxX(), box.getMinY(), box.getMaxY()};
    }

    /** Keeps a thing unless its key is there already; whether it was kept. */
    public boolean add(Prepared row) {
        if (ordinals.putIfAbsent(row.key, digests.size()) != null) {
            return false;
        }
        if (digests.size() == places.length) {
            places = Arrays.copyOf(places, 2 * places.length);
        }
        places[digests.size()] = end;
        digests.add(row.digest);
        boxes.add(row.box);
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
        return digests.size();
    }

    /** The place of every key, in the order they came. */
    public Map<List<Object>, Integer> ordinals() {
        return Collections.unmodifiableMap(ordinals);
    }

    public UUID digest(int ordinal) {
        return digests.get(ordinal);
    }

    /** The outline of a thing, degrees, longitude first; null where it has none. */
    public Geometry lonLat(int ordinal) {
        return read(ordinal).lonLat();
    }

    /** The box around the outline of a thing, degrees; empty where it has none. */
    public Envelope box(int ordinal) {
        double[] box = boxes.get(ordinal);
        return box == null ? new Envelope() : new Envelope(box[0], box[1], box[2], box[3]);
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
        long next = ordinal + 1 == digests.size() ? end : places[ordinal + 1];
        int length = (int) (next - places[ordinal]) - Integer.BYTES;
        try {
            return new Kept(StagedRow.ofBytes(read(places[ordinal] + Integer.BYTES, length)));
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

    private DataInputStream open() {
        try {
            return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
            channel.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
