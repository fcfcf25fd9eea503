package vn.mauson.tiles;

import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import vn.mauson.tiles.TileShapes.Outcome;

/**
 * A ring as every tile of one zoom writes it in which it is not cut: wherever the tile lies, only the step to the
 * first vertex differs. Some 100 bytes a plot. Lengths are units of the grid of the whole world at the ring's zoom,
 * 17 at most so that they fit, from its north-west corner. Never changed; nobody may change its bytes.
 */
final class WrittenRing {
    private final int west;
    private final int north;
    private final int east;
    private final int south;
    private final int x;
    private final int y;
    private final byte[] rest;

    /**
     * @param box what it fills
     * @param x of the first vertex
     * @param y of the first vertex
     * @param rest the commands after the step to it
     */
    WrittenRing(Envelope box, long x, long y, byte[] rest) {
        this.west = (int) box.getMinX();
        this.north = (int) box.getMinY();
        this.east = (int) box.getMaxX();
        this.south = (int) box.getMaxY();
        this.x = (int) x;
        this.y = (int) y;
        this.rest = rest;
    }

    /** Whether it lies in the tile alone, so that nothing is cut off it. */
    boolean isWithin(TileGrid tile) {
        return west >= tile.west()
                && east <= tile.west() + TileGrid.EXTENT
                && north >= tile.north()
                && south <= tile.north() + TileGrid.EXTENT;
    }

    int x() {
        return x;
    }

    int y() {
        return y;
    }

    byte[] rest() {
        return rest;
    }

    /** Writes what lies near a tile, at its zoom. Used again for ring after ring, of one thread. */
    static final class Pen {
        private final TileGrid grid;
        private final PlainRing plain;
        private final GeometryCommands commands = new GeometryCommands();

        /** @param near any; a ring too far from it to be written exactly is not written */
        Pen(TileCoord near) {
            this.grid = new TileGrid(near);
            this.plain = new PlainRing(grid);
        }

        /** Empty for what the quick way does not know, or what has no area on the grid. */
        Optional<WrittenRing> write(Drawable feature) {
            if (!feature.isPlain()) {
                return Optional.empty();
            }
            var ring = ((Polygon) feature.world()).getExteriorRing().getCoordinateSequence();
            Envelope onGrid = grid.toGrid(feature.world().getEnvelopeInternal());
            return plain.take(ring, feature.clearance(), onGrid, false)
                    .filter(outcome -> outcome == Outcome.DRAWN)
                    .map(drawn -> commands.written(plain, grid, onGrid));
        }
    }
}
