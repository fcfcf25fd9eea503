package vn.mauson.cql2;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import vn.mauson.measure.Refused;

/** What holds for every geometry a filter brings along. */
final class Shapes {
    private Shapes() {}

    /** The geometry, which must be valid and not empty: relations of others mean nothing. */
    static Geometry valid(Geometry geometry) {
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error != null || geometry.isEmpty()) {
            String reason = error == null ? "empty" : error.toString();
            throw Refused.value("geometry of the filter", reason, "a valid geometry that is not empty");
        }
        return geometry;
    }

    static Refused refuse(String value, Exception why) {
        return Refused.value("geometry of the filter", value, "a geometry that can be read: " + why.getMessage());
    }
}
