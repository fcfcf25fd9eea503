package vn.mauson.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The span of days a figure speaks of, first and last day included.
 *
 * <p>Read from the codes reports use: {@code 2024}, {@code 2024-H1}, {@code 2024-Q3}, {@code
 * 2024-9M} (the first nine months), {@code 2024-09} (that month), {@code 2021-2025}, and {@code
 * c2020} (about 2020: the year, marked approximate). A span with a name of its own, such as {@code
 * 2024-Tet}, is written with its days: {@code 2024-02-08/2024-02-14}.
 */
public record Period(String code, LocalDate first, LocalDate last, boolean approximate) {
    private static final String ALLOWED =
            "YYYY, cYYYY, YYYY-YYYY, YYYY-MM, YYYY-H1, YYYY-Q1, YYYY-9M or YYYY-MM-DD/YYYY-MM-DD";
    private static final Pattern FORM =
            Pattern.compile("(c)?(\\d{4})(?:-(?:(\\d{4})|(\\d{2})|H([12])|Q([1-4])|(\\d{1,2})M))?");

    public Period {
        if (last.isBefore(first)) {
            throw Refused.value("period", code, "a first day not after its last day");
        }
    }

    public static Period of(String code) {
        try {
            return parse(code);
        } catch (java.time.DateTimeException e) {
            throw Refused.value("period", code, ALLOWED);
        }
    }

    private static Period parse(String code) {
        String[] days = code.split("/", -1);
        if (days.length == 2) {
            return new Period(code, LocalDate.parse(days[0]), LocalDate.parse(days[1]), false);
        }
        Matcher m = FORM.matcher(code);
        if (!m.matches()) {
            throw Refused.value("period", code, ALLOWED);
        }
        int year = Integer.parseInt(m.group(2));
        boolean approximate = m.group(1) != null;
        if (m.group(3) != null) {
            return months(code, year, 1, Integer.parseInt(m.group(3)), 12, approximate);
        }
        if (m.group(4) != null) {
            int month = Integer.parseInt(m.group(4));
            return months(code, year, month, year, month, approximate);
        }
        if (m.group(5) != null) {
            int half = Integer.parseInt(m.group(5));
            return months(code, year, half * 6 - 5, year, half * 6, approximate);
        }
        if (m.group(6) != null) {
            int quarter = Integer.parseInt(m.group(6));
            return months(code, year, quarter * 3 - 2, year, quarter * 3, approximate);
        }
        int lastMonth = m.group(7) == null ? 12 : Integer.parseInt(m.group(7));
        return months(code, year, 1, year, lastMonth, approximate);
    }

    private static Period months(
            String code, int firstYear, int firstMonth, int lastYear, int lastMonth, boolean approximate) {
        return new Period(
                code,
                YearMonth.of(firstYear, firstMonth).atDay(1),
                YearMonth.of(lastYear, lastMonth).atEndOfMonth(),
                approximate);
    }
}
