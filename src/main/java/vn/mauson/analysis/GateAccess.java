package vn.mauson.analysis;

import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.measure.UnitCode;
import vn.mauson.pack.Gate;
import vn.mauson.pack.Unit;

/**
 * Who reaches a gate on a day, and in how long.
 *
 * @param status of the gate on that day: {@code open, suspended, unknown}
 * @param reason why nobody reaches it, one of {@link AccessAnalysis}; null where somebody may
 * @param times one for every commune, in the order of their codes
 * @param zones from the shortest limit to the longest; empty if nobody reaches the gate
 */
public record GateAccess(Gate gate, String status, String reason, List<Time> times, List<Zone> zones) {
    public GateAccess {
        times = List.copyOf(times);
        zones = List.copyOf(zones);
    }

    /**
     * From the centre of a commune to the gate.
     *
     * @param minutes null where there is no way
     * @param km of road; null where there is no way
     * @param reason why there is no way; null where there is one
     * @param illustrative whether a road on the way is made up
     */
    public record Time(Unit commune, Double minutes, Double km, String reason, boolean illustrative) {}

    /**
     * The ground from which the gate is reached within a limit.
     *
     * @param lonLat polygons, degrees, longitude first; maybe empty
     * @param areaKm2 on the province's plane, what lies beyond the province included
     * @param outsideKm2 what lies beyond the province
     * @param shares of each commune that has ground in it, 0 to 1
     * @param population people, each commune's in proportion to its share; null where no commune's is known
     * @param communesWithoutPopulation how many communes with ground in it are missing in the people
     * @param illustrative whether a made-up road lies within the limit
     */
    public record Zone(
            int minutes,
            Geometry lonLat,
            double areaKm2,
            double outsideKm2,
            Map<UnitCode, Double> shares,
            Double population,
            int communesWithoutPopulation,
            boolean illustrative) {}
}
