package vn.mauson.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.mauson.analysis.ForestAnalysis;
import vn.mauson.analysis.ForestInventory;
import vn.mauson.analysis.ForestInventory.PlotClass;
import vn.mauson.analysis.ForestInventory.Row;
import vn.mauson.analysis.PlotSet;
import vn.mauson.analysis.Territory;
import vn.mauson.analysis.UnitArea;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Names;
import vn.mauson.measure.UnitCode;
import vn.mauson.measure.UnitLevel;
import vn.mauson.pack.ForestClass;
import vn.mauson.pack.Pack;
import vn.mauson.pack.Unit;
import vn.mauson.plan.Target;
import vn.mauson.progress.PlantingMonths;
import vn.mauson.progress.Texts;

/** What the environment department asks: plots by class and unit, planting by month, and how many plots to look at. */
@RestController
class ForestController {
    private static final String COVER = "forest-cover-rate";

    /**
     * @param day of the plots: {@code asOf}, but not after the plan's last day, as for the forest cover rate
     * @param reason why there is no area; null where there is one
     * @param statedCommune why no plot is compared with the commune it names
     */
    record ForestView(
            String edition,
            LocalDate asOf,
            LocalDate day,
            String reason,
            List<ClassView> classes,
            UnitRow province,
            List<UnitRow> units,
            PlantingMonths.Year planting,
            Map<String, ListSize> lists,
            String statedCommune,
            int refused,
            int repaired,
            Names source,
            boolean illustrative) {}

    /** @param names null where no name was found, then {@code ldlr} is all there is */
    record ClassView(
            String id,
            String tableVersion,
            int maldlr,
            String ldlr,
            Names names,
            String group,
            boolean countsInCover) {}

    /**
     * Hectares of one unit.
     *
     * @param byClass area of the plots of each class, in the order of the classes, plainly added
     * @param doubledHa counted classes only: what overlapping plots are counted too often in {@code byClass}
     * @param coverHa counted classes less {@code doubledHa}: the numerator of the forest cover rate
     * @param withoutPlotHa ground under no plot
     */
    record UnitRow(
            String code,
            String name,
            double wholeHa,
            List<Double> byClass,
            double doubledHa,
            double coverHa,
            double coverPercent,
            double withoutPlotHa) {}

    /** @param ha shared, beyond the communes or planted; ground under three plots is in three pairs */
    record ListSize(int count, double ha) {}

    private final ForestInventory inventory;
    private final ForestAnalysis forest;
    private final PlantingMonths planting;
    private final Territory territory;
    private final Pack pack;

    ForestController(
            ForestInventory inventory, ForestAnalysis forest, PlantingMonths planting, Territory territory, Pack pack) {
        this.inventory = inventory;
        this.forest = forest;
        this.planting = planting;
        this.territory = territory;
        this.pack = pack;
    }

    /** The level is commune by default, the day today, the edition the one in force on the day. */
    @GetMapping("/api/forest")
    ForestView forest(
            @RequestParam(required = false) EditionId edition,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
            @RequestParam(defaultValue = "commune") String level) {
        LocalDate asked = asOf == null ? LocalDate.now() : asOf;
        EditionId chosen = territory.editionOr(edition, asked);
        LocalDate day = day(asked);
        ForestInventory.Stock stock = inventory.stock(chosen, day);
        List<Unit> units = territory.listUnits(chosen, UnitLevel.of(level));
        return new ForestView(
                chosen.value(),
                asked,
                day,
                stock.classes().isEmpty() ? "no-plots" : null,
                stock.classes().keySet().stream().map(this::classView).toList(),
                row(territory.getProvince(chosen), stock, day),
                units.stream().map(unit -> row(unit, stock, day)).toList(),
                planting.year(chosen, day),
                Map.of(
                        "overlaps", size(stock.overlaps()),
                        "outside", size(stock.outside()),
                        "planted-not-forest", size(stock.plantedNotForest())),
                "not-stored",
                stock.all().refusals().size(),
                stock.all().repairs().size(),
                Texts.names(stock.all().illustrative() ? "source.plots.illustrative" : "source.plots"),
                stock.all().illustrative());
    }

    /** The day of the plots for a day asked. */
    LocalDate day(LocalDate asked) {
        LocalDate last = pack.targets().stream()
                .filter(target -> target.id().equals(COVER))
                .map(Target::to)
                .findFirst()
                .orElse(asked);
        return asked.isBefore(last) ? asked : last;
    }

    private ClassView classView(PlotClass of) {
        Names names = pack.forestClasses().stream()
                .filter(each -> each.tableVersion().equals(of.tableVersion()) && each.maldlr() == of.maldlr())
                .findFirst()
                .map(ForestClass::names)
                .orElse(null);
        String id = of.tableVersion() + "." + of.maldlr();
        return new ClassView(id, of.tableVersion(), of.maldlr(), of.ldlr(), names, of.group(), of.countsInCover());
    }

    private UnitRow row(Unit unit, ForestInventory.Stock stock, LocalDate day) {
        List<Unit> communes = territory.listCommunes(unit);
        UnitArea cover =
                forest.measure(unit.edition(), new PlotSet.Counted(day)).sum(communes);
        UnitArea all = stock.all().sum(communes);
        return new UnitRow(
                unit.code().value(),
                unit.names().vi(),
                all.wholeHa(),
                stock.classes().values().stream()
                        .map(area -> sum(area, communes))
                        .toList(),
                cover.doubledHa(),
                cover.coveredHa(),
                cover.percent(),
                all.wholeHa() - all.coveredHa());
    }

    private static double sum(Map<UnitCode, Double> area, List<Unit> communes) {
        return communes.stream()
                .mapToDouble(commune -> area.getOrDefault(commune.code(), 0.0))
                .sum();
    }

    private static ListSize size(List<Row> rows) {
        return new ListSize(rows.size(), rows.stream().mapToDouble(Row::foundHa).sum());
    }
}
