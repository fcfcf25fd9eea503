package vn.mauson.cql2;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A time with its first and last moment; a moment has both the same. */
record Span(Instant from, Instant to) {
    static Span of(Instant moment) {
        return new Span(moment, moment);
    }

    /** A day counts as its midnight in UTC, as the package says. */
    static Span of(LocalDate day) {
        return of(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
