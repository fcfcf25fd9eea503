package vn.mauson.site;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.mauson.analysis.AccessAnalysis;
import vn.mauson.analysis.GateAccess;
import vn.mauson.analysis.RoadAnalysis;
import vn.mauson.analysis.RoadGaps;
import vn.mauson.analysis.Territory;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Names;
import vn.mauson.measure.NotFound;
import vn.mauson.measure.UnitCode;
import vn.mauson.network.ServiceArea;
import vn.mauson.pack.Pack;
import vn.mauson.pack.RoadSpeed;
import vn.mauson.progress.Texts;
import vn.mauson.store.Layer;
import vn.mauson.store.Sights;

/** Who reaches a gate and in how long, and which roads to pave first. */
@RestController
class AccessController {
    /**
     * @param reason why nobody reaches the gate; null where somebody may
     * @param cellMetres side of the cells the areas are made of
     */
    record AccessView(
            GateShown gate,
            LocalDate asOf,
            String edition,
            String status,
            String reason,
            List<Speed> speeds,
            List<Time> times,
            Shown.Collection<Zone> areas,
            double cellMetres,
            Names method,
            boolean illustrative,
            List<String> sources) {}

    /** {@code lon} and {@code lat} in degrees, null where no point is known. */
    record GateShown(String id, Names names, Double lon, Double lat) {}

    record Speed(String roadClass, String surface, double kmh, boolean illustrative) {}

    /** {@code minutes} and {@code km} null where there is no way, and then {@code reason} says why. */
    record Time(String code, String name, Double minutes, Double km, String reason, boolean illustrative) {}

    /** @param population people where known; {@code communesWithoutPopulation} are missing in it */
    record Zone(
            int minutes,
            double areaKm2,
            double outsideKm2,
            Long population,
            int communesWithoutPopulation,
            List<Inside> communes,
            boolean illustrative) {}

    /** @param share of the commune's area, 0 to 1 */
    record Inside(String code, String name, double share) {}

    /** @param reason why nothing can be said; null where something can */
    record GapsView(
            String edition,
            LocalDate asOf,
            Double budgetKm,
            String reason,
            List<Step> steps,
            List<Shown.Named> left,
            List<Shown.Named> unconnected,
            Names method) {}

    /** @param stretches lines, GeoJSON; null for whoever does not see the roads */
    record Step(
            int rank,
            double km,
            List<Shown.Named> gained,
            double gainPerKm,
            double totalKm,
            List<String> roadIds,
            @JsonRawValue String stretches,
            boolean illustrative) {}

    private final AccessAnalysis access;
    private final RoadAnalysis roads;
    private final Territory territory;
    private final Pack pack;
    private final Sights sights;

    AccessController(AccessAnalysis access, RoadAnalysis roads, Territory territory, Pack pack, Sights sights) {
        this.sights = sights;
        this.access = access;
        this.roads = roads;
        this.territory = territory;
        this.pack = pack;
    }

    /** The edition defaults to the one in force on the day, the day to today. */
    @GetMapping("/api/analysis/access")
    AccessView access(
            @RequestParam String gate,
            @RequestParam(required = false) EditionId edition,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf) {
        if (!sights.sees(Layer.GATES)) {
            throw NotFound.of("gate", gate, "those of /api/gates");
        }
        LocalDate day = orToday(asOf);
        EditionId chosen = territory.editionOr(edition, day);
        GateAccess found = access.access(gate, chosen, day);
        return new AccessView(
                new GateShown(
                        found.gate().id(),
                        found.gate().names(),
                        found.gate().lon(),
                        found.gate().lat()),
                day,
                chosen.value(),
                found.status(),
                found.reason(),
                pack.roadSpeeds().stream().map(AccessController::speed).toList(),
                found.times().stream().map(AccessController::time).toList(),
                Shown.Collection.of(found.zones().stream()
                        .map(zone -> Shown.Feature.of(zone.lonLat(), zone(zone, chosen)))
                        .toList()),
                AccessAnalysis.CELL_METRES,
                methodOfAccess(),
                isIllustrative(found),
                sources(found));
    }

