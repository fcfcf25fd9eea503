package vn.mauson.tiles;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import vn.mauson.measure.NotFound;

/**
 * How the world is cut into tiles (OGC 17-083r4, annex D): where a longitude and a latitude lie in it, both
 * counted in sides of the tile at zoom 0, x from the west, y from the north.
 */
public enum TileMatrixSet {
    /**
     * The Web Mercator square, one tile at zoom 0. EPSG Guidance Note 7-2, method 1024, with x = λ / 2π and
     * y = artanh(sin φ) / 2π in parts of the equator; the sphere's radius cancels out.
     */
    WEB_MERCATOR_QUAD("WebMercatorQuad", 1) {
        @Override
        double x(double longitude) {
            return longitude / 360 + 0.5;
        }

        @Override
        double y(double latitude) {
            double sine = Math.sin(Math.toRadians(Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, latitude))));
            double artanh = Math.log((1 + sine) / (1 - sine)) / 2;
            return 0.5 - artanh / (2 * Math.PI);
        }

        @Override
        double longitude(double x) {
            return 360 * (x - 0.5);
        }

        // Reverse: the Gudermannian of y / a.
        @Override
        double latitude(double y) {
            return Math.toDegrees(Math.atan(Math.sinh(2 * Math.PI * (0.5 - y))));
        }
    },
    /** Longitude and latitude as they are, two tiles of 180 degrees at zoom 0. */
    WORLD_CRS84_QUAD("WorldCRS84Quad", 2) {
        @Override
        double x(double longitude) {
            return (longitude + 180) / 180;
        }

        @Override
        double y(double latitude) {
            return (90 - latitude) / 180;
        }

        @Override
        double longitude(double x) {
            return 180 * x - 180;
        }

        @Override
        double latitude(double y) {
            return 90 - 180 * y;
        }
    };

    /** Where the square world ends: the latitude whose y is half the equator. */
    private static final double MAX_LATITUDE = Math.toDegrees(Math.atan(Math.sinh(Math.PI)));

    private final String id;
    private final int columnsAtZero;

    TileMatrixSet(String id, int columnsAtZero) {
        this.id = id;
        this.columnsAtZero = columnsAtZero;
    }

    /** The set of an id as the register of OGC writes it; {@link NotFound} for any other. */
    public static TileMatrixSet of(String id) {
        return Arrays.stream(values())
                .filter(set -> set.id.equals(id))
                .findFirst()
                .orElseThrow(() -> NotFound.of(
                        "tile matrix set",
                        id,
                        Arrays.stream(values()).map(TileMatrixSet::id).collect(Collectors.joining(", "))));
    }

    /** As the register of OGC writes it, such as {@code WebMercatorQuad}. */
    public String id() {
        return id;
    }

    /** Columns at a zoom. */
    public int columns(int zoom) {
        return columnsAtZero << zoom;
    }

    /** Rows at a zoom. */
    public int rows(int zoom) {
        return 1 << zoom;
    }

    /** The columns (as x) and rows (as y) of the tiles that a box in degrees, longitude first, lies in. */
    public Envelope tiles(int zoom, Envelope lonLat) {
        int rows = rows(zoom);
        return new Envelope(
                within(x(lonLat.getMinX()) * rows, columns(zoom)),
                within(x(lonLat.getMaxX()) * rows, columns(zoom)),
                within(y(lonLat.getMaxY()) * rows, rows),
                within(y(lonLat.getMinY()) * rows, rows));
    }

    private static double within(double tile, int count) {
        return Math.max(0, Math.min(count - 1, Math.floor(tile)));
    }

    abstract double x(double longitude);

    abstract double y(double latitude);

    abstract double longitude(double x);

    abstract double latitude(double y);
}
