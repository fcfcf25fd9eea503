package vn.mauson.network;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.mauson.measure.Refused;

/** What a road is covered with; only {@link #PAVED} counts as paved. */
public enum Surface {
    PAVED,
    /** Paved in stretches, with earth between them. */
    MIXED,
    EARTH,
    /** A railway: never part of the road graph. */
    RAIL,
    /** Not stated by the source; counted as not paved, and its kilometres are shown apart. */
    UNKNOWN;

    /** Reads {@code paved}, {@code earth} and so on; refuses anything else. */
    public static Surface of(String id) {
        return Arrays.stream(values())
                .filter(surface -> surface.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.value("surface", id, allowed()));
    }

    /** The name in lower case, as packs and answers write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String allowed() {
        return Arrays.stream(values()).map(Surface::id).collect(Collectors.joining(", "));
    }
}
