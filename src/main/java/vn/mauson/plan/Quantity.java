package vn.mauson.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * What a rule judges: y, yT and y0 in one quantity, and what is shown for them in the target's unit.
 *
 * <p>The two differ where a share is judged as a whole number of units, and a band by the distance δ to
 * it. A rule need not know: it sees a level that should come to its target.
 *
 * @param y0 null where there is no baseline, or the kind has no use for one
 * @param shown0 y0 as it is shown; null exactly when {@code y0} is
 * @param d +1 where more y is better, else −1
 * @param tolerance τ, in the unit of y
 */
record Quantity(
        double y,
        double yT,
        Double y0,
        double shown,
        double shownT,
        Double shown0,
        int d,
        int decimals,
        double tolerance)
        implements Measured {
    /** Digits a double carries safely through the few steps that make a y; hides 7.449999999999999. */
    private static final MathContext SAFE_DIGITS = new MathContext(14);

    /** The quantity of a kind that judges the shown value itself. */
    static Quantity plain(Target target, double y, Double y0) {
        double yT = target.yT();
        return new Quantity(y, yT, y0, y, yT, y0, target.d(), target.decimals(), target.tolerance());
    }

    /** Half up, away from zero on both sides, so that a falling target mirrors a rising one. */
    static BigDecimal round(double number, int decimals) {
        return BigDecimal.valueOf(number).round(SAFE_DIGITS).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** s = d·(y − yT), both rounded first: how far beyond the target, negative when short of it. */
    BigDecimal surplus() {
        return side(y);
    }

    boolean meets() {
        return surplus().signum() >= 0;
    }

    /** Short of the target, but by no more than the tolerance. */
    boolean near() {
        return !meets() && surplus().negate().compareTo(BigDecimal.valueOf(tolerance)) <= 0;
    }

    /** Whether a way leads from the baseline to the target; none does if it was there from the start. */
    boolean startsShort() {
        return y0 != null && side(y0).signum() < 0;
    }

    private BigDecimal side(double number) {
        return round(number, decimals).subtract(round(yT, decimals)).multiply(BigDecimal.valueOf(d));
    }
}
