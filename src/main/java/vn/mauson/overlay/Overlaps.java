package vn.mauson.overlay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/** Finds the pairs of parcels that cover the same ground; most neighbours only touch, and cost little. */
final class Overlaps {
    /** Parcels a core takes at a time. */
    private static final int BATCH = 2048;

    private final HPRtree fresh = new HPRtree();

    private Overlaps(Cut[] fresh) {
        Arrays.stream(fresh).forEach(cut -> this.fresh.insert(cut.box(), cut));
        this.fresh.build();
    }

    /** Every overlapping pair with at least one parcel of {@code fresh}, in no order. */
    static List<Finding.Overlap> find(Cut[] fresh, Cut[] kept) {
        if (fresh.length == 0) {
            return List.of();
        }
        Overlaps overlaps = new Overlaps(fresh);
        return Stream.concat(overlaps.findBatches(fresh, true), overlaps.findBatches(near(fresh, kept), false))
                .toList();
    }

    private static Cut[] near(Cut[] fresh, Cut[] kept) {
        Mask mask = new Mask(fresh);
        return Arrays.stream(kept)
                .parallel()
                .filter(cut -> mask.mayTouch(cut.box()))
                .toArray(Cut[]::new);
    }

    private Stream<Finding.Overlap> findBatches(Cut[] cuts, boolean laterOnly) {
        return IntStream.range(0, (cuts.length + BATCH - 1) / BATCH)
                .parallel()
                .mapToObj(batch -> findBatch(
                        Arrays.copyOfRange(cuts, batch * BATCH, Math.min(cuts.length, (batch + 1) * BATCH)), laterOnly))
                .flatMap(List::stream);
    }

    /** @param laterOnly whether to meet only parcels with a larger id, so that each pair is met once */
    private List<Finding.Overlap> findBatch(Cut[] batch, boolean laterOnly) {
        Comparison comparison = new Comparison();
        for (Cut cut : batch) {
            Envelope box = cut.box();
            fresh.query(box, item -> {
                Cut other = (Cut) item;
                if ((!laterOnly || other.id() > cut.id())
                        && box.intersection(other.box()).getArea() > 0) {
                    comparison.compare(cut, other);
                }
            });
        }
        return comparison.found;
    }

    /** Compares pairs one after the other; always the smaller id with the larger, so that rounding is the same. */
    private static final class Comparison {
        private final List<Finding.Overlap> found = new ArrayList<>();
        private final Cutter cutter = new Cutter();
        private final Outline outline = new Outline();
        private Cut loaded;

        void compare(Cut one, Cut other) {
            Cut smaller = one.id() < other.id() ? one : other;
            Cut larger = smaller == one ? other : one;
            if (smaller != loaded) {
                cutter.shape.load(smaller.parcel().area());
                loaded = smaller;
            }
            outline.load(larger.parcel().area());
            double squareMetres = cutter.shared(outline);
            if (Double.isNaN(squareMetres)) {
                Ladder.Outcome shared = Ladder.intersection(
                        smaller.parcel().area(), larger.parcel().area());
                add(smaller, larger, shared.area().getArea(), shared.rung());
            } else {
                add(smaller, larger, squareMetres, Rung.EDGES);
            }
        }

        private void add(Cut smaller, Cut larger, double squareMetres, Rung rung) {
            if (squareMetres > Tolerances.NO_GROUND) {
                double ha = squareMetres / Tolerances.HECTARE;
                found.add(new Finding.Overlap(smaller.id(), larger.id(), ha, rung));
            }
        }
    }
}
