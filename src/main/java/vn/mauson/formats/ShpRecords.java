package vn.mauson.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import vn.mauson.geometry.Geometries;
import vn.mauson.measure.Refused;

/**
 * The records of a .shp, one after the other in the order of the file: "ESRI Shapefile Technical
 * Description" (July 1998). Lengths are in words of 16 bits, big-endian; what is in a record is
 * little-endian.
 */
final class ShpRecords {
    static final int HEAD_BYTES = 100;
    private static final int MAGIC = 9994;
    private static final int VERSION = 1000;
    private static final int RECORD_HEAD_BYTES = 8;
    private static final int NULL = 0;
    private static final int POINT = 1;
    private static final int LINE = 3;
    private static final int AREA = 5;
    private static final int POINTS = 8;

    /** Bytes before the first number of a record's parts: type and bounding box. */
    private static final int BOX_END = 36;

    private final String file;
    private final InputStream in;
    private final int type;
    private long left;
    private ByteBuffer next;

    private ShpRecords(String file, InputStream in, int type, long left) {
        this.file = file;
        this.in = in;
        this.type = type;
        this.left = left;
    }

    static boolean recognises(byte[] head) {
        return head.length >= HEAD_BYTES
                && ByteBuffer.wrap(head).getInt(0) == MAGIC
                && ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(28) == VERSION;
    }

    /**
     * @param size of the whole .shp in bytes
     * @throws Refused for a head that is none, or states more than there is
     */
    static ShpRecords open(String file, InputStream in, long size) throws IOException {
        byte[] head = in.readNBytes(HEAD_BYTES);
        if (!recognises(head)) {
            throw Refused.at(file, ".shp", "another kind of file or cut off", "a shapefile");
        }
        long stated = 2 * Integer.toUnsignedLong(ByteBuffer.wrap(head).getInt(24));
        if (stated > size || stated < HEAD_BYTES) {
            throw Refused.at(file, ".shp", "of " + size + " bytes, states " + stated, "a file that is whole");
        }
        int type = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(32);
        return new ShpRecords(file, in, type, stated - HEAD_BYTES);
    }

    /** Whether its shapes have heights or measures, which are dropped. */
    boolean hasMore() {
        return type > 10;
    }

    /** Bytes its own head leaves for records. */
    long bytes() {
        return left;
    }

    /** Whether a record follows; zeros where its head would be are what some programs fill up the file with. */
    boolean hasNext() throws IOException {
        if (next == null && left > 0) {
            next = ByteBuffer.wrap(in.readNBytes(RECORD_HEAD_BYTES));
            if (next.capacity() == RECORD_HEAD_BYTES && next.getLong(0) == 0) {
                left = 0;
            }
        }
        return left > 0;
    }

    /**
     * The geometry of the record that follows, null with a fault where there is none.
     *
     * @throws Refused where the file breaks off
     */
    Geometry next(Shaping shaping) throws IOException {
        long length = next.capacity() < RECORD_HEAD_BYTES ? -1 : 2L * next.getInt(4);
        next = null;
        left -= RECORD_HEAD_BYTES + length;
        if (length < 4 || left < 0 || length > Limits.RECORD_BYTES) {
            throw Refused.at(
                    file, ".shp record", length + " bytes", "4 to " + Limits.RECORD_BYTES + ", within the file");
        }
        byte[] content = in.readNBytes((int) length);
        if (content.length < length) {
            throw Refused.at(file, ".shp", "cut off within a record", "a file that is whole");
        }
        return geometry(ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN), shaping);
    }

    private Geometry geometry(ByteBuffer content, Shaping shaping) {
        int own = content.getInt(0);
        if (own == NULL) {
            return shaping.nothing("null shape");
        }
        if (own != type) {
            shaping.refuse("shape-type", own, "type " + type + " as the head of the .shp says, or 0");
            return null;
        }
        return switch (own % 10) {
            case POINT -> content.capacity() < 20 ? cut(shaping) : shaping.guarded(() -> shaping.point(at(content, 4)));
            case POINTS -> points(content, shaping);
            case LINE, AREA -> parts(content, own % 10 == AREA, shaping);
            default -> {
                shaping.refuse("shape-type", own, "points, lines or areas; surfaces in space are not read");
                yield null;
            }
        };
    }

    private Geometry points(ByteBuffer content, Shaping shaping) {
        int count = content.capacity() < BOX_END + 4 ? -1 : content.getInt(BOX_END);
        if (!fits(content, BOX_END + 4L, count)) {
            return cut(shaping);
        }
        if (count == 0) {
            return shaping.nothing("no points");
        }
        Coordinate[] positions = positions(content, BOX_END + 4, count);
        return shaping.guarded(() -> {
            Point[] made = new Point[count];
            for (int i = 0; i < count; i++) {
                made[i] = shaping.point(positions[i]);
            }
            return Geometries.FACTORY.createMultiPoint(made);
        });
    }

    private Geometry parts(ByteBuffer content, boolean areas, Shaping shaping) {
        int parts = content.capacity() < BOX_END + 8 ? -1 : content.getInt(BOX_END);
        int count = parts < 0 ? -1 : content.getInt(BOX_END + 4);
        long start = BOX_END + 8 + 4L * parts;
        if (parts < 0 || !fits(content, start, count)) {
            return cut(shaping);
        }
        if (parts == 0 || count == 0) {
            return shaping.nothing("no parts");
        }
        List<Coordinate[]> split = split(content, parts, count, (int) start);
        if (split.isEmpty()) {
            return cut(shaping);
        }
        return shaping.guarded(() -> areas ? areas(split, shaping) : lines(split, shaping));
    }

    private static Geometry lines(List<Coordinate[]> parts, Shaping shaping) {
        LineString[] lines = parts.stream().map(shaping::line).toArray(LineString[]::new);
        return lines.length == 1 ? lines[0] : Geometries.FACTORY.createMultiLineString(lines);
    }

    private static Geometry areas(List<Coordinate[]> parts, Shaping shaping) {
        return Rings.assemble(parts.stream().map(shaping::ring).toArray(LinearRing[]::new), shaping);
    }

    /** Positions part by part; empty where the parts do not follow each other. */
    private static List<Coordinate[]> split(ByteBuffer content, int parts, int count, int start) {
        List<Coordinate[]> split = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            int from = content.getInt(BOX_END + 8 + 4 * i);
            int to = i + 1 < parts ? content.getInt(BOX_END + 12 + 4 * i) : count;
            if ((i == 0 && from != 0) || from < 0 || to < from || to > count) {
                return List.of();
            }
            split.add(positions(content, start + 16 * from, to - from));
        }
        return split;
    }

    private static boolean fits(ByteBuffer content, long start, int count) {
        return count >= 0 && count <= Limits.POSITIONS && start + 16L * count <= content.capacity();
    }

    private static Coordinate[] positions(ByteBuffer content, int start, int count) {
        Coordinate[] positions = new Coordinate[count];
        for (int i = 0; i < count; i++) {
            positions[i] = at(content, start + 16 * i);
        }
        return positions;
    }

    private static Coordinate at(ByteBuffer content, int index) {
        return new CoordinateXY(content.getDouble(index), content.getDouble(index + 8));
    }

    private static Geometry cut(Shaping shaping) {
        shaping.refuse("bad-shape", "", "a record whose numbers of parts and points fit its length");
        return null;
    }
}
