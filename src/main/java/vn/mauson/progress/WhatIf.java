package vn.mauson.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.mauson.analysis.Assumption;
import vn.mauson.analysis.ForestAnalysis;
import vn.mauson.analysis.PlotSet;
import vn.mauson.analysis.RoadAnalysis;
import vn.mauson.analysis.Territory;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Refused;
import vn.mauson.measure.UnitLevel;
import vn.mauson.network.Surface;
import vn.mauson.pack.ForestClass;
import vn.mauson.pack.Pack;
import vn.mauson.pack.Plot;
import vn.mauson.pack.RoadFeature;
import vn.mauson.plan.Target;
import vn.mauson.store.Revisions;

/**
 * The official indicators if some roads were paved and some plots planted: the same board over the same
 * sources of figures, which see the record through an {@link Assumption}. Nothing is written, and what was
 * computed under the assumption is forgotten with the answer.
 */
@Component
public class WhatIf {
    /** Roads and plots that may be assumed in one question. */
    public static final int MOST_IDS = 500;

    private static final String PLANTED = "planted_not_forest";
    private static final int MOST_NAMED = 10;

    private final Pack pack;
    private final Territory territory;
    private final RoadAnalysis roads;
    private final ForestAnalysis forest;
    private final Board record;
    private final Revisions revisions;

    WhatIf(
            Pack pack,
            Territory territory,
            RoadAnalysis roads,
            ForestAnalysis forest,
            Board record,
            Revisions revisions) {
        this.pack = pack;
        this.territory = territory;
        this.roads = roads;
        this.forest = forest;
        this.record = record;
        this.revisions = revisions;
    }

    /**
     * What the computed indicators become; {@link Refused} names the ids that cannot be assumed.
     *
     * @param paved ids of roads in force on the day
     * @param planted ids of plots of bare or regenerating land on the day
     * @param asOf from the plan's first day; after its last, the last is when it was done
     */
    public WhatIfView figures(Set<String> paved, Set<Long> planted, EditionId edition, LocalDate asOf) {
        requireFew(paved.size() + planted.size());
        LocalDate day = dayOf(asOf);
        List<RoadFeature> road = chosen(paved, roads.listRoads(day), RoadFeature::id);
        List<Plot> plot = chosen(planted, forest.listPlots(new PlotSet.InForce(day)), Plot::id);
        requireRoads(paved, road);
        requirePlots(planted, plot);
        List<FigureSource> assumed = sources(new Assumption(day, paved, planted, plantedClass()));
        Board sandbox = new Board(pack, territory, assumed);
        List<WhatIfView.Change> changes = pack.targets().stream()
                .filter(target -> assumed.stream().anyMatch(source -> source.answers(target)))
                .map(target -> change(target, sandbox, edition, asOf))
                .toList();
        return new WhatIfView(
                edition.value(),
                asOf,
                day,
                roadsShown(road),
                plotsShown(plot),
                changes,
                Texts.names("what-if.method", Texts.day(day)),
                changes.stream().anyMatch(WhatIfView.Change::illustrative),
                revisions.getCurrent().version());
    }

    private List<FigureSource> sources(Assumption assumption) {
        RoadAnalysis paved = assumption.roads().isEmpty() ? roads : roads.assuming(assumption);
        ForestAnalysis planted = assumption.plots().isEmpty() ? forest : forest.assuming(assumption);
        PlotEvidence evidence = new PlotEvidence(planted, territory);
        return List.of(
                new PavedRoadFigures(paved, territory, pack),
                new PlantingFigures(planted, territory, evidence, revisions),
                new CoverFigures(planted, territory, evidence));
    }

