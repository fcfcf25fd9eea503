package vn.mauson.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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
import vn.mauson.plan.Reading;
import vn.mauson.plan.Target;
import vn.mauson.store.PerRevision;
import vn.mauson.store.Revisions;

/**
 * New planting computed from plots planted since the year's first day. The province's hectares are
 * split over communes in proportion to the land they had for it, bare or regenerating, when the year
 * began; a unit without any has no part.
 */
@Component
@Order(1)
class PlantingFigures implements FigureSource {
    private static final String INDICATOR = "new-forest-planting";
    /** Groups of classes of land that can be planted. */
    static final List<String> PLANTABLE = List.of("bare", "regenerating");

    /** A unit's share of the province's hectares, and what rounding left over in the province. */
    private record Part(double share, double hectares, double residual) {
        Part plus(Part other) {
            return new Part(share + other.share, hectares + other.hectares, residual);
        }
    }

    private final ForestAnalysis forest;
    private final Territory territory;
    private final PlotEvidence plots;
    private final PerRevision<Map<EditionId, Map<String, Part>>> allocations;

    PlantingFigures(ForestAnalysis forest, Territory territory, PlotEvidence plots, Revisions revisions) {
        this.allocations = new PerRevision<>(revisions, ConcurrentHashMap::new);
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
        Optional<PlotSet> planted = findPlots(target, asOf);
        if (planted.isEmpty()) {
            return Figure.absent(target, Reading.none());
        }
        LocalDate day = lastDay(target, asOf);
        AreaTable table = forest.measure(unit.edition(), planted.get());
        UnitArea area = table.sum(territory.listCommunes(unit));
        Part part = unit.level() == UnitLevel.PROVINCE ? null : part(target, unit);
        return new Figure(
                part == null ? target : target.withNumber(part.hectares()),
                Reading.of(area.coveredHa(), day),
                area.coveredHa(),
                null,
                table.illustrative(),
                List.of(PlotEvidence.source(table.illustrative())),
                () -> evidence(unit, table, area, part, planted.get(), day));
    }

    /** The plots planted in the plan's year up to a day; empty where no figure can be. */
    Optional<PlotSet> findPlots(Target target, LocalDate asOf) {
        LocalDate day = lastDay(target, asOf);
        boolean known = !day.isBefore(firstDay(target)) && forest.hasPlots(day);
        return known ? Optional.of(new PlotSet.Planted(firstDay(target), day)) : Optional.empty();
    }

    private static LocalDate firstDay(Target target) {
        return target.from().plusDays(1);
    }

    private Evidence evidence(Unit unit, AreaTable table, UnitArea area, Part part, PlotSet planted, LocalDate day) {
        List<Evidence.Input> inputs = List.of(plots.input("planted", area.coveredHa(), day, table.illustrative()));
        Evidence evidence = plots.ofPlanting(unit, table, area, inputs, planted);
        return part == null ? evidence : plots.allocated(evidence, part.share(), part.hectares(), part.residual());
    }

    /** The part of a unit: the sum over its communes. */
    private Part part(Target target, Unit unit) {
        Map<String, Part> parts = allocations.get().computeIfAbsent(unit.edition(), edition -> split(target, edition));
        return territory.listCommunes(unit).stream()
                .map(commune -> parts.get(commune.code().value()))
                .reduce(Part::plus)
                .orElse(new Part(0, 0, 0));
    }

    private Map<String, Part> split(Target target, EditionId edition) {
        Allocation allocation = Allocation.split(target, weights(target, edition));
        return allocation.parts().stream()
                .collect(Collectors.toMap(
                        Allocation.Part::code, each -> new Part(each.share(), each.value(), allocation.residual())));
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
