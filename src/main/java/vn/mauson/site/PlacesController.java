package vn.mauson.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.mauson.analysis.Territory;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Names;
import vn.mauson.measure.UnitCode;
import vn.mauson.pack.Gate;
import vn.mauson.plan.Task;
import vn.mauson.store.Features;
import vn.mauson.store.Layer;
import vn.mauson.store.Sights;

/** Gates and tasks as lists, those without a point on the map as well. */
@RestController
class PlacesController {
    /** A gate and what it is on the day; {@code lon} and {@code lat} in degrees, null where no point is known. */
    record GateView(
            String id,
            Names names,

            @com.fasterxml.jackson.annotation.JsonProperty("class")
            String gateClass,

            String commune,
            String communeCode,
            String districtCode,
            Double lon,
            Double lat,
            String coordMethod,
            String status,
            LocalDate statusFrom,
            String statusNote,
            String counterpart,
            String markers,
            boolean economicZone,
            String source,
            String confidence) {}

    private final Features features;
    private final Territory territory;
    private final Sights sights;

    PlacesController(Features features, Territory territory, Sights sights) {
        this.sights = sights;
        this.features = features;
        this.territory = territory;
    }

    /** All gates and lanes with their status on a day, today by default. */
    @GetMapping("/api/gates")
    List<GateView> gates(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf) {
        LocalDate day = asOf == null ? LocalDate.now() : asOf;
        EditionId edition = territory.editionInForce(day).id();
        Map<String, Gate.Status> status = features.gateStatusesOn(day);
        List<Gate> gates = sights.seen(Layer.GATES, features::listGates);
        return gates.stream()
                .map(gate -> view(gate, edition, Optional.ofNullable(status.get(gate.id()))))
                .toList();
    }

    /** All tasks of the plan. */
    @GetMapping("/api/tasks")
    List<Task> tasks() {
        return sights.seen(Layer.TASKS, features::listTasks);
    }

    private GateView view(Gate gate, EditionId edition, Optional<Gate.Status> status) {
        UnitCode commune = gate.communes().get(edition);
        return new GateView(
                gate.id(),
                gate.names(),
                gate.gateClass(),
                commune == null
                        ? null
                        : territory.getUnit(edition, commune).names().vi(),
                commune == null ? null : commune.value(),
                gate.district() == null ? null : gate.district().value(),
                gate.lon(),
                gate.lat(),
                gate.coordMethod(),
                status.map(Gate.Status::status).orElse(Gate.Status.UNKNOWN),
                status.map(Gate.Status::from).orElse(null),
                status.map(Gate.Status::note).orElse(gate.note()),
                gate.counterpart(),
                gate.markers(),
                gate.inEconomicZone(),
                gate.source(),
                gate.confidence());
    }
}
