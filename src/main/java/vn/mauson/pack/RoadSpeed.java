package vn.mauson.pack;

import vn.mauson.measure.Refused;

/**
 * How fast a class of road is driven on a surface.
 *
 * @param roadClass as {@link RoadFeature#roadClass()}, or {@link #OTHER} for every class not listed
 * @param surface one of {@code paved, mixed, earth, unknown}
 * @param kmh travel speed with its stops, km/h, above zero
 * @param illustrative whether it was made up and measured by nobody
 */
public record RoadSpeed(String roadClass, String surface, double kmh, boolean illustrative, String source) {
    /** Stands for every class without rows of its own. */
    public static final String OTHER = "other";

    public RoadSpeed {
        if (!(kmh > 0)) {
            throw Refused.value("speed_kmh", kmh, "a number above 0");
        }
    }
}
