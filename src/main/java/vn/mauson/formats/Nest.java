package vn.mauson.formats;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * Positions within parentheses or brackets, as deep as the file has them: what GeoJSON calls
 * coordinates.
 *
 * @param position x before y; null for a list
 * @param parts empty for a position
 */
record Nest(Coordinate position, List<Nest> parts) {
    static Nest of(Coordinate position) {
        return new Nest(position, List.of());
    }

    static Nest of(List<Nest> parts) {
        return new Nest(null, parts);
    }

    boolean isEmpty() {
        return position == null && parts.isEmpty();
    }
}
