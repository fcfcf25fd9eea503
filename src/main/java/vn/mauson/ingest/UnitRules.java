package vn.mauson.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.geometry.Areas;
import vn.mauson.geometry.Frame;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Names;
import vn.mauson.measure.Refused;
import vn.mauson.measure.UnitLevel;
import vn.mauson.overlay.Overlay;
import vn.mauson.overlay.Zone;
import vn.mauson.pack.Boundary;
import vn.mauson.pack.Unit;
import vn.mauson.pack.UnitOutline;
import vn.mauson.store.Imports;
import vn.mauson.store.OutlineOrigin;
import vn.mauson.store.Staged;
import vn.mauson.store.Table;
import vn.mauson.store.Tables;
import vn.mauson.store.Units;

/** Outlines of the units of one level of an edition that the store knows; the register stays as it is. */
final class UnitRules implements LayerRules<UnitOutline> {
    /** Names under which files have the code of a unit. */
    static final String[] CODE_FIELDS = {"code", "maxa", "ma_xa", "ma", "mahuyen", "ma_huyen", "gso_code"};

    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");

    private static final int MOST_NAMED = 5;

    /** A smaller change of area is rounding. */
    private static final double LEAST_CHANGE_HA = 1e-6;

    private final Map<String, Unit> register = new TreeMap<>();
    private final Units units;
    private final EditionId edition;
    private final UnitLevel level;
    private final Frame plane;
    private final boolean part;
    private final String source;

    /** Of the staged outlines, from {@link #checkWhole} on. */
    private UnitGround ground;

    /**
     * @param part whether the file may lack units
     * @param source of the outlines
     */
    UnitRules(Units units, EditionId edition, UnitLevel level, Frame plane, boolean part, String source) {
        units.listUnits().stream()
                .filter(unit -> unit.edition().equals(edition) && unit.level() == level)
                .forEach(unit -> register.put(unit.code().value(), unit));
        if (register.isEmpty()) {
            throw Refused.value("--edition", edition, "an edition that has units of the level " + level.id());
        }
        this.units = units;
        this.edition = edition;
        this.level = level;
        this.plane = plane;
        this.part = part;
        this.source = source;
    }

    @Override
    public Table<UnitOutline> table() {
        return Tables.UNITS;
    }

    @Override
    public Drawing drawing() {
        return Drawing.POLYGON;
    }

    /** Units without an outline in the file keep theirs; that there are any is a refusal of the file. */
    @Override
    public boolean dropsTheRest() {
        return false;
    }

    @Override
    public List<UnitOutline> make(Draft draft) {
        String code = code(draft, CODE_FIELDS);
        Unit unit = code == null ? null : register.get(code);
        if (code != null && unit == null) {
            draft.refuse("code-unknown", "code", code, "a code of edition " + edition);
        }
        if (draft.isRefused()) {
            return List.of();
        }
        compareNames(draft, unit);
        return List.of(new UnitOutline(unit, draft.lonLat(), false, source));
    }

    @Override
    public void checkWhole(Staged<UnitOutline> staged, Listener listener) {
        ground = new UnitGround(staged, plane);
        if (!part) {
            requireAll(ground);
        }
        ground.checkNeighbours(listener);
        List<Boundary> districts =
                level == UnitLevel.COMMUNE ? units.listBoundaries(edition, UnitLevel.DISTRICT) : List.of();
        if (!districts.isEmpty()) {
            ground.checkParents(Overlay.of(Ground.zones(districts, plane)), districtOf(), kindOfDistricts(), listener);
        }
    }

    private void requireAll(UnitGround ground) {
        Map<String, Unit> missing = new TreeMap<>(register);
        ground.zones().forEach(zone -> missing.remove(zone.code()));
        if (!missing.isEmpty()) {
            String first = missing.values().stream()
                    .limit(MOST_NAMED)
                    .map(unit -> unit.code() + " " + unit.names().vi())
                    .collect(Collectors.joining(", "));
            throw Refused.value(
                    "units",
                    ground.zones().size() + " of " + register.size(),
                    "all of edition " + edition + ", or --part; missing are " + missing.size() + ": " + first
                            + (missing.size() > MOST_NAMED ? ", ..." : ""));
        }
    }

    private String kindOfDistricts() {
        boolean generalised = units.listOutlineOrigins().stream()
                .filter(each -> each.edition().equals(edition) && each.level() == UnitLevel.DISTRICT)
                .anyMatch(OutlineOrigin::generalised);
        return generalised ? "generalised" : "imported";
    }

    private Map<String, String> districtOf() {
        return register.values().stream()
                .filter(unit -> unit.district() != null)
                .collect(Collectors.toMap(
                        unit -> unit.code().value(), unit -> unit.district().value()));
    }

    @Override
    public List<ImportReport.AreaChange> areas(Staged<UnitOutline> staged, Difference difference) {
        Map<String, Double> before = Ground.zones(units.listBoundaries(edition, level), plane).stream()
                .collect(Collectors.toMap(
                        Zone::code, zone -> Areas.onPlane(zone.area()).value()));
        List<ImportReport.AreaChange> changes = new ArrayList<>();
        for (Zone zone : ground.zones()) {
            String code = zone.code();
            ImportReport.AreaChange change = new ImportReport.AreaChange(
                    code,
                    register.get(code).names().vi(),
                    before.getOrDefault(code, 0.0),
                    Areas.onPlane(zone.area()).value());
            if (Math.abs(change.changeHa()) > LEAST_CHANGE_HA) {
                changes.add(change);
            }
        }
        return changes;
    }

    /** The province is drawn as its communes are, all of them. */
    @Override
    public void follow(Staged<UnitOutline> staged, Imports.Changes changes) {
        if (level == UnitLevel.COMMUNE && !part) {
            Geometry whole = ground.joined();
            units.listUnits().stream()
                    .filter(unit -> unit.edition().equals(edition) && unit.level() == UnitLevel.PROVINCE)
                    .map(unit -> new UnitOutline(unit, whole, false, source))
                    .forEach(province -> {
                        changes.end(Tables.UNITS, List.of(Tables.UNITS.keyOf(province)));
                        changes.add(Tables.UNITS, List.of(province));
                    });
        }
    }

    /** A row's code; that a zero was put before it is remarked. */
    static String code(Draft draft, String... fields) {
        String code = draft.requireText(fields);
        String whole = padded(code);
        if (whole != null && !whole.equals(code)) {
            draft.remark("code-padded", fields[0], code, "five digits; a zero was put before");
        }
        return whole;
    }

    /** Spreadsheets and shapefiles drop leading zeros, so a number of four digits gets one back. */
    static String padded(String code) {
        return code != null && FOUR_DIGITS.matcher(code).matches() ? "0" + code : code;
    }

    private static void compareNames(Draft draft, Unit unit) {
        String name = draft.text("full_name", "name", "ten", "ten_xa", "tenxa", "xa", "huyen", "name_vi");
        String known = Names.searchKey(unit.names().vi());
        if (name != null
                && !known.endsWith(Names.searchKey(name))
                && !Names.searchKey(name).endsWith(known)) {
            draft.remark(
                    "name-differs",
                    "name",
                    name,
                    "the register has " + unit.names().vi());
        }
    }
}
