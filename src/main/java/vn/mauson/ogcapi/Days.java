package vn.mauson.ogcapi;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import vn.mauson.measure.Refused;

/**
 * The days a client asks for with {@code datetime}, first and last included: a day, a moment, or an interval
 * with open ends as {@code ..} or nothing (OGC 17-069r4, 7.15.4). Without it, it is today.
 */
public record Days(LocalDate first, LocalDate last) {
    /** Viet Nam has one clock: a moment falls on its day. */
    private static final ZoneOffset VIET_NAM = ZoneOffset.ofHours(7);

    private static final String ALLOWED =
            "YYYY-MM-DD, YYYY-MM-DDThh:mm:ssZ, or two of them with / between, .. for an open end";

    /** Before and after anything known; both databases can hold them. */
    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    static final Days ALL = new Days(EARLIEST, LATEST);

    public Days {
        if (last.isBefore(first)) {
            throw Refused.value("datetime", first + "/" + last, "an end that is not before its start");
        }
    }

    /** One day. */
    public static Days of(LocalDate day) {
        return new Days(day, day);
    }

    /** What a client wrote; {@link Refused} where it is none of those. */
    public static Days of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return of(day(text));
        }
        return new Days(end(text.substring(0, slash), EARLIEST), end(text.substring(slash + 1), LATEST));
    }

    private static LocalDate end(String text, LocalDate open) {
        return text.isEmpty() || text.equals("..") ? open : day(text);
    }

    private static LocalDate day(String text) {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).atZoneSameInstant(VIET_NAM).toLocalDate()
                    : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refused.value("datetime", text, ALLOWED);
        }
    }

    /** Whether something that holds from one day to another does so on any of these; null holds on. */
    boolean meet(LocalDate from, LocalDate to) {
        return !from.isAfter(last) && (to == null || !to.isBefore(first));
    }
}
