package vn.mauson.pack;

import java.util.List;
import vn.mauson.measure.Names;
import vn.mauson.measure.UnitCode;

/**
 * A road or railway as the facts describe it, without a line.
 *
 * @param ref official number, such as {@code QL.1A}; two roads may share one
 * @param roadClass one of {@code expressway, expressway_link, national, provincial, railway}
 * @param surface as published, null where not found
 * @param status at the end of the plan year: {@code open, under_construction}
 * @param lengthKm inside the province, null where not found
 * @param lengthKmTotal of the whole road, null where not found
 * @param places ids of {@link Place}, in order; fewer than two: the road has no line
 */
public record Road(
        String id,
        String ref,
        Names names,
        String roadClass,
        String surface,
        String status,
        Double lengthKm,
        Double lengthKmTotal,
        String route,
        List<String> places,
        List<UnitCode> districts,
        String note,
        String source,
        String confidence) {
    public Road {
        places = List.copyOf(places);
        districts = List.copyOf(districts);
    }

    /**
     * A place that roads run through.
     *
     * @param lon longitude in degrees
     * @param lat latitude in degrees
     * @param inside whether it lies in the province
     * @param illustrative whether the point is an estimate and not from a source
     */
    public record Place(
            String id, Names names, double lon, double lat, boolean inside, boolean illustrative, String source) {}
}