    private WhatIfView.Change change(Target target, Board sandbox, EditionId edition, LocalDate asOf) {
        List<WhatIfView.UnitChange> units = new ArrayList<>();
        for (UnitLevel level : List.of(UnitLevel.DISTRICT, UnitLevel.COMMUNE)) {
            List<UnitView> before = record.listViews(target, edition, level, asOf);
            List<UnitView> after = sandbox.listViews(target, edition, level, asOf);
            IntStream.range(0, before.size())
                    .filter(i -> !before.get(i).equals(after.get(i)))
                    .mapToObj(i -> new WhatIfView.UnitChange(level.id(), before.get(i), after.get(i)))
                    .forEach(units::add);
        }
        return new WhatIfView.Change(
                TargetView.of(record.ofProvince(target, asOf)), TargetView.of(sandbox.ofProvince(target, asOf)), units);
    }

    private LocalDate dayOf(LocalDate asOf) {
        LocalDate first = LocalDate.of(pack.about().planYear(), 1, 1);
        LocalDate last = LocalDate.of(pack.about().planYear(), 12, 31);
        if (asOf.isBefore(first)) {
            throw Refused.value("asOf", asOf, "a date from " + first + ", the plan's first day");
        }
        return asOf.isBefore(last) ? asOf : last;
    }

    private ForestClass plantedClass() {
        return pack.forestClasses().stream()
                .filter(each -> each.group().equals(PLANTED))
                .findFirst()
                .orElseThrow();
    }

    private static <K, T> List<T> chosen(Set<K> ids, List<T> all, Function<T, K> id) {
        return all.stream().filter(each -> ids.contains(id.apply(each))).toList();
    }

    private static void requireFew(int ids) {
        if (ids > MOST_IDS) {
            throw Refused.value("number of roads and plots", ids, "at most " + MOST_IDS);
        }
    }

    private static void requireRoads(Set<String> asked, List<RoadFeature> found) {
        refuseMissing("roads", asked, found.stream().map(RoadFeature::id), "ids of roads in force on the day");
        refuseAny(
                "roads",
                found.stream()
                        .filter(road -> road.surface().equals(Surface.RAIL.id()))
                        .map(RoadFeature::id),
                "roads, not railways");
    }

    private static void requirePlots(Set<Long> asked, List<Plot> found) {
        refuseMissing("plots", asked, found.stream().map(Plot::id), "ids of plots in force on the day");
        refuseAny(
                "plots",
                found.stream()
                        .filter(plot -> !PlantingFigures.PLANTABLE.contains(plot.group()))
                        .map(plot -> plot.id() + " (" + plot.group() + ")"),
                "plots of land that can be planted: " + String.join(", ", PlantingFigures.PLANTABLE));
    }

    private static <K> void refuseMissing(String thing, Set<K> asked, Stream<K> found, String allowed) {
        Set<K> missing = new TreeSet<>(asked);
        missing.removeAll(found.collect(Collectors.toSet()));
        refuseAny(thing, missing.stream().map(String::valueOf), allowed);
    }

    private static void refuseAny(String thing, Stream<String> bad, String allowed) {
        List<String> ids = bad.distinct().toList();
        if (!ids.isEmpty()) {
            String rest = ids.size() > MOST_NAMED ? " and " + (ids.size() - MOST_NAMED) + " more" : "";
            String named = ids.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
            throw Refused.value(thing, named + rest, allowed);
        }
    }

    /** Stretches of one road are one line of the list. */
    private List<WhatIfView.Road> roadsShown(Collection<RoadFeature> found) {
        Map<String, WhatIfView.Road> byId = new TreeMap<>();
        for (RoadFeature road : found) {
            boolean was = road.surface().equals(Surface.PAVED.id());
            byId.merge(
                    road.id(),
                    new WhatIfView.Road(road.id(), road.names(), roads.km(road), was, road.illustrative()),
                    WhatIfView.Road::plus);
        }
        return List.copyOf(byId.values());
    }

    private List<WhatIfView.PlotShown> plotsShown(List<Plot> found) {
        return found.stream()
                .map(plot ->
                        new WhatIfView.PlotShown(plot.id(), plot.group(), forest.hectares(plot), plot.illustrative()))
                .toList();
    }
}
