package vn.mauson.cql2;

import java.util.Locale;

/** What a property holds, and so what it can be compared with. */
public enum ValueKind {
    TEXT,
    NUMBER,
    TRUTH,
    /** A day. */
    DATE,
    GEOMETRY;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
