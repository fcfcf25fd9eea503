package vn.mauson.wms;

import java.util.List;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.geometry.Geometries;
import vn.mauson.ogcapi.Days;
import vn.mauson.ogcapi.FeatureCollection;
import vn.mauson.ogcapi.Legend;
import vn.mauson.store.Feature;
import vn.mauson.store.Items;

/**
 * A layer as WMS has it.
 *
 * @param extent the box of its features in degrees, longitude first; outside of it nothing is read
 * @param style its only one; without a property all features have the colour of the first entry
 * @param filled whether areas are filled, else only their outline is drawn
 */
public record MapLayer(FeatureCollection collection, Envelope extent, Legend.Style style, boolean filled) {
    private static final int PAGE = 2_000;

    String name() {
        return collection.id();
    }

    /** Colour of a feature, {@code #rrggbb}. */
    public String colour(Feature feature) {
        return entry(feature).colour();
    }

    /** The line of the legend a feature is drawn by; the last is for values it does not name, as on the map. */
    Legend.Entry entry(Feature feature) {
        List<Legend.Entry> entries = style.entries();
        Object value = style.property() == null ? null : feature.properties().get(style.property());
        return entries.stream()
                .filter(entry -> style.property() == null || entry.value().equals(value))
                .findFirst()
                .orElse(entries.get(entries.size() - 1));
    }

    /** Hands on every feature of a day in a box in degrees, longitude first; those without a place are in no box. */
    public void forEach(Days day, Envelope lonLat, Consumer<Feature> taker) {
        Geometry area = Geometries.FACTORY.toGeometry(lonLat);
        String after = Items.BEFORE_ALL;
        List<Feature> page;
        do {
            page = collection.source().list(day, area, after, PAGE);
            page.forEach(taker);
            after = page.isEmpty() ? after : page.get(page.size() - 1).id();
        } while (page.size() == PAGE);
    }

    /** How many features of a day lie in a box in degrees, longitude first. */
    public long count(Days day, Envelope lonLat) {
        return collection.source().count(day, Geometries.FACTORY.toGeometry(lonLat));
    }
}
