package vn.mauson.paper;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.mauson.measure.Refused;

/** What may be drawn over the units of a sheet, in the order it is drawn. */
enum Overlay {
    PLOTS,
    ROADS,
    DISTRICTS,
    GATES,
    LABELS;

    /** Those of a list with commas; where none was given, districts, gates and labels. */
    static Set<Overlay> of(String list) {
        if (list == null) {
            return EnumSet.of(DISTRICTS, GATES, LABELS);
        }
        Set<Overlay> all = EnumSet.noneOf(Overlay.class);
        if (!list.isEmpty()) {
            Arrays.stream(list.split(",", -1)).forEach(name -> all.add(one(name)));
        }
        return all;
    }

    private static Overlay one(String name) {
        return Arrays.stream(values())
                .filter(overlay -> overlay.id().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.value(
                        "layers",
                        name,
                        "a list with commas of "
                                + Arrays.stream(values()).map(Overlay::id).collect(Collectors.joining(", "))));
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
