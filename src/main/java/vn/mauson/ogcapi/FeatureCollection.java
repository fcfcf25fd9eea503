package vn.mauson.ogcapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.mauson.cql2.ValueKind;
import vn.mauson.measure.Names;

/**
 * One collection of features.
 *
 * @param properties that may be asked by and sorted by
 * @param tiled whether there are tiles of it, of the layer of the same name
 */
public record FeatureCollection(
        String id, Names title, Names description, List<Property> properties, boolean tiled, ItemSource source) {
    /** The name of the geometry in a filter. */
    static final String GEOMETRY = "geometry";

    public FeatureCollection {
        properties = List.copyOf(properties);
    }

    /** What a filter may ask for: the properties and the geometry. */
    Map<String, ValueKind> queryables() {
        Map<String, ValueKind> queryables = new LinkedHashMap<>();
        properties.forEach(property -> queryables.put(property.name(), property.kind()));
        queryables.put(GEOMETRY, ValueKind.GEOMETRY);
        return queryables;
    }
}
