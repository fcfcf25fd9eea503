package vn.mauson.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Numbers written as text. Vietnamese groups thousands by dots and begins decimals with a comma, English
 * the other way round, and tables hold both.
 */
final class Numerals {
    private static final Pattern GROUPING_BLANK = Pattern.compile("(?<=\\d)[ \\u00a0\\u202f](?=\\d{3}(?!\\d))");
    private static final Pattern DOT_GROUPS = Pattern.compile("-?[1-9]\\d{0,2}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern COMMA_GROUPS = Pattern.compile("-?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern DOT_DECIMALS = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern COMMA_DECIMALS = Pattern.compile("-?\\d+(,\\d+)?");

    private Numerals() {}

    /** Every number a text may mean: none for other text, one for most numbers, two for such as {@code 9.000}. */
    static List<Double> meanings(String text) {
        String bare =
                GROUPING_BLANK.matcher(text.strip().replace('\u2212', '-')).replaceAll("");
        Set<Double> meanings = new LinkedHashSet<>();
        if (DOT_GROUPS.matcher(bare).matches()) {
            meanings.add(Double.valueOf(bare.replace(".", "").replace(',', '.')));
        }
        if (COMMA_GROUPS.matcher(bare).matches()) {
            meanings.add(Double.valueOf(bare.replace(",", "")));
        }
        if (DOT_DECIMALS.matcher(bare).matches()) {
            meanings.add(Double.valueOf(bare));
        }
        if (COMMA_DECIMALS.matcher(bare).matches()) {
            meanings.add(Double.valueOf(bare.replace(',', '.')));
        }
        List<Double> finite = new ArrayList<>(meanings);
        finite.removeIf(number -> !Double.isFinite(number));
        return finite;
    }
}
