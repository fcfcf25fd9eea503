package vn.mauson.analysis;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.springframework.stereotype.Component;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.NotFound;
import vn.mauson.measure.Refused;
import vn.mauson.measure.UnitCode;
import vn.mauson.measure.UnitLevel;
import vn.mauson.pack.Boundary;
import vn.mauson.pack.CrosswalkShare;
import vn.mauson.pack.Edition;
import vn.mauson.pack.ReportingGroups;
import vn.mauson.pack.Unit;
import vn.mauson.store.OutlineOrigin;
import vn.mauson.store.PerRevision;
import vn.mauson.store.Revisions;
import vn.mauson.store.Units;

/**
 * The units of every edition. An edition without districts still has its former ones as reporting
 * groups of communes; their type is {@link #REPORTING_GROUP} and their outline that of their communes.
 */
@Component
public class Territory {
    /** Type of a district that was abolished and stays as a group of communes in reports. */
    public static final String REPORTING_GROUP = ReportingGroups.TYPE;

    /** Four editions of three levels, and some to spare. */
    private static final int MOST_KEPT = 32;

    private record Key(EditionId edition, UnitCode code) {}

    private record Layer(Edition edition, UnitLevel level) {}

    private record Register(
            List<Edition> editions,
            Map<Key, Unit> units,
            List<CrosswalkShare> crosswalk,
            Map<Key, OutlineOrigin> origins) {}

    private final Units units;
    private final PerRevision<Register> register;
    private final PerRevision<Kept<Layer, Map<UnitCode, Geometry>>> outlines;

    Territory(Units units, Revisions revisions) {
        this.units = units;
        this.register = new PerRevision<>(revisions, this::readRegister);
        this.outlines = new PerRevision<>(revisions, () -> new Kept<>(MOST_KEPT));
    }

    /** All editions, the oldest first. */
    public List<Edition> listEditions() {
        return register.get().editions();
    }

    /** The edition; {@link NotFound} where there is none of that id. */
    public Edition getEdition(EditionId id) {
        return listEditions().stream()
                .filter(edition -> edition.id().equals(id))
                .findFirst()
                .orElseThrow(() -> NotFound.of("edition", id, editionIds()));
    }

