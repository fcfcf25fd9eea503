package vn.mauson.progress;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.mauson.analysis.Territory;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.NotFound;
import vn.mauson.measure.Refused;
import vn.mauson.measure.UnitLevel;
import vn.mauson.pack.Pack;
import vn.mauson.pack.Unit;
import vn.mauson.plan.Assessment;
import vn.mauson.plan.Phasing;
import vn.mauson.plan.Progress;
import vn.mauson.plan.Target;
import vn.mauson.plan.TargetKind;

/** How the plan stands on a day, in the province and in every unit. */
@Component
public class Board {
    private final Pack pack;
    private final Territory territory;
    private final List<FigureSource> sources;

    /** @param sources those that compute before the one that answers everything else */
    Board(Pack pack, Territory territory, List<FigureSource> sources) {
        this.pack = pack;
        this.territory = territory;
        this.sources = sources;
    }

    /** The targets of the plan that can be mapped at a level below the province. */
    public List<Target> listMappable() {
        return pack.targets().stream()
                .filter(target -> target.finest().reaches(UnitLevel.DISTRICT))
                .toList();
    }

    /** A target in every unit of a level as the contract's JSON shows it, by code. */
    public List<UnitView> listViews(Target target, EditionId edition, UnitLevel level, LocalDate asOf) {
        return listOfUnits(target, edition, level, asOf).stream()
                .map(UnitView::of)
                .toList();
    }

    /** The targets of the plan of a year; {@link NotFound} where the pack has another. */
    public List<Target> listTargets(String year) {
        pack.requirePlan(year);
        return pack.targets();
    }

    /** One of them; {@link NotFound} where the plan has none of that id. */
    public Target getTarget(String year, String id) {
        List<Target> targets = listTargets(year);
        return targets.stream()
                .filter(target -> target.id().equals(id))
                .findFirst()
                .orElseThrow(() -> NotFound.of(
                        "target",
                        id,
                        String.join(", ", targets.stream().map(Target::id).toList())));
    }

    /** Every target of the province. */
    public List<Standing> listOfProvince(String year, LocalDate asOf) {
        List<Target> targets = listTargets(year);
        return targets.stream().map(target -> ofProvince(target, asOf)).toList();
    }

    /** A target of the province, counted in the plan's own edition. */
    public Standing ofProvince(Target target, LocalDate asOf) {
        return of(target, territory.getProvince(planEdition(target)), asOf);
    }

    /** A target in every unit of a level, by code. */
    public List<Standing> listOfUnits(Target target, EditionId edition, UnitLevel level, LocalDate asOf) {
        if (level != UnitLevel.DISTRICT && level != UnitLevel.COMMUNE) {
            throw Refused.value("level", level.id(), "district, commune");
        }
        return territory.listUnits(edition, level).stream()
                .map(unit -> of(target, unit, asOf))
                .toList();
    }

    /** Every target in one unit. */
    public List<Standing> listOfUnit(Unit unit, LocalDate asOf) {
        return pack.targets().stream().map(target -> of(target, unit, asOf)).toList();
    }

    /** A target in one unit. */
    public Standing of(Target target, Unit unit, LocalDate asOf) {
        FigureSource source = sources.stream()
                .filter(each -> each.answers(target))
                .findFirst()
                .orElseThrow();
        Figure figure = source.figure(target, unit, asOf);
        Assessment assessment = Progress.assess(figure.target(), pack.phasingOf(target), figure.reading(), asOf);
        return new Standing(target, unit, figure, assessment);
    }

    Phasing phasingOf(Target target) {
        return pack.phasingOf(target);
    }

    /** How many of the province's units meet a count of units in every edition; empty for other kinds. */
    List<Standing> listOfEditions(Target target, LocalDate asOf) {
        if (target.kind() != TargetKind.COUNT_OF_UNITS) {
            return List.of();
        }
        return territory.listEditions().stream()
                .map(edition -> of(target, territory.getProvince(edition.id()), asOf))
                .toList();
    }

    /** The edition the plan's own numbers were set for: that of its first day. */
    public EditionId planEdition(Target target) {
        return territory.editionInForce(target.from().plusDays(1)).id();
    }
}
