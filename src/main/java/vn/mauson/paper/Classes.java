package vn.mauson.paper;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import vn.mauson.plan.Direction;
import vn.mauson.plan.Target;

/**
 * Five classes of values of one target; those of the map ({@code web/classes.js}), where the breaks are explained: one
 * always lies on what the plan asks.
 *
 * @param breaks the four between the classes, ascending, in the target's unit of measure
 */
record Classes(List<Double> breaks) {
    static final int COUNT = 5;

    private static final double LIMITED = 0.6;
    private static final double ON_TRACK = 0.95;
    private static final Pattern RATE = Pattern.compile("^percent|^per_|_per_");

    /** @param units how many a total is shared out over */
    static Classes of(Target target, int units) {
        double low = target.low();
        double high = target.high() == null ? low : target.high();
        if (low == 0 && high == 0) {
            return of(1, 2, 3, 5);
        }
        if (target.direction() == Direction.BAND) {
            double width = high > low ? high - low : Math.max(1, low * 0.05);
            return of(low - width, low, high, high + width);
        }
        if (!RATE.matcher(target.unit()).find()) {
            double share = low / Math.max(1, units);
            return rounded(share / 4, share / 2, share, share * 2);
        }
        if (target.direction() == Direction.DOWN) {
            return rounded(low * LIMITED, low * ON_TRACK, low, low / ON_TRACK);
        }
        return high > low
                ? rounded(low * LIMITED, low * ON_TRACK, low, high)
                : rounded(low * LIMITED, low * 0.8, low * ON_TRACK, low);
    }

    /** The class 1 to 5 of a value: a value on a break belongs to the class above it. */
    int of(double value) {
        return 1 + (int) breaks.stream().filter(limit -> value >= limit).count();
    }

    private static Classes of(double... breaks) {
        return new Classes(Arrays.stream(breaks).boxed().toList());
    }

    /** Three significant digits: a legend is read, not calculated with. */
    private static Classes rounded(double... breaks) {
        return new Classes(DoubleStream.of(breaks)
                .mapToObj(each -> new BigDecimal(each)
                        .round(new MathContext(3, RoundingMode.HALF_UP))
                        .doubleValue())
                .toList());
    }
}
