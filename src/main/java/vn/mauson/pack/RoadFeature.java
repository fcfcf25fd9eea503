package vn.mauson.pack;

import java.time.LocalDate;
import org.locationtech.jts.geom.LineString;
import vn.mauson.measure.Names;

/**
 * One version of a piece of road with its line; (id, validFrom) is the key.
 *
 * @param ref official number, null for access roads
 * @param roadClass as {@link Road#roadClass()}, or {@code access} for made-up access roads
 * @param surface one of {@code paved, mixed, earth, rail}; of national and provincial roads without a
 *     published surface {@code paved} is assumed
 * @param surfaceAssumed whether the surface is an assumption and not published
 * @param status {@code open} or {@code under_construction}
 * @param validFrom first day of this version
 * @param validTo last day of this version, null while it lasts
 * @param lonLat centre line, degrees, longitude first
 * @param illustrative whether the line is made up: of access roads all of it, of the others the course
 *     between the places they name
 */
public record RoadFeature(
        String id,
        String ref,
        Names names,
        String roadClass,
        String surface,
        boolean surfaceAssumed,
        String status,
        LocalDate validFrom,
        LocalDate validTo,
        LineString lonLat,
        boolean illustrative) {
    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** This version, ending the day before another takes its place. */
    public RoadFeature until(LocalDate last) {
        return new RoadFeature(
                id, ref, names, roadClass, surface, surfaceAssumed, status, validFrom, last, lonLat, illustrative);
    }

    /** This version from a day on, with another surface that nobody published. */
    public RoadFeature surfacedFrom(LocalDate first, String assumed) {
        return new RoadFeature(id, ref, names, roadClass, assumed, true, status, first, validTo, lonLat, illustrative);
    }
}
