package vn.mauson.wms;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import vn.mauson.measure.Refused;
import vn.mauson.ogcapi.Days;

/** The parameters of a request; their names have no case (OGC 06-042, 6.8.1; OGC 06-121r3, 11.5.2). */
final class Pairs {
    /** Read by the whole product, and only so written. */
    private static final String REVISION = "revision";

    /** What every request may have. */
    private static final Set<String> EVERYWHERE = Set.of("SERVICE", "REQUEST", "VERSION", REVISION);

    /** QGIS always sends these for servers of other makes, with no meaning in the standard: taken, without effect. */
    private static final Set<String> OF_QGIS = Set.of("DPI", "MAP_RESOLUTION", "FORMAT_OPTIONS", "SLD_VERSION");

    private final Map<String, String> values = new LinkedHashMap<>();

    Pairs(MultiValueMap<String, String> given) {
        given.forEach((name, all) ->
                all.forEach(value -> put(name.equals(REVISION) ? name : name.toUpperCase(Locale.ROOT), value)));
    }

    private void put(String name, String value) {
        if (values.put(name, value) != null) {
            throw ServiceFault.invalid(name, value, "one value; it was given twice");
        }
    }

    /** Refuses whatever is not among these names. */
    void requireOnly(Set<String> read) {
        values.keySet().stream()
                .filter(name -> !read.contains(name) && !EVERYWHERE.contains(name) && !OF_QGIS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw ServiceFault.invalid(name, values.get(name), "no such parameter here, but " + sorted(read));
                });
    }

    private static String sorted(Set<String> names) {
        return String.join(", ", names.stream().sorted().toList());
    }

    /** The value of a parameter that has to be there, if only empty. */
    String require(String name) {
        String value = values.get(name);
        if (value == null) {
            throw ServiceFault.missing(name);
        }
        return value;
    }

    String orElse(String name, String absent) {
        return values.getOrDefault(name, absent);
    }

    /** A value that must be one of those. */
    String requireOneOf(String code, String name, String value, List<String> allowed) {
        if (!allowed.contains(value)) {
            throw new ServiceFault(code, name, value, String.join(", ", allowed));
        }
        return value;
    }

    /** A whole number from least to most; the code names the fault of any other. */
    int whole(String code, String name, String text, int least, int most) {
        if (text.matches("\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new ServiceFault(code, name, text, "a whole number from " + least + " to " + most);
    }

    /** The day of {@code TIME}; today where it is not given. Before the first day there is nothing to be shown. */
    Days day(LocalDate first) {
        String time = orElse("TIME", "");
        try {
            Days days = time.isEmpty() ? Days.of(LocalDate.now()) : Days.of(time);
            if (days.first().equals(days.last()) && !days.first().isBefore(first)) {
                return days;
            }
        } catch (Refused e) {
            throw notADay(time, first);
        }
        throw notADay(time, first);
    }

    private static ServiceFault notADay(String time, LocalDate first) {
        return new ServiceFault(
                "InvalidDimensionValue", "TIME", time, "one day YYYY-MM-DD, or a moment of it, from " + first);
    }
}
