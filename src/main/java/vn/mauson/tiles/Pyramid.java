package vn.mauson.tiles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The features of one layer, edition and day as they are drawn at each zoom. Polygons are made plainer
 * block by block, a block being those whose middles lie in one tile of zoom {@value #BLOCK_ZOOM} (some 10
 * km), when a tile first asks for it. What lies around a block is simplified with it and thrown away, so
 * that a border between two blocks becomes the same in both. Of any thread.
 */
final class Pyramid {
    private static final int BLOCK_ZOOM = 12;
    /** Around the tile: its buffer, and a unit that rounding may move a vertex by. */
    private static final int MARGIN = TileGrid.BUFFER + 1;

    private static final int CELLS = 1 << BLOCK_ZOOM;

    private final Generalisation rule;
    private final Stock stock;
    private final Map<Long, Block> blocks;

    private Pyramid(Generalisation rule, Stock stock, Map<Long, Block> blocks) {
        this.rule = rule;
        this.stock = stock;
        this.blocks = blocks;
    }

    static Pyramid of(Generalisation rule, Stock stock) {
        if (rule == Generalisation.NONE) {
            return new Pyramid(rule, stock, Map.of());
        }
        Map<Long, Block> blocks = new HashMap<>();
        stock.list().stream()
                .filter(each -> !each.world().isEmpty())
                .collect(Collectors.groupingBy(Pyramid::cell))
                .forEach((cell, members) -> blocks.put(cell, new Block(members)));
        return new Pyramid(rule, stock, blocks);
    }

    private static long cell(Drawable feature) {
        Coordinate middle = feature.world().getEnvelopeInternal().centre();
        return (long) (middle.x * CELLS) * CELLS + (long) (middle.y * CELLS);
    }

    /** How many vertices there are, not counting what is made plainer. */
    long vertices() {
        return stock.list().stream()
                .mapToLong(each -> each.world().getNumPoints())
                .sum();
    }

    /** The tile at a place of the set the stock was made for. */
    EncodedTile tile(String layer, TileCoord tile) {
        double least = rule.merges(tile.z()) ? Generalisation.LEAST_AREA_UNITS : 0;
        Envelope world = World.of(tile.set(), tile.lonLat(MARGIN));
        return TileEncoder.encode(layer, tile, listIn(world, tile), least);
    }

    /** What a tile is made from: whatever reaches into a part of the world at its zoom, in an order that stays. */
    private List<Drawable> listIn(Envelope world, TileCoord tile) {
        int zoom = tile.z();
        if (!rule.simplifies(zoom)) {
            return stock.listIn(world);
        }
        return blocks.entrySet().stream()
                .filter(each -> each.getValue().box().intersects(world))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .flatMap(block -> block.at(zoom, each -> simplified(block, tile)).listIn(world).stream())
                .toList();
    }

    /** @param tile one of the zoom, near the block; another makes the same of it */
    private List<Drawable> simplified(Block block, TileCoord tile) {
        int zoom = tile.z();
        List<Drawable> own = features(block, zoom);
        List<Drawable> around = around(block, zoom);
        Geometry[] plainer = CoverageSimplifier.simplify(
                Stream.concat(own.stream(), around.stream())
                        .map(Drawable::world)
                        .toArray(Geometry[]::new),
                Generalisation.tolerance(zoom));
        WrittenRing.Pen pen = new WrittenRing.Pen(tile);
        List<Drawable> kept = new ArrayList<>(own.size());
        for (int i = 0; i < own.size(); i++) {
            kept.add(Drawable.of(plainer[i], own.get(i).attributes()).written(pen));
        }
        return kept;
    }

    private List<Drawable> around(Block block, int zoom) {
        return blocks.values().stream()
                .filter(other -> other != block && other.box().intersects(block.box()))
                .flatMap(other -> features(other, zoom).stream())
                .filter(each -> each.world().getEnvelopeInternal().intersects(block.box()))
                .toList();
    }

    /** What there is of a block before it is simplified. */
    private List<Drawable> features(Block block, int zoom) {
        return rule.merges(zoom) ? block.merged() : block.members();
    }
}
