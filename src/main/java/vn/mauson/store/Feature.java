package vn.mauson.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature of a map layer, ready to be drawn or listed.
 *
 * @param id names the feature in error messages; it is in a tile only if the properties hold it
 * @param lonLat valid, degrees, longitude first; null where a list has it and no place is known
 * @param properties in the order they are written; text, whole and decimal numbers, truth values, in lists days too; a
 *     null value is left out of a tile
 */
public record Feature(String id, Geometry lonLat, Map<String, Object> properties) {
    public Feature {
        // Map.copyOf would lose the order, with it a tile's bytes would change from run to run.
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }
}
