package vn.mauson.geometry;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;
import org.locationtech.jts.geom.util.GeometryEditor;

/**
 * Moves geometries from one frame to another, vertex by vertex: equal vertices stay equal, so what
 * shared an edge still does. Straight edges are not densified. Safe for use by several threads.
 */
public final class Reprojection {
    /** About four kilometres, see {@link Patches}. */
    private static final double CELL_DEGREES = 0.04;

    private static final double CELL_METRES = 4_000;

    /** Ten nanometres; a double tells half a nanometre apart. */
    private static final double ALLOWED_DEGREES = 1e-13;

    private static final double ALLOWED_METRES = 1e-8;

    private final Frame from;
    private final Frame to;
    private final Patches patches;

    private Reprojection(Frame from, Frame to, MathTransform transform) {
        this.from = from;
        this.to = to;
        this.patches = new Patches(
                transform,
                from.isInDegrees() ? CELL_DEGREES : CELL_METRES,
                to.isInDegrees() ? ALLOWED_DEGREES : ALLOWED_METRES);
    }

    /** Exact datum shifts only ({@code lenient = false}); a pair without one is an error, not a guess. */
    public static Reprojection between(Frame from, Frame to) {
        try {
            return new Reprojection(from, to, CRS.findMathTransform(from.crs(), to.crs(), false));
        } catch (FactoryException e) {
            throw new IllegalArgumentException("no exact way from EPSG:" + from.epsg() + " to EPSG:" + to.epsg(), e);
        }
    }

    public Coordinate apply(Coordinate coordinate) {
        double[] ordinates = {coordinate.x, coordinate.y};
        transform(ordinates, 1);
        return new Coordinate(ordinates[0], ordinates[1]);
    }

    /** A new geometry in the target frame; z and m are dropped. */
    public Geometry apply(Geometry geometry) {
        return new GeometryEditor(Geometries.FACTORY).edit(geometry, new GeometryEditor.CoordinateSequenceOperation() {
            @Override
            public CoordinateSequence edit(CoordinateSequence sequence, Geometry part) {
                return apply(sequence);
            }
        });
    }

    private CoordinateSequence apply(CoordinateSequence sequence) {
        int size = sequence.size();
        double[] ordinates = new double[2 * size];
        for (int i = 0; i < size; i++) {
            ordinates[2 * i] = sequence.getX(i);
            ordinates[2 * i + 1] = sequence.getY(i);
        }
        transform(ordinates, size);
        Coordinate[] moved = new Coordinate[size];
        for (int i = 0; i < size; i++) {
            moved[i] = new Coordinate(ordinates[2 * i], ordinates[2 * i + 1]);
        }
        return new CoordinateArraySequence(moved, 2);
    }

    private void transform(double[] ordinates, int points) {
        try {
            patches.transform(ordinates, points);
        } catch (TransformException e) {
            throw new IllegalArgumentException(
                    "coordinates cannot be moved from EPSG:" + from.epsg() + " to EPSG:" + to.epsg(), e);
        }
    }
}
