package vn.mauson.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Refused;
import vn.mauson.measure.UnitLevel;
import vn.mauson.pack.Pack;
import vn.mauson.store.Features;
import vn.mauson.store.Imports;
import vn.mauson.store.Observations;
import vn.mauson.store.Units;

/** Which rules hold for which layer. */
@Component
class LayerCatalogue {
    /** What can be imported. */
    static final List<String> LAYERS =
            List.of("districts", "communes", "gates", "roads", "plots", "facilities", "tasks", "observations");

    private final Pack pack;
    private final Units units;
    private final Imports imports;
    private final Observations observations;
    private final Features features;

    LayerCatalogue(Pack pack, Units units, Imports imports, Observations observations, Features features) {
        this.features = features;
        this.observations = observations;
        this.pack = pack;
        this.units = units;
        this.imports = imports;
    }

    /**
     * @param edition the units belong to, or are checked against
     * @param from first day on which the file's state holds
     */
    LayerRules<?> rulesOf(ImportRequest request, EditionId edition, LocalDate from) {
        String source = request.source().orElse(request.file().getFileName().toString());
        return switch (request.layer()) {
            case "plots" ->
                new PlotRules(
                        pack.forestClasses(),
                        from,
                        new PlotGround(units, edition, pack.about().plane(), imports));
            case "roads" -> new RoadRules(from);
            case "facilities" -> new FacilityRules(source);
            case "gates" ->
                new GateRules(
                        features.listGates(),
                        new GatePlaces(units, pack.about().plane()),
                        new GateHistory(features.listGateStatuses(), from),
                        source);
            case "tasks" -> new TaskRules(features.listTasks(), codesOfPlan(), source);
            case "observations" -> observationRules(request, edition);
            case "communes" -> unitRules(edition, UnitLevel.COMMUNE, source);
            case "districts" -> unitRules(edition, UnitLevel.DISTRICT, source);
            default -> throw Refused.value("--layer", request.layer(), String.join(", ", LAYERS));
        };
    }

    private ObservationRules observationRules(ImportRequest request, EditionId edition) {
        return new ObservationRules(
                pack.indicators(),
                new FigureUnits(new UnitRegister(units.listEditions(), units.listUnits()), edition),
                observations.list(),
                request.source().orElse(null),
                FormMark.find(request.file()));
    }

    /** Tasks name units by the codes of the plan's first day. */
    private Set<String> codesOfPlan() {
        LocalDate first = pack.targets().get(0).from();
        UnitRegister register = new UnitRegister(units.listEditions(), units.listUnits());
        return register.codes(register.inForce(first));
    }

    private UnitRules unitRules(EditionId edition, UnitLevel level, String source) {
        return new UnitRules(units.listUnits(), edition, level, source);
    }
}
