package vn.mauson.tiles;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;

/**
 * The grid of one tile: whole numbers, x east and y south from the tile's north-west corner, 4096 to
 * its side.
 *
 * <p>Vertices are rounded to the grid of the whole world at the tile's zoom and only then counted from
 * the tile's corner, so a vertex is rounded alike in every tile and for every feature it belongs to. Where a
 * longitude and latitude lie is the matter of the {@link TileMatrixSet}.
 */
final class TileGrid {
    /** Units to a side. */
    static final int EXTENT = 4096;

    /** Units around the tile that are drawn too, so that outlines and symbols are not cut at the seam. */
    static final int BUFFER = 64;

    private final TileMatrixSet set;
    private final double worldUnits;
    private final double west;
    private final double north;

    TileGrid(TileCoord tile) {
        this.set = tile.set();
        this.worldUnits = (double) EXTENT * set.rows(tile.z());
        this.west = (double) EXTENT * tile.x();
        this.north = (double) EXTENT * tile.y();
    }

    /** The grid point nearest to a longitude and latitude in degrees; latitudes past the world's edge lie on it. */
    Coordinate toGrid(double longitude, double latitude) {
        return new CoordinateXY(toGridX(longitude), toGridY(latitude));
    }

    /** The grid envelope of whatever fills a lon/lat envelope: exact, for rounding keeps order. */
    Envelope toGrid(Envelope lonLat) {
        return new Envelope(toGrid(lonLat.getMinX(), lonLat.getMinY()), toGrid(lonLat.getMaxX(), lonLat.getMaxY()));
    }

    /** A path on the grid, each vertex different from the one before. */
    CoordinateList toGrid(CoordinateSequence lonLat) {
        CoordinateList path = new CoordinateList();
        path.ensureCapacity(lonLat.size());
        for (int i = 0; i < lonLat.size(); i++) {
            path.add(toGrid(lonLat.getX(i), lonLat.getY(i)), false);
        }
        return path;
    }

    private double toGridX(double longitude) {
        return Math.rint(set.x(longitude) * worldUnits) - west;
    }

    private double toGridY(double latitude) {
        return Math.rint(set.y(latitude) * worldUnits) - north;
    }
}
