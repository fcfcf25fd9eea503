package vn.mauson.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Names;
import vn.mauson.measure.UnitCode;

/**
 * A border gate or cargo lane.
 *
 * @param gateClass one of {@link #CLASSES}
 * @param communes the commune it lies in, for each edition that is known
 * @param district the district it lies in, or lay in
 * @param lon longitude in degrees, null where no point is published
 * @param lat latitude in degrees, null where no point is published
 * @param counterpart the gate on the other side, null where not found
 * @param markers border markers, null where not found
 */
public record Gate(
        String id,
        Names names,
        String gateClass,
        Map<EditionId, UnitCode> communes,
        UnitCode district,
        Double lon,
        Double lat,
        String coordMethod,
        String counterpart,
        String markers,
        String customsCode,
        boolean inEconomicZone,
        String note,
        String source,
        String confidence) {
    /** The closed vocabulary of {@code gateClass}. */
    public static final List<String> CLASSES =
            List.of("international_road", "international_rail", "main", "auxiliary", "special_lane");

    public Gate {
        communes = Map.copyOf(communes);
    }

    /**
     * What a gate was from one day to another.
     *
     * @param from first day
     * @param to last day, null while it lasts
     * @param status one of {@code open, suspended, unknown}
     */
    public record Status(
            String gateId, LocalDate from, LocalDate to, String status, String note, String source, String confidence) {
        /** The gate lets goods or people through. */
        public static final String OPEN = "open";

        /** Nothing is known of it on these days. */
        public static final String UNKNOWN = "unknown";
    }
}
