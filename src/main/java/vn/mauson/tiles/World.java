package vn.mauson.tiles;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.geom.util.GeometryEditor;

/**
 * Geometries where a {@link TileMatrixSet} has them: x from the west and y from the north in sides of the tile
 * at zoom 0. A geometry is brought here once and then costs a tile two multiplications a vertex.
 */
final class World {
    /** Two doubles a vertex and no object. */
    static final GeometryFactory FACTORY =
            new GeometryFactory(new PrecisionModel(), 0, PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    private World() {}

    /** @param lonLat degrees, longitude as x */
    static Envelope of(TileMatrixSet set, Envelope lonLat) {
        return new Envelope(
                set.x(lonLat.getMinX()), set.x(lonLat.getMaxX()), set.y(lonLat.getMinY()), set.y(lonLat.getMaxY()));
    }

    /** @param lonLat degrees, longitude as x */
    static Geometry of(TileMatrixSet set, Geometry lonLat) {
        return new GeometryEditor(FACTORY).edit(lonLat, new GeometryEditor.CoordinateSequenceOperation() {
            @Override
            public CoordinateSequence edit(CoordinateSequence sequence, Geometry part) {
                return of(set, sequence);
            }
        });
    }

    private static CoordinateSequence of(TileMatrixSet set, CoordinateSequence lonLat) {
        double[] xy = new double[2 * lonLat.size()];
        for (int i = 0; i < lonLat.size(); i++) {
            xy[2 * i] = set.x(lonLat.getX(i));
            xy[2 * i + 1] = set.y(lonLat.getY(i));
        }
        return new PackedCoordinateSequence.Double(xy, 2, 0);
    }
}
