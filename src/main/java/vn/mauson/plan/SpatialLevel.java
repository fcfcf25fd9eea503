package vn.mauson.plan;

import vn.mauson.measure.UnitLevel;

/** The finest level at which a target can honestly be mapped. */
public enum SpatialLevel {
    PROVINCE,
    DISTRICT,
    COMMUNE,
    VILLAGE,
    PLOT,
    /** A border gate, which belongs to no level of administration. */
    GATE;

    /** Reads the id; refuses any other text. */
    public static SpatialLevel of(String text) {
        return Ids.of(SpatialLevel.class, "spatial level", text);
    }

    public String id() {
        return Ids.kebab(this);
    }

    /** Whether a target of this level may be shown by units of that one; no level is finer than commune. */
    public boolean reaches(UnitLevel level) {
        return switch (level) {
            case COUNTRY -> false;
            case PROVINCE -> this != GATE;
            case DISTRICT -> this != GATE && this != PROVINCE;
            case COMMUNE -> this == COMMUNE || this == VILLAGE || this == PLOT;
        };
    }
}
