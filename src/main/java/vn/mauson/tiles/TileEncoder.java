package vn.mauson.tiles;

import io.github.sebasbaumh.mapbox.vectortile.VectorTile.Tile;
import io.github.sebasbaumh.mapbox.vectortile.build.MvtLayerParams;
import io.github.sebasbaumh.mapbox.vectortile.build.MvtLayerProps;
import io.github.sebasbaumh.mapbox.vectortile.util.MvtUtil;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import vn.mauson.store.Feature;
import vn.mauson.tiles.TileShapes.Outcome;
import vn.mauson.tiles.TileShapes.Shape;

/** Makes one tile of one layer, as the package describes. */
public final class TileEncoder {
    private static final MvtLayerParams PARAMS = new MvtLayerParams(TileGrid.EXTENT);

    private final TileGrid grid;
    private final TileShapes shapes;
    private final PlainRing plain;
    private final Tile.Layer.Builder layer;
    private final MvtLayerProps properties = new MvtLayerProps();
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

    private TileEncoder(String layer, TileCoord tile) {
        this.grid = new TileGrid(tile);
        this.shapes = new TileShapes(grid);
        this.plain = new PlainRing(grid);
        this.layer = MvtUtil.newLayerBuilder(layer, PARAMS);
    }

    /**
     * The tile with those of the features that reach into it or its buffer, in their order.
     *
     * @param layer the name of the tile's only layer
     * @param features more than the tile needs does no harm
     */
    public static EncodedTile encode(String layer, TileCoord tile, List<Feature> features) {
        return encodeWorld(layer, tile, features.stream().map(Drawable::of).toList());
    }

    static EncodedTile encodeWorld(String layer, TileCoord tile, List<Drawable> features) {
        TileEncoder encoder = new TileEncoder(layer, tile);
        features.forEach(encoder::add);
        return encoder.finish();
    }

    private void add(Drawable feature) {
        if (!addPlain(feature)) {
            addShape(feature);
        }
    }

    /** False where the quick way does not know. */
    private boolean addPlain(Drawable feature) {
        if (!(feature.world() instanceof Polygon polygon) || polygon.getNumInteriorRing() > 0) {
            return false;
        }
        Envelope onGrid = grid.toGrid(polygon.getEnvelopeInternal());
        if (polygon.isEmpty() || !TileShapes.isNear(onGrid)) {
            return false;
        }
        Optional<Outcome> outcome =
                plain.take(polygon.getExteriorRing().getCoordinateSequence(), onGrid, TileShapes.isCrossing(onGrid));
        outcome.ifPresent(each -> outcomes.merge(each, 1, Integer::sum));
        if (outcome.equals(Optional.of(Outcome.DRAWN))) {
            Tile.Feature.Builder message = Tile.Feature.newBuilder();
            GeometryCommands.write(plain, message);
            addTags(feature, message);
            layer.addFeatures(message);
        }
        return outcome.isPresent();
    }

    private void addShape(Drawable feature) {
        Shape shape = shapes.shape(feature.world());
        outcomes.merge(shape.outcome(), 1, Integer::sum);
        if (!shape.onGrid().isEmpty()) {
            Tile.Feature.Builder message = Tile.Feature.newBuilder();
            GeometryCommands.write(shape.onGrid(), message);
            addTags(feature, message);
            layer.addFeatures(message);
        }
    }

    private void addTags(Drawable feature, Tile.Feature.Builder message) {
        feature.properties().forEach((key, value) -> {
            if (value != null) {
                message.addTags(properties.addKey(key)).addTags(valueIndex(feature, key, value));
            }
        });
    }

    private int valueIndex(Drawable feature, String key, Object value) {
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
