package vn.mauson.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.mauson.measure.Period;
import vn.mauson.measure.UnitLevel;

/**
 * Picks the figures that answer for a unit on a day, and says of every other why it does not.
 *
 * <p>One picker lives for one question; its methods are the steps of {@link #select}.
 */
public final class Values {
    /** Firmer first, published before made up; of equals the one given later, which is the revision. */
    private static final Comparator<Observation> FIRMEST =
            Comparator.comparing(Observation::illustrative).thenComparing(Observation::valueKind);

    private final Target target;
    private final Indicator indicator;
    private final LocalDate lastDay;
    private final List<Selection.Unused> unused = new ArrayList<>();

    private Values(Target target, Indicator indicator, LocalDate asOf) {
        this.target = target;
        this.indicator = indicator;
        this.lastDay = asOf.isBefore(target.to()) ? asOf : target.to();
    }

    /**
     * The figures of the indicator that tell how the target stands for a unit.
     *
     * @param indicator whose figures; mostly the target's own, for a change also what it is made from
     * @param asOf the day that is asked about; the plan's last day at most
     * @param observations any figures, in the order in which they became known
     */
    public static Selection select(
            Target target,
            Indicator indicator,
            UnitLevel level,
            String unitCode,
            LocalDate asOf,
            List<Observation> observations) {
        Values values = new Values(target, indicator, asOf);
        List<Observation> firm = observations.stream()
                .filter(o -> o.indicatorId().equals(indicator.id()))
                .filter(o -> o.level() == level && o.unitCode().equals(unitCode))
                .filter(values::isAFigure)
                .toList();
        return values.pick(firm);
    }

    private Selection pick(List<Observation> firm) {
        List<Observation> inYear = onePerPeriod(firm.stream()
                .filter(o -> o.period().first().isAfter(target.from()))
                .filter(this::isInTime)
                .toList());
        List<Observation> used = indicator.cumulative() ? sum(inYear) : latest(inYear);
        Observation baseline = baseline(firm, used).orElse(null);
        firm.stream()
                .filter(o -> !o.period().first().isAfter(target.from()) && o != baseline)
                .forEach(o -> leave(o, Selection.Reason.OUTSIDE_PLAN_YEAR));
        Double value = used.isEmpty()
                ? null
                : (Double) used.stream().mapToDouble(Observation::value).sum();
        LocalDate date =
                used.isEmpty() ? null : used.get(used.size() - 1).period().last();
        return new Selection(value, date, used, baseline, unused);
    }

    private boolean isAFigure(Observation o) {
        if (o.valueKind() == Observation.ValueKind.PLAN) {
            return leave(o, Selection.Reason.PLANNED);
        }
        if (!o.unit().equals(indicator.unit())) {
            return leave(o, Selection.Reason.OTHER_UNIT_OF_MEASURE);
        }
        return !o.period().approximate() || leave(o, Selection.Reason.PERIOD_APPROXIMATE);
    }

    private boolean isInTime(Observation o) {
        if (o.period().last().isAfter(target.to())) {
            return leave(o, Selection.Reason.OUTSIDE_PLAN_YEAR);
        }
        return !o.period().last().isAfter(lastDay) || leave(o, Selection.Reason.AFTER_DAY);
    }

    private List<Observation> onePerPeriod(List<Observation> figures) {
        Map<List<LocalDate>, Observation> kept = new HashMap<>();
        for (Observation o : figures) {
            kept.merge(span(o), o, (a, b) -> FIRMEST.compare(b, a) <= 0 ? b : a);
        }
        return figures.stream()
                .filter(o -> kept.get(span(o)) == o || leave(o, Selection.Reason.SAME_PERIOD))
                .sorted(Comparator.comparing(o -> o.period().first()))
                .toList();
    }

    /** The chain of periods without gap from the year's first day that reaches furthest, fewest first. */
    private List<Observation> sum(List<Observation> byFirstDay) {
        TreeMap<LocalDate, List<Observation>> chains = new TreeMap<>(Map.of(target.from(), List.of()));
        for (Observation o : byFirstDay) {
            List<Observation> before = chains.get(o.period().first().minusDays(1));
            if (before != null) {
                List<Observation> chain = new ArrayList<>(before);
                chain.add(o);
                chains.merge(o.period().last(), chain, (a, b) -> b.size() < a.size() ? b : a);
            }
        }
        List<Observation> used = chains.lastEntry().getValue();
        byFirstDay.stream().filter(o -> !used.contains(o)).forEach(o -> leave(o, Selection.Reason.NOT_IN_SUM));
        return used;
    }

    /** Of two periods to the same day the longer: a year's share answers a year's plan, not a quarter's. */
    private List<Observation> latest(List<Observation> byFirstDay) {
        Optional<Observation> latest = byFirstDay.stream()
                .min(Comparator.comparing((Observation o) -> o.period().last())
                        .reversed()
                        .thenComparing(o -> o.period().first()));
        byFirstDay.stream()
                .filter(o -> o != latest.orElseThrow())
                .forEach(o -> leave(o, Selection.Reason.LATER_FIGURE));
        return latest.stream().toList();
    }

    /** The firmest figure of the year before, or, of a sum that is to change, of its same part. */
    private Optional<Observation> baseline(List<Observation> firm, List<Observation> used) {
        boolean change = target.kind() == TargetKind.GROWTH || target.kind() == TargetKind.REDUCTION;
        if (change && indicator.cumulative()) {
            return used.isEmpty() ? Optional.empty() : samePartOfYearBefore(firm, used);
        }
        LocalDate firstDay = target.from().withDayOfYear(1);
        return firmest(firm.stream()
                .filter(o -> o.period().last().equals(target.from()))
                .filter(o -> !o.period().first().isBefore(firstDay))
                .sorted(Comparator.comparing((Observation o) -> o.period().first()))
                .toList());
    }

    private Optional<Observation> samePartOfYearBefore(List<Observation> firm, List<Observation> used) {
        LocalDate first = used.get(0).period().first().minusYears(1);
        LocalDate last = yearBefore(used.get(used.size() - 1).period().last());
        return firmest(
                firm.stream().filter(o -> span(o).equals(List.of(first, last))).toList());
    }

    /** A month's last day stays one, also in February of a leap year. */
    private static LocalDate yearBefore(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return day.equals(month.atEndOfMonth()) ? month.minusYears(1).atEndOfMonth() : day.minusYears(1);
    }

    /** Of the longest period, as {@code figures} begin with it. */
    private static Optional<Observation> firmest(List<Observation> figures) {
        return figures.stream()
                .filter(o -> span(o).equals(span(figures.get(0))))
                .reduce((a, b) -> FIRMEST.compare(b, a) <= 0 ? b : a);
    }

    private static List<LocalDate> span(Observation o) {
        Period period = o.period();
        return List.of(period.first(), period.last());
    }

    /** Always false, so that a filter can name its reason. */
    private boolean leave(Observation o, Selection.Reason reason) {
        unused.add(new Selection.Unused(o, reason));
        return false;
    }
}
