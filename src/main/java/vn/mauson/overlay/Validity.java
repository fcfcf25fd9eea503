package vn.mauson.overlay;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Whether polygons are valid (OGC 06-103r4, section 6.1.11); most plots are seen to be by one walk around them. */
public final class Validity {
    private Validity() {}

    /** @param polygons not empty */
    public static Optional<TopologyValidationError> findFault(Geometry polygons) {
        return findFault(polygons, new Outline());
    }

    /** @param outline where the shape is left */
    static Optional<TopologyValidationError> findFault(Geometry polygons, Outline outline) {
        outline.load(polygons);
        return outline.isStar() ? Optional.empty() : Optional.ofNullable(new IsValidOp(polygons).getValidationError());
    }
}
