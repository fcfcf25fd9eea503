package vn.mauson.pack;

import java.util.ArrayList;
import java.util.List;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitLevel;

/** Former districts of editions without districts: they stay as groups of communes in reports. */
public final class ReportingGroups {
    /** {@link Unit#type()} of a group. */
    public static final String TYPE = "reporting_group";

    private ReportingGroups() {}

    /**
     * The groups of every edition without districts: the districts of the edition before it.
     *
     * @param editions the oldest first
     * @param units of all editions
     */
    public static List<Unit> of(List<Edition> editions, List<Unit> units) {
        List<Unit> groups = new ArrayList<>();
        for (int i = 1; i < editions.size(); i++) {
            if (editions.get(i).districts() == 0) {
                addGroups(
                        groups, units, editions.get(i).id(), editions.get(i - 1).id());
            }
        }
        return groups;
    }

    /** All units, and after them the groups. */
    public static List<Unit> join(List<Edition> editions, List<Unit> units) {
        List<Unit> all = new ArrayList<>(units);
        all.addAll(of(editions, units));
        return all;
    }

    private static void addGroups(List<Unit> groups, List<Unit> units, EditionId edition, EditionId before) {
        List<Unit> all = new ArrayList<>(units);
        all.addAll(groups);
        all.stream()
                .filter(unit -> unit.edition().equals(before) && unit.level() == UnitLevel.DISTRICT)
                .forEach(unit -> groups.add(asGroup(unit, edition)));
    }

    private static Unit asGroup(Unit district, EditionId edition) {
        return new Unit(
                edition,
                district.code(),
                UnitLevel.DISTRICT,
                TYPE,
                district.names(),
                district.parent(),
                null,
                null,
                null,
                null,
                null,
                district.lon(),
                district.lat(),
                district.coordMethod(),
                district.border(),
                null,
                null,
                district.source(),
                district.confidence());
    }
}
