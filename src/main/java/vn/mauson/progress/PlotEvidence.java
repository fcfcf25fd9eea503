package vn.mauson.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import vn.mauson.analysis.AreaTable;
import vn.mauson.analysis.ForestAnalysis;
import vn.mauson.analysis.OutlinesFrom;
import vn.mauson.analysis.PlotSet;
import vn.mauson.analysis.Territory;
import vn.mauson.analysis.UnitArea;
import vn.mauson.measure.Names;
import vn.mauson.measure.UnitLevel;
import vn.mauson.pack.Unit;

/** Tells of a figure made from plots which plots were counted, which were not, and how the books stand. */
@Component
class PlotEvidence {
    /** The groups whose classes do not count in the cover, see {@code forest_codes.csv}. */
    private static final List<String> NOT_COUNTED =
            List.of("planted_not_forest", "regenerating", "bare", "agriculture", "water", "other");

    private static final String LAYER = "plots";
    private static final String HECTARES = "ha";
    private static final int SAMPLE = 20;

    private final ForestAnalysis forest;
    private final Territory territory;

    PlotEvidence(ForestAnalysis forest, Territory territory) {
        this.forest = forest;
        this.territory = territory;
    }

    /** Hectares under plots. */
    Evidence.Input input(String id, double hectares, LocalDate day, boolean illustrative) {
        return input(id, hectares, day, source(illustrative), illustrative);
    }

    /** Hectares of the unit itself, by the outlines of its communes. */
    Evidence.Input whole(Unit unit, double hectares, LocalDate day) {
        UnitLevel drawn = UnitLevel.COMMUNE;
        OutlinesFrom from =
                unit.level() == drawn ? territory.outlinesFrom(unit) : territory.outlinesFrom(unit.edition(), drawn);
        return input("whole", hectares, day, Texts.boundaries(from), false);
    }

    private static Evidence.Input input(
            String id, double hectares, LocalDate day, String source, boolean illustrative) {
        Names names = Texts.names("input." + id);
        return new Evidence.Input(
                id, names.vi(), names.en(), hectares, HECTARES, day, source, null, illustrative, null);
    }

    Evidence ofCover(Unit unit, AreaTable table, UnitArea area, List<Evidence.Input> inputs, LocalDate day) {
        List<Evidence.Excluded> excluded = new ArrayList<>();
        for (String group : NOT_COUNTED) {
            UnitArea left = forest.measure(unit.edition(), new PlotSet.Group(day, group))
                    .sum(territory.listCommunes(unit));
            if (left.plots() > 0) {
                excluded.add(Evidence.Excluded.of(Texts.names("excluded." + group), left.plots(), left.coveredHa()));
            }
        }
        return evidence(unit, table, area, inputs, excluded, new PlotSet.Counted(day));
    }

    Evidence ofPlanting(Unit unit, AreaTable table, UnitArea area, List<Evidence.Input> inputs, PlotSet planted) {
        return evidence(unit, table, area, inputs, List.of(), planted);
    }

    Evidence allocated(Evidence evidence, double share, double hectares, double residual) {
        Names method = Texts.names("allocation.plantable");
        return new Evidence(
                evidence.inputs(),
                evidence.unused(),
                evidence.features(),
                evidence.books(),
                new Evidence.AllocationShown(share, hectares, residual, method.vi(), method.en()));
    }

    private Evidence evidence(
            Unit unit,
            AreaTable table,
            UnitArea area,
            List<Evidence.Input> inputs,
            List<Evidence.Excluded> excluded,
            PlotSet set) {
        Evidence.FeaturesUsed features = new Evidence.FeaturesUsed(
                LAYER,
                area.plots(),
                area.coveredHa(),
                excluded,
                area.doubledHa(),
                table.overlaps().size(),
                table.repairs().size(),
                table.refusals().size(),
                sample(unit, set),
                null);
        return new Evidence(inputs, List.of(), features, books(table), null);
    }

    /** Ground under the plots, plainly added and doubles taken off, against the communes and outside. */
    private static Evidence.BooksShown books(AreaTable table) {
        double parts = table.communes().values().stream()
                .mapToDouble(UnitArea::coveredHa)
                .sum();
        return new Evidence.BooksShown(
                table.insideHa() + table.outsideHa(),
                parts,
                table.outsideHa(),
                Math.max(Math.abs(table.insideHa() - parts), table.residualHa()));
    }

    private List<String> sample(Unit unit, PlotSet set) {
        Geometry outline = territory.outlines(unit.edition(), unit.level()).get(unit.code());
        return forest.listIds(set, outline, SAMPLE).stream()
                .map(String::valueOf)
                .toList();
    }

    static String source(boolean illustrative) {
        return Texts.both(illustrative ? "source.plots.illustrative" : "source.plots");
    }
}
