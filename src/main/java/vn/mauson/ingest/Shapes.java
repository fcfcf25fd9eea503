package vn.mauson.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import vn.mauson.geometry.Areas;
import vn.mauson.geometry.Frame;
import vn.mauson.geometry.Geometries;
import vn.mauson.geometry.Reprojection;
import vn.mauson.ingest.LayerRules.Drawing;
import vn.mauson.overlay.Validity;

/**
 * Puts the geometry of a row in its place: of the right kind, valid, in degrees and on the plane, and
 * within reach of the province.
 *
 * <p>The one rule of repair is JTS's GeometryFixer, told with the area before and after.
 */
final class Shapes {
    /**
     * How far beyond the province's box a feature may lie, degrees (about 30 km): neighbours' files overlap
     * the border, while a wrong frame moves by hundreds of kilometres or into the sea off Africa.
     */
    static final double REACH_DEGREES = 0.3;

    /** A polygon below this is a sliver: a tenth of the smallest field of an inventory, square metres. */
    private static final double SLIVER_SQUARE_METRES = 10;

    private final Drawing drawing;
    private final Reprojection toLonLat;
    private final Reprojection toPlane;
    private final Envelope reach;
    private final boolean onPlane;

    /** @param box of the province in degrees: west, south, east, north */
    Shapes(Drawing drawing, Frame file, Frame plane, List<Double> box) {
        this.drawing = drawing;
        this.toLonLat = file.equals(Frame.LON_LAT) ? null : Reprojection.between(file, Frame.LON_LAT);
        this.onPlane = file.equals(plane);
        this.toPlane = onPlane ? null : Reprojection.between(file, plane);
        this.reach = new Envelope(box.get(0), box.get(2), box.get(1), box.get(3));
        reach.expandBy(REACH_DEGREES);
    }

    Envelope reach() {
        return new Envelope(reach);
    }

    /** Gives the draft its geometries, or the reason why it has none. */
    void place(Draft draft) {
        Geometry given = draft.row().geometry();
        if (given == null || given.isEmpty()) {
            if (!draft.isRefused() && drawing != Drawing.POINT_OR_NOTHING) {
                draft.refuse("no-geometry", "", null, drawing.name);
            }
            return;
        }
        Geometry fitting = ofKind(given);
        if (fitting == null) {
            draft.refuse("wrong-geometry", "", given.getGeometryType(), drawing.name);
            return;
        }
        Geometry sound = drawing == Drawing.POLYGON ? sound(fitting, draft) : fitting;
        if (sound != null) {
            placeSound(sound, draft);
        }
    }

    private Geometry ofKind(Geometry given) {
        return switch (drawing) {
            case POLYGON -> given instanceof Polygonal ? given : null;
            case LINE -> given instanceof Lineal ? given : null;
            case POINT, POINT_OR_NOTHING ->
                given instanceof Point
                        ? given
                        : given instanceof MultiPoint points && points.getNumGeometries() == 1
                                ? points.getGeometryN(0)
                                : null;
            case NONE -> given;
        };
    }

    private Geometry sound(Geometry polygons, Draft draft) {
        Optional<TopologyValidationError> found = Validity.findFault(polygons);
        if (found.isEmpty()) {
            return polygons;
        }
        TopologyValidationError fault = found.get();
        if (fault.getErrorType() == TopologyValidationError.INVALID_COORDINATE) {
            draft.refuse("not-finite", "", fault.getCoordinate(), "coordinates that are finite numbers");
            return null;
        }
        try {
            return repaired(polygons, fault, draft);
        } catch (TopologyException e) {
            draft.refuse("not-repairable", "", shown(fault), "a valid polygon, or one that can be repaired");
            return null;
        }
    }

    private Geometry repaired(Geometry polygons, TopologyValidationError fault, Draft draft) {
        Geometry fixed = Geometries.ofPolygons(Geometries.listPolygons(GeometryFixer.fix(polygons)));
        if (fixed.isEmpty() || fixed.getArea() == 0) {
            draft.refuse("no-area", "", shown(fault), "a polygon that encloses ground");
            return null;
        }
        draft.remark(
                "repaired",
                "",
                shown(fault),
                String.format(
                        Locale.ROOT,
                        "rings kept where they enclose ground (GeometryFixer); %.4f ha before, %.4f ha after",
                        hectares(polygons),
                        hectares(fixed)));
        return fixed;
    }

    private static String shown(TopologyValidationError fault) {
        return fault.getMessage() + " at " + fault.getCoordinate().x + " " + fault.getCoordinate().y;
    }

    private double hectares(Geometry inFile) {
        return Areas.onPlane(plane(inFile)).value();
    }

    private Geometry plane(Geometry inFile) {
        return onPlane ? inFile : toPlane.apply(inFile);
    }

    private void placeSound(Geometry sound, Draft draft) {
        Envelope file = sound.getEnvelopeInternal();
        try {
            Geometry lonLat = toLonLat == null ? sound : toLonLat.apply(sound);
            if (!reach.contains(lonLat.getEnvelopeInternal())) {
                draft.refuse("outside-province", "", shown(lonLat.getEnvelopeInternal()), "within " + shown(reach));
                return;
            }
            draft.place(lonLat, plane(sound));
        } catch (IllegalArgumentException e) {
            draft.refuse("outside-frame", "", shown(file), "coordinates of the file's frame");
            return;
        }
        remarkSmall(draft);
    }

    private void remarkSmall(Draft draft) {
        if (drawing == Drawing.POLYGON && draft.onPlane().getArea() < SLIVER_SQUARE_METRES) {
            draft.remark(
                    "sliver",
                    "",
                    String.format(Locale.ROOT, "%.4f m²", draft.onPlane().getArea()),
                    "a plot of at least " + SLIVER_SQUARE_METRES + " m²; kept");
        } else if (draft.lonLat() instanceof LineString line && line.getLength() == 0) {
            draft.refuse("no-length", "", line, "a line with a length");
        }
    }

    /** The geometry of a refused row in degrees, for the quarantine; null where it has none there. */
    Geometry inDegrees(Draft draft) {
        Geometry given = draft.row().geometry();
        if (given == null || given.isEmpty() || toLonLat == null) {
            return given;
        }
        try {
            return toLonLat.apply(given);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** A box in degrees as people read it. */
    static String shown(Envelope box) {
        return String.format(
                Locale.ROOT,
                "%.4f..%.4f east, %.4f..%.4f north",
                box.getMinX(),
                box.getMaxX(),
                box.getMinY(),
                box.getMaxY());
    }
}
