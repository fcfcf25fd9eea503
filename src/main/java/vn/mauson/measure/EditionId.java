package vn.mauson.measure;

import java.util.regex.Pattern;

/** The id of a boundary edition: a year, or a year and month, such as {@code 2020} or {@code 2024-12}. */
public record EditionId(String value) implements Comparable<EditionId> {
    private static final Pattern FORM = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2]))?");

    public EditionId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw Refused.value("edition", value, "a year or year-month, such as 2020 or 2024-12");
        }
    }

    @Override
    public int compareTo(EditionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
