package vn.mauson.cql2;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.mauson.measure.Refused;

/** Reads the times both encodings write alike. */
final class Times {
    private static final String OPEN = "..";

    private Times() {}

    static Operand date(String text) {
        try {
            return new Operand.Date(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw Refused.value("date of the filter", text, "YYYY-MM-DD");
        }
    }

    static Operand timestamp(String text) {
        return new Operand.Timestamp(instant(text));
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Refused.value("timestamp of the filter", text, "YYYY-MM-DDThh:mm:ssZ");
        }
    }

    /** The end of an interval: a date, a timestamp or open. */
    static Operand end(String text) {
        if (text.equals(OPEN)) {
            return new Operand.Open();
        }
        return text.contains("T") ? timestamp(text) : date(text);
    }

    /** Refuses an interval that ends before it begins, where both ends are known. */
    static Operand interval(Operand from, Operand to) {
        if (from instanceof Operand.Date first
                        && to instanceof Operand.Date last
                        && last.value().isBefore(first.value())
                || from instanceof Operand.Timestamp start
                        && to instanceof Operand.Timestamp end
                        && end.value().isBefore(start.value())) {
            throw Refused.value("interval of the filter", from + " to " + to, "an end that is not before its start");
        }
        return new Operand.Interval(from, to);
    }
}
