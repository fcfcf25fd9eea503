package vn.mauson.store;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.mauson.measure.NotFound;
import vn.mauson.measure.Refused;

/**
 * Changes layers of the store by imports and takes them back, each in one transaction and one revision.
 * Nothing is overwritten: a row that no longer holds is marked as ended, so every earlier state can
 * still be read.
 */
@Repository
public class Imports {
    /** The revision that ends a row which is not ended. */
    static final long NEVER = Long.MAX_VALUE;

    private static final int FETCH = 1_000;

    private static final Set<String> OF_STATE = Set.of("revision", "ended");

    /** What an import may change, children before parents. */
    private static final List<Table<?>> ALL = List.of(
            Tables.FACILITIES,
            Tables.TASKS,
            Tables.PLOTS,
            Tables.ROADS,
            Tables.GATE_STATUSES,
            Tables.GATE_COMMUNES,
            Tables.GATES,
            Tables.OBSERVATIONS,
            Tables.CROSSWALK,
            Tables.UNITS,
            Tables.EDITIONS);

    private final JdbcTemplate jdbc;
    private final RevisionWriter revisions;

    Imports(JdbcTemplate jdbc, RevisionWriter revisions) {
        this.jdbc = jdbc;
        this.revisions = revisions;
    }

    /**
     * Makes one revision of all changes; failed or killed at any point, the store is as it was before.
     *
     * @param sha256 of the file, 64 hexadecimal digits
     * @param work makes the changes and answers the report kept with the revision
     * @return the new revision
     */
    @Transactional
    public long commit(
            String author, String pack, String layer, String fileName, String sha256, Function<Changes, String> work) {
        revisions.lock();
        String what = "import of " + layer;
        long revision =
                revisions.open(new Note(Revision.Kind.IMPORT, author, what, pack, layer, fileName, sha256, null));
        revisions.report(revision, work.apply(new Changes(revision)));
        return revision;
    }

    /** Takes an import back without a reason, as on the command line. */
    @Transactional
    public long undo(long revision, String author) {
        return undo(revision, author, null);
    }

    /**
     * Brings back what an import changed, exactly as it was, in a new revision.
     *
     * @param revision of an import; {@link NotFound} for none, {@link Refused} for a load of a pack, one that is
     *     undone already, or one whose rows a later revision changed again
     * @param reason why, for the list of revisions; null where nobody said
     */
    @Transactional
    public long undo(long revision, String author, String reason) {
        revisions.lock();
        Undone undone = findUndone(revision);
        undone.requireUndoable(revision);
        long undo = revisions.open(new Note(
                Revision.Kind.UNDO,
                author,
                "undo of revision " + revision + (reason == null ? "" : ": " + reason),
                undone.pack(),
                undone.layer(),
                null,
                undone.sha256(),
                revision));
        ALL.forEach(table -> undo(table, revision, undo));
        return undo;
    }

    private record Undone(String kind, String pack, String layer, String sha256, Long undoneBy) {
        void requireUndoable(long revision) {
            if (!kind.equals(Revision.Kind.IMPORT.id())) {
                throw Refused.value("revision", revision, "one made by an import; this is of kind " + kind);
            }
            if (undoneBy != null) {
                throw Refused.value("revision", revision, "one not undone yet; revision " + undoneBy + " undid it");
            }
        }
    }

    private Undone findUndone(long revision) {
        String sql = "select kind, pack, layer, content_sha256, "
                + "(select max(id) from revision as later where later.undoes = revision.id) as undone_by "
                + "from revision where id = ?";
        return jdbc
                .query(
                        sql,
                        (row, number) -> new Undone(
                                row.getString("kind"),
                                row.getString("pack"),
                                row.getString("layer"),
                                row.getString("content_sha256"),
                                row.getObject("undone_by", Long.class)),
                        revision)
                .stream()
                .findFirst()
                .orElseThrow(() -> NotFound.of("revision", revision, "those of /api/revisions"));
    }

    private void undo(Table<?> table, long revision, long undo) {
        Long later = jdbc.queryForObject(
                "select min(ended) from " + table.name() + " as data where origin = ? and ended <> ? and not exists "
                        + "(select 1 from revision as back where back.undoes = data.ended)",
                Long.class,
                revision,
                NEVER);
        if (later != null) {
            throw changedSince(revision, later);
        }
        jdbc.update("update " + table.name() + " set ended = ? where origin = ? and ended = ?", undo, revision, NEVER);
        try {
            restore(table, revision, undo);
        } catch (DuplicateKeyException e) {
            throw changedSince(revision, "of the same " + table.name());
        }
    }

    private static Refused changedSince(long revision, Object later) {
        return Refused.value(
                "revision", revision, "one whose rows no later revision changed; undo revision " + later + " first");
    }

    /** Copies what a revision ended, in every column, into the revision that undoes it. */
    private void restore(Table<?> table, long revision, long undo) {
        List<String> columns = columns(table);
        String kept = String.join(", ", columns);
        jdbc.update(
                "insert into " + table.name() + " (" + kept + ", revision) select " + kept + ", ? from " + table.name()
                        + " where ended = ?",
                undo,
                revision);
    }

