package vn.mauson.overlay;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.noding.snap.SnappingNoder;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.PrecisionUtil;
import vn.mauson.geometry.Geometries;

/**
 * Overlay of two shapes that always ends: the ladder of JTS's OverlayNGRobust (floating, snapping,
 * snap-rounding) with the rung that held. If none holds the first failure is thrown, for it names the
 * place where the trouble began.
 */
final class Ladder {
    /** What came out, polygons only, and on which rung. */
    record Outcome(Geometry area, Rung rung) {}

    private Ladder() {}

    static Outcome intersection(Geometry a, Geometry b) {
        return climb(a, b, OverlayNG.INTERSECTION);
    }

    static Outcome difference(Geometry a, Geometry b) {
        return climb(a, b, OverlayNG.DIFFERENCE);
    }

    private static Outcome climb(Geometry a, Geometry b, int operation) {
        try {
            return new Outcome(polygons(OverlayNG.overlay(a, b, operation)), Rung.FLOATING);
        } catch (TopologyException first) {
            return climbHigher(a, b, operation, first);
        }
    }

    private static Outcome climbHigher(Geometry a, Geometry b, int operation, TopologyException first) {
        for (Rung rung : new Rung[] {Rung.SNAPPING, Rung.SNAP_ROUNDING}) {
            try {
                return new Outcome(polygons(overlay(a, b, operation, rung)), rung);
            } catch (TopologyException again) {
                first.addSuppressed(again);
            }
        }
        throw first;
    }

    static Geometry overlay(Geometry a, Geometry b, int operation, Rung rung) {
        if (rung == Rung.SNAP_ROUNDING) {
            return OverlayNG.overlay(a, b, operation, new PrecisionModel(PrecisionUtil.safeScale(a, b)));
        }
        return OverlayNG.overlay(a, b, operation, new SnappingNoder(Tolerances.SNAP * Math.max(size(a), size(b))));
    }

    private static double size(Geometry geometry) {
        Envelope box = geometry.getEnvelopeInternal();
        return Math.max(
                Math.max(Math.abs(box.getMinX()), Math.abs(box.getMaxX())),
                Math.max(Math.abs(box.getMinY()), Math.abs(box.getMaxY())));
    }

    private static Geometry polygons(Geometry result) {
        return Geometries.ofPolygons(Geometries.listPolygons(result));
    }
}
