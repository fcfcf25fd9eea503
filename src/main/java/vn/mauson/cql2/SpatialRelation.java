package vn.mauson.cql2;

import java.util.Locale;
import org.locationtech.jts.geom.Geometry;

/** The eight relations of two geometries, as OGC 06-103r4 (Simple Features), section 6.1.15, defines them. */
enum SpatialRelation {
    S_INTERSECTS,
    S_DISJOINT,
    S_EQUALS,
    S_TOUCHES,
    S_WITHIN,
    S_CONTAINS,
    S_OVERLAPS,
    S_CROSSES;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean holds(Geometry a, Geometry b) {
        return switch (this) {
            case S_INTERSECTS -> a.intersects(b);
            case S_DISJOINT -> a.disjoint(b);
            case S_EQUALS -> a.equalsTopo(b);
            case S_TOUCHES -> a.touches(b);
            case S_WITHIN -> a.within(b);
            case S_CONTAINS -> a.contains(b);
            case S_OVERLAPS -> a.overlaps(b);
            case S_CROSSES -> a.crosses(b);
        };
    }
}
