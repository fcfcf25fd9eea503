package vn.mauson.pack;

import java.time.LocalDate;
import vn.mauson.measure.EditionId;

/**
 * One dated set of administrative units.
 *
 * @param from first day it was in force
 * @param to last day it was in force; null while it still is
 * @param communes how many commune-level units it has
 * @param districts how many districts; zero after the level was abolished
 * @param note what a reader should know, empty for nothing
 * @param legalBasis the act that set it, null where not found
 */
public record Edition(
        EditionId id,
        LocalDate from,
        LocalDate to,
        int communes,
        int districts,
        String legalBasis,
        String note,
        String source,
        String confidence) {
    /** Whether the edition was in force on a day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
