package vn.mauson.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.formats.Fault;
import vn.mauson.formats.Row;
import vn.mauson.measure.Names;

/**
 * A row on its way to becoming a feature: its fields by any of the names they go by, and what was found
 * wrong with it so far.
 */
final class Draft {
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^a-z0-9]+");

    private static final double LARGEST_WHOLE = 1e15;

    private final Row row;
    private final Map<String, Object> byName = new LinkedHashMap<>();
    private final List<Fault> faults;
    private Geometry lonLat;
    private Geometry onPlane;

    Draft(Row row) {
        this(row, Map.of());
    }

    /** @param plainNames {@link #plain} of names that many rows have, worked out once */
    Draft(Row row, Map<String, String> plainNames) {
        this.row = row;
        this.faults = new ArrayList<>(row.faults());
        row.fields().forEach((name, value) -> {
            if (!name.startsWith("_") || !Findings.OUR_COLUMNS.contains(name)) {
                String known = plainNames.get(name);
                byName.putIfAbsent(known == null ? plain(name) : known, value);
            }
        });
    }

    /** A field's name as names are compared: small letters without marks, words joined by underscores. */
    static String plain(String name) {
        return NOT_A_LETTER.matcher(Names.searchKey(name)).replaceAll("_").replaceAll("^_|_$", "");
    }

    /** Degrees, longitude first; null where the layer needs none. */
    Geometry lonLat() {
        return lonLat;
    }

    /** Metres of the province's plane, east first; null where the layer needs none. */
    Geometry onPlane() {
        return onPlane;
    }

    Row row() {
        return row;
    }

    void place(Geometry inDegrees, Geometry inMetres) {
        this.lonLat = inDegrees;
        this.onPlane = inMetres;
    }

    List<Fault> faults() {
        return faults;
    }

    boolean isRefused() {
        return faults.stream().anyMatch(Fault::refused);
    }

    void refuse(String code, String field, Object value, String reason) {
        faults.add(Fault.refusal(code, field, value, reason));
    }

    void remark(String code, String field, Object value, String reason) {
        faults.add(Fault.remark(code, field, value, reason));
    }

    boolean has(String... names) {
        return value(names).isPresent();
    }

    /** What stands in the field as the file has it; empty for nothing or blanks. */
    Optional<Object> value(String... names) {
        for (String name : names) {
            Object value = byName.get(name);
            if (value != null && !value.toString().isBlank()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** The field's text; null where there is none. */
    String text(String... names) {
        return value(names)
                .map(value -> value instanceof Double number && number == Math.rint(number)
                        ? Long.toString(number.longValue())
                        : value.toString().strip())
                .orElse(null);
    }

    /** The field's text, a refusal where there is none. */
    String requireText(String... names) {
        String text = text(names);
        if (text == null) {
            refuse("field-missing", names[0], null, "a value in one of the fields " + String.join(", ", names));
        }
        return text;
    }

    /** The field as a whole number; null where there is none, a refusal where it is something else. */
    Long whole(String... names) {
        Double number = number(names);
        if (number == null) {
            return null;
        }
        if (number != Math.rint(number) || Math.abs(number) > LARGEST_WHOLE) {
            refuse("not-a-whole-number", names[0], number, "a whole number");
            return null;
        }
        return number.longValue();
    }

    /** The field as a number; null where there is none, a refusal where it is something else. */
    Double number(String... names) {
        Object value = value(names).orElse(null);
        if (value == null || value instanceof Double number) {
            return (Double) value;
        }
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        try {
            double number = Double.parseDouble(value.toString().strip());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // refused below, as a number that is not finite is
        }
        refuse("not-a-number", names[0], value, "a number");
        return null;
    }

    /** What a word in one of the fields stands for; null where there is none, a refusal where it is no word known. */
    String oneOf(String code, Map<String, String> meanings, String... names) {
        String said = text(names);
        String meaning = said == null ? null : meanings.get(plain(said));
        if (said != null && meaning == null) {
            refuse(code, names[0], said, "one of " + String.join(", ", new TreeSet<>(meanings.keySet())));
        }
        return meaning;
    }

    /** Refuses a text longer than its column. */
    void limit(String field, String text, int most) {
        if (text != null && text.length() > most) {
            refuse("text-too-long", field, text, "at most " + most + " letters");
        }
    }
}
