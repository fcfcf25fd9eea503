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
import vn.mauson.store.LayerStates;
import vn.mauson.store.Layers;

/** The tiles' view of the store. */
@Component
class StoreTiles implements TileSource {
    private static final Envelope EVERYWHERE = new Envelope(-180, 180, -90, 90);

    private final Layers layers;
    private final Territory territory;
    private final LayerStates states;

    StoreTiles(Layers layers, Territory territory, LayerStates states) {
        this.layers = layers;
        this.territory = territory;
        this.states = states;
    }

    @Override
    public List<Feature> list(String layer, EditionId edition, LocalDate asOf) {
        return layers.list(Layer.of(layer), edition, asOf, EVERYWHERE);
    }

    @Override
    public String state(String layer, EditionId edition, LocalDate asOf) {
        return states.of(Layer.of(layer), edition, asOf);
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
