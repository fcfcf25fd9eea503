package vn.mauson.measure;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A level of administration, from the widest to the finest. */
public enum UnitLevel {
    COUNTRY,
    PROVINCE,
    DISTRICT,
    COMMUNE;

    /** Reads {@code province}, {@code district} and so on; refuses anything else. */
    public static UnitLevel of(String text) {
        return Arrays.stream(values())
                .filter(level -> level.id().equals(text))
                .findFirst()
                .orElseThrow(() -> Refused.value("level", text, allowed()));
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String allowed() {
        return Arrays.stream(values()).map(UnitLevel::id).collect(Collectors.joining(", "));
    }
}
