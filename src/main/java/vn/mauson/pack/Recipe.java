package vn.mauson.pack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.mauson.measure.NotFound;
import vn.mauson.measure.Refused;
import vn.mauson.measure.UnitCode;

/**
 * How the made-up part of a pack is to come out, as its {@code recipe.csv} says; every number in it is
 * illustrative.
 *
 * @param values key to value, see the notes in the file
 * @param districts cover and species of each district
 */
public record Recipe(Map<String, String> values, List<District> districts) {
    public Recipe {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        districts = List.copyOf(districts);
    }

    /**
     * A district's share in what is made up.
     *
     * @param coverWeight cover before scaling to the province's, percent
     * @param species weight of each species
     */
    public record District(UnitCode code, double coverWeight, Map<String, Double> species) {
        public District {
            species = Collections.unmodifiableMap(new TreeMap<>(species));
        }
    }

    /** The value of a key as a number; {@link NotFound} where the recipe has no such key. */
    public double number(String key) {
        try {
            return Double.parseDouble(value(key));
        } catch (NumberFormatException e) {
            throw Refused.value(key + " of the recipe", value(key), "a number");
        }
    }

    /** The value of a key as a day. */
    public LocalDate day(String key) {
        try {
            return LocalDate.parse(value(key));
        } catch (DateTimeException e) {
            throw Refused.value(key + " of the recipe", value(key), "a date YYYY-MM-DD");
        }
    }

    /** The value of a key as it stands. */
    public String value(String key) {
        String value = values.get(key);
        if (value == null) {
            throw NotFound.of("key of the recipe", key, String.join(", ", values.keySet()));
        }
        return value;
    }
}
