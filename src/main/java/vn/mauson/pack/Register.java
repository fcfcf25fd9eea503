package vn.mauson.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitCode;
import vn.mauson.measure.UnitLevel;

/** The units by edition and code, to resolve every code that another file names. */
final class Register {
    private final Map<EditionId, Map<UnitCode, Unit>> units = new HashMap<>();

    static Register of(List<Unit> units) {
        Register register = new Register();
        for (Unit unit : units) {
            register.units
                    .computeIfAbsent(unit.edition(), edition -> new HashMap<>())
                    .put(unit.code(), unit);
        }
        return register;
    }

    /** The code in a cell, which must be one of the edition's units. */
    UnitCode require(Row row, String column, EditionId edition) {
        UnitCode code = row.code(column);
        row.require(column, has(edition, code), "a code of edition " + edition);
        return code;
    }

    UnitCode optional(Row row, String column, EditionId edition) {
        return row.cell(column).isEmpty() ? null : require(row, column, edition);
    }

    /** The codes in a cell, each of which must be one of the edition's units. */
    List<UnitCode> list(Row row, String column, EditionId edition) {
        List<UnitCode> codes = row.words(column).stream().map(UnitCode::new).toList();
        for (UnitCode code : codes) {
            row.require(column, has(edition, code), "codes of edition " + edition + "; " + code + " is none");
        }
        return codes;
    }

    /** Whether some edition has a unit of this level, code and Vietnamese name. */
    boolean knows(UnitLevel level, String code, String name) {
        return units.values().stream()
                .map(edition -> edition.get(new UnitCode(code)))
                .anyMatch(unit -> unit != null
                        && unit.level() == level
                        && unit.names().vi().equals(name));
    }

    boolean hasDistrict(UnitCode code) {
        return units.values().stream()
                .map(edition -> edition.get(code))
                .anyMatch(unit -> unit != null && unit.level() == UnitLevel.DISTRICT);
    }

    private boolean has(EditionId edition, UnitCode code) {
        return units.getOrDefault(edition, Map.of()).containsKey(code);
    }
}
