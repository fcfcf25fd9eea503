package vn.mauson.ogcapi;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.store.Feature;

/**
 * Features that are few enough to be held whole, such as the units of an edition.
 *
 * @param ofDays all of those days, in any order
 * @param ofId the one of an id
 */
record HeldItems(Function<Days, List<Feature>> ofDays, Function<String, Optional<Feature>> ofId) implements ItemSource {
    @Override
    public List<Feature> list(Days days, Geometry area, String after, int most) {
        return in(days, area)
                .filter(feature -> feature.id().compareTo(after) > 0)
                .sorted(Comparator.comparing(Feature::id))
                .limit(most)
                .toList();
    }

    @Override
    public long count(Days days, Geometry area) {
        return in(days, area).count();
    }

    @Override
    public Optional<Feature> find(String id) {
        return ofId.apply(id);
    }

    @Override
    public Envelope extent() {
        Envelope extent = new Envelope();
        in(Days.ALL, null)
                .filter(feature -> feature.lonLat() != null)
                .forEach(feature -> extent.expandToInclude(feature.lonLat().getEnvelopeInternal()));
        return extent;
    }

    private Stream<Feature> in(Days days, Geometry area) {
        return ofDays.apply(days).stream()
                .filter(feature -> area == null || feature.lonLat() != null && area.intersects(feature.lonLat()));
    }
}
