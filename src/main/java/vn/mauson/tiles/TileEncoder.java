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
    /** Small polygons take fewer bytes than large ones, so somewhat more than their share has to go. */
    private static final double ROOM_TO_SPARE = 0.9;

    private final TileGrid grid;
    private final TileShapes shapes;
    private final PlainRing plain;
    private final double leastArea;
    private int small;
    private final GeometryCommands commands = new GeometryCommands();
    private final LayerWriter layer;
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

    private TileEncoder(String layer, TileCoord tile, double leastArea) {
        this.grid = new TileGrid(tile);
        this.shapes = new TileShapes(grid);
        this.plain = new PlainRing(grid);
        this.leastArea = leastArea;
        this.layer = new LayerWriter(layer);
    }

    /**
     * The tile with those of the features that reach into it or its buffer, in their order.
     *
     * @param layer the name of the tile's only layer
     * @param features more than the tile needs does no harm
     */
    public static EncodedTile encode(String layer, TileCoord tile, List<Feature> features) {
        return encode(layer, tile, Stock.of(tile.set(), features).list(), 0);
    }

    /**
     * The same, and no larger than {@link Generalisation#MOST_BYTES} if leaving out the smallest polygons can
     * do it.
     *
     * @param leastArea polygons below it are left out in any case, square units of the grid
     */
    static EncodedTile encode(String layer, TileCoord tile, List<Drawable> features, double leastArea) {
        double least = new TileGrid(tile).worldArea(leastArea);
        EncodedTile encoded = new TileEncoder(layer, tile, least).encode(features);
        List<Drawable> left = features;
        while (encoded.size() > Generalisation.MOST_BYTES && left.stream().anyMatch(Drawable::isArea)) {
            double before = least;
            left = left.stream()
                    .filter(each -> !each.isArea() || each.area() >= before)
                    .toList();
            least = Math.max(Math.nextUp(least), areaToFit(left, encoded.size()));
            encoded = new TileEncoder(layer, tile, least).encode(features);
        }
        return encoded;
    }

    /** The area below which there are so many polygons that the tile should fit without them, if they were alike. */
    private static double areaToFit(List<Drawable> features, int bytes) {
        double[] areas = features.stream()
                .filter(Drawable::isArea)
                .mapToDouble(Drawable::area)
                .sorted()
                .toArray();
        double tooMany = 1 - ROOM_TO_SPARE * Generalisation.MOST_BYTES / bytes;
        return areas.length == 0 ? 0 : areas[(int) (tooMany * (areas.length - 1))];
    }

    private EncodedTile encode(List<Drawable> features) {
        features.forEach(this::add);
        return new EncodedTile(layer.toTile(), counts());
    }

    private void add(Drawable feature) {
        if (leastArea > 0 && feature.isArea() && feature.area() < leastArea) {
            small += TileShapes.isNear(grid.toGrid(feature.world().getEnvelopeInternal())) ? 1 : 0;
        } else if (!addWritten(feature) && !addPlain(feature)) {
            addShape(feature);
        }
    }

    /** False where it was not written before, or is to be cut. */
    private boolean addWritten(Drawable feature) {
        if (feature.written() == null || !feature.written().isWithin(grid)) {
            return false;
        }
        outcomes.merge(Outcome.DRAWN, 1, Integer::sum);
        commands.write(feature.written(), grid);
        layer.add(feature.attributes(), commands);
        return true;
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
            layer.add(feature.attributes(), commands);
        }
        return outcome.isPresent();
    }

    private void addShape(Drawable feature) {
        Shape shape = shapes.shape(feature.world());
        outcomes.merge(shape.outcome(), 1, Integer::sum);
        if (!shape.onGrid().isEmpty()) {
            commands.write(shape.onGrid());
            layer.add(feature.attributes(), commands);
        }
    }

    private EncodedTile.Counts counts() {
        int repaired = count(Outcome.REPAIRED);
        return new EncodedTile.Counts(count(Outcome.DRAWN) + repaired, repaired, count(Outcome.COLLAPSED), small);
    }

    private int count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }
}
