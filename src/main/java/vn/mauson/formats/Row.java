package vn.mauson.formats;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * One row of a file as it stands there.
 *
 * @param number from 1, as a person counts it in the file: the feature, or the line or sheet row
 * @param geometry in the file's frame, x before y, two-dimensional; null where the row has none or it
 *     could not be read
 * @param fields by the file's own names in their order: text (NFC), {@link Long}, {@link Double},
 *     {@link Boolean}, {@link java.time.LocalDate}, or null
 * @param faults found while reading
 */
public record Row(long number, Geometry geometry, Map<String, Object> fields, List<Fault> faults) {
    public Row {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        faults = List.copyOf(faults);
    }
}
