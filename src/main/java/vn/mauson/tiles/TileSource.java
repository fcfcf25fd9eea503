package vn.mauson.tiles;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.mauson.measure.EditionId;
import vn.mauson.store.Feature;

/** What tiles need to know of the data. Safe for use by several threads. */
public interface TileSource {
    /**
     * The features of a layer as they were on a day.
     *
     * @param layer one of {@link #layers()}
     * @param edition the boundary edition, one that {@link #hasEdition} knows; layers that have none
     *     ignore it
     * @return in an order that is the same each time, empty if there are none
     */
    List<Feature> list(String layer, EditionId edition, LocalDate asOf);

    /**
     * A text that names what {@link #list} answers: another as soon as it answers something else, and often the
     * same for another day or after a change of other layers. Asked once a request, so cheap.
     */
    String state(String layer, EditionId edition, LocalDate asOf);

    boolean hasEdition(EditionId edition);

    /** The names a tile may be asked by; layers that the person who asks does not see are not among them. */
    Set<String> layers();

    /** Whether everybody may be given the tiles of these layers, so that anybody's cache may keep them. */
    default boolean isPublic(Collection<String> layers) {
        return true;
    }

    /** The edition in force on a day; throws {@code NotFound} where there is none. */
    EditionId editionInForce(LocalDate day);
}
