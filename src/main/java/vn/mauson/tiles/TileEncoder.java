package vn.mauson.tiles;

import io.github.sebasbaumh.mapbox.vectortile.VectorTile.Tile;
import io.github.sebasbaumh.mapbox.vectortile.build.MvtLayerParams;
import io.github.sebasbaumh.mapbox.vectortile.build.MvtLayerProps;
import io.github.sebasbaumh.mapbox.vectortile.util.MvtUtil;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.mauson.store.Feature;
import vn.mauson.tiles.TileShapes.Outcome;
import vn.mauson.tiles.TileShapes.Shape;

/** Makes one tile of one layer, as the package describes. */
public final class TileEncoder {
    private static final MvtLayerParams PARAMS = new MvtLayerParams(TileGrid.EXTENT);

    private final TileShapes shapes;
    private final Tile.Layer.Builder layer;
    private final MvtLayerProps properties = new MvtLayerProps();
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

    private TileEncoder(String layer, TileCoord tile) {
        this.shapes = new TileShapes(tile);
        this.layer = MvtUtil.newLayerBuilder(layer, PARAMS);
    }

    /**
     * The tile with those of the features that reach into it or its buffer, in their order.
     *
     * @param layer the name of the tile's only layer
     * @param features more than the tile needs does no harm
     */
    public static EncodedTile encode(String layer, TileCoord tile, List<Feature> features) {
        TileEncoder encoder = new TileEncoder(layer, tile);
        features.forEach(encoder::add);
        return encoder.finish();
    }

    private void add(Feature feature) {
        Shape shape = shapes.shape(feature.lonLat());
        outcomes.merge(shape.outcome(), 1, Integer::sum);
        if (!shape.onGrid().isEmpty()) {
            Tile.Feature.Builder message = Tile.Feature.newBuilder();
            GeometryCommands.write(shape.onGrid(), message);
            addTags(feature, message);
            layer.addFeatures(message);
        }
    }

    private void addTags(Feature feature, Tile.Feature.Builder message) {
        feature.properties().forEach((key, value) -> {
            if (value != null) {
                message.addTags(properties.addKey(key)).addTags(valueIndex(feature, key, value));
            }
        });
    }

    private int valueIndex(Feature feature, String key, Object value) {
        int index = properties.addValue(value);
        if (index < 0) {
            throw new IllegalArgumentException("property " + key + " of feature " + feature.id() + " is a "
                    + value.getClass().getName() + "; a tile holds text, numbers and truth values");
        }
        return index;
    }

    // A layer has at least one feature (specification, section 4.1), so an empty tile has no layer.
    private EncodedTile finish() {
        Tile.Builder tile = Tile.newBuilder();
        if (layer.getFeaturesCount() > 0) {
            MvtUtil.writeProps(layer, properties);
            tile.addLayers(layer);
        }
        return new EncodedTile(tile.build().toByteArray(), counts());
    }

    private EncodedTile.Counts counts() {
        int repaired = count(Outcome.REPAIRED);
        return new EncodedTile.Counts(count(Outcome.DRAWN) + repaired, repaired, count(Outcome.COLLAPSED));
    }

    private int count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }
}
