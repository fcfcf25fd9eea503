package vn.mauson.formats;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.wololo.flatgeobuf.generated.GeometryType;
import org.wololo.flatgeobuf.generated.Header;
import vn.mauson.geometry.Geometries;

/**
 * The geometry of one FlatGeobuf feature: one run of x and y, cut at {@code ends}, or parts. Parts may
 * point anywhere, also twice to the same, so what is read of a feature is bounded by its own bytes.
 */
final class FlatGeobufGeometry {
    private static final int SMALLEST_PART_BYTES = 8;

    private final Parts make;
    private final int layerKind;
    private long pointsLeft;
    private long partsLeft;

    /** @param featureBytes of the whole feature, which its points cannot exceed */
    FlatGeobufGeometry(Parts make, int featureBytes, Header header) {
        this.make = make;
        this.layerKind = header.geometryType();
        this.pointsLeft = featureBytes / (2L * Double.BYTES);
        this.partsLeft = featureBytes / SMALLEST_PART_BYTES;
    }

    Geometry read(org.wololo.flatgeobuf.generated.Geometry stored) throws Unreadable {
        return stored == null ? null : geometry(stored, layerKind, 0);
    }

    private Geometry geometry(org.wololo.flatgeobuf.generated.Geometry stored, int ofWhole, int depth)
            throws Unreadable {
        if (depth > Limits.COLLECTIONS || --partsLeft < 0) {
            throw new Unreadable("nested-too-deep", depth, "parts that fit in the feature");
        }
        int kind = ofWhole == GeometryType.Unknown ? stored.type() : ofWhole;
        return switch (kind) {
            case GeometryType.Point -> point(numbers(stored));
            case GeometryType.LineString -> make.line(numbers(stored));
            case GeometryType.Polygon -> make.polygon(cut(stored));
            case GeometryType.MultiPoint -> points(numbers(stored));
            case GeometryType.MultiLineString -> lines(cut(stored));
            case GeometryType.MultiPolygon -> parts(stored, GeometryType.Polygon, depth);
            case GeometryType.GeometryCollection -> parts(stored, GeometryType.Unknown, depth);
            default -> throw new Unreadable("geometry-kind", kind, "points, lines, polygons and collections of them");
        };
    }

    private Geometry point(double[] xy) throws Unreadable {
        return xy.length < 2 ? Geometries.FACTORY.createPoint() : make.point(xy[0], xy[1]);
    }

    private Geometry points(double[] xy) throws Unreadable {
        List<Geometry> points = new ArrayList<>();
        for (int i = 0; i < xy.length; i += 2) {
            points.add(make.point(xy[i], xy[i + 1]));
        }
        return Parts.collection(points);
    }

    private Geometry lines(List<double[]> runs) throws Unreadable {
        List<Geometry> lines = new ArrayList<>();
        for (double[] run : runs) {
            lines.add(make.line(run));
        }
        return Parts.collection(lines);
    }

    private Geometry parts(org.wololo.flatgeobuf.generated.Geometry stored, int kind, int depth) throws Unreadable {
        List<Geometry> parts = new ArrayList<>();
        for (int i = 0; i < stored.partsLength(); i++) {
            parts.add(geometry(stored.parts(i), kind, depth + 1));
        }
        return Parts.collection(parts);
    }

    private double[] numbers(org.wololo.flatgeobuf.generated.Geometry stored) throws Unreadable {
        int numbers = stored.xyLength();
        pointsLeft -= numbers / 2;
        if (numbers < 0 || numbers % 2 != 0 || pointsLeft < 0) {
            throw new Unreadable("geometry-breaks-off", numbers + " numbers", "pairs that fit in the feature");
        }
        double[] xy = new double[numbers];
        if (numbers > 0) {
            ByteBuffer bytes = stored.xyAsByteBuffer();
            bytes.order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(xy);
        }
        return xy;
    }

    /** The runs between the ends, which count points; without ends there is one run. */
    private List<double[]> cut(org.wololo.flatgeobuf.generated.Geometry stored) throws Unreadable {
        double[] xy = numbers(stored);
        int count = stored.endsLength();
        if (count == 0) {
            return xy.length == 0 ? List.of() : List.of(xy);
        }
        List<double[]> runs = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < count; i++) {
            long end = 2 * stored.ends(i);
            if (end <= start || end > xy.length) {
                throw new Unreadable("geometry-breaks-off", "an end at point " + end / 2, "ends that rise to the last");
            }
            runs.add(Arrays.copyOfRange(xy, start, (int) end));
            start = (int) end;
        }
        return runs;
    }
}
