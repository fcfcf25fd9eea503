package vn.mauson.analysis;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.springframework.stereotype.Component;
import vn.mauson.analysis.ForestAnalysis.OnPlane;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitCode;
import vn.mauson.overlay.Finding;
import vn.mauson.overlay.Measured;
import vn.mauson.pack.Plot;
import vn.mauson.store.PerRevision;
import vn.mauson.store.Revisions;

/**
 * All plots of a day by their class, and those among them to look at: on the same ground as another, beyond the
 * communes, planted and no forest yet. Measured once for a state of the plots and an edition.
 */
@Component
public class ForestInventory {
    /** Editions, each at the chosen day and one before it. */
    private static final int MOST_KEPT = 8;

    private static final String PLANTED = "planted_not_forest";

    private record Question(EditionId edition, LocalDate state) {}

    /** A class of the inventory as its plots name it; the same number means another thing in another table. */
    public record PlotClass(String tableVersion, int maldlr, String ldlr, String group, boolean countsInCover)
            implements Comparable<PlotClass> {
        static PlotClass of(Plot plot) {
            return new PlotClass(plot.tableVersion(), plot.maldlr(), plot.ldlr(), plot.group(), plot.countsInCover());
        }

        @Override
        public int compareTo(PlotClass other) {
            return Comparator.comparing(PlotClass::tableVersion)
                    .thenComparingInt(PlotClass::maldlr)
                    .thenComparing(PlotClass::ldlr)
                    .thenComparing(PlotClass::group)
                    .thenComparing(PlotClass::countsInCover)
                    .compare(this, other);
        }
    }

    /**
     * A plot to look at.
     *
     * @param other the plot with the larger id on the same ground; null where the list has no pairs
     * @param plotHa its outline's area, hectares on the plane
     * @param foundHa what is shared with the other, or lies beyond the communes; of a planted plot all of it
     * @param commune where most of it lies; null where none of it lies in a commune
     */
    public record Row(Plot plot, Plot other, double plotHa, double foundHa, UnitCode commune) {
        /** The plot, or the ground that two plots share; degrees, longitude first. */
        public Geometry lonLat() {
            return other == null
                    ? plot.lonLat()
                    : OverlayNGRobust.overlay(plot.lonLat(), other.lonLat(), OverlayNG.INTERSECTION);
        }
    }

    /**
     * The stock of a day.
     *
     * @param classes area of the plots of each class by commune, hectares, plainly added; communes without any left out
     * @param all ground under the plots, counted once
     */
    public record Stock(
            Map<PlotClass, Map<UnitCode, Double>> classes,
            AreaTable all,
            List<Row> overlaps,
            List<Row> outside,
            List<Row> plantedNotForest) {}

    private final ForestAnalysis forest;
    private final CommuneGround ground;
    private final PerRevision<Kept<Question, Stock>> stocks;

    ForestInventory(ForestAnalysis forest, CommuneGround ground, Revisions revisions) {
        this.forest = forest;
        this.ground = ground;
        this.stocks = new PerRevision<>(revisions, () -> new Kept<>(MOST_KEPT));
    }

    /** The plots in force on a day by the communes of an edition. */
    public Stock stock(EditionId edition, LocalDate day) {
        return stocks.get().get(new Question(edition, forest.stateOn(day)), this::compute);
    }

    private Stock compute(Question question) {
        List<OnPlane> all = forest.listOnPlane(new PlotSet.InForce(question.state()));
        Measured measured = ground.overlay(question.edition()).measure(ForestAnalysis.parcels(all));
        Map<Long, OnPlane> plots = all.stream()
                .collect(Collectors.toMap(each -> each.plot().id(), Function.identity(), (a, b) -> a, TreeMap::new));
        return new Stock(
                classes(plots, measured),
                forest.table(question.edition(), measured, all.size(), ForestAnalysis.isIllustrative(all)),
                overlaps(plots, measured),
                outside(plots, measured),
                planted(plots, measured));
    }

    private static Map<PlotClass, Map<UnitCode, Double>> classes(Map<Long, OnPlane> plots, Measured measured) {
        Map<PlotClass, Map<UnitCode, Double>> classes = new TreeMap<>();
        plots.values().forEach(each -> classes.computeIfAbsent(PlotClass.of(each.plot()), any -> new TreeMap<>()));
        classes.forEach((each, communes) -> measured.grossHa(
                        id -> PlotClass.of(plots.get(id).plot()).equals(each))
                .forEach((code, ha) -> communes.put(new UnitCode(code), ha)));
        return classes;
    }

    private static List<Row> overlaps(Map<Long, OnPlane> plots, Measured measured) {
        return measured.overlaps().stream()
                .sorted(Comparator.comparingDouble(Finding.Overlap::ha).reversed())
                .map(pair -> row(plots.get(pair.idA()), plots.get(pair.idB()).plot(), pair.ha(), measured))
                .toList();
    }

    private static List<Row> outside(Map<Long, OnPlane> plots, Measured measured) {
        return measured.outside().stream()
                .sorted(Comparator.comparingDouble(Finding.Outside::ha).reversed())
                .map(each -> row(plots.get(each.id()), null, each.ha(), measured))
                .toList();
    }

    /** A plot that could not be measured is in no list, and counted among the refusals. */
    private static List<Row> planted(Map<Long, OnPlane> plots, Measured measured) {
        Set<Long> refused =
                measured.refusals().stream().map(Finding.Refusal::id).collect(Collectors.toSet());
        return plots.values().stream()
                .filter(each -> each.plot().group().equals(PLANTED)
                        && !refused.contains(each.plot().id()))
                .map(each -> row(each, null, each.hectares(), measured))
                .toList();
    }

    private static Row row(OnPlane found, Plot other, double foundHa, Measured measured) {
        UnitCode commune = measured.parts(found.plot().id()).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> new UnitCode(most.getKey()))
                .orElse(null);
        return new Row(found.plot(), other, found.hectares(), foundHa, commune);
    }
}
