package vn.mauson.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.geometry.Frame;
import vn.mauson.geometry.Reprojection;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitCode;
import vn.mauson.measure.UnitLevel;
import vn.mauson.pack.Edition;
import vn.mauson.pack.Gate;
import vn.mauson.pack.Unit;
import vn.mauson.store.Imports;
import vn.mauson.store.Tables;
import vn.mauson.store.Units;

/** The commune a gate lies in, in each edition: a gate stands at the border, so the nearest counts as well. */
final class GatePlaces {
    /** Outlines may be generalised by some hundred metres; a gate farther out is no gate of the province. */
    private static final double FARTHEST_METRES = 2_000;

    private final Map<EditionId, Map<UnitCode, Geometry>> communes = new TreeMap<>();
    private final List<Unit> units;

    /** @param plane of the province, in which distances are measured */
    GatePlaces(Units units, Frame plane) {
        this.units = units.listUnits();
        Reprojection toPlane = Reprojection.between(Frame.LON_LAT, plane);
        for (Edition edition : units.listEditions()) {
            Map<UnitCode, Geometry> outlines = new TreeMap<>();
            units.listBoundaries(edition.id(), UnitLevel.COMMUNE)
                    .forEach(each -> outlines.put(each.code(), toPlane.apply(each.lonLat())));
            communes.put(edition.id(), outlines);
        }
    }

    /** The communes of a draft's point, with a remark for each edition in which it lies in none. */
    Map<EditionId, UnitCode> find(Draft draft) {
        Map<EditionId, UnitCode> found = new LinkedHashMap<>();
        communes.forEach((edition, outlines) -> outlines.entrySet().stream()
                .min(Comparator.comparingDouble(each -> each.getValue().distance(draft.onPlane())))
                .ifPresent(nearest -> take(draft, edition, nearest, found)));
        return found;
    }

    private static void take(
            Draft draft, EditionId edition, Map.Entry<UnitCode, Geometry> nearest, Map<EditionId, UnitCode> found) {
        double metres = nearest.getValue().distance(draft.onPlane());
        boolean near = metres <= FARTHEST_METRES;
        if (near) {
            found.put(edition, nearest.getKey());
        }
        if (metres > 0) {
            draft.remark(
                    "gate-outside-communes",
                    "",
                    String.format(Locale.ROOT, "%.0f m from %s", metres, nearest.getKey()),
                    "a point in a commune of edition " + edition
                            + (near ? "; the nearest was taken" : "; none was taken, it is too far"));
        }
    }

    /** The district of the commune in the newest edition that has one; null where none has. */
    UnitCode district(Map<EditionId, UnitCode> found) {
        Optional<UnitCode> district = units.stream()
                .filter(unit -> unit.code().equals(found.get(unit.edition())) && unit.district() != null)
                .max(Comparator.comparing(Unit::edition))
                .map(Unit::district);
        return district.orElse(null);
    }

    /** Puts gates that moved into their new communes. */
    void write(Map<String, Gate> known, Map<String, Map<EditionId, UnitCode>> moved, Imports.Changes changes) {
        List<List<Object>> ended = new ArrayList<>();
        List<Tables.GatePlace> added = new ArrayList<>();
        moved.forEach((id, now) -> {
            Map<EditionId, UnitCode> before =
                    known.containsKey(id) ? known.get(id).communes() : Map.of();
            before.forEach((edition, code) -> {
                if (!code.equals(now.get(edition))) {
                    ended.add(Tables.GATE_COMMUNES.keyOf(new Tables.GatePlace(id, edition, code)));
                }
            });
            now.forEach((edition, code) -> {
                if (!code.equals(before.get(edition))) {
                    added.add(new Tables.GatePlace(id, edition, code));
                }
            });
        });
        changes.end(Tables.GATE_COMMUNES, ended);
        changes.add(Tables.GATE_COMMUNES, added);
    }
}
