package vn.mauson.tiles;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
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
     * @param lonLat degrees, longitude as x; every feature whose envelope meets it is listed, more may be
     * @return in an order that is the same each time, empty if there are none
     */
    List<Feature> list(String layer, EditionId edition, LocalDate asOf, Envelope lonLat);

    /** A text that changes with every change of the data; asked once a request, so cheap to answer. */
    String version();

    boolean hasEdition(EditionId edition);

    /** The names a tile may be asked by. */
    Set<String> layers();

    /** The edition in force on a day; throws {@code NotFound} where there is none. */
    EditionId editionInForce(LocalDate day);
}
