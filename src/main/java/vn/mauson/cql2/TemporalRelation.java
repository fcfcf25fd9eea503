package vn.mauson.cql2;

import java.util.Locale;

/** The fifteen relations of two times: Allen's thirteen, and that they meet at all or do not (OGC 21-065r2, 7.5). */
enum TemporalRelation {
    T_AFTER,
    T_BEFORE,
    T_CONTAINS,
    T_DISJOINT,
    T_DURING,
    T_EQUALS,
    T_FINISHEDBY,
    T_FINISHES,
    T_INTERSECTS,
    T_MEETS,
    T_METBY,
    T_OVERLAPPEDBY,
    T_OVERLAPS,
    T_STARTEDBY,
    T_STARTS;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean holds(Span a, Span b) {
        int starts = a.from().compareTo(b.from());
        int ends = a.to().compareTo(b.to());
        int endStart = a.to().compareTo(b.from());
        int startEnd = a.from().compareTo(b.to());
        return switch (this) {
            case T_AFTER -> startEnd > 0;
            case T_BEFORE -> endStart < 0;
            case T_CONTAINS -> starts < 0 && ends > 0;
            case T_DISJOINT -> startEnd > 0 || endStart < 0;
            case T_DURING -> starts > 0 && ends < 0;
            case T_EQUALS -> starts == 0 && ends == 0;
            case T_FINISHEDBY -> starts < 0 && ends == 0;
            case T_FINISHES -> starts > 0 && ends == 0;
            case T_INTERSECTS -> startEnd <= 0 && endStart >= 0;
            case T_MEETS -> endStart == 0;
            case T_METBY -> startEnd == 0;
            case T_OVERLAPPEDBY -> starts > 0 && startEnd < 0 && ends > 0;
            case T_OVERLAPS -> starts < 0 && endStart > 0 && ends < 0;
            case T_STARTEDBY -> starts == 0 && ends > 0;
            case T_STARTS -> starts == 0 && ends < 0;
        };
    }
}
