package vn.mauson.overlay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import vn.mauson.measure.NotFound;
import vn.mauson.measure.Refused;

/**
 * Zones made ready to measure any parcels by them; see the package for how. Never changes, and may be
 * used by several threads.
 *
 * <p>Zones that form a coverage share one sheet. Each zone whose border does not fit its neighbours'
 * gets a sheet of its own, so that it is still measured exactly, and then the ground of all zones
 * together is one more sheet, which tells what lies outside.
 */
public final class Overlay {
    private final List<Zone> zones;
    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private final Map<String, Geometry> misfits = new LinkedHashMap<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private final double groundSquareMetres;

    private Overlay(List<Zone> zones) {
        this.zones = List.copyOf(zones);
        for (Zone zone : zones) {
            checkSound(zone);
            if (slots.put(zone.code(), slots.size() + 1) != null) {
                throw Refused.value("zone code", zone.code(), "a code of one zone only");
            }
        }
        findMisfits();
        laySheets();
        this.groundSquareMetres = oneSheet() ? sumOfZones() : ground().getArea();
    }

    /**
     * Checks the zones and builds their index.
     *
     * @param zones at least one, each valid and with its own code; gaps between them are allowed,
     *     overlaps are measured and reported by {@link #misfits()}
     */
    public static Overlay of(List<Zone> zones) {
        if (zones.isEmpty()) {
            throw Refused.value("zones", "none", "at least one");
        }
        return new Overlay(zones);
    }

    /** Measures parcels on all cores; in whatever order they come, the answer is the same. */
    public Measured measure(List<Parcel> parcels) {
        return Measured.of(this, parcels);
    }

    /**
     * The parcels' areas in each zone, plainly added, hectares by code: what a database's sum over
     * intersections gives. Nothing is checked, and no overlap is looked for; {@link #measure} does.
     *
     * @param parcels valid polygons
     */
    public Map<String, Double> grossHa(List<Parcel> parcels) {
        double[] bySlot = Survey.sums(parcels, this);
        Map<String, Double> byCode = new LinkedHashMap<>();
        slots.forEach((code, slot) -> byCode.put(code, bySlot[slot] / Tolerances.HECTARE));
        return byCode;
    }

    /** The zones as given. */
    public List<Zone> zones() {
        return zones;
    }

    /** By zone code, the parts of its border that overlap or do not fit a neighbour; empty for a coverage. */
    public Map<String, Geometry> misfits() {
        return Collections.unmodifiableMap(misfits);
    }

    int slot(String code) {
        Integer slot = slots.get(code);
        if (slot == null) {
            throw NotFound.of("zone", code, String.join(", ", slots.keySet()));
        }
        return slot;
    }

    /** The slot of all zones together, where they do not form a coverage; otherwise it has no area. */
    int groundSlot() {
        return zones.size() + 1;
    }

    boolean oneSheet() {
        return misfits.isEmpty();
    }

    double groundSquareMetres() {
        return groundSquareMetres;
    }

    /**
     * Cuts a valid shape by every sheet.
     *
     * @param cutter with the shape already loaded
     */
    Parts cut(Geometry shape, Cutter cutter) {
        if (oneSheet()) {
            return sheets.get(0).cut(shape, cutter);
        }
        Parts.Builder parts = new Parts.Builder();
        for (Sheet sheet : sheets) {
            boolean ground = sheet == sheets.get(sheets.size() - 1);
            parts.add(sheet.cut(shape, cutter), ground);
        }
        return parts.build();
    }

    private static void checkSound(Zone zone) {
        if (zone.area().isEmpty() || !(zone.area() instanceof Polygonal)) {
            throw Refused.value("zone " + zone.code(), zone.area().getGeometryType(), "a polygon that is not empty");
        }
        TopologyValidationError fault = new IsValidOp(zone.area()).getValidationError();
        if (fault != null) {
            throw Refused.value("zone " + zone.code(), fault, "a valid polygon");
        }
    }

    private void findMisfits() {
        Geometry[] invalid = CoverageValidator.validate(areas(zones).toArray(Geometry[]::new));
        for (int i = 0; i < invalid.length; i++) {
            if (invalid[i] != null) {
                misfits.put(zones.get(i).code(), invalid[i]);
            }
        }
    }

    private void laySheets() {
        List<Zone> fitting =
                zones.stream().filter(zone -> !misfits.containsKey(zone.code())).toList();
        if (!fitting.isEmpty()) {
            sheets.add(sheet(fitting));
        }
        zones.stream()
                .filter(zone -> misfits.containsKey(zone.code()))
                .map(zone -> sheet(List.of(zone)))
                .forEach(sheets::add);
        if (!oneSheet()) {
            sheets.add(new Sheet(new int[] {groundSlot()}, List.of(ground())));
        }
    }

    private Sheet sheet(List<Zone> members) {
        return new Sheet(members.stream().mapToInt(zone -> slot(zone.code())).toArray(), areas(members));
    }

    private Geometry ground() {
        return OverlayNGRobust.union(areas(zones));
    }

    private double sumOfZones() {
        return zones.stream().mapToDouble(zone -> zone.area().getArea()).sum();
    }

    private static List<Geometry> areas(List<Zone> zones) {
        return zones.stream().map(Zone::area).toList();
    }
}
