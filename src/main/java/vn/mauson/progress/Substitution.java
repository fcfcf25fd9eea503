package vn.mauson.progress;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts numbers in the place of the symbols of a formula: "P = a/φ" becomes "P = 0.5/0.7 ≈ 0.714286". The
 * numbers shown have six digits, and some formulas compare at the target's decimals, so a result is "≈". */
final class Substitution {
    private static final Pattern SYMBOL = Pattern.compile("\\p{L}[\\p{L}\\p{N}]*");
    private static final MathContext SIX_DIGITS = new MathContext(6);
    /** Between two equations: a mark that a "symbol = " follows. */
    private static final Pattern NEXT_EQUATION = Pattern.compile("[;,] (?=\\p{L}[\\p{L}\\p{N}]* = )");

    private static final String EQUALS = " = ";

    private Substitution() {}

    /**
     * @param expression equations joined by "; " or ", ", each "symbol = ..."
     * @param terms numbers by symbol; a symbol without one stays
     */
    static String of(String expression, Map<String, Double> terms) {
        StringBuilder text = new StringBuilder();
        for (String equation : NEXT_EQUATION.split(expression)) {
            text.append(text.isEmpty() ? "" : "; ").append(equation(equation, terms));
        }
        return text.toString();
    }

    private static String equation(String equation, Map<String, Double> terms) {
        int at = equation.indexOf(EQUALS);
        if (at < 0) {
            return numbers(equation, terms);
        }
        String left = equation.substring(0, at);
        String right = numbers(equation.substring(at + EQUALS.length()), terms);
        Double result = terms.get(left);
        return left + EQUALS + right + (result == null || number(result).equals(right) ? "" : " ≈ " + number(result));
    }

    private static String numbers(String text, Map<String, Double> terms) {
        return SYMBOL.matcher(text).replaceAll(match -> {
            Double value = terms.get(match.group());
            return value == null ? match.group() : number(value);
        });
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).round(SIX_DIGITS).stripTrailingZeros().toPlainString();
    }
}
