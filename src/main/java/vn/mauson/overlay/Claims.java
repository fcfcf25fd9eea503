package vn.mauson.overlay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * What each parcel has to give up so that shared ground is counted once.
 *
 * <p>Of parcels that cover the same ground the one with the smallest id keeps it. A parcel p thus
 * gives up the union of p ∩ q over all overlapping q with a smaller id, and the ground under all
 * parcels is Σ|p| − Σ|given up by p|, however many lie on top of each other. Each parcel's share
 * depends on its own neighbours only; that is what makes a small change cheap.
 */
final class Claims {
    /** What one parcel gives up, square metres, and in which zones it lies. */
    record Claim(double squareMetres, Parts parts) {}

    private Claims() {}

    /**
     * @param overlaps all overlaps in which one of the parcels asked for is the later one
     * @param cuts the cut of an id
     */
    static Map<Long, Claim> of(List<Finding.Overlap> overlaps, LongFunction<Cut> cuts, Overlay overlay) {
        Map<Long, List<Finding.Overlap>> byLater = new TreeMap<>();
        for (Finding.Overlap overlap : overlaps) {
            byLater.computeIfAbsent(overlap.idB(), id -> new ArrayList<>()).add(overlap);
        }
        Map<Long, Claim> claims = new TreeMap<>();
        byLater.forEach((id, pairs) -> claims.put(id, claim(pairs, cuts, overlay)));
        return claims;
    }

    private static Claim claim(List<Finding.Overlap> pairs, LongFunction<Cut> cuts, Overlay overlay) {
        Cut later = cuts.apply(pairs.get(0).idB());
        if (pairs.size() == 1 && later.parts().size() == 1) {
            double squareMetres = pairs.get(0).ha() * Tolerances.HECTARE;
            return new Claim(squareMetres, Parts.whole(later.parts().slot(0), squareMetres));
        }
        List<Geometry> pieces = new ArrayList<>();
        for (Finding.Overlap pair : pairs) {
            Geometry earlier = cuts.apply(pair.idA()).parcel().area();
            pieces.add(Ladder.intersection(later.parcel().area(), earlier).area());
        }
        Geometry shared = OverlayNGRobust.union(pieces);
        Cutter cutter = new Cutter();
        cutter.shape.load(shared);
        return new Claim(cutter.shape.squareMetres(), overlay.cut(shared, cutter));
    }
}
