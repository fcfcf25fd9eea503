package vn.mauson.tiles;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;
import vn.mauson.store.Feature;

/** The features of one layer, edition and day, in memory and found by place. Never changed; of any thread. */
final class Stock {
    private final List<Drawable> features;
    private final STRtree places = new STRtree();

    /** @param features in the order in which they are drawn */
    Stock(List<Drawable> features) {
        this.features = features;
        for (int i = 0; i < features.size(); i++) {
            places.insert(features.get(i).world().getEnvelopeInternal(), i);
        }
        places.build();
    }

    /** @param features in the order in which they are drawn */
    static Stock of(TileMatrixSet set, List<Feature> features) {
        Map<Object, Object> shared = new ConcurrentHashMap<>();
        return new Stock(features.parallelStream()
                .map(each -> Drawable.of(set, each, shared))
                .toList());
    }

    /** All, in their order. */
    List<Drawable> list() {
        return features;
    }

    /** Those whose envelope meets a part of the world, in their order. */
    List<Drawable> listIn(Envelope world) {
        BitSet found = new BitSet(features.size());
        places.query(world, each -> found.set((Integer) each));
        List<Drawable> all = new ArrayList<>(found.cardinality());
        for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
            all.add(features.get(i));
        }
        return all;
    }
}
