package vn.mauson.overlay;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Decides whether a parcel can be measured as drawn, after a repair, or not at all.
 *
 * <p>The one rule of repair is JTS's GeometryFixer: every ring is kept where it encloses ground, so
 * that both wings of a bow-tie stay, and what has no area goes. Numbers that are not finite cannot be
 * repaired, for nobody knows where the vertex should be.
 *
 * @param parcel what can be measured; empty if refused
 * @param finding what was wrong; empty if nothing was
 */
record Soundness(Optional<Parcel> parcel, Optional<Finding> finding) {
    /** @param outline where the shape to measure is left, if there is one */
    static Soundness of(Parcel parcel, Outline outline) {
        Geometry area = parcel.area();
        if (area == null || area.isEmpty()) {
            return refused(parcel, "no geometry");
        }
        if (!(area instanceof Polygonal)) {
            return refused(parcel, "not a polygon but a " + area.getGeometryType());
        }
        return Validity.findFault(area, outline)
                .map(fault -> faulty(parcel, fault, outline))
                .orElseGet(() -> new Soundness(Optional.of(parcel), Optional.empty()));
    }

    private static Soundness faulty(Parcel parcel, TopologyValidationError fault, Outline outline) {
        if (fault.getErrorType() == TopologyValidationError.INVALID_COORDINATE) {
            return refused(parcel, "a coordinate that is not a finite number");
        }
        try {
            return repaired(parcel, fault.getMessage(), GeometryFixer.fix(parcel.area()), outline);
        } catch (TopologyException e) {
            return refused(parcel, fault.getMessage() + ", and the repair failed: " + e.getMessage());
        }
    }

    private static Soundness repaired(Parcel parcel, String fault, Geometry area, Outline outline) {
        if (area.getArea() == 0) {
            return refused(parcel, fault + ", and nothing with an area is left after the repair");
        }
        outline.load(area);
        double haBefore = parcel.area().getArea() / Tolerances.HECTARE;
        double haAfter = area.getArea() / Tolerances.HECTARE;
        Finding repair = new Finding.Repair(parcel.id(), fault + ": rings kept by GeometryFixer", haBefore, haAfter);
        return new Soundness(Optional.of(new Parcel(parcel.id(), area)), Optional.of(repair));
    }

    private static Soundness refused(Parcel parcel, String reason) {
        return new Soundness(Optional.empty(), Optional.of(new Finding.Refusal(parcel.id(), reason)));
    }
}