    /** All columns but the two that say in which states a row is; one that numbers the rows is kept. */
    private List<String> columns(Table<?> table) {
        return jdbc.query("select * from " + table.name() + " where 1 = 0", rows -> {
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                String name = rows.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT);
                if (!OF_STATE.contains(name)) {
                    names.add(name);
                }
            }
            return names;
        });
    }

    /** Tells what a table holds in the newest state; of a table with days what is in force on the day. */
    @Transactional(readOnly = true)
    public void forEachHeld(Table<?> table, LocalDate day, Consumer<Held> reader) {
        boolean dated = table.hasDays();
        String sql = "select " + String.join(", ", table.keyColumns()) + ", digest"
                + (table.hasDays() ? ", valid_from, valid_to" : "")
                + (table.marksIllustrative() ? ", illustrative" : "") + " from " + table.name() + " where ended = ?"
                + (dated ? " and valid_from <= ? and (valid_to is null or valid_to >= ?)" : "");
        Object[] arguments = dated ? new Object[] {NEVER, day, day} : new Object[] {NEVER};
        stream(sql, row -> reader.accept(ofRow(table, row)), arguments);
    }

    private static Held ofRow(Table<?> table, ResultSet row) throws SQLException {
        return new Held(
                key(table, row),
                row.getObject("digest", UUID.class),
                table.hasDays() ? Rows.date(row, "valid_from") : null,
                table.hasDays() ? Rows.date(row, "valid_to") : null,
                table.marksIllustrative() && row.getBoolean("illustrative"));
    }

    private static List<Object> key(Table<?> table, ResultSet row) throws SQLException {
        List<Object> values = new ArrayList<>();
        for (String column : table.keyColumns()) {
            Object value = row.getObject(column);
            values.add(value instanceof Date day ? day.toLocalDate() : value);
        }
        return List.copyOf(values);
    }

    /** Tells the outline of every plot in force on a day in the newest state whose class counts as forest. */
    @Transactional(readOnly = true)
    public void forEachCountedPlot(LocalDate day, BiConsumer<Held, Geometry> reader) {
        String sql =
                "select id, digest, valid_from, valid_to, illustrative, " + Rows.WKB + " from plot where ended = ? "
                        + "and counts and valid_from <= ? and (valid_to is null or valid_to >= ?)";
        stream(sql, row -> reader.accept(ofRow(Tables.PLOTS, row), Rows.geometry(row)), NEVER, day, day);
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /** Rows as they come; PostgreSQL fetches in parts inside a transaction only, and else all of them at once. */
    private void stream(String sql, RowReader reader, Object... arguments) {
        JdbcTemplate parts = new JdbcTemplate(jdbc.getDataSource());
        parts.setFetchSize(FETCH);
        parts.query(sql, (ResultSet row) -> reader.read(row), arguments);
    }

    /** The changes of one import. */
    public final class Changes {
        private final long revision;

        private Changes(long revision) {
            this.revision = revision;
        }

        public long revision() {
            return revision;
        }

        /** Adds things; none may have the key of one that is there and not ended. */
        public <T> int add(Table<T> table, Iterable<T> things) {
            return RowWriter.write(jdbc, table, things, revision);
        }

        /** Adds some of what is staged, by their ordinals. */
        public int add(Staged<?> staged, BitSet chosen) {
            return RowWriter.writeRows(jdbc, staged.table(), staged.rows(chosen, revision));
        }

        /** Ends what is made up; returns how many. */
        public int endIllustrative(Table<?> table) {
            return jdbc.update(
                    "update " + table.name() + " set ended = ? where ended = ? and illustrative", revision, NEVER);
        }

        /** Ends all versions of some things. */
        public void end(Table<?> table, Collection<List<Object>> keys) {
            jdbc.batchUpdate(
                    "update " + table.name() + " set ended = ? where ended = ? and " + keyMatch(table),
                    keys,
                    FETCH,
                    (row, key) -> setKey(row, key, revision, NEVER));
        }

        /** Ends all versions that begin on a day or later, and the others the day before it. */
        public void endFrom(Table<?> table, LocalDate day, Collection<List<Object>> keys) {
            jdbc.batchUpdate(
                    "update " + table.name() + " set ended = ? where ended = ? and " + keyMatch(table)
                            + " and (valid_to is null or valid_to >= ?)",
                    keys,
                    FETCH,
                    (row, key) -> row.setObject(setKey(row, key, revision, NEVER), day));
            shorten(table, day);
        }

        /** What was just ended but began before the day goes on until the day before it, unless it is made up. */
        private void shorten(Table<?> table, LocalDate day) {
            List<String> columns = columns(table).stream()
                    .filter(name -> !name.equals("valid_to") && !name.equals("origin"))
                    .toList();
            String kept = String.join(", ", columns);
            jdbc.update(
                    "insert into " + table.name() + " (" + kept + ", valid_to, origin, revision) select " + kept
                            + ", cast(? as date), ?, ? from " + table.name()
                            + " where ended = ? and valid_from < ? and not exists (select 1 from " + table.name()
                            + " as again where again.revision = ? and again.ended = ? and again.valid_from = "
                            + table.name() + ".valid_from and " + sameKey(table) + ")"
                            + (table.marksIllustrative() ? " and not illustrative" : ""),
                    day.minusDays(1),
                    revision,
                    revision,
                    revision,
                    day,
                    revision,
                    NEVER);
        }

        private String sameKey(Table<?> table) {
            return table.keyColumns().stream()
                    .map(column -> "again." + column + " = " + table.name() + "." + column)
                    .collect(Collectors.joining(" and "));
        }
    }

    private static String keyMatch(Table<?> table) {
        return table.keyColumns().stream().map(column -> column + " = ?").collect(Collectors.joining(" and "));
    }

    /** Sets the first parameters and then the parts of a key; returns the place of the next parameter. */
    private static int setKey(PreparedStatement row, List<Object> key, Object... first) throws SQLException {
        int at = 1;
        for (Object each : first) {
            row.setObject(at++, each);
        }
        for (Object part : key) {
            row.setObject(at++, part);
        }
        return at;
    }
}
