package vn.mauson.ingest;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.mauson.geometry.Frame;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitLevel;
import vn.mauson.overlay.Zone;
import vn.mauson.pack.Plot;
import vn.mauson.pack.Unit;
import vn.mauson.store.Imports;
import vn.mauson.store.Staged;
import vn.mauson.store.Units;

/** Imported plots on the ground of the communes of an edition. */
final class PlotGround {
    /** A smaller change of area is rounding. */
    private static final double LEAST_CHANGE_HA = 1e-6;

    private final Ground ground;
    private final List<Unit> communes;
    private final Imports imports;

    /** @param outlines of the communes of the edition, metres of the plane */
    PlotGround(Units units, EditionId edition, List<Zone> outlines, Frame plane, Imports imports) {
        this.ground = new Ground(outlines, plane);
        this.communes = units.listUnits().stream()
                .filter(unit -> unit.edition().equals(edition) && unit.level() == UnitLevel.COMMUNE)
                .toList();
        this.imports = imports;
    }

    /**
     * Tells how the plots lie among each other.
     *
     * @return hectares of classes that count as forest in each commune where they change; overlaps are counted twice
     */
    List<ImportReport.AreaChange> look(
            Staged<Plot> staged, Difference difference, LocalDate from, LayerRules.Listener listener) {
        Map<String, Double> recent = ground.check(staged, "counts", difference.written(), listener);
        Ground.Sum before = ground.new Sum();
        Set<List<Object>> ended = new HashSet<>(difference.ended());
        imports.forEachCountedPlot(from, (held, lonLat) -> {
            if (held.illustrative() || ended.contains(held.key())) {
                before.accept(lonLat);
            }
        });
        Map<String, Double> old = before.hectares();
        return communes.stream()
                .map(unit -> change(unit, old, recent))
                .filter(change -> Math.abs(change.changeHa()) > LEAST_CHANGE_HA)
                .toList();
    }

    private static ImportReport.AreaChange change(Unit unit, Map<String, Double> old, Map<String, Double> recent) {
        String code = unit.code().value();
        return new ImportReport.AreaChange(
                code, unit.names().vi(), old.getOrDefault(code, 0.0), recent.getOrDefault(code, 0.0));
    }
}
