package vn.mauson.overlay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.index.hprtree.HPRtree;

/** Finds the pairs of parcels that cover the same ground. */
final class Overlaps {
    private Overlaps() {}

    /** Every overlapping pair with at least one parcel of {@code fresh}, by ids. */
    static List<Finding.Overlap> find(Cut[] fresh, Cut[] kept) {
        HPRtree index = new HPRtree();
        Arrays.stream(fresh).forEach(cut -> index.insert(cut.box(), cut));
        index.build();
        Stream<Finding.Overlap> among = Arrays.stream(fresh).parallel().flatMap(cut -> with(cut, index, true));
        Stream<Finding.Overlap> across = Arrays.stream(kept).parallel().flatMap(cut -> with(cut, index, false));
        return Stream.concat(among, across).toList();
    }

    private static Stream<Finding.Overlap> with(Cut cut, HPRtree index, boolean laterOnly) {
        List<Finding.Overlap> overlaps = new ArrayList<>();
        index.query(cut.box(), item -> {
            Cut other = (Cut) item;
            if (!laterOnly || other.id() > cut.id()) {
                add(cut.id() < other.id() ? cut : other, cut.id() < other.id() ? other : cut, overlaps);
            }
        });
        return overlaps.stream();
    }

    private static void add(Cut a, Cut b, List<Finding.Overlap> overlaps) {
        if (a.box().intersects(b.box())) {
            Ladder.Outcome shared =
                    Ladder.intersection(a.parcel().area(), b.parcel().area());
            double squareMetres = shared.area().getArea();
            if (squareMetres > Tolerances.NO_GROUND) {
                overlaps.add(new Finding.Overlap(a.id(), b.id(), squareMetres / Tolerances.HECTARE, shared.rung()));
            }
        }
    }
}
