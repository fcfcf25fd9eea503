package vn.mauson.formats;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * Well-known binary (OGC 06-103r4, section 8.2) with the dimensions of ISO 13249-3 (1000, 2000, 3000
 * added to the kind) and of PostGIS (high bits). No count is believed beyond the bytes that are there.
 */
final class Wkb {
    private static final int EWKB_Z = 0x80000000;
    private static final int EWKB_M = 0x40000000;
    private static final int EWKB_SRID = 0x20000000;
    private static final int SMALLEST_PART = 5;

    private final ByteBuffer bytes;
    private final Parts make;
    private boolean flat = true;
    private int ordinates;

    /** @param bytes from the position to the limit */
    Wkb(ByteBuffer bytes, Parts make) {
        this.bytes = bytes;
        this.make = make;
    }

    Geometry read() throws Unreadable {
        return geometry(0);
    }

    /** Whether there were x and y only. */
    boolean isFlat() {
        return flat;
    }

    private Geometry geometry(int depth) throws Unreadable {
        if (depth > Limits.COLLECTIONS) {
            throw new Unreadable(
                    "nested-too-deep", depth, "at most " + Limits.COLLECTIONS + " collections in each other");
        }
        int kind = kind();
        return switch (kind) {
            case 1 -> point();
            case 2 -> make.line(positions());
            case 3 -> make.polygon(rings());
            case 4, 5, 6, 7 -> Parts.collection(parts(kind, depth));
            default -> throw new Unreadable("geometry-kind", kind, "points, lines, polygons and collections of them");
        };
    }

    private int kind() throws Unreadable {
        need(SMALLEST_PART);
        bytes.order(bytes.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int type = bytes.getInt();
        if ((type & EWKB_SRID) != 0) {
            need(Integer.BYTES);
            bytes.getInt();
        }
        int kind = type & ~(EWKB_Z | EWKB_M | EWKB_SRID);
        int iso = kind / 1000;
        boolean z = (type & EWKB_Z) != 0 || iso == 1 || iso == 3;
        boolean m = (type & EWKB_M) != 0 || iso == 2 || iso == 3;
        ordinates = 2 + (z ? 1 : 0) + (m ? 1 : 0);
        flat &= ordinates == 2;
        return iso > 3 ? kind : kind % 1000;
    }

    private Point point() throws Unreadable {
        double[] xy = positions(1);
        return make.point(xy[0], xy[1]);
    }

    private List<double[]> rings() throws Unreadable {
        int count = count(Integer.BYTES);
        List<double[]> rings = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            rings.add(positions());
        }
        return rings;
    }

    private List<Geometry> parts(int kind, int depth) throws Unreadable {
        int count = count(SMALLEST_PART);
        List<Geometry> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Geometry part = geometry(depth + 1);
            if (kind != 7 && part.getDimension() != kind - 4) {
                throw new Unreadable("geometry-kind", part.getGeometryType(), "parts of the kind their whole has");
            }
            parts.add(part);
        }
        return parts;
    }

    private double[] positions() throws Unreadable {
        return positions(count(ordinates * Double.BYTES));
    }

    private double[] positions(int count) throws Unreadable {
        need((long) count * ordinates * Double.BYTES);
        double[] xy = new double[2 * count];
        DoubleBuffer doubles = bytes.asDoubleBuffer();
        if (ordinates == 2) {
            doubles.get(xy);
        } else {
            for (int i = 0; i < count; i++) {
                xy[2 * i] = doubles.get(i * ordinates);
                xy[2 * i + 1] = doubles.get(i * ordinates + 1);
            }
        }
        bytes.position(bytes.position() + count * ordinates * Double.BYTES);
        return xy;
    }

    /** A stated count of things of at least so many bytes each. */
    private int count(int bytesEach) throws Unreadable {
        need(Integer.BYTES);
        long count = Integer.toUnsignedLong(bytes.getInt());
        need(count * bytesEach);
        return (int) count;
    }

    private void need(long more) throws Unreadable {
        if (more > bytes.remaining()) {
            throw new Unreadable(
                    "geometry-breaks-off", bytes.remaining() + " bytes left", "the " + more + " bytes that it says");
        }
    }
}
