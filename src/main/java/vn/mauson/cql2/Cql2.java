package vn.mauson.cql2;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.measure.Refused;

/** Reads a filter, checks it and brings its geometries into the frame of the features. */
public final class Cql2 {
    /** The encoding that is meant where none is named. */
    public static final String TEXT = "cql2-text";

    /** The other. */
    public static final String JSON = "cql2-json";

    private Cql2() {}

    /**
     * The filter a client wrote; {@link Refused} where it cannot be read, speaks of what is not on the list,
     * or compares what cannot be compared.
     *
     * @param language {@link #TEXT} or {@link #JSON}
     * @param properties that may be asked for, by name
     * @param toLonLat brings a geometry of the filter into degrees, longitude first
     */
    public static Filter read(
            String filter, String language, Map<String, ValueKind> properties, UnaryOperator<Geometry> toLonLat) {
        Filter read =
                switch (language) {
                    case TEXT -> Cql2Text.read(filter);
                    case JSON -> Cql2Json.read(filter);
                    default -> throw Refused.value("filter-lang", language, TEXT + ", " + JSON);
                };
        Check.require(read, properties);
        return Moved.of(read, toLonLat);
    }
}
