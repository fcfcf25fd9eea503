package vn.mauson.site;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.mauson.analysis.AccessAnalysis;
import vn.mauson.analysis.GateAccess;
import vn.mauson.analysis.Territory;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Names;
import vn.mauson.measure.Refused;
import vn.mauson.measure.UnitLevel;
import vn.mauson.pack.Gate;
import vn.mauson.pack.Pack;
import vn.mauson.pack.Unit;
import vn.mauson.store.Features;
import vn.mauson.store.Layer;
import vn.mauson.store.Sights;

/** What the board of the economic zone asks: gates over a period, who reaches them, and the zone's communes. */
@RestController
class GateHistoryController {
    private static final String SUSPENDED = "suspended";
    private static final List<String> IN_ZONE = List.of("full", "part");

    /**
     * @param to the day after the last one counted
     * @param days of the period, {@code from} included and {@code to} not
     * @param carried why no gate has goods or people: nobody publishes them by gate
     */
    record HistoryView(
            LocalDate from,
            LocalDate to,
            long days,
            String edition,
            LocalDate reachedOn,
            List<GateView> gates,
            String carried,
            ZoneView zone) {}

    /**
     * @param daysUnknown days on which nothing is known, those without any span included
     * @param reason why nobody reaches the gate on the last day; null where somebody may
     */
    record GateView(
            String id,
            Names names,
            boolean economicZone,
            List<Span> spans,
            long daysOpen,
            long daysSuspended,
            long daysUnknown,
            String reason,
            List<Reach> reach) {}

    /** @param to last day of the status, included; null while it lasts */
    record Span(LocalDate from, LocalDate to, String status, String note, String source, String confidence) {}

    /**
     * Communes whose centre is at most so many minutes away.
     *
     * @param population of the communes of which it is known; null where it is of none
     */
    record Reach(int minutes, int communes, Long population, int communesWithoutPopulation, boolean illustrative) {}

    /** Communes in the zone; sums are of those of which the figure is known, and null where it is of none. */
    record ZoneView(
            List<Shown.Named> full,
            List<Shown.Named> part,
            Long population,
            int communesWithoutPopulation,
            List<String> sources) {}

    private final Features features;
    private final AccessAnalysis access;
    private final Territory territory;
    private final Pack pack;
    private final Sights sights;

    GateHistoryController(Features features, AccessAnalysis access, Territory territory, Pack pack, Sights sights) {
        this.sights = sights;
        this.features = features;
        this.access = access;
        this.territory = territory;
        this.pack = pack;
    }

    /**
     * The status of every gate from {@code from}, included, to {@code to}, not included: the plan's year by default. Who
     * reaches a gate is asked for the last day of the period.
     */
    @GetMapping("/api/gates/history")
    HistoryView history(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(required = false) EditionId edition) {
        int year = pack.about().planYear();
        LocalDate first = from == null ? LocalDate.of(year, 1, 1) : from;
        LocalDate end = to == null ? LocalDate.of(year + 1, 1, 1) : to;
        if (!end.isAfter(first)) {
            throw Refused.value("to", end, "a date after from, " + first);
        }
        LocalDate last = end.minusDays(1);
        EditionId chosen = territory.editionOr(edition, last);
        List<Gate.Status> statuses = features.listGateStatuses();
        return new HistoryView(
                first,
                end,
                ChronoUnit.DAYS.between(first, end),
                chosen.value(),
                last,
                sights.seen(Layer.GATES, features::listGates).stream()
                        .map(gate -> view(gate, statuses, first, end, chosen))
                        .toList(),
                "no-data",
                zone(chosen));
    }

    private GateView view(Gate gate, List<Gate.Status> all, LocalDate from, LocalDate to, EditionId edition) {
        List<Gate.Status> spans = all.stream()
                .filter(each -> each.gateId().equals(gate.id()) && days(each, from, to) > 0)
                .toList();
        long open = days(spans, Gate.Status.OPEN, from, to);
        long suspended = days(spans, SUSPENDED, from, to);
        GateAccess reached = access.access(gate.id(), edition, to.minusDays(1));
        return new GateView(
                gate.id(),
                gate.names(),
                gate.inEconomicZone(),
                spans.stream().map(GateHistoryController::span).toList(),
                open,
                suspended,
                ChronoUnit.DAYS.between(from, to) - open - suspended,
                reached.reason(),
                reached.reason() == null
                        ? AccessAnalysis.MINUTES.stream()
                                .map(minutes -> reach(minutes, reached))
                                .toList()
                        : List.of());
    }

    private static Span span(Gate.Status each) {
        return new Span(each.from(), each.to(), each.status(), each.note(), each.source(), each.confidence());
    }

    private static long days(List<Gate.Status> spans, String status, LocalDate from, LocalDate to) {
        return spans.stream()
                .filter(each -> each.status().equals(status))
                .mapToLong(each -> days(each, from, to))
                .sum();
    }

    /** A span's last day belongs to it, the period's end does not belong to the period. */
    private static long days(Gate.Status span, LocalDate from, LocalDate to) {
        LocalDate first = span.from().isAfter(from) ? span.from() : from;
        LocalDate end =
                span.to() == null || !span.to().isBefore(to) ? to : span.to().plusDays(1);
        return Math.max(0, ChronoUnit.DAYS.between(first, end));
    }

    private static Reach reach(int minutes, GateAccess access) {
        List<GateAccess.Time> near = access.times().stream()
                .filter(time -> time.minutes() != null && time.minutes() <= minutes)
                .toList();
        List<Unit> communes = near.stream().map(GateAccess.Time::commune).toList();
        return new Reach(
                minutes,
                near.size(),
                population(communes),
                withoutPopulation(communes),
                near.stream().anyMatch(GateAccess.Time::illustrative));
    }

    private static Long population(List<Unit> communes) {
        return communes.stream()
                .map(Unit::population)
                .filter(Objects::nonNull)
                .map(Integer::longValue)
                .reduce(Long::sum)
                .orElse(null);
    }

    private static int withoutPopulation(List<Unit> communes) {
        return (int) communes.stream().filter(unit -> unit.population() == null).count();
    }

    private ZoneView zone(EditionId edition) {
        List<Unit> inside = territory.listUnits(edition, UnitLevel.COMMUNE).stream()
                .filter(unit -> unit.zone() != null && IN_ZONE.contains(unit.zone()))
                .toList();
        return new ZoneView(
                named(inside, IN_ZONE.get(0)),
                named(inside, IN_ZONE.get(1)),
                population(inside),
                withoutPopulation(inside),
                inside.stream().map(Unit::source).distinct().toList());
    }

    private static List<Shown.Named> named(List<Unit> units, String zone) {
        Stream<Unit> chosen = units.stream().filter(unit -> unit.zone().equals(zone));
        return chosen.map(Shown.Named::of).toList();
    }
}