    /** The edition in force on a day; {@link Refused} before the first of them. */
    public Edition editionInForce(LocalDate day) {
        requireKnown(day);
        return listEditions().stream()
                .filter(edition -> !edition.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** Refuses a day before the first edition, for no unit is known of it. */
    public void requireKnown(LocalDate day) {
        LocalDate first = firstDay();
        if (day.isBefore(first)) {
            throw Refused.value("day", day, "from " + first + ", the first day of the first edition of units");
        }
    }

    /** The first day of the first edition. */
    public LocalDate firstDay() {
        return listEditions().get(0).from();
    }

    /** The edition asked for, which must be there, or where none was, the one in force on a day. */
    public EditionId editionOr(EditionId asked, LocalDate day) {
        return (asked == null ? editionInForce(day) : getEdition(asked)).id();
    }

    /** Units of one level, by code; districts of an edition without any are its reporting groups. */
    public List<Unit> listUnits(EditionId edition, UnitLevel level) {
        getEdition(edition);
        return register.get().units().values().stream()
                .filter(unit -> unit.edition().equals(edition) && unit.level() == level)
                .toList();
    }

    /** All units of all editions. */
    public List<Unit> listUnits() {
        return List.copyOf(register.get().units().values());
    }

    /** The unit or reporting group; {@link NotFound} where the edition has none of that code. */
    public Unit getUnit(EditionId edition, UnitCode code) {
        getEdition(edition);
        Unit unit = register.get().units().get(new Key(edition, code));
        if (unit == null) {
            throw NotFound.of("unit of edition " + edition, code, "the codes of /api/map/communes?edition=" + edition);
        }
        return unit;
    }

    /**
     * Whether a unit is the one that had its code on another day; codes are used again for other units. A figure may be
     * older than the first edition, whose codes it is then compared with.
     */
    public boolean isSame(Unit unit, LocalDate day) {
        LocalDate known = day.isBefore(firstDay()) ? firstDay() : day;
        Unit then = register.get().units().get(new Key(editionInForce(known).id(), unit.code()));
        return then != null && then.names().vi().equals(unit.names().vi());
    }

    /** The province in an edition. */
    public Unit getProvince(EditionId edition) {
        return listUnits(edition, UnitLevel.PROVINCE).get(0);
    }

    /** The communes a unit consists of: itself, those of a district or group, or all. */
    public List<Unit> listCommunes(Unit unit) {
        List<Unit> communes = listUnits(unit.edition(), UnitLevel.COMMUNE);
        return switch (unit.level()) {
            case COMMUNE -> List.of(unit);
            case DISTRICT ->
                communes.stream()
                        .filter(commune -> unit.code().equals(commune.district()))
                        .toList();
            case PROVINCE, COUNTRY -> communes;
        };
    }

    /** Every share of every step between editions that follow each other. */
    public List<CrosswalkShare> listCrosswalk() {
        return register.get().crosswalk();
    }

    /** Outlines of a level by code, degrees, longitude first. */
    public Map<UnitCode, Geometry> outlines(EditionId edition, UnitLevel level) {
        return outlines.get().get(new Layer(getEdition(edition), level), this::readOutlines);
    }

    /** Where the outlines of a unit came from: its own, or of a reporting group those of its communes. */
    public OutlinesFrom outlinesFrom(Unit unit) {
        return outlinesFrom(List.of(unit));
    }

    /** Where the outlines of one level of an edition came from. */
    public OutlinesFrom outlinesFrom(EditionId edition, UnitLevel level) {
        return outlinesFrom(listUnits(edition, level));
    }

    private OutlinesFrom outlinesFrom(List<Unit> drawn) {
        List<OutlineOrigin> origins = drawn.stream()
                .flatMap(unit -> unit.type().equals(REPORTING_GROUP) ? listCommunes(unit).stream() : Stream.of(unit))
                .map(unit -> register.get().origins().get(new Key(unit.edition(), unit.code())))
                .filter(Objects::nonNull)
                .toList();
        return new OutlinesFrom(
                origins.stream().anyMatch(OutlineOrigin::generalised),
                origins.stream()
                        .map(OutlineOrigin::source)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    private Map<UnitCode, Geometry> readOutlines(Layer layer) {
        if (layer.level() == UnitLevel.DISTRICT && layer.edition().districts() == 0) {
            return joinedOutlines(layer.edition().id());
        }
        return units.listBoundaries(layer.edition().id(), layer.level()).stream()
                .collect(Collectors.toMap(Boundary::code, Boundary::lonLat, (a, b) -> a, TreeMap::new));
    }

    private Map<UnitCode, Geometry> joinedOutlines(EditionId edition) {
        Map<UnitCode, Geometry> communes = outlines(edition, UnitLevel.COMMUNE);
        Map<UnitCode, Geometry> joined = new TreeMap<>();
        for (Unit group : listUnits(edition, UnitLevel.DISTRICT)) {
            Geometry[] parts = listCommunes(group).stream()
                    .map(commune -> communes.get(commune.code()))
                    .toArray(Geometry[]::new);
            joined.put(group.code(), join(parts));
        }
        return joined;
    }

    /** Imported outlines may overlap, and what they cover is joined all the same. */
    private static Geometry join(Geometry[] parts) {
        return CoverageValidator.isValid(parts) ? CoverageUnion.union(parts) : OverlayNGRobust.union(List.of(parts));
    }

    private Register readRegister() {
        List<Edition> editions = units.listEditions();
        Map<Key, Unit> all = new LinkedHashMap<>();
        List<Unit> listed = units.listUnits();
        listed.forEach(unit -> all.put(new Key(unit.edition(), unit.code()), unit));
        ReportingGroups.of(editions, listed).forEach(unit -> all.put(new Key(unit.edition(), unit.code()), unit));
        return new Register(editions, all, units.listCrosswalk(), readOrigins());
    }

    private Map<Key, OutlineOrigin> readOrigins() {
        return units.listOutlineOrigins().stream()
                .collect(Collectors.toMap(each -> new Key(each.edition(), each.code()), Function.identity()));
    }

    private String editionIds() {
        return listEditions().stream().map(edition -> edition.id().value()).collect(Collectors.joining(", "));
    }
}
