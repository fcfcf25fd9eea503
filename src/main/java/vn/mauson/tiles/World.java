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
 * The Web Mercator square with sides of length 1: x east from the 180th meridian, y south from the
 * northern edge. EPSG Guidance Note 7-2, method 1024, with x = λ / 2π and y = artanh(sin φ) / 2π in parts
 * of the equator; the sphere's radius cancels out. A geometry is brought here once and then costs a tile
 * two multiplications a vertex.
 */
final class World {
    /** Two doubles a vertex and no object. */
    static final GeometryFactory FACTORY =
            new GeometryFactory(new PrecisionModel(), 0, PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    /** Where the square world ends: the latitude whose y is half the equator. */
    private static final double MAX_LATITUDE = Math.toDegrees(Math.atan(Math.sinh(Math.PI)));

    private World() {}

    static double x(double longitude) {
        return longitude / 360 + 0.5;
    }

    /** Latitudes past the world's edge lie on it. */
    static double y(double latitude) {
        double sine = Math.sin(Math.toRadians(Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, latitude))));
        double artanh = Math.log((1 + sine) / (1 - sine)) / 2;
        return 0.5 - artanh / (2 * Math.PI);
    }

    /** @param lonLat degrees, longitude as x */
    static Envelope of(Envelope lonLat) {
        return new Envelope(x(lonLat.getMinX()), x(lonLat.getMaxX()), y(lonLat.getMinY()), y(lonLat.getMaxY()));
    }

    /** @param lonLat degrees, longitude as x */
    static Geometry of(Geometry lonLat) {
        return new GeometryEditor(FACTORY).edit(lonLat, new GeometryEditor.CoordinateSequenceOperation() {
            @Override
            public CoordinateSequence edit(CoordinateSequence sequence, Geometry part) {
                return of(sequence);
            }
        });
    }

    private static CoordinateSequence of(CoordinateSequence lonLat) {
        double[] xy = new double[2 * lonLat.size()];
        for (int i = 0; i < lonLat.size(); i++) {
            xy[2 * i] = x(lonLat.getX(i));
            xy[2 * i + 1] = y(lonLat.getY(i));
        }
        return new PackedCoordinateSequence.Double(xy, 2, 0);
    }
}
