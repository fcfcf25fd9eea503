package vn.mauson.progress;

import java.time.LocalDate;
import java.util.List;
import vn.mauson.measure.Names;

/**
 * What the computed indicators become under an assumption; no part of the record.
 *
 * @param day on which the roads are taken as paved and the plots as planted
 * @param illustrative whether a figure rests on made-up roads or plots
 * @param record the state of the data that was assumed upon
 */
public record WhatIfView(
        String edition,
        LocalDate asOf,
        LocalDate day,
        List<Road> roads,
        List<PlotShown> plots,
        List<Change> targets,
        Names method,
        boolean illustrative,
        String record) {
    /** A road taken as paved; {@code wasPaved} where the record says so already and nothing changes. */
    public record Road(String id, Names names, double km, boolean wasPaved, boolean illustrative) {
        Road plus(Road other) {
            return new Road(id, names, km + other.km, wasPaved && other.wasPaved, illustrative || other.illustrative);
        }
    }

    /** A plot taken as planted, with the group of classes it had; hectares by its own outline. */
    public record PlotShown(long id, String group, double ha, boolean illustrative) {}

    /** A target of the province before and after, and the units in which it changes. */
    public record Change(TargetView before, TargetView after, List<UnitChange> units) {
        boolean illustrative() {
            return after.illustrative();
        }
    }

    /** @param level {@code district} or {@code commune} */
    public record UnitChange(String level, UnitView before, UnitView after) {}
}
