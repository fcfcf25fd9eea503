package vn.mauson.tiles;

import org.locationtech.jts.geom.Envelope;
import vn.mauson.measure.Refused;

/**
 * The place of a tile in a matrix set: zoom, column from the west, row from the north, all from 0. At zoom z
 * there are 2^z rows, and as many columns in the Web Mercator square. A tile is half open: its west and north
 * edges belong to it.
 */
public record TileCoord(TileMatrixSet set, int z, int x, int y) {
    /** The deepest zoom; a grid unit there is 2.3 mm on the ground's equator. */
    public static final int MAX_ZOOM = 22;

    /** EPSG:3857: half the equator of a sphere of 6,378,137 m, in metres. */
    private static final double HALF_WORLD_METRES = Math.PI * 6_378_137;

    /** Refuses a zoom outside [0, 22] and a column or row that the set does not have there. */
    public TileCoord {
        requireInRange("zoom", z, MAX_ZOOM);
        requireInRange("tile column", x, set.columns(z) - 1);
        requireInRange("tile row", y, set.rows(z) - 1);
    }

    /** A tile of the Web Mercator square in the order of the URL: {@code /{z}/{x}/{y}}. */
    public static TileCoord ofZXY(int z, int x, int y) {
        return new TileCoord(TileMatrixSet.WEB_MERCATOR_QUAD, z, x, y);
    }

    /**
     * What a tile of the Web Mercator square covers in EPSG:3857.
     *
     * @param margin grid units (1/4096 of the tile's side) added on each side
     * @return metres, x east, y north; with a margin it may reach past the edge of the world
     */
    public Envelope metres(int margin) {
        double side = 2 * HALF_WORLD_METRES / (1 << z);
        double west = x * side - HALF_WORLD_METRES;
        double north = HALF_WORLD_METRES - y * side;
        Envelope envelope = new Envelope(west, west + side, north - side, north);
        envelope.expandBy(margin * side / TileGrid.EXTENT);
        return envelope;
    }

    /**
     * What the tile covers in WGS 84 degrees, longitude as x.
     *
     * @param margin grid units (1/4096 of the tile's side) added on each side
     */
    public Envelope lonLat(int margin) {
        double rows = set.rows(z);
        double around = (double) margin / TileGrid.EXTENT;
        return new Envelope(
                set.longitude((x - around) / rows),
                set.longitude((x + 1 + around) / rows),
                set.latitude((y + 1 + around) / rows),
                set.latitude((y - around) / rows));
    }

    @Override
    public String toString() {
        String place = z + "/" + x + "/" + y;
        return set == TileMatrixSet.WEB_MERCATOR_QUAD ? place : set.id() + "/" + place;
    }

    private static void requireInRange(String thing, int value, int last) {
        if (value < 0 || value > last) {
            throw Refused.value(thing, value, "a whole number in [0, " + last + "]");
        }
    }
}
