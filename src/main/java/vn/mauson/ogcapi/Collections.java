package vn.mauson.ogcapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;
import vn.mauson.analysis.Territory;
import vn.mauson.measure.NotFound;
import vn.mauson.measure.UnitLevel;
import vn.mauson.pack.Pack;
import vn.mauson.people.Sight;
import vn.mauson.plan.Target;
import vn.mauson.progress.Board;
import vn.mauson.progress.Texts;
import vn.mauson.store.Items;
import vn.mauson.store.Layer;
import vn.mauson.store.PerRevision;
import vn.mauson.store.Revisions;
import vn.mauson.store.Sights;

/** The collections: the seven layers of the map, and one for each target that can be mapped. */
@Component
public class Collections {
    private static final String TARGET = "target-";

    private static final List<Property> OF_UNITS = Property.list("""
            code:t edition:t name_vi:t name_en:t type:t district_code:t area_km2:n population:n population_year:n border:b
            economic_zone:t valid_from:d valid_to:d generalised:b source:t""");
    private static final List<Property> OF_GATES = Property.list("""
            id:t valid_from:d valid_to:d name_vi:t name_en:t gate_class:t status:t status_note:t district_code:t counterpart:t
            markers:t customs_code:t economic_zone:b source:t confidence:t""");
    private static final List<Property> OF_ROADS = Property.list("""
            id:t valid_from:d valid_to:d ref:t name_vi:t name_en:t road_class:t surface:t surface_assumed:b status:t
            illustrative:b""");
    private static final List<Property> OF_PLOTS = Property.list("""
            id:n valid_from:d valid_to:d class_table:t class_number:n class_symbol:t class_group:t counts:b species:t
            planted_on:d planted_year:n purpose:t subcompartment:t compartment:t lot:t illustrative:b""");
    private static final List<Property> OF_FACILITIES = Property.list("id:t kind:t name_vi:t source:t illustrative:b");
    private static final List<Property> OF_TASKS = Property.list("""
            id:t clause:t name_vi:t name_en:t place:t kind:t unit_codes:t status:t source:t confidence:t""");
    private static final List<Property> OF_TARGETS = Property.list("""
            code:t edition:t name_vi:t name_en:t type:t district_code:t as_of:d value:n unit_of_measure:t target:n baseline:n
            completion:n pace:n status:t no_data:t illustrative:b""");

    private final Items items;
    private final UnitItems units;
    private final Pack pack;
    private final Territory territory;
    private final List<FeatureCollection> all;
    private final PerRevision<Map<String, Envelope>> extents;
    private final Sights sights;

    Collections(
            Items items,
            UnitItems units,
            Board board,
            Pack pack,
            Territory territory,
            Revisions revisions,
            Sights sights) {
        this.sights = sights;
        this.items = items;
        this.units = units;
        this.pack = pack;
        this.territory = territory;
        this.all = new ArrayList<>(List.of(
                layer(Layer.DISTRICTS, OF_UNITS, units.units(UnitLevel.DISTRICT)),
                layer(Layer.COMMUNES, OF_UNITS, units.units(UnitLevel.COMMUNE)),
                layer(Layer.GATES, OF_GATES),
                layer(Layer.ROADS, OF_ROADS),
                layer(Layer.PLOTS, OF_PLOTS),
                layer(Layer.FACILITIES, OF_FACILITIES),
                layer(Layer.TASKS, OF_TASKS)));
        board.listMappable().forEach(target -> all.add(target(target)));
        this.extents = new PerRevision<>(revisions, this::readExtents);
    }

    /** Those that the person who asks sees, in the order they are shown. */
    public List<FeatureCollection> list() {
        Sight sight = sights.current();
        return all.stream().filter(collection -> sight.sees(collection.id())).toList();
    }

    /** The collection of an id; {@link NotFound} for any other. */
    FeatureCollection get(String id) {
        List<FeatureCollection> seen = list();
        return seen.stream()
                .filter(collection -> collection.id().equals(id))
                .findFirst()
                .orElseThrow(() -> NotFound.of(
                        "collection",
                        id,
                        seen.stream().map(FeatureCollection::id).collect(Collectors.joining(", "))));
    }

    /** The box around a collection in degrees, longitude first, at least that of the province. */
    public Envelope extent(FeatureCollection collection) {
        return extents.get().get(collection.id());
    }

    /** The first day anything is known of. */
    public String firstDay() {
        return territory.firstDay().toString();
    }

    private Map<String, Envelope> readExtents() {
        return all.stream().collect(Collectors.toMap(FeatureCollection::id, this::readExtent));
    }

    private Envelope readExtent(FeatureCollection collection) {
        List<Double> box = pack.about().bbox();
        Envelope extent = new Envelope(box.get(0), box.get(2), box.get(1), box.get(3));
        if (collection.tiled()) {
            extent.expandToInclude(collection.source().extent());
        } else {
            extent.expandToInclude(get(Layer.COMMUNES.id()).source().extent());
        }
        return extent;
    }

    private FeatureCollection layer(Layer layer, List<Property> properties) {
        return layer(layer, properties, new LayerItems(items, layer));
    }

    private static FeatureCollection layer(Layer layer, List<Property> properties, ItemSource source) {
        return new FeatureCollection(
                layer.id(),
                Texts.names("collection." + layer.id()),
                Texts.names("collection." + layer.id() + ".description"),
                properties,
                true,
                source);
    }

    private FeatureCollection target(Target target) {
        UnitLevel level = target.finest().reaches(UnitLevel.COMMUNE) ? UnitLevel.COMMUNE : UnitLevel.DISTRICT;
        return new FeatureCollection(
                TARGET + target.id(),
                target.names(),
                Texts.names("collection.target.description", target.clause()),
                OF_TARGETS,
                false,
                units.target(target, level));
    }
}
