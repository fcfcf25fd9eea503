package vn.mauson.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import vn.mauson.geometry.Geometries;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.NotFound;
import vn.mauson.measure.UnitCode;
import vn.mauson.measure.UnitLevel;
import vn.mauson.network.ServiceArea;
import vn.mauson.network.TravelTimes;
import vn.mauson.overlay.Measured;
import vn.mauson.overlay.Overlay;
import vn.mauson.overlay.Parcel;
import vn.mauson.pack.Gate;
import vn.mauson.pack.Unit;
import vn.mauson.store.Features;
import vn.mauson.store.PerRevision;
import vn.mauson.store.Revisions;

/**
 * Asks the road network how long it takes from every commune to the gates that are open, and what
 * ground and how many people a gate serves.
 *
 * <ol>
 *   <li>a gate that is not open, or has no point, is no destination;
 *   <li>one question to the graph answers for all communes and all open gates;
 *   <li>the ground within each limit is cut by the communes of the edition, and each commune's people are
 *       counted by the share of its area inside.
 * </ol>
 *
 * <p>Limits: people are taken to live evenly over their commune; where a commune's number is not known
 * it is missing in the sum, and counted as missing.
 */
@Component
public class AccessAnalysis {
    /** Side of the cells that service areas are made of, metres: their edge is right to about this. */
    public static final double CELL_METRES = 250;

    /** Limits of the service areas, minutes. */
    public static final List<Integer> MINUTES = List.of(30, 60, 90);

    /** The reason of a gate without a published point. */
    public static final String NO_POINT_KNOWN = "no-point-known";

    /** The reason of a day before the road network is known. */
    public static final String NO_ROADS_KNOWN = "no-roads-known";

    private static final String REASON_OF_STATUS = "gate-";
    private static final double HECTARES_PER_KM2 = 100;
    private static final int MOST_KEPT = 64;
    private static final long ZONE = 0;

    private record Asked(EditionId edition, LocalDate state, List<String> gates) {}

    private record AskedZones(EditionId edition, LocalDate state, String gate) {}

    private record AskedArea(LocalDate state, String gate) {}

    private record Answers(
            Kept<Asked, Map<String, List<GateAccess.Time>>> times,
            Kept<AskedZones, List<GateAccess.Zone>> zones,
            Kept<AskedArea, ServiceArea> areas) {}

    private final Territory territory;
    private final RoadNetwork network;
    private final CommuneGround ground;
    private final Features features;
    private final PerRevision<Answers> answers;

    AccessAnalysis(
            Territory territory, RoadNetwork network, CommuneGround ground, Features features, Revisions revisions) {
        this.territory = territory;
        this.network = network;
        this.ground = ground;
        this.features = features;
        this.answers = new PerRevision<>(
                revisions, () -> new Answers(new Kept<>(MOST_KEPT), new Kept<>(MOST_KEPT), new Kept<>(MOST_KEPT)));
    }

    /** Who reaches a gate on a day, by communes of an edition; {@link NotFound} for a gate that is not there. */
    public GateAccess access(String gateId, EditionId edition, LocalDate day) {
        List<Gate> gates = features.listGates();
        Gate gate = find(gateId, gates);
        Map<String, String> statuses = statusesOn(day);
        String status = statuses.getOrDefault(gateId, Gate.Status.UNKNOWN);
        String reason = findReason(gate, status, day);
        if (reason != null) {
            return new GateAccess(gate, status, reason, unreached(edition, reason), List.of());
        }
        LocalDate state = network.stateOn(day);
        List<String> open = gates.stream()
                .filter(each -> findReason(each, statuses.getOrDefault(each.id(), Gate.Status.UNKNOWN), day) == null)
                .map(Gate::id)
                .toList();
        return new GateAccess(
                gate,
                status,
                findReason(area(new AskedArea(state, gateId))),
                answers.get()
                        .times()
                        .get(new Asked(edition, state, open), this::computeTimes)
                        .get(gateId),
                answers.get().zones().get(new AskedZones(edition, state, gateId), this::computeZones));
    }

    private static Gate find(String id, List<Gate> gates) {
        return gates.stream()
                .filter(gate -> gate.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        NotFound.of("gate", id, gates.stream().map(Gate::id).collect(Collectors.joining(", "))));
    }

    private Map<String, String> statusesOn(LocalDate day) {
        return features.gateStatusesOn(day).values().stream()
                .collect(Collectors.toMap(Gate.Status::gateId, Gate.Status::status));
    }

