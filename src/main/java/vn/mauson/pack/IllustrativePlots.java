package vn.mauson.pack;

import java.util.List;

/** Made-up forest plots with the national class codes; the same seed gives the same plots. */
public final class IllustrativePlots {
    /** How many plots the bundled map shows. */
    public static final int DEFAULT_COUNT = 20_000;

    private IllustrativePlots() {}

    /**
     * Plots of the pack's province; some have several versions, so there are more rows than plots.
     *
     * @param count of plots, about
     */
    public static List<Plot> of(Pack pack, GeneralisedBoundaries boundaries, int count, long seed) {
        throw new UnsupportedOperationException("the plots follow: " + count + seed);
    }
}
