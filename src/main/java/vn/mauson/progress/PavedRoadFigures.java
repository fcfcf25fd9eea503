package vn.mauson.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.mauson.analysis.RoadAnalysis;
import vn.mauson.analysis.Territory;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Names;
import vn.mauson.measure.UnitCode;
import vn.mauson.network.PavedReach.Reached;
import vn.mauson.pack.Pack;
import vn.mauson.pack.Unit;
import vn.mauson.plan.NoData;
import vn.mauson.plan.Reading;
import vn.mauson.plan.Target;

/**
 * Communes whose centre is reached from the national network on paved roads, computed from the road
 * graph. Which types of unit count is said by the pack, edition by edition.
 */
@Component
@Order(1)
class PavedRoadFigures implements FigureSource {
    private static final String INDICATOR = "commune-road-paved";
    private static final String LAYER = "roads";
    private static final String UNITS = "communes";
    private static final int SAMPLE = 20;

    private final RoadAnalysis roads;
    private final Territory territory;
    private final Pack pack;

    PavedRoadFigures(RoadAnalysis roads, Territory territory, Pack pack) {
        this.roads = roads;
        this.territory = territory;
        this.pack = pack;
    }

    @Override
    public boolean answers(Target target) {
        return target.id().equals(INDICATOR);
    }

    @Override
    public Figure figure(Target target, Unit unit, LocalDate asOf) {
        LocalDate day = lastDay(target, asOf);
        if (day.isBefore(target.from()) || !roads.hasRoads(day)) {
            return Figure.absent(target, Reading.none());
        }
        List<Unit> counted = counted(unit);
        if (counted.isEmpty()) {
            return Figure.absent(target, Reading.absent(NoData.NOT_APPLICABLE));
        }
        List<Reached> reached = reached(unit.edition(), day, counted);
        int k = countPaved(reached);
        Reading reading = Reading.counted(k, counted.size(), day);
        if (roads.hasRoads(target.from())) {
            reading = reading.withBaseline(countPaved(reached(unit.edition(), target.from(), counted)), target.from());
        }
        boolean illustrative = reached.stream().anyMatch(Reached::illustrative);
        String source = Texts.both(illustrative ? "source.roads.illustrative" : "source.roads");
        return new Figure(
                target,
                reading,
                (double) k,
                (double) counted.size(),
                illustrative,
                List.of(source),
                () -> evidence(unit, counted, reached, k, day, source, illustrative));
    }

    private List<Unit> counted(Unit unit) {
        Set<String> types = countedUnits(unit.edition())
                .flatMap(each -> each.types().stream())
                .collect(Collectors.toSet());
        return territory.listCommunes(unit).stream()
                .filter(commune -> types.contains(commune.type()))
                .toList();
    }

    private List<Reached> reached(EditionId edition, LocalDate day, List<Unit> counted) {
        Map<UnitCode, Reached> all = roads.reach(edition, day);
        return counted.stream().map(unit -> all.get(unit.code())).toList();
    }

    private static int countPaved(List<Reached> reached) {
        return (int) reached.stream().filter(Reached::paved).count();
    }

    private Evidence evidence(
            Unit unit,
            List<Unit> counted,
            List<Reached> reached,
            int k,
            LocalDate day,
            String source,
            boolean illustrative) {
        List<Evidence.Input> inputs = new ArrayList<>(List.of(
                input("reached", k, UNITS, day, source, illustrative),
                input("counted", counted.size(), UNITS, day, reason(unit), illustrative)));
        long standIns = counted.stream()
                .filter(each -> !RoadAnalysis.hasOwnCentre(each))
                .count();
        if (standIns > 0) {
            inputs.add(input("standInCentres", standIns, UNITS, day, source, illustrative));
        }
        Evidence.FeaturesUsed features =
                new Evidence.FeaturesUsed(LAYER, k, null, excluded(reached), null, 0, 0, 0, sample(reached), null);
        return new Evidence(inputs, List.of(), features, null, null);
    }

    private String reason(Unit unit) {
        String reasons =
                countedUnits(unit.edition()).map(Pack.CountedUnits::reason).collect(Collectors.joining("; "));
        EditionId ruled = ruled(unit.edition());
        return ruled.equals(unit.edition())
                ? reasons
                : Texts.both("source.rule.edition-before", unit.edition(), ruled) + "; " + reasons;
    }

    /** The rule for an edition; an imported one that the pack has no rule for counts as the one before it. */
    private Stream<Pack.CountedUnits> countedUnits(EditionId edition) {
        EditionId ruled = ruled(edition);
        return rules().filter(each -> each.edition().equals(ruled));
    }

    private EditionId ruled(EditionId edition) {
        return rules().map(Pack.CountedUnits::edition)
                .filter(each -> each.compareTo(edition) <= 0)
                .max(Comparator.naturalOrder())
                .orElse(edition);
    }

    private Stream<Pack.CountedUnits> rules() {
        return pack.countedUnits().stream().filter(each -> each.indicatorId().equals(INDICATOR));
    }

    private static Evidence.Input input(
            String id, double value, String unit, LocalDate day, String source, boolean illustrative) {
        Names names = Texts.names("input." + id);
        return new Evidence.Input(id, names.vi(), names.en(), value, unit, day, source, null, illustrative, null);
    }

    private static List<Evidence.Excluded> excluded(List<Reached> reached) {
        Map<String, List<Reached>> byReason = reached.stream()
                .filter(each -> !each.paved())
                .collect(Collectors.groupingBy(Reached::reason, TreeMap::new, Collectors.toList()));
        return byReason.entrySet().stream()
                .map(each -> Evidence.Excluded.of(
                        Texts.names("excluded." + each.getKey()),
                        each.getValue().size(),
                        null))
                .toList();
    }

    private static List<String> sample(List<Reached> reached) {
        return reached.stream()
                .flatMap(each -> each.roadIds().stream())
                .distinct()
                .limit(SAMPLE)
                .toList();
    }
}
