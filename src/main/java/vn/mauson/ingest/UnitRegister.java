package vn.mauson.ingest;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Names;
import vn.mauson.pack.Edition;
import vn.mauson.pack.ReportingGroups;
import vn.mauson.pack.Unit;

/** The units of every edition, reporting groups as well, found by what a table says of them. */
final class UnitRegister {
    /** What offices put before a name, beside what it stands for; both as {@link Names#searchKey} has them. */
    private static final Map<String, String> TYPES = types();

    private final List<Edition> editions;
    private final Map<EditionId, Map<String, Unit>> units = new LinkedHashMap<>();

    /**
     * @param editions the oldest first
     * @param listed of all editions
     */
    UnitRegister(List<Edition> editions, List<Unit> listed) {
        this.editions = editions;
        ReportingGroups.join(editions, listed)
                .forEach(unit -> units.computeIfAbsent(unit.edition(), id -> new LinkedHashMap<>())
                        .put(unit.code().value(), unit));
    }

    private static Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        for (String type : List.of("tinh", "thanh pho", "huyen", "thi xa", "xa", "phuong", "thi tran")) {
            types.put(type + " ", type);
        }
        types.put("tp ", "thanh pho");
        types.put("tp.", "thanh pho");
        types.put("tt ", "thi tran");
        types.put("tt.", "thi tran");
        types.put("h.", "huyen");
        types.put("x.", "xa");
        types.put("p.", "phuong");
        return types;
    }

    Optional<Unit> find(EditionId edition, String code) {
        return Optional.ofNullable(units.getOrDefault(edition, Map.of()).get(code));
    }

    Set<String> codes(EditionId edition) {
        return units.getOrDefault(edition, Map.of()).keySet();
    }

    /** The edition in force on a day; before the first, the first. */
    EditionId inForce(LocalDate day) {
        return editions.stream()
                .filter(edition -> !edition.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(editions.get(0))
                .id();
    }

    /** Units of an edition that a name may mean, as people read them: name and code. */
    String called(EditionId edition, String name) {
        String found = units.getOrDefault(edition, Map.of()).values().stream()
                .filter(unit -> isCalled(unit, name))
                .map(UnitRegister::shown)
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? "no unit" : found;
    }

    static String shown(Unit unit) {
        return unit.names().vi() + " (" + unit.code() + ")";
    }

    /** Whether a text is the unit's name: without tones, and with its own type or none before it. */
    static boolean isCalled(Unit unit, String text) {
        String known = spelt(unit.names().vi());
        String said = spelt(text);
        return said.equals(known) || said.equals(bare(known));
    }

    private static String spelt(String name) {
        String key = Names.searchKey(name);
        return typeOf(key)
                .map(before ->
                        TYPES.get(before) + " " + key.substring(before.length()).strip())
                .orElse(key);
    }

    private static String bare(String spelt) {
        return typeOf(spelt)
                .map(before -> spelt.substring(before.length()).strip())
                .orElse(spelt);
    }

    private static Optional<String> typeOf(String key) {
        return TYPES.keySet().stream().filter(key::startsWith).findFirst();
    }
}
