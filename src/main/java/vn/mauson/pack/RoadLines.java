package vn.mauson.pack;

import java.util.List;

/** Centre lines of the roads through the places they name, and made-up access roads to every commune centre. */
public final class RoadLines {
    private RoadLines() {}

    /** All versions of all pieces, nodes shared where roads meet. */
    public static List<RoadFeature> of(Pack pack, GeneralisedBoundaries boundaries, long seed) {
        throw new UnsupportedOperationException("the roads follow: " + seed);
    }
}
