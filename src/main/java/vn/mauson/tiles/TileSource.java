package vn.mauson.tiles;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.measure.EditionId;

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

    /**
     * One feature of a layer.
     *
     * @param id names the feature in error messages; it is in the tile only if the properties hold it
     * @param lonLat valid, WGS 84 degrees, longitude as x
     * @param properties written to the tile as they are: text, whole and decimal numbers, truth values;
     *     a null value is left out
     */
    record Feature(String id, Geometry lonLat, Map<String, Object> properties) {
        public Feature {
            // Map.copyOf would lose the order, with it the tile's bytes would change from run to run.
            properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        }
    }
}
