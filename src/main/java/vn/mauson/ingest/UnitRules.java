package vn.mauson.ingest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Names;
import vn.mauson.measure.UnitLevel;
import vn.mauson.pack.Unit;
import vn.mauson.pack.UnitOutline;
import vn.mauson.store.Table;
import vn.mauson.store.Tables;

/** Outlines of the units of one level of an edition that the store knows; the register stays as it is. */
final class UnitRules implements LayerRules<UnitOutline> {
    private final Map<String, Unit> register = new TreeMap<>();
    private final EditionId edition;
    private final String source;

    /** @param units all of the store; those of the edition and level are taken */
    UnitRules(List<Unit> units, EditionId edition, UnitLevel level, String source) {
        units.stream()
                .filter(unit -> unit.edition().equals(edition) && unit.level() == level)
                .forEach(unit -> register.put(unit.code().value(), unit));
        this.edition = edition;
        this.source = source;
    }

    /** Codes and names of the units there have to be. */
    Map<String, Unit> register() {
        return register;
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
        String code = code(draft, "code", "maxa", "ma_xa", "ma", "mahuyen", "ma_huyen", "gso_code");
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

    /** Spreadsheets and shapefiles drop leading zeros, so a number gets them back. */
    static String code(Draft draft, String... fields) {
        String code = draft.requireText(fields);
        if (code != null && code.matches("\\d{4}")) {
            draft.remark("code-padded", fields[0], code, "five digits; a zero was put before");
            return "0" + code;
        }
        return code;
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
