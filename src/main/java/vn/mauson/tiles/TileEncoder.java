package vn.mauson.tiles;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import vn.mauson.store.Feature;
import vn.mauson.tiles.TileShapes.Outcome;
import vn.mauson.tiles.TileShapes.Shape;

/** Makes one tile of one layer, as the package describes. */
public final class TileEncoder {
    private final TileGrid grid;
    private final TileShapes shapes;
    private final PlainRing plain;
    private final GeometryCommands commands = new GeometryCommands();
    private final LayerWriter layer;
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

    private TileEncoder(String layer, TileCoord tile) {
        this.grid = new TileGrid(tile);
        this.shapes = new TileShapes(grid);
        this.plain = new PlainRing(grid);
        this.layer = new LayerWriter(layer);
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
        Envelope onGrid = grid.toGrid(feature.world().getEnvelopeInternal());
        if (!feature.isPlain() || !TileShapes.isNear(onGrid)) {
            return false;
        }
        CoordinateSequence ring = ((Polygon) feature.world()).getExteriorRing().getCoordinateSequence();
        Optional<Outcome> outcome = plain.take(ring, feature.clearance(), onGrid, TileShapes.isCrossing(onGrid));
        outcome.ifPresent(each -> outcomes.merge(each, 1, Integer::sum));
        if (outcome.equals(Optional.of(Outcome.DRAWN))) {
            commands.write(plain);
            layer.add(feature, commands);
        }
        return outcome.isPresent();
    }

    private void addShape(Drawable feature) {
        Shape shape = shapes.shape(feature.world());
        outcomes.merge(shape.outcome(), 1, Integer::sum);
        if (!shape.onGrid().isEmpty()) {
            commands.write(shape.onGrid());
            layer.add(feature, commands);
        }
    }

    private EncodedTile finish() {
        return new EncodedTile(layer.toTile(), counts());
    }

    private EncodedTile.Counts counts() {
        int repaired = count(Outcome.REPAIRED);
        return new EncodedTile.Counts(count(Outcome.DRAWN) + repaired, repaired, count(Outcome.COLLAPSED));
    }

    private int count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }
}