    /** Why a gate is no destination; null if it is one. */
    private String findReason(Gate gate, String status, LocalDate day) {
        if (!status.equals(Gate.Status.OPEN)) {
            return REASON_OF_STATUS + status;
        }
        if (gate.lon() == null || gate.lat() == null) {
            return NO_POINT_KNOWN;
        }
        return network.hasRoads(day) ? null : NO_ROADS_KNOWN;
    }

    private static String findReason(ServiceArea area) {
        return area.reason().isEmpty() ? null : area.reason();
    }

    private List<GateAccess.Time> unreached(EditionId edition, String reason) {
        return territory.listUnits(edition, UnitLevel.COMMUNE).stream()
                .map(unit -> new GateAccess.Time(unit, null, null, reason, false))
                .toList();
    }

    /** For every gate the times in the order of the communes' codes. */
    private Map<String, List<GateAccess.Time>> computeTimes(Asked asked) {
        TravelTimes times = network.graph(asked.state())
                .travelTimes(
                        network.listCentres(asked.edition()), gates(asked.gates()), RoadNetwork.MOST_CONNECTOR_METRES);
        Map<String, List<GateAccess.Time>> byGate = new HashMap<>();
        asked.gates().forEach(gate -> byGate.put(gate, new ArrayList<>()));
        times.journeys().forEach(journey -> byGate.get(journey.gate()).add(time(journey, asked.edition())));
        times.unreached().forEach(pair -> byGate.get(pair.gate()).add(time(pair, asked.edition())));
        byGate.values()
                .forEach(list ->
                        list.sort(Comparator.comparing(time -> time.commune().code())));
        return byGate;
    }

    private GateAccess.Time time(TravelTimes.Journey journey, EditionId edition) {
        Unit commune = territory.getUnit(edition, new UnitCode(journey.centre()));
        return new GateAccess.Time(commune, journey.minutes(), journey.km(), null, journey.illustrative());
    }

    private GateAccess.Time time(TravelTimes.Unreached pair, EditionId edition) {
        Unit commune = territory.getUnit(edition, new UnitCode(pair.centre()));
        return new GateAccess.Time(commune, null, null, pair.reason(), false);
    }

    private List<vn.mauson.network.Gate> gates(List<String> ids) {
        return features.listGates().stream()
                .filter(gate -> ids.contains(gate.id()))
                .map(this::onPlane)
                .toList();
    }

    private vn.mauson.network.Gate onPlane(Gate gate) {
        Geometry lonLat = Geometries.FACTORY.createPoint(new Coordinate(gate.lon(), gate.lat()));
        return new vn.mauson.network.Gate(gate.id(), ground.toPlane(lonLat).getCoordinate());
    }

    private ServiceArea area(AskedArea asked) {
        return answers.get().areas().get(asked, this::computeArea);
    }

    private ServiceArea computeArea(AskedArea asked) {
        return network.graph(asked.state())
                .serviceArea(
                        gates(List.of(asked.gate())).get(0), MINUTES, RoadNetwork.MOST_CONNECTOR_METRES, CELL_METRES);
    }

    private List<GateAccess.Zone> computeZones(AskedZones asked) {
        return area(new AskedArea(asked.state(), asked.gate())).zones().stream()
                .filter(zone -> !zone.ground().isEmpty())
                .map(zone -> zone(zone, asked.edition()))
                .toList();
    }

    private GateAccess.Zone zone(ServiceArea.Zone zone, EditionId edition) {
        Overlay communes = ground.overlay(edition);
        Measured measured = communes.measure(List.of(new Parcel(ZONE, zone.ground())));
        Map<UnitCode, Double> shares = new TreeMap<>();
        measured.parts(ZONE)
                .forEach((code, ha) -> shares.put(
                        new UnitCode(code),
                        Math.min(1, ha / measured.books(code).wholeHa())));
        return new GateAccess.Zone(
                zone.minutes(),
                ground.toLonLat(zone.ground()),
                zone.area().value() / HECTARES_PER_KM2,
                measured.outsideHa() / HECTARES_PER_KM2,
                shares,
                population(shares, edition).orElse(null),
                (int) shares.keySet().stream()
                        .filter(code -> territory.getUnit(edition, code).population() == null)
                        .count(),
                zone.illustrative());
    }

    private Optional<Double> population(Map<UnitCode, Double> shares, EditionId edition) {
        return shares.entrySet().stream()
                .map(share -> people(territory.getUnit(edition, share.getKey()), share.getValue()))
                .filter(Objects::nonNull)
                .reduce(Double::sum);
    }

    private static Double people(Unit commune, double share) {
        return commune.population() == null ? null : commune.population() * share;
    }
}
