package vn.mauson.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.mauson.analysis.AreaTable;
import vn.mauson.analysis.ForestAnalysis;
import vn.mauson.analysis.PlotSet;
import vn.mauson.analysis.Territory;
import vn.mauson.analysis.UnitArea;
import vn.mauson.pack.Unit;
import vn.mauson.plan.Reading;
import vn.mauson.plan.Target;

/**
 * Forest cover computed from plots: area under plots whose class counts, once where they overlap, over
 * the unit's area, both on the province's plane (Circular 33/2018/TT-BNNPTNT as amended by 16/2023).
 * Planted land that is not yet forest does not count, so this year's planting does not raise it.
 */
@Component
@Order(1)
class CoverFigures implements FigureSource {
    private static final String INDICATOR = "forest-cover-rate";

    private final ForestAnalysis forest;
    private final Territory territory;
    private final PlotEvidence plots;

    CoverFigures(ForestAnalysis forest, Territory territory, PlotEvidence plots) {
        this.forest = forest;
        this.territory = territory;
        this.plots = plots;
    }

    @Override
    public boolean answers(Target target) {
        return target.id().equals(INDICATOR);
    }

    @Override
    public Figure figure(Target target, Unit unit, LocalDate asOf) {
        Optional<PlotSet> counted = findPlots(target, asOf);
        if (counted.isEmpty()) {
            return Figure.absent(target, Reading.none());
        }
        LocalDate day = lastDay(target, asOf);
        AreaTable table = forest.measure(unit.edition(), counted.get());
        UnitArea area = table.sum(territory.listCommunes(unit));
        Reading reading = Reading.of(area.percent(), day).withParts(area.coveredHa(), area.wholeHa());
        UnitArea before = forest.hasPlots(target.from()) ? baseline(target, unit) : null;
        return new Figure(
                target,
                before == null ? reading : reading.withBaseline(before.percent(), target.from()),
                area.coveredHa(),
                area.wholeHa(),
                table.illustrative(),
                List.of(PlotEvidence.source(table.illustrative())),
                () -> plots.ofCover(unit, table, area, inputs(target, unit, area, before, table, day), day));
    }

    /** The plots that are the numerator on a day; empty where no figure can be. */
    Optional<PlotSet> findPlots(Target target, LocalDate asOf) {
        LocalDate day = lastDay(target, asOf);
        boolean known = !day.isBefore(target.from()) && forest.hasPlots(day);
        return known ? Optional.of(new PlotSet.Counted(day)) : Optional.empty();
    }

    private UnitArea baseline(Target target, Unit unit) {
        return forest.measure(unit.edition(), new PlotSet.Counted(target.from()))
                .sum(territory.listCommunes(unit));
    }

    private List<Evidence.Input> inputs(
            Target target, Unit unit, UnitArea area, UnitArea before, AreaTable table, LocalDate day) {
        List<Evidence.Input> inputs = new ArrayList<>(List.of(
                plots.input("covered", area.coveredHa(), day, table.illustrative()),
                plots.whole(unit, area.wholeHa(), day)));
        if (before != null) {
            inputs.add(plots.input("covered", before.coveredHa(), target.from(), table.illustrative()));
        }
        return inputs;
    }
}
