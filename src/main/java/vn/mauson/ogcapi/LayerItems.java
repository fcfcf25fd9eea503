package vn.mauson.ogcapi;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.store.Feature;
import vn.mauson.store.Items;
import vn.mauson.store.Layer;

/** The features of a layer that the store reads page by page. */
record LayerItems(Items items, Layer layer) implements ItemSource {
    @Override
    public List<Feature> list(Days days, Geometry area, String after, int most) {
        return items.list(selection(days, area), after, most);
    }

    @Override
    public long count(Days days, Geometry area) {
        return items.count(selection(days, area));
    }

    @Override
    public Optional<Feature> find(String id) {
        return items.find(layer, id);
    }

    @Override
    public Envelope extent() {
        return items.extent(layer);
    }

    private Items.Selection selection(Days days, Geometry area) {
        return new Items.Selection(layer, days.first(), days.last(), area);
    }
}
