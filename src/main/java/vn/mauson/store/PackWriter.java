package vn.mauson.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitCode;
import vn.mauson.pack.Boundary;
import vn.mauson.pack.Pack;
import vn.mauson.pack.UnitOutline;

/**
 * Writes a pack: all of it in one transaction and one revision, in place of the pack loaded before. What
 * was imported since stays: a group of tables an import changed is left as it is, and told.
 */
@Repository
public class PackWriter {
    private final JdbcTemplate jdbc;
    private final RevisionWriter revisions;

    PackWriter(JdbcTemplate jdbc, RevisionWriter revisions) {
        this.jdbc = jdbc;
        this.revisions = revisions;
    }

    /** Things of one table. */
    private record Content<T>(Table<T> table, List<T> things) {
        int write(JdbcTemplate jdbc, long revision) {
            return RowWriter.write(jdbc, table, things, revision);
        }
    }

    /** Tables that only make sense together, and the layers whose import changes them. */
    private record Group(List<String> layers, List<Content<?>> contents) {}

    /**
     * Replaces what is loaded. Killed or failed at any point, the store is as it was before.
     *
     * @param author who asked for it, kept with the revision
     * @param progress told each table's name and number of rows as it is written, -1 for one left to an import
     * @return the new revision
     */
    @Transactional
    public long replace(PackContent content, String author, BiConsumer<String, Integer> progress) {
        revisions.lock();
        String pack = content.pack().about().id();
        long revision = revisions.open(new Note(
                Revision.Kind.PACK, author, "load of the pack", pack, null, null, content.contentSha256(), null));
        Set<String> imported = listImportedLayers();
        for (Group group : groups(content)) {
            boolean left = group.layers.stream().anyMatch(imported::contains);
            for (Content<?> each : group.contents) {
                progress.accept(each.table().name(), left ? -1 : replace(each, revision));
            }
        }
        return revision;
    }

    private int replace(Content<?> content, long revision) {
        jdbc.update("update " + content.table().name() + " set ended = ? where ended = ?", revision, Imports.NEVER);
        return content.write(jdbc, revision);
    }

    /** Layers that are not as the pack had them, because of an import that was not undone. */
    private Set<String> listImportedLayers() {
        return Set.copyOf(jdbc.queryForList("""
                select distinct layer from revision where kind = 'import'
                and not exists (select 1 from revision as later where later.undoes = revision.id)""", String.class));
    }

    private static List<Group> groups(PackContent content) {
        Pack pack = content.pack();
        return List.of(
                new Group(
                        List.of("communes", "districts"),
                        List.of(
                                new Content<>(Tables.EDITIONS, pack.editions()),
                                new Content<>(Tables.UNITS, units(content)),
                                new Content<>(Tables.CROSSWALK, pack.crosswalk()))),
                new Group(List.of("observations"), List.of(new Content<>(Tables.OBSERVATIONS, pack.observations()))),
                new Group(
                        List.of("gates"),
                        List.of(
                                new Content<>(Tables.GATES, pack.gates()),
                                new Content<>(Tables.GATE_STATUSES, pack.gateStatuses()))),
                new Group(
                        List.of("gates", "communes", "districts"),
                        List.of(new Content<>(Tables.GATE_COMMUNES, gatePlaces(pack)))),
                new Group(List.of("roads"), List.of(new Content<>(Tables.ROADS, content.roads()))),
                new Group(List.of("tasks"), List.of(new Content<>(Tables.TASKS, pack.tasks()))),
                new Group(List.of("plots"), List.of(new Content<>(Tables.PLOTS, content.plots()))));
    }

    private static List<UnitOutline> units(PackContent content) {
        record Key(EditionId edition, UnitCode code) {}
        Map<Key, Geometry> outlines = content.boundaries().stream()
                .collect(Collectors.toMap(each -> new Key(each.edition(), each.code()), Boundary::lonLat));
        return content.pack().units().stream()
                .map(unit -> new UnitOutline(unit, outlines.get(new Key(unit.edition(), unit.code())), true, null))
                .toList();
    }

    private static List<Tables.GatePlace> gatePlaces(Pack pack) {
        return pack.gates().stream()
                .flatMap(gate -> gate.communes().entrySet().stream()
                        .map(each -> new Tables.GatePlace(gate.id(), each.getKey(), each.getValue())))
                .toList();
    }
}
