package vn.mauson.tiles;

import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.store.Feature;

/**
 * A feature as tiles are made from it.
 *
 * @param id names it in error messages
 * @param world valid, on the square of {@link World}
 * @param properties as {@link Feature} has them
 */
record Drawable(String id, Geometry world, Map<String, Object> properties) {
    static Drawable of(Feature feature) {
        return new Drawable(feature.id(), World.of(feature.lonLat()), feature.properties());
    }
}
