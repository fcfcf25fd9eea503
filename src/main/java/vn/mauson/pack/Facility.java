package vn.mauson.pack;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * A school, clinic or village hall.
 *
 * @param kind one of {@link #KINDS}
 * @param source where it came from
 * @param lonLat point, degrees, longitude first
 */
public record Facility(String id, String kind, String name, String source, boolean illustrative, Geometry lonLat) {
    /** The closed vocabulary of {@code kind}. */
    public static final List<String> KINDS = List.of("school", "clinic", "village_hall");
}
