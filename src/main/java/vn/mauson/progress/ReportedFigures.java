package vn.mauson.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.mauson.analysis.Territory;
import vn.mauson.measure.Names;
import vn.mauson.pack.Pack;
import vn.mauson.pack.Unit;
import vn.mauson.plan.Indicator;
import vn.mauson.plan.NoData;
import vn.mauson.plan.Observation;
import vn.mauson.plan.Reading;
import vn.mauson.plan.Selection;
import vn.mauson.plan.Target;
import vn.mauson.plan.Values;
import vn.mauson.store.Observations;
import vn.mauson.store.PerRevision;
import vn.mauson.store.Revisions;

/** Figures somebody sent; the source that answers every target nothing computes. */
@Component
@Order(2)
class ReportedFigures implements FigureSource {
    private final Pack pack;
    private final Territory territory;
    private final PerRevision<List<Observation>> observations;

    ReportedFigures(Pack pack, Territory territory, Observations observations, Revisions revisions) {
        this.pack = pack;
        this.territory = territory;
        this.observations = new PerRevision<>(revisions, observations::list);
    }

    @Override
    public boolean answers(Target target) {
        return true;
    }

    @Override
    public Figure figure(Target target, Unit unit, LocalDate asOf) {
        Indicator indicator = pack.indicator(target.id());
        if (!target.finest().reaches(unit.level())) {
            return Figure.absent(target, Reading.absent(NoData.NOT_APPLICABLE));
        }
        Selection selection =
                Values.select(target, indicator, unit.level(), unit.code().value(), asOf, listOf(unit));
        return new Figure(
                target,
                selection.reading(target),
                null,
                null,
                selection.illustrative(),
                used(selection).map(Observation::source).distinct().toList(),
                () -> evidence(indicator, selection));
    }

    /** Figures about a unit; those of another unit that had the same code before or after are not. */
    List<Observation> listOf(Unit unit) {
        return observations.get().stream()
                .filter(each -> each.level() == unit.level())
                .filter(each -> each.unitCode().equals(unit.code().value()))
                .filter(each -> territory.isSame(unit, each.period().last()))
                .toList();
    }

    private static Evidence evidence(Indicator indicator, Selection selection) {
        return new Evidence(
                used(selection).map(each -> input(indicator, each)).toList(),
                selection.unused().stream().map(each -> unused(indicator, each)).toList(),
                null,
                null,
                null);
    }

    private static Stream<Observation> used(Selection selection) {
        return Stream.concat(selection.used().stream(), Stream.ofNullable(selection.baselineUsed()));
    }

    private static Evidence.Input input(Indicator indicator, Observation each) {
        return new Evidence.Input(
                indicator.id(),
                indicator.names().vi() + " (" + each.period().code() + ")",
                indicator.names().en() + " (" + each.period().code() + ")",
                each.value(),
                each.unit(),
                each.period().last(),
                each.source(),
                each.confidence(),
                each.illustrative(),
                each.note());
    }

    private static Evidence.Unused unused(Indicator indicator, Selection.Unused each) {
        Names reason = Texts.names("unused." + each.reason().id());
        return new Evidence.Unused(
                indicator.names().vi(),
                each.observation().value(),
                each.observation().period().code(),
                reason.vi(),
                reason.en());
    }
}
