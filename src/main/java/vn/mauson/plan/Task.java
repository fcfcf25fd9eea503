package vn.mauson.plan;

import java.util.List;
import vn.mauson.measure.Names;
import vn.mauson.measure.Refused;

/**
 * Something the plan orders to be done, bound to a place where the text names one.
 *
 * @param place the place in the words of the plan
 * @param lon degrees east, WGS 84; null where no honest point is known
 * @param lat degrees north, WGS 84; null exactly when {@code lon} is
 * @param coordMethod where the point comes from, such as {@code district_point}; empty without a point
 * @param unitCodes codes of the units it touches, in the edition of the plan's first day; may be empty
 * @param status what is known of its progress, in words
 */
public record Task(
        String id,
        String clause,
        Names names,
        String place,
        Double lon,
        Double lat,
        String coordMethod,
        String kind,
        List<String> unitCodes,
        String status,
        String source,
        String confidence) {
    /** The closed vocabulary of {@code kind}. */
    public static final List<String> KINDS = List.of(
            "province_area",
            "planning_area",
            "district_area",
            "district_set",
            "commune_set",
            "gate",
            "gate_set",
            "line",
            "event_point",
            "not_located");

    public Task {
        id = Ids.required("task id", id);
        clause = Ids.required("clause of " + id, clause);
        place = Ids.orEmpty(place);
        coordMethod = Ids.orEmpty(coordMethod);
        unitCodes = List.copyOf(unitCodes);
        status = Ids.orEmpty(status);
        source = Ids.required("source of " + id, source);
        confidence = Confidence.checked(id, confidence);
        if (!KINDS.contains(kind)) {
            throw Refused.value("kind of " + id, kind, String.join(", ", KINDS));
        }
        if (!isPoint(lon, lat)) {
            throw Refused.value("point of " + id, lon + " " + lat, "lon -180..180 and lat -90..90, or neither");
        }
    }

    private static boolean isPoint(Double lon, Double lat) {
        if (lon == null || lat == null) {
            return lon == null && lat == null;
        }
        return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
    }
}
