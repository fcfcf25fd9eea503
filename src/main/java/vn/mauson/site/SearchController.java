package vn.mauson.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.mauson.analysis.Territory;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Names;
import vn.mauson.measure.UnitLevel;
import vn.mauson.pack.CrosswalkShare;
import vn.mauson.pack.Pack;
import vn.mauson.pack.Unit;
import vn.mauson.progress.Texts;
import vn.mauson.store.Features;
import vn.mauson.store.Layer;
import vn.mauson.store.Sights;

/**
 * Finds units, gates, roads and targets by part of a name, with or without tones. A unit of another
 * edition is found by the name it had there and shown as what it is part of in the edition on the map.
 */
@RestController
class SearchController {
    private static final int MOST = 20;

    /**
     * One find.
     *
     * @param kind unit, gate, road or target
     * @param edition of a unit, the edition shown
     * @param note of a unit found by a name of another edition, that name
     * @param centre longitude, latitude; null where no point is known
     * @param bbox west, south, east, north of a unit
     */
    record Found(
            String kind,
            String id,
            String code,
            String edition,
            String level,
            String name,
            String nameEn,
            Names note,
            List<Double> centre,
            List<Double> bbox) {}

    private record Ranked(Found found, int rank) {}

    private final Pack pack;
    private final Territory territory;
    private final Features features;
    private final Sights sights;

    SearchController(Pack pack, Territory territory, Features features, Sights sights) {
        this.sights = sights;
        this.pack = pack;
        this.territory = territory;
        this.features = features;
    }

    /** The best {@value #MOST} finds: names that begin with the text first; a blank text finds nothing. */
    @GetMapping("/api/search")
    List<Found> search(
            @RequestParam String q,
            @RequestParam(required = false) EditionId edition,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf) {
        String key = Names.searchKey(q);
        EditionId shown = territory.editionOr(edition, asOf == null ? LocalDate.now() : asOf);
        if (key.isEmpty()) {
            return List.of();
        }
        List<Ranked> finds = new ArrayList<>();
        findUnits(key, shown, finds);
        if (sights.sees(Layer.GATES)) {
            findGates(key, finds);
        }
        if (sights.sees(Layer.ROADS)) {
            findRoads(key, finds);
        }
        pack.targets()
                .forEach(target ->
                        add(finds, rank(key, target.names()), other("target", target.id(), target.names(), null)));
        return finds.stream()
                .sorted(Comparator.comparingInt(Ranked::rank))
                .limit(MOST)
                .map(Ranked::found)
                .toList();
    }

    private void findUnits(String key, EditionId shown, List<Ranked> finds) {
        Map<String, Ranked> best = new LinkedHashMap<>();
        for (Unit unit : territory.listUnits()) {
            int rank = rank(key, unit.names());
            if (rank < 0 || unit.level() == UnitLevel.PROVINCE) {
                continue;
            }
            for (Unit now : successors(unit, shown)) {
                Ranked find = new Ranked(found(now, unit), unit.edition().equals(shown) ? rank : rank + 2);
                best.merge(now.code().value(), find, (a, b) -> a.rank() <= b.rank() ? a : b);
            }
        }
        finds.addAll(best.values());
    }

    private void findGates(String key, List<Ranked> finds) {
        features.listGates().forEach(gate -> {
            List<Double> centre = gate.lon() == null ? null : List.of(gate.lon(), gate.lat());
            add(finds, rank(key, gate.names()), other("gate", gate.id(), gate.names(), centre));
        });
    }

    private void findRoads(String key, List<Ranked> finds) {
        pack.roads().forEach(road -> {
            Names withRef = new Names(
                    road.ref() + " " + road.names().vi(),
                    road.ref() + " " + road.names().en());
            add(finds, rank(key, withRef), other("road", road.id(), withRef, null));
        });
    }

    /** What a unit is in another edition: itself, or the units that its ground came to or from. */
    private List<Unit> successors(Unit unit, EditionId shown) {
        if (unit.level() == UnitLevel.DISTRICT) {
            return territory.listUnits(shown, UnitLevel.DISTRICT).stream()
                    .filter(district -> district.code().equals(unit.code()))
                    .toList();
        }
        Set<Unit> current = Set.of(unit);
        while (!current.isEmpty()
                && current.stream().noneMatch(each -> each.edition().equals(shown))) {
            current = step(current, current.iterator().next().edition().compareTo(shown) < 0);
        }
        return List.copyOf(current);
    }

    private Set<Unit> step(Set<Unit> units, boolean forward) {
        return territory.listCrosswalk().stream()
                .filter(share -> units.stream().anyMatch(unit -> isEnd(share, unit, forward)))
                .map(share -> forward
                        ? territory.getUnit(share.to(), share.newCode())
                        : territory.getUnit(share.from(), share.oldCode()))
                .collect(Collectors.toSet());
    }

    private static boolean isEnd(CrosswalkShare share, Unit unit, boolean forward) {
        return forward
                ? share.from().equals(unit.edition()) && share.oldCode().equals(unit.code())
                : share.to().equals(unit.edition()) && share.newCode().equals(unit.code());
    }

    private Found found(Unit now, Unit named) {
        Geometry outline = territory.outlines(now.edition(), now.level()).get(now.code());
        Point inside = outline.getInteriorPoint();
        Envelope box = outline.getEnvelopeInternal();
        boolean sameName = now.names().vi().equals(named.names().vi());
        Names note = sameName
                ? null
                : Texts.names(
                        named.edition().compareTo(now.edition()) < 0 ? "search.was" : "search.becomes",
                        named.names().vi(),
                        named.edition().value());
        return new Found(
                "unit",
                now.code().value(),
                now.code().value(),
                now.edition().value(),
                now.level().id(),
                now.names().vi(),
                now.names().en(),
                note,
                List.of(inside.getX(), inside.getY()),
                List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()));
    }

    private static Found other(String kind, String id, Names names, List<Double> centre) {
        return new Found(kind, id, null, null, null, names.vi(), names.en(), null, centre, null);
    }

    private static void add(List<Ranked> finds, int rank, Found found) {
        Optional.of(rank).filter(each -> each >= 0).ifPresent(each -> finds.add(new Ranked(found, each + 1)));
    }

    /** 0 where a word of the name begins with the text, 1 where it is elsewhere in it, −1 where it is not. */
    private static int rank(String key, Names names) {
        int rank = -1;
        for (String name : List.of(names.vi(), names.en())) {
            String text = " " + Names.searchKey(name);
            if (text.contains(" " + key)) {
                return 0;
            }
            rank = text.contains(key) ? 1 : rank;
        }
        return rank;
    }
}
