package vn.mauson.measure;

import java.util.regex.Pattern;

/**
 * The code the statistics office gives an administrative unit: two digits for a province, three for a
 * district, five for a commune, leading zeros kept. Codes are used again for other units later, so a
 * unit is only known by edition and code together.
 */
public record UnitCode(String value) implements Comparable<UnitCode> {
    private static final Pattern FORM = Pattern.compile("\\d{2}|\\d{3}|\\d{5}");

    public UnitCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw Refused.value("unit code", value, "2, 3 or 5 digits");
        }
    }

    @Override
    public int compareTo(UnitCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
