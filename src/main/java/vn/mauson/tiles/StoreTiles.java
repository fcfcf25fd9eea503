package vn.mauson.tiles;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;
import vn.mauson.analysis.Territory;
import vn.mauson.measure.EditionId;
import vn.mauson.store.Feature;
import vn.mauson.store.Layer;
import vn.mauson.store.Layers;
import vn.mauson.store.Revisions;

/** The tiles' view of the store. */
@Component
class StoreTiles implements TileSource {
    private final Layers layers;
    private final Territory territory;
    private final Revisions revisions;

    StoreTiles(Layers layers, Territory territory, Revisions revisions) {
        this.layers = layers;
        this.territory = territory;
        this.revisions = revisions;
    }

    @Override
    public List<Feature> list(String layer, EditionId edition, LocalDate asOf, Envelope lonLat) {
        return layers.list(Layer.of(layer), edition, asOf, lonLat);
    }

    @Override
    public String version() {
        return revisions.getCurrent().version();
    }

    @Override
    public boolean hasEdition(EditionId edition) {
        return territory.listEditions().stream().anyMatch(each -> each.id().equals(edition));
    }

    @Override
    public Set<String> layers() {
        return Arrays.stream(Layer.values()).map(Layer::id).collect(Collectors.toSet());
    }

    @Override
    public EditionId editionInForce(LocalDate day) {
        return territory.editionInForce(day).id();
    }
}
