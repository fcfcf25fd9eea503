package vn.mauson.analysis;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.pack.Unit;

/**
 * What to pave first so that commune centres reach the national network on paved roads.
 *
 * @param steps in the order to pave
 * @param left communes that have a way but stay unpaved within the budget
 * @param unconnected communes no paving can help: no road near, or none that leads there
 */
public record RoadGaps(List<Step> steps, List<Unit> left, List<Unit> unconnected) {
    public RoadGaps {
        steps = List.copyOf(steps);
        left = List.copyOf(left);
        unconnected = List.copyOf(unconnected);
    }

    /**
     * Stretches paved together.
     *
     * @param rank from 1
     * @param gained communes reached once they are paved
     * @param gainPerKm communes gained for each kilometre
     * @param totalKm kilometres of this step and those before it
     * @param roadIds the roads the stretches belong to, from the first commune's centre outwards
     * @param lonLat the stretches as lines, degrees, longitude first
     * @param illustrative whether a road among them is made up
     */
    public record Step(
            int rank,
            double km,
            List<Unit> gained,
            double gainPerKm,
            double totalKm,
            List<String> roadIds,
            Geometry lonLat,
            boolean illustrative) {
        public Step {
            gained = List.copyOf(gained);
            roadIds = List.copyOf(roadIds);
        }
    }
}
