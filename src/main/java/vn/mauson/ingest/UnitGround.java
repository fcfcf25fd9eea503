package vn.mauson.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import vn.mauson.formats.Fault;
import vn.mauson.geometry.Areas;
import vn.mauson.geometry.Frame;
import vn.mauson.geometry.Geometries;
import vn.mauson.geometry.Reprojection;
import vn.mauson.overlay.Finding;
import vn.mauson.overlay.Measured;
import vn.mauson.overlay.Overlay;
import vn.mauson.overlay.Parcel;
import vn.mauson.overlay.Zone;
import vn.mauson.store.Staged;

/**
 * Imported outlines of units as they lie beside each other on the province's plane. Real files overlap and
 * leave gaps along borders that were simplified one by one: that is told, not mended.
 */
final class UnitGround {
    /** Ground below a square metre is rounding of coordinates, hectares. */
    static final double LEAST_HA = 1e-4;

    private static final double PERCENT = 100;

    private final TreeMap<String, Integer> ordinals = new TreeMap<>();
    private final List<Zone> zones = new ArrayList<>();
    private final List<Geometry> lonLat = new ArrayList<>();
    private final Reprojection toLonLat;

    /** @param staged outlines of one edition; the second part of a key is the code */
    UnitGround(Staged<?> staged, Frame plane) {
        Reprojection toPlane = Reprojection.between(Frame.LON_LAT, plane);
        this.toLonLat = Reprojection.between(plane, Frame.LON_LAT);
        staged.ordinals().forEach((key, ordinal) -> ordinals.put((String) key.get(1), ordinal));
        ordinals.forEach((code, ordinal) -> {
            lonLat.add(staged.lonLat(ordinal));
            zones.add(new Zone(code, toPlane.apply(staged.lonLat(ordinal))));
        });
    }

    /** By code; metres of the plane. */
    List<Zone> zones() {
        return zones;
    }

    int ordinal(String code) {
        return ordinals.get(code);
    }

    /** All outlines joined, degrees; gaps stay as holes. */
    Geometry joined() {
        return OverlayNGRobust.union(lonLat);
    }

    double hectares(String code) {
        return Areas.onPlane(zone(code).area()).value();
    }

    private Zone zone(String code) {
        return zones.get(ordinals.headMap(code).size());
    }

    /** Tells every pair that shares ground, at the later code, and every gap inside the whole, at a unit beside it. */
    void checkNeighbours(LayerRules.Listener listener) {
        for (Finding.Overlap overlap : measuredBy(Overlay.of(zones)).overlaps()) {
            if (overlap.ha() > LEAST_HA) {
                listener.found(ordinalOf(overlap.idB()), overlap(overlap));
            }
        }
        for (Polygon gap : gaps()) {
            if (Areas.onPlane(gap).value() > LEAST_HA) {
                Zone beside = beside(gap);
                listener.found(ordinals.get(beside.code()), gap(gap, beside));
            }
        }
    }

    /**
     * Tells every unit that reaches beyond the outline of the one above it.
     *
     * @param parents outlines by code, metres of the plane
     * @param parentOf code of the unit above, by code; units without one that is drawn are left out
     * @param kind of the parents' outlines, such as {@code generalised}
     */
    void checkParents(Overlay parents, Map<String, String> parentOf, String kind, LayerRules.Listener listener) {
        Measured measured = measuredBy(parents);
        for (int i = 0; i < zones.size(); i++) {
            String code = zones.get(i).code();
            String parent = parentOf.get(code);
            double outside = hectares(code) - measured.parts(i).getOrDefault(parent, 0.0);
            if (parent != null && outside > LEAST_HA) {
                double percent = PERCENT * outside / hectares(code);
                listener.found(
                        ordinals.get(code),
                        Fault.remark(
                                "outside-parent",
                                "",
                                String.format(Locale.ROOT, "%.4f ha, %.2f %%", outside, percent),
                                "ground inside district " + parent + ", whose outline is " + kind));
            }
        }
    }

    private Measured measuredBy(Overlay overlay) {
        List<Parcel> parcels = new ArrayList<>();
        zones.forEach(zone -> parcels.add(new Parcel(parcels.size(), zone.area())));
        return overlay.measure(parcels);
    }

    private int ordinalOf(long id) {
        return ordinals.get(zones.get((int) id).code());
    }

    private List<Polygon> gaps() {
        List<Polygon> gaps = new ArrayList<>();
        Geometry ground = OverlayNGRobust.union(zones.stream().map(Zone::area).toList());
        for (Polygon part : Geometries.listPolygons(ground)) {
            for (int i = 0; i < part.getNumInteriorRing(); i++) {
                gaps.add(Geometries.FACTORY.createPolygon(part.getInteriorRingN(i)));
            }
        }
        return gaps;
    }

    private Zone beside(Polygon gap) {
        return zones.stream()
                .filter(zone -> zone.area().getEnvelopeInternal().intersects(gap.getEnvelopeInternal()))
                .min(Comparator.comparingDouble(zone -> zone.area().distance(gap)))
                .orElseThrow();
    }

    private Fault overlap(Finding.Overlap overlap) {
        return Fault.remark(
                "overlap",
                "",
                String.format(Locale.ROOT, "%.4f ha", overlap.ha()),
                "ground of one unit alone; " + zones.get((int) overlap.idA()).code() + " and "
                        + zones.get((int) overlap.idB()).code() + " both cover it");
    }

    private Fault gap(Polygon gap, Zone beside) {
        Coordinate at = toLonLat.apply(gap.getInteriorPoint()).getCoordinate();
        return Fault.remark(
                "gap",
                "",
                String.format(Locale.ROOT, "%.4f ha", Areas.onPlane(gap).value()),
                String.format(
                        Locale.ROOT,
                        "ground of some unit; none beside %s covers %.5f, %.5f",
                        beside.code(),
                        at.x,
                        at.y));
    }
}
