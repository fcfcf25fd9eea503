package vn.mauson.progress;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.mauson.analysis.ForestAnalysis;
import vn.mauson.analysis.PlotSet;
import vn.mauson.analysis.Territory;
import vn.mauson.measure.EditionId;
import vn.mauson.pack.Pack;
import vn.mauson.pack.Plot;
import vn.mauson.plan.Target;

/** Planting of the plan's year month by month, by the days on the plots, against what was expected by then. */
@Component
public class PlantingMonths {
    private static final String INDICATOR = "new-forest-planting";
    private static final int MONTHS = 12;

    /**
     * @param to its last day, or the chosen day in the month of that day
     * @param ha planted in the month up to {@code to}, ground counted once; null for a month to come or without plots
     * @param totalHa planted since the year began, the official figure of {@code to}; null as {@code ha}
     * @param expectedHa of the target by {@code to}, by its phasing
     */
    public record Month(LocalDate from, LocalDate to, Double ha, Double totalHa, double expectedHa) {}

    /**
     * @param reason of the phasing
     * @param phasingIllustrative whether the phasing is made up
     * @param yearOnlyPlots planted in the year on a day nobody noted: of no month, and of the total of the year's end only
     */
    public record Year(
            double targetHa,
            List<Month> months,
            int yearOnlyPlots,
            double yearOnlyHa,
            String reason,
            boolean phasingIllustrative) {}

    private final Pack pack;
    private final ForestAnalysis forest;
    private final Territory territory;

    PlantingMonths(Pack pack, ForestAnalysis forest, Territory territory) {
        this.pack = pack;
        this.forest = forest;
        this.territory = territory;
    }

    /** The months of the plan's year as known on a day, in the whole province. */
    public Year year(EditionId edition, LocalDate asOf) {
        Target target = pack.targets().stream()
                .filter(each -> each.id().equals(INDICATOR))
                .findFirst()
                .orElseThrow();
        LocalDate first = target.from().plusDays(1);
        List<Month> months = IntStream.range(0, MONTHS)
                .mapToObj(month -> month(target, YearMonth.from(first).plusMonths(month), edition, asOf))
                .toList();
        List<Plot> yearOnly = forest.listPlots(new PlotSet.Planted(first, target.to())).stream()
                .filter(plot -> plot.plantedOn() == null)
                .toList();
        Optional<Pack.Milestones> phasing = pack.milestones().stream()
                .filter(each -> each.targetId().equals(INDICATOR))
                .findFirst();
        return new Year(
                target.yT(),
                months,
                yearOnly.size(),
                yearOnly.stream().mapToDouble(forest::hectares).sum(),
                phasing.map(Pack.Milestones::reason).orElse(null),
                phasing.map(Pack.Milestones::illustrative).orElse(false));
    }

    private Month month(Target target, YearMonth month, EditionId edition, LocalDate asOf) {
        LocalDate from = month.atDay(1);
        LocalDate end = month.atEndOfMonth();
        boolean known = !asOf.isBefore(from);
        LocalDate to = known && asOf.isBefore(end) ? asOf : end;
        boolean measured = known && forest.hasPlots(to);
        return new Month(
                from,
                to,
                measured ? hectares(edition, from, to) : null,
                measured ? hectares(edition, target.from().plusDays(1), to) : null,
                target.yT() * pack.phasingOf(target).phi(to));
    }

    private double hectares(EditionId edition, LocalDate from, LocalDate to) {
        return forest.measure(edition, new PlotSet.Planted(from, to))
                .sum(territory.listCommunes(territory.getProvince(edition)))
                .coveredHa();
    }
}
