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

    /** The grid point nearest to a longitude and latitude in degrees. */
    Coordinate toGrid(double longitude, double latitude) {
        return new CoordinateXY(column(set.x(longitude)), row(set.y(latitude)));
    }

    /** The grid envelope of whatever fills an envelope of the world: exact, for rounding keeps order. */
    Envelope toGrid(Envelope world) {
        return new Envelope(
                column(world.getMinX()), column(world.getMaxX()), row(world.getMinY()), row(world.getMaxY()));
    }

    /** A path on the grid, each vertex different from the one before. */
    CoordinateList toGrid(CoordinateSequence world) {
        CoordinateList path = new CoordinateList();
        path.ensureCapacity(world.size());
        for (int i = 0; i < world.size(); i++) {
            path.add(new CoordinateXY(column(world.getX(i)), row(world.getY(i))), false);
        }
        return path;
    }

    /** Square units as a part of the tile at zoom 0. */
    double worldArea(double squareUnits) {
        return squareUnits / worldUnits / worldUnits;
    }

    /** By how much rounding may move a vertex: half the diagonal of a unit, in sides of the tile at zoom 0. */
    double mostMoved() {
        return Math.sqrt(0.5) / worldUnits;
    }

    /** Units from the west of the world to the tile's corner. */
    long west() {
        return (long) west;
    }

    /** Units from the north of the world to the tile's corner. */
    long north() {
        return (long) north;
    }

    /** Whole units east of the tile's corner. */
    double column(double worldX) {
        return Math.rint(worldX * worldUnits) - west;
    }

    /** Whole units south of the tile's corner. */
    double row(double worldY) {
        return Math.rint(worldY * worldUnits) - north;
    }
}
