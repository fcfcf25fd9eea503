package vn.mauson.pack;

import java.util.Map;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitCode;

/**
 * A place, and which units it lies in.
 *
 * @param lon longitude in degrees
 * @param lat latitude in degrees
 * @param district null outside the province
 * @param communes the commune of every edition; empty outside the province
 */
public record PlaceSample(double lon, double lat, UnitCode district, Map<EditionId, UnitCode> communes) {
    public PlaceSample {
        communes = Map.copyOf(communes);
    }

    public boolean inside() {
        return district != null;
    }
}