    /**
     * The unpaved stretches that gain most communes for each kilometre.
     *
     * @param budgetKm kilometres that may be paved; without it all that can be gained is ranked
     */
    @GetMapping("/api/analysis/road-gaps")
    GapsView gaps(
            @RequestParam(required = false) Double budgetKm,
            @RequestParam(required = false) EditionId edition,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf) {
        LocalDate day = orToday(asOf);
        EditionId chosen = territory.editionOr(edition, day);
        RoadGaps gaps = roads.gaps(chosen, day, budgetKm == null ? Double.POSITIVE_INFINITY : budgetKm);
        return new GapsView(
                chosen.value(),
                day,
                budgetKm,
                roads.hasRoads(day) ? null : AccessAnalysis.NO_ROADS_KNOWN,
                gaps.steps().stream().map(this::step).toList(),
                gaps.left().stream().map(Shown.Named::of).toList(),
                gaps.unconnected().stream().map(Shown.Named::of).toList(),
                Texts.names("method.road-gaps", text(RoadAnalysis.MOST_CONNECTOR_METRES)));
    }

    private static Speed speed(RoadSpeed speed) {
        return new Speed(speed.roadClass(), speed.surface(), speed.kmh(), speed.illustrative());
    }

    private static Time time(GateAccess.Time time) {
        return new Time(
                time.commune().code().value(),
                time.commune().names().vi(),
                time.minutes(),
                time.km(),
                time.reason(),
                time.illustrative());
    }

    private Zone zone(GateAccess.Zone zone, EditionId edition) {
        return new Zone(
                zone.minutes(),
                zone.areaKm2(),
                zone.outsideKm2(),
                zone.population() == null ? null : Math.round(zone.population()),
                zone.communesWithoutPopulation(),
                inside(zone.shares(), edition),
                zone.illustrative());
    }

    /** The largest share first. */
    private List<Inside> inside(Map<UnitCode, Double> shares, EditionId edition) {
        return shares.entrySet().stream()
                .map(share -> new Inside(
                        share.getKey().value(),
                        territory.getUnit(edition, share.getKey()).names().vi(),
                        share.getValue()))
                .sorted(Comparator.comparingDouble(Inside::share).reversed())
                .toList();
    }

    private Step step(RoadGaps.Step step) {
        return new Step(
                step.rank(),
                step.km(),
                step.gained().stream().map(Shown.Named::of).toList(),
                step.gainPerKm(),
                step.totalKm(),
                sights.sees(Layer.ROADS) ? step.roadIds() : null,
                sights.sees(Layer.ROADS) ? Shown.toGeoJson(step.lonLat()) : null,
                step.illustrative());
    }

    private boolean isIllustrative(GateAccess found) {
        return pack.roadSpeeds().stream().anyMatch(RoadSpeed::illustrative)
                || found.times().stream().anyMatch(GateAccess.Time::illustrative)
                || found.zones().stream().anyMatch(GateAccess.Zone::illustrative);
    }

    private List<String> sources(GateAccess found) {
        Stream<String> speeds = pack.roadSpeeds().stream().map(RoadSpeed::source);
        return Stream.concat(Stream.of(found.gate().source()), speeds)
                .distinct()
                .toList();
    }

    private static Names methodOfAccess() {
        return Texts.names(
                "method.access",
                text(RoadAnalysis.MOST_CONNECTOR_METRES),
                text(AccessAnalysis.CELL_METRES),
                text(ServiceArea.WALK_METRES),
                text(ServiceArea.WALK_KMH));
    }

    /** A whole number without the grouping that differs from language to language. */
    private static String text(double number) {
        return Long.toString(Math.round(number));
    }

    private static LocalDate orToday(LocalDate asOf) {
        return asOf == null ? LocalDate.now() : asOf;
    }
}
