package vn.mauson.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import vn.mauson.geometry.Geometries;
import vn.mauson.geometry.Shapes;
import vn.mauson.store.Feature;

/** Plots made plainer: still a coverage, also across the borders of blocks and tiles. */
class PyramidTest {
    private static final long SEED = 31;
    private static final Envelope GROUND = new Envelope(106.2, 107.2, 21.3, 22.2);
    private static final List<String> GROUPS = List.of("natural", "planted", "bare");
    private static final Envelope TILE = new Envelope(0, TileGrid.EXTENT, 0, TileGrid.EXTENT);

    @ParameterizedTest
    @ValueSource(ints = {10, 11, 12, 13})
    void neighboursStillShareTheirBordersAtEveryZoom(int zoom) {
        Pyramid pyramid = pyramid(touching());
        int checked = 0;
        for (TileCoord tile : tilesOf(zoom)) {
            List<Geometry> drawn = read(pyramid.tile("plots", tile));
            if (drawn.isEmpty() || !covers(tile)) {
                continue;
            }
            double sum = drawn.stream().mapToDouble(PyramidTest::inTile).sum();
            double union = inTile(OverlayNGRobust.union(drawn));
            assertThat(sum).as("overlaps in %s, seed %d", tile, SEED).isCloseTo(union, within(1e-6));
            assertThat(union)
                    .as("gaps in %s, seed %d", tile, SEED)
                    .isCloseTo((double) TileGrid.EXTENT * TileGrid.EXTENT, within(1e-6));
            checked++;
        }
        assertThat(checked).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 10, 11})
    void whatIsMergedKeepsItsKindAndItsGround(int zoom) {
        List<Feature> plots = touching();
        Pyramid pyramid = pyramid(plots);
        Map<Object, Double> drawn = new LinkedHashMap<>();
        int features = 0;
        double square = Math.pow(TileGrid.EXTENT * Math.pow(2, zoom), 2);
        for (TileCoord tile : tilesOf(zoom)) {
            for (Geometry shape : read(pyramid.tile("plots", tile))) {
                drawn.merge(OnGrid.properties(shape).get("group"), inTile(shape) / square, Double::sum);
                assertThat(OnGrid.properties(shape)).containsOnlyKeys("group", "counts", "illustrative");
                features++;
            }
        }
        assertThat(features).isLessThan(plots.size() * 9 / 10);
        for (String group : GROUPS) {
            double exact = plots.stream()
                    .filter(plot -> group.equals(plot.properties().get("group")))
                    .mapToDouble(plot -> World.of(TileMatrixSet.WEB_MERCATOR_QUAD, plot.lonLat())
                            .getArea())
                    .sum();
            assertThat(drawn.get(group)).as("ground of %s", group).isCloseTo(exact, within(0.02 * exact));
        }
    }

    /** Real inventories overlap; that is told elsewhere and must not keep the map from being drawn. */
    @ParameterizedTest
    @ValueSource(ints = {8, 11, 12})
    void plotsThatOverlapAreDrawnAllTheSame(int zoom) {
        Random random = new Random(SEED);
        List<Feature> plots = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            double lon = 106.7 + 0.05 * random.nextDouble();
            double lat = 21.8 + 0.05 * random.nextDouble();
            plots.add(plot(i, random, Shapes.blob(random, lon, lat, 0.004, 20)));
        }
        Pyramid pyramid = pyramid(plots);
        for (TileCoord tile : tilesOf(zoom)) {
            read(pyramid.tile("plots", tile))
                    .forEach(shape -> assertThat(shape.isValid()).isTrue());
        }
        assertThat(tilesOf(zoom).stream()
                        .mapToInt(tile -> read(pyramid.tile("plots", tile)).size())
                        .sum())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 10})
    void aTileOfVeryManyPlotsStaysBelowItsSize(int zoom) {
        Random random = new Random(SEED);
        List<Feature> plots = new ArrayList<>();
        // None touches another, so nothing can be merged.
        for (int i = 0; i < 60_000; i++) {
            Coordinate at = new Coordinate(106.6 + i % 300 * 0.001, 21.75 + i / 300 * 0.001);
            plots.add(plot(i, random, Shapes.blob(random, at.x, at.y, 0.0003 + 0.0003 * random.nextDouble(), 12)));
        }
        Pyramid pyramid = Pyramid.of(Generalisation.SIMPLIFIED, Stock.of(TileMatrixSet.WEB_MERCATOR_QUAD, plots));
        int small = 0;
        int drawn = 0;
        for (TileCoord tile : tilesOf(zoom)) {
            EncodedTile encoded = pyramid.tile("plots", tile);
            assertThat(encoded.size()).isLessThanOrEqualTo(Generalisation.MOST_BYTES);
            small += encoded.counts().small();
            drawn += encoded.counts().drawn();
        }
        assertThat(small).as("told").isPositive();
        assertThat(drawn).as("most of what there is room for").isGreaterThan(5_000);
    }

    private static boolean covers(TileCoord tile) {
        Envelope inside = new Envelope(GROUND);
        inside.expandBy(-0.02);
        return inside.contains(tile.lonLat(0));
    }

    private static List<TileCoord> tilesOf(int zoom) {
        Envelope tiles = TileMatrixSet.WEB_MERCATOR_QUAD.tiles(zoom, GROUND);
        List<TileCoord> all = new ArrayList<>();
        for (int x = (int) tiles.getMinX(); x <= tiles.getMaxX(); x++) {
            for (int y = (int) tiles.getMinY(); y <= tiles.getMaxY(); y++) {
                all.add(TileCoord.ofZXY(zoom, x, y));
            }
        }
        return all;
    }

    private static Pyramid pyramid(List<Feature> plots) {
        return Pyramid.of(Generalisation.MERGED, Stock.of(TileMatrixSet.WEB_MERCATOR_QUAD, plots));
    }

    private static List<Feature> touching() {
        Random random = new Random(SEED);
        List<Feature> plots = new ArrayList<>();
        for (Geometry cell : Shapes.tiling(random, GROUND, 60, 60, 8, 0.5)) {
            plots.add(plot(plots.size(), random, cell));
        }
        return plots;
    }

    private static Feature plot(int id, Random random, Geometry lonLat) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", id);
        properties.put("group", GROUPS.get(random.nextInt(GROUPS.size())));
        properties.put("counts", true);
        properties.put("illustrative", true);
        return new Feature("" + id, lonLat, properties);
    }

    private static List<Geometry> read(EncodedTile tile) {
        return OnGrid.read(tile.mvt(), "plots");
    }

    private static double inTile(Geometry shape) {
        return OverlayNGRobust.overlay(shape, Geometries.FACTORY.toGeometry(TILE), OverlayNG.INTERSECTION)
                .getArea();
    }
}
