package vn.mauson.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.mauson.geometry.Frame;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.NotFound;
import vn.mauson.measure.Refused;
import vn.mauson.measure.UnitLevel;
import vn.mauson.overlay.Zone;
import vn.mauson.pack.Edition;
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
     * @param edition the units belong to, or are checked against; only communes may have one the store does not
     *     know
     * @param from first day on which the file's state holds
     */
    LayerRules<?> rulesOf(ImportRequest request, EditionId edition, LocalDate from) {
        String source = request.source().orElse(request.file().getFileName().toString());
        List<Edition> known = units.listEditions();
        Optional<Edition> there =
                known.stream().filter(each -> each.id().equals(edition)).findFirst();
        if (there.isEmpty() && request.layer().equals("communes")) {
            NewEdition fresh = NewEdition.of(request, edition, known, source);
            return new NewEditionRules(fresh, units, features, pack.about().plane());
        }
        requireSaid(request, there.orElseThrow(() -> NotFound.of("edition", edition, ids(known))));
        return switch (request.layer()) {
            case "plots" -> plotRules(edition, from);
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
            case "communes" -> unitRules(request, edition, UnitLevel.COMMUNE, source);
            case "districts" -> unitRules(request, edition, UnitLevel.DISTRICT, source);
            default -> throw Refused.value("--layer", request.layer(), String.join(", ", LAYERS));
        };
    }

    private PlotRules plotRules(EditionId edition, LocalDate from) {
        Frame plane = pack.about().plane();
        List<Zone> communes = Ground.zones(units.listBoundaries(edition, UnitLevel.COMMUNE), plane);
        return new PlotRules(
                pack.forestClasses(),
                from,
                new PlotGround(units, edition, communes, plane, imports),
                new StatedCommune(edition, communes));
    }

    private UnitRules unitRules(ImportRequest request, EditionId edition, UnitLevel level, String source) {
        return new UnitRules(units, edition, level, pack.about().plane(), request.part(), source);
    }

    /** What is said of an edition that is known already must be what is known of it. */
    private static void requireSaid(ImportRequest request, Edition edition) {
        request.legalBasis().filter(act -> !act.equals(edition.legalBasis())).ifPresent(act -> {
            throw Refused.value(
                    "--legal-basis", act, edition.legalBasis() + ", on which edition " + edition.id() + " rests");
        });
        boolean units = request.layer().equals("communes") || request.layer().equals("districts");
        request.from().filter(day -> units && !day.equals(edition.from())).ifPresent(day -> {
            throw Refused.value(
                    "--from", day, edition.from() + ", when edition " + edition.id() + " began, or no --from");
        });
    }

    private static String ids(List<Edition> known) {
        return known.stream().map(edition -> edition.id().value()).collect(Collectors.joining(", "));
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
}
