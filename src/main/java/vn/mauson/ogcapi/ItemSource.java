package vn.mauson.ogcapi;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.store.Feature;

/** Where the features of a collection come from, in an order of their ids that stays the same. */
public interface ItemSource {
    /**
     * The next features after an id.
     *
     * @param area degrees, longitude first; null for anywhere, then features without a place too
     * @param after an id, or {@link vn.mauson.store.Items#BEFORE_ALL}
     */
    List<Feature> list(Days days, Geometry area, String after, int most);

    /** How many features there are of those days in that area. */
    long count(Days days, Geometry area);

    /** The feature of an id, of whatever day. */
    Optional<Feature> find(String id);

    /** The box around everything, degrees, longitude first; of nothing where nothing is there. */
    Envelope extent();
}
