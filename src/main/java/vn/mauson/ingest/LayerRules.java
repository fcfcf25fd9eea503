package vn.mauson.ingest;

import java.util.List;
import java.util.Set;
import vn.mauson.formats.Fault;
import vn.mauson.store.Imports;
import vn.mauson.store.Staged;
import vn.mauson.store.Table;

/**
 * What a layer asks of a row.
 *
 * @param <T> what a feature of the layer is
 */
interface LayerRules<T> {
    /** What the features are drawn as. */
    enum Drawing {
        POLYGON("a polygon"),
        LINE("a line"),
        POINT("a point"),
        POINT_OR_NOTHING("a point, or no geometry"),
        NONE("nothing");

        final String name;

        Drawing(String name) {
            this.name = name;
        }
    }

    Table<T> table();

    Drawing drawing();

    /** Fields that name or number people: they are not read, not kept and in no report. */
    default Set<String> personalFields() {
        return Set.of();
    }

    /** Whether what is in the store and not in the file goes. */
    default boolean dropsTheRest() {
        return true;
    }

    /** Says what was found at a staged feature. */
    interface Listener {
        void found(int ordinal, Fault fault);
    }

    /** Looks at all features together once they are staged; {@link vn.mauson.measure.Refused} for a file that is no good. */
    default void checkWhole(Staged<T> staged, Listener listener) {}

    /** Hectares in each unit before and after; empty for layers without an area. */
    default List<ImportReport.AreaChange> areas(Staged<T> staged, Difference difference) {
        return List.of();
    }

    /** Both of these, in whatever order serves; another thread than the one that writes. */
    default List<ImportReport.AreaChange> look(Staged<T> staged, Difference difference, Listener listener) {
        checkWhole(staged, listener);
        return areas(staged, difference);
    }

    /** Whether something follows in other tables even where no feature changes; asked once all rows are checked. */
    default boolean isFollowed() {
        return false;
    }

    /** Writes what follows from the features in other tables. */
    default void follow(Staged<T> staged, Imports.Changes changes) {}

    /**
     * The features a row stands for; where it is refused, the draft's faults say why.
     *
     * @param draft with a sound geometry of the right kind
     */
    List<T> make(Draft draft);
}
