package vn.mauson.tiles;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import vn.mauson.analysis.Territory;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitCode;
import vn.mauson.measure.UnitLevel;
import vn.mauson.pack.Unit;
import vn.mauson.store.Feature;
import vn.mauson.store.Layer;
import vn.mauson.store.LayerStates;
import vn.mauson.store.Layers;
import vn.mauson.store.Sights;

/** The tiles' view of the store. */
@Component
class StoreTiles implements TileSource {
    private static final Envelope EVERYWHERE = new Envelope(-180, 180, -90, 90);

    private final Layers layers;
    private final Territory territory;
    private final LayerStates states;
    private final Sights sights;

    StoreTiles(Layers layers, Territory territory, LayerStates states, Sights sights) {
        this.sights = sights;
        this.layers = layers;
        this.territory = territory;
        this.states = states;
    }

    @Override
    public List<Feature> list(String layer, EditionId edition, LocalDate asOf) {
        Layer asked = Layer.of(layer);
        List<Feature> stored = layers.list(asked, edition, asOf, EVERYWHERE);
        return asked == Layer.DISTRICTS && stored.isEmpty() ? reportingGroups(edition) : stored;
    }

    /** Since July 2025 there are no districts; their ground is that of the communes that report together. */
    private List<Feature> reportingGroups(EditionId edition) {
        Map<UnitCode, Geometry> outlines = territory.outlines(edition, UnitLevel.DISTRICT);
        return territory.listUnits(edition, UnitLevel.DISTRICT).stream()
                .filter(group -> outlines.containsKey(group.code()))
                .map(group -> new Feature(group.code().value(), outlines.get(group.code()), properties(group)))
                .toList();
    }

    private static Map<String, Object> properties(Unit group) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", group.code().value());
        properties.put("code", group.code().value());
        properties.put("name", group.names().vi());
        properties.put("type", group.type());
        return properties;
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
        return sights.visibleLayers();
    }

    @Override
    public boolean isPublic(Collection<String> asked) {
        return Collections.disjoint(asked, sights.internalLayers());
    }

    @Override
    public EditionId editionInForce(LocalDate day) {
        return territory.editionInForce(day).id();
    }
}
