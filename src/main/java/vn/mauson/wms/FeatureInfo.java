package vn.mauson.wms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import vn.mauson.geometry.Geometries;
import vn.mauson.ogcapi.Days;
import vn.mauson.store.Feature;

/** What lies at a pixel of a picture: the features that come within five pixels of its middle. */
record FeatureInfo(View view, int column, int row, Days day) {
    private static final int REACH = 5;

    /** A feature, the layer it is of, and how many pixels it is away. */
    record Found(MapLayer layer, Feature feature, double distance) {}

    /** The features of those layers, the upper layer first, in a layer the nearest first, at most so many. */
    List<Found> list(List<MapLayer> layers, int most) {
        List<Found> found = new ArrayList<>();
        for (int i = layers.size() - 1; i >= 0; i--) {
            found.addAll(near(layers.get(i)));
        }
        return found.subList(0, Math.min(most, found.size()));
    }

    private List<Found> near(MapLayer layer) {
        List<Found> near = new ArrayList<>();
        view.around(column, row, REACH)
                .area(layer.extent())
                .ifPresent(area -> layer.forEach(day, area, feature -> near.add(found(layer, feature))));
        return near.stream()
                .filter(each -> each.distance() <= REACH)
                .sorted(Comparator.comparingDouble(Found::distance))
                .toList();
    }

    private Found found(MapLayer layer, Feature feature) {
        Point middle = Geometries.FACTORY.createPoint(new Coordinate(column + 0.5, row + 0.5));
        return new Found(layer, feature, view.pixels(feature.lonLat()).distance(middle));
    }

    /** As GeoJSON without geometries, which a question for a pixel does not ask for. */
    static Map<String, Object> json(List<Found> found) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "FeatureCollection");
        json.put("features", found.stream().map(FeatureInfo::json).toList());
        return json;
    }

    private static Map<String, Object> json(Found found) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "Feature");
        json.put("id", found.layer().name() + "." + found.feature().id());
        json.put("geometry", null);
        json.put("properties", found.feature().properties());
        return json;
    }

    /** A block of lines for each feature, its name first. */
    static String text(List<Found> found) {
        StringBuilder text = new StringBuilder();
        for (Found each : found) {
            text.append(each.layer().name() + "." + each.feature().id()).append('\n');
            each.feature().properties().forEach((name, value) -> {
                if (value != null) {
                    text.append("  ").append(name).append(" = ").append(value).append('\n');
                }
            });
        }
        return text.toString();
    }
}
