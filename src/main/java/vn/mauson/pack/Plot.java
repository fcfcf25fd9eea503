package vn.mauson.pack;

import java.time.LocalDate;
import org.locationtech.jts.geom.Geometry;

/**
 * One version of a made-up forest plot (lô). The plot keeps its id; a change of class, of age or by a
 * storm ends one version and starts the next, so (id, validFrom) is the key and at any day at most one
 * version of an id is valid.
 *
 * @param tableVersion table its class number belongs to, see {@link ForestClass}
 * @param group as {@link ForestClass#group()}
 * @param species symbol of the main tree, null where nothing was planted
 * @param plantedOn day of planting, null where it is not known to the day or nothing was planted
 * @param plantedYear year of planting, null where nothing was planted
 * @param validFrom first day of this version
 * @param validTo last day of this version, null while it lasts
 * @param tk tiểu khu
 * @param khoanh khoảnh
 * @param lo lô
 * @param purpose one of {@code protection, special, production}
 * @param lonLat polygon, degrees, longitude first
 */
public record Plot(
        long id,
        String tableVersion,
        int maldlr,
        String ldlr,
        String group,
        boolean countsInCover,
        String species,
        LocalDate plantedOn,
        Integer plantedYear,
        LocalDate validFrom,
        LocalDate validTo,
        String tk,
        String khoanh,
        String lo,
        String purpose,
        Geometry lonLat,
        boolean illustrative) {
    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** This version, ending the day before another takes its place. */
    public Plot until(LocalDate last) {
        return new Plot(
                id,
                tableVersion,
                maldlr,
                ldlr,
                group,
                countsInCover,
                species,
                plantedOn,
                plantedYear,
                validFrom,
                last,
                tk,
                khoanh,
                lo,
                purpose,
                lonLat,
                illustrative);
    }

    /** This version from the day on which it was planted, as a class of planted land. */
    public Plot plantedAs(ForestClass as, LocalDate day) {
        return new Plot(
                id,
                as.tableVersion(),
                as.maldlr(),
                as.ldlr(),
                as.group(),
                as.countsInCover(),
                null,
                day,
                day.getYear(),
                day,
                null,
                tk,
                khoanh,
                lo,
                purpose,
                lonLat,
                illustrative);
    }
}
