package vn.mauson.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.mauson.analysis.AreaTable;
import vn.mauson.analysis.ForestAnalysis;
import vn.mauson.analysis.PlotSet;
import vn.mauson.analysis.Territory;
import vn.mauson.analysis.UnitArea;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitLevel;
import vn.mauson.pack.Unit;
import vn.mauson.plan.Allocation;
import vn.mauson.plan.NoData;
import vn.mauson.plan.Reading;
import vn.mauson.plan.Target;

/**
 * New planting computed from plots planted since the year's first day. The province's hectares are
 * split over communes in proportion to the land they had for it, bare or regenerating, when the year
 * began; a unit without any has no part.
 */
@Component
@Order(1)
class PlantingFigures implements FigureSource {
    private static final String INDICATOR = "new-forest-planting";
    private static final List<String> PLANTABLE = List.of("bare", "regenerating");

    private final ForestAnalysis forest;
    private final Territory territory;
    private final PlotEvidence plots;

    PlantingFigures(ForestAnalysis forest, Territory territory, PlotEvidence plots) {
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
        LocalDate day = lastDay(target, asOf);
        LocalDate firstDay = target.from().plusDays(1);
        if (day.isBefore(firstDay) || !forest.hasPlots(day)) {
            return Figure.absent(target, Reading.none());
        }
        AreaTable table = forest.measure(unit.edition(), new PlotSet.Planted(firstDay, day));
        UnitArea area = table.sum(territory.listCommunes(unit));
        List<Evidence.Input> inputs = List.of(plots.input("planted", area.coveredHa(), day, table.illustrative()));
        Evidence evidence = plots.ofPlanting(unit, table, area, inputs, firstDay, day);
        Reading reading = Reading.of(area.coveredHa(), day);
        if (unit.level() == UnitLevel.PROVINCE) {
            return new Figure(target, reading, area.coveredHa(), null, evidence);
        }
        return allocated(target, unit, reading, area, evidence);
    }

    private Figure allocated(Target target, Unit unit, Reading reading, UnitArea area, Evidence evidence) {
        Allocation allocation = Allocation.split(target, weights(target, unit.edition()));
        Map<String, Allocation.Part> parts = new TreeMap<>();
        allocation.parts().forEach(part -> parts.put(part.code(), part));
        double share = 0;
        double hectares = 0;
        for (Unit commune : territory.listCommunes(unit)) {
            share += parts.get(commune.code().value()).share();
            hectares += parts.get(commune.code().value()).value();
        }
        Evidence shown = plots.allocated(evidence, share, hectares, allocation.residual());
        return hectares > 0
                ? new Figure(target.withNumber(hectares), reading, area.coveredHa(), null, shown)
                : new Figure(target, Reading.absent(NoData.NOT_APPLICABLE), area.coveredHa(), null, shown);
    }

    private Map<String, Double> weights(Target target, EditionId edition) {
        Map<String, Double> weights = new TreeMap<>();
        for (String group : PLANTABLE) {
            forest.measure(edition, new PlotSet.Group(target.from(), group))
                    .communes()
                    .forEach((code, area) -> weights.merge(code.value(), area.coveredHa(), Double::sum));
        }
        return weights;
    }
}
