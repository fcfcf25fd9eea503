package vn.mauson.tiles;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;

/** A tile as bytes, with the count of what was drawn in it and what was not. */
public final class EncodedTile {
    private final byte[] mvt;
    private final Counts counts;

    /**
     * What became of the features a tile was made from; whatever is in none of them lies outside.
     *
     * @param drawn features in the tile, repaired ones too
     * @param repaired polygons that rounding to the grid made invalid, drawn after repair
     * @param collapsed features within the tile that have no area or length on its grid, left out
     * @param small polygons left out because they are smaller than a pixel where polygons are merged, or the
     *     smallest of a tile that would be too large
     */
    public record Counts(int drawn, int repaired, int collapsed, int small) {
        private Counts plus(Counts other) {
            return new Counts(
                    drawn + other.drawn, repaired + other.repaired, collapsed + other.collapsed, small + other.small);
        }

        @Override
        public String toString() {
            return "drawn=" + drawn + ", repaired=" + repaired + ", collapsed=" + collapsed + ", small=" + small;
        }
    }

    EncodedTile(byte[] mvt, Counts counts) {
        this.mvt = mvt;
        this.counts = counts;
    }

    /** One tile with the layers of several: the message of a tile is nothing but its layers in turn. */
    static EncodedTile joined(List<EncodedTile> parts) {
        ByteArrayOutputStream mvt = new ByteArrayOutputStream();
        Counts counts = new Counts(0, 0, 0, 0);
        for (EncodedTile part : parts) {
            mvt.writeBytes(part.mvt);
            counts = counts.plus(part.counts);
        }
        return new EncodedTile(mvt.toByteArray(), counts);
    }

    /** A Mapbox vector tile, version 2, not compressed; of length 0 if nothing is drawn. */
    public byte[] mvt() {
        return Arrays.copyOf(mvt, mvt.length);
    }

    /** Bytes. */
    int size() {
        return mvt.length;
    }

    public Counts counts() {
        return counts;
    }
}
