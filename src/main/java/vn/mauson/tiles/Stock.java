package vn.mauson.tiles;

import java.util.List;
import java.util.stream.IntStream;
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
        return new Stock(
                features.parallelStream().map(each -> Drawable.of(set, each)).toList());
    }

    /** All, in their order. */
    List<Drawable> list() {
        return features;
    }

    /** Those whose envelope meets a part of the world, in their order. */
    List<Drawable> listIn(Envelope world) {
        IntStream.Builder found = IntStream.builder();
        places.query(world, each -> found.add((Integer) each));
        return found.build().sorted().mapToObj(features::get).toList();
    }
}
