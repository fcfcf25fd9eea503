package vn.mauson.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Component;
import vn.mauson.analysis.ForestAnalysis;
import vn.mauson.analysis.OutlinesFrom;
import vn.mauson.analysis.PlotSet;
import vn.mauson.analysis.RoadAnalysis;
import vn.mauson.analysis.Territory;
import vn.mauson.analysis.UnitArea;
import vn.mauson.geometry.Areas;
import vn.mauson.geometry.Frame;
import vn.mauson.geometry.Reprojection;
import vn.mauson.measure.UnitCode;
import vn.mauson.pack.CrosswalkShare;
import vn.mauson.pack.ForestClass;
import vn.mauson.pack.Gate;
import vn.mauson.pack.Pack;
import vn.mauson.pack.Unit;
import vn.mauson.plan.Indicator;
import vn.mauson.plan.Observation;
import vn.mauson.store.Features;
import vn.mauson.store.Layer;
import vn.mauson.store.Sights;

/** Puts together the card of a unit. */
@Component
class UnitCards {
    private static final double HECTARES_PER_KM2 = 100;

    private final Pack pack;
    private final Territory territory;
    private final Board board;
    private final ReportedFigures reported;
    private final ForestAnalysis forest;
    private final Features features;
    private final Sights sights;
    private final Reprojection toPlane;

    UnitCards(
            Pack pack,
            Territory territory,
            Board board,
            ReportedFigures reported,
            ForestAnalysis forest,
            Features features,
            Sights sights) {
        this.sights = sights;
        this.pack = pack;
        this.territory = territory;
        this.board = board;
        this.reported = reported;
        this.forest = forest;
        this.features = features;
        this.toPlane = Reprojection.between(Frame.LON_LAT, pack.about().plane());
    }

    UnitCard card(Unit unit, LocalDate asOf) {
        Geometry outline = territory.outlines(unit.edition(), unit.level()).get(unit.code());
        Point inside = outline.getInteriorPoint();
        OutlinesFrom from = territory.outlinesFrom(unit);
        boolean known = RoadAnalysis.hasOwnCentre(unit);
        return new UnitCard(
                unit.code().value(),
                unit.edition().value(),
                unit.level().id(),
                unit.type(),
                unit.names(),
                parent(unit),
                unit.areaKm2(),
                unit.areaSource(),
                Areas.onPlane(toPlane.apply(outline)).value() / HECTARES_PER_KM2,
                unit.population(),
                unit.populationYear(),
                unit.border(),
                unit.zone(),
                known ? List.of(unit.lon(), unit.lat()) : List.of(inside.getX(), inside.getY()),
                known ? unit.coordMethod() : "inside_outline",
                bbox(outline.getEnvelopeInternal()),
                from.generalised(),
                from.sources().isEmpty() ? null : String.join("; ", from.sources()),
                board.listOfUnit(unit, asOf).stream()
                        .map(UnitCard.TargetOfUnit::of)
                        .toList(),
                history(unit),
                context(unit),
                gates(unit, asOf),
                plots(unit, asOf));
    }

    private UnitCard.Parent parent(Unit unit) {
        UnitCode code = unit.district() != null ? unit.district() : unit.parent();
        return code == null
                ? null
                : new UnitCard.Parent(
                        code.value(),
                        territory.getUnit(unit.edition(), code).names().vi());
    }

    private UnitCard.History history(Unit unit) {
        List<UnitCard.Share> from = new ArrayList<>();
        List<UnitCard.Share> to = new ArrayList<>();
        for (CrosswalkShare share : territory.listCrosswalk()) {
            if (share.to().equals(unit.edition()) && share.newCode().equals(unit.code())) {
                from.add(share(territory.getUnit(share.from(), share.oldCode()), share.share()));
            }
            if (share.from().equals(unit.edition()) && share.oldCode().equals(unit.code())) {
                to.add(share(territory.getUnit(share.to(), share.newCode()), share.share()));
            }
        }
        return new UnitCard.History(from, to);
    }

    private static UnitCard.Share share(Unit unit, double share) {
        return new UnitCard.Share(
                unit.edition().value(), unit.code().value(), unit.names().vi(), share);
    }

    private List<UnitCard.Context> context(Unit unit) {
        Set<String> targets = pack.targets().stream().map(target -> target.id()).collect(Collectors.toSet());
        List<UnitCard.Context> context = new ArrayList<>();
        for (Observation each : reported.listOf(unit)) {
            if (!targets.contains(each.indicatorId())) {
                Indicator indicator = pack.indicator(each.indicatorId());
                context.add(new UnitCard.Context(
                        indicator.id(),
                        indicator.names(),
                        each.value(),
                        each.unit(),
                        each.period().code(),
                        each.source(),
                        each.note()));
            }
        }
        return context;
    }

    private List<UnitCard.GateOfUnit> gates(Unit unit, LocalDate asOf) {
        Set<UnitCode> communes =
                territory.listCommunes(unit).stream().map(Unit::code).collect(Collectors.toSet());
        Map<String, Gate.Status> status = features.gateStatusesOn(asOf);
        List<Gate> gates = sights.seen(Layer.GATES, features::listGates);
        return gates.stream()
                .filter(gate -> communes.contains(gate.communes().get(unit.edition())))
                .map(gate -> new UnitCard.GateOfUnit(
                        gate.id(),
                        gate.names().vi(),
                        status.containsKey(gate.id()) ? status.get(gate.id()).status() : Gate.Status.UNKNOWN))
                .toList();
    }

    private List<UnitCard.PlotsOfUnit> plots(Unit unit, LocalDate asOf) {
        List<UnitCard.PlotsOfUnit> plots = new ArrayList<>();
        for (String group : ForestClass.GROUPS) {
            UnitArea area = forest.measure(unit.edition(), new PlotSet.Group(asOf, group))
                    .sum(territory.listCommunes(unit));
            if (area.plots() > 0) {
                plots.add(new UnitCard.PlotsOfUnit(group, area.plots(), area.coveredHa()));
            }
        }
        return plots;
    }

    private static List<Double> bbox(Envelope box) {
        return List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }
}
