package vn.mauson.tiles;

/** By what rule features are made plainer at which zoom. Lengths are units of a tile's grid, 16 to a pixel of 256. */
enum Generalisation {
    /** As they are at every zoom. */
    NONE(-1, -1),

    /** Borders simplified up to zoom 13, for all neighbours alike. */
    SIMPLIFIED(13, -1),

    /**
     * Borders simplified up to zoom 13; up to zoom 11 those that touch, are of one kind and lie in one block are
     * drawn as one, and what is smaller than a pixel is left out.
     */
    MERGED(13, 11);

    /**
     * A corner is cut off a border where it is smaller than a square of this side: half a pixel, which no
     * eye sees (Visvalingam and Whyatt 1993, as JTS does it for a coverage).
     */
    private static final double TOLERANCE_UNITS = 8;

    /** A polygon smaller than this many square units is left out where polygons are merged: one pixel. */
    static final double LEAST_AREA_UNITS = 256;

    /** A tile is kept below this by leaving out what is smallest. */
    static final int MOST_BYTES = 500_000;

    private final int simplifiedTo;
    private final int mergedTo;

    Generalisation(int simplifiedTo, int mergedTo) {
        this.simplifiedTo = simplifiedTo;
        this.mergedTo = mergedTo;
    }

    boolean simplifies(int zoom) {
        return zoom <= simplifiedTo;
    }

    boolean merges(int zoom) {
        return zoom <= mergedTo;
    }

    /** Sides of the world. */
    static double tolerance(int zoom) {
        return TOLERANCE_UNITS / ((double) TileGrid.EXTENT * (1 << zoom));
    }

    static Generalisation of(String layer) {
        return switch (layer) {
            case "plots" -> MERGED;
            case "districts", "communes" -> SIMPLIFIED;
            default -> NONE;
        };
    }
}
