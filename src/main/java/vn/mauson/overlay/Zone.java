package vn.mauson.overlay;

import java.util.Objects;
import org.locationtech.jts.geom.Geometry;

/**
 * A unit whose cover is asked for: a commune, a district, an economic zone, a drawn polygon.
 *
 * @param code unique among the zones of one overlay
 * @param area polygons on the plane, metres, x east before y north
 */
public record Zone(String code, Geometry area) {
    public Zone {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(area, "area");
    }
}
