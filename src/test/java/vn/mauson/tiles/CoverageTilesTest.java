package vn.mauson.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;
import vn.mauson.geometry.Geometries;
import vn.mauson.store.Feature;

/**
 * Random coverages over the corner of four tiles: whatever is cut must fit together again. Areas are
 * square grid units; the cells reach well past the four tiles, so every tile is wholly covered.
 */
class CoverageTilesTest {
    private static final int SIDE = TileGrid.EXTENT;
    private static final List<TileCoord> FOUR = List.of(
            TileCoord.ofZXY(10, 815, 448),
            TileCoord.ofZXY(10, 816, 448),
            TileCoord.ofZXY(10, 815, 449),
            TileCoord.ofZXY(10, 816, 449));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aCoverageFillsEachTileWithoutGapOrOverlap(long seed) {
        List<Feature> coverage = coverage(seed, 300);
        for (TileCoord tile : FOUR) {
            Map<String, Geometry> pieces = piecesWithoutBuffer(tile, coverage);
            double sum = pieces.values().stream().mapToDouble(Geometry::getArea).sum();
            double union = union(pieces.values()).getArea();
            assertThat(sum).as("sum of pieces of %s, seed %d", tile, seed).isCloseTo(SIDE * SIDE, within(1e-3));
            assertThat(union).as("union of pieces of %s, seed %d", tile, seed).isCloseTo(SIDE * SIDE, within(1e-3));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void thePiecesOfFourTilesAddUpToTheWholeWithinTheGridsResolution(long seed) {
        List<Feature> coverage = coverage(seed, 300);
        Map<String, Double> sums = new HashMap<>();
        for (TileCoord tile : FOUR) {
            piecesWithoutBuffer(tile, coverage).forEach((id, piece) -> sums.merge(id, piece.getArea(), Double::sum));
        }
        Envelope fourTiles = new Envelope(0, 2 * SIDE, 0, 2 * SIDE);
        for (Feature feature : coverage) {
            Geometry whole = clip(quantised(feature), fourTiles);
            // A seam vertex moves an edge by half a unit at most, so half the outline is more than enough.
            assertThat(sums.getOrDefault(feature.id(), 0.0))
                    .as("cell %s, seed %d", feature.id(), seed)
                    .isCloseTo(whole.getArea(), within(whole.getLength() / 2 + 1e-6));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void neighbouringTilesMeetInExactlyTheSamePointsOnTheirCommonLine(long seed) {
        List<Feature> coverage = coverage(seed, 300);
        Map<String, Geometry> left = piecesWithoutBuffer(FOUR.get(0), coverage);
        Map<String, Geometry> right = piecesWithoutBuffer(FOUR.get(1), coverage);
        int met = 0;
        for (Feature feature : coverage) {
            Geometry ends = onLine(left.get(feature.id()), SIDE);
            Geometry starts = onLine(right.get(feature.id()), 0);
            assertThat(starts.isEmpty() ? ends.isEmpty() : starts.equalsTopo(ends))
                    .as("cell %s, seed %d: left %s, right %s", feature.id(), seed, ends, starts)
                    .isTrue();
            met += ends.isEmpty() ? 0 : 1;
        }
        assertThat(met).isGreaterThan(5);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void everyPolygonIsValidHoweverCoarseTheGrid(long seed) {
        List<Feature> coverage = coverage(seed, 300);
        for (int z = 0; z <= 10; z++) {
            TileCoord tile = TileCoord.ofZXY(z, 815 >> (10 - z), 448 >> (10 - z));
            EncodedTile encoded = TileEncoder.encode("communes", tile, coverage);
            List<Geometry> drawn = OnGrid.read(encoded.mvt(), "communes");
            assertThat(drawn).as("zoom %d, seed %d", z, seed).allMatch(Geometry::isValid);
            assertThat(drawn)
                    .as("zoom %d, seed %d", z, seed)
                    .hasSize(encoded.counts().drawn());
            assertThat(encoded.counts().drawn() + encoded.counts().collapsed())
                    .as("zoom %d, seed %d", z, seed)
                    .isBetween(z == 0 ? 300 : 1, 300);
        }
    }

    /** Voronoi cells of random places, in and around the four tiles, as lon/lat. */
    private static List<Feature> coverage(long seed, int cells) {
        Random random = new Random(seed);
        List<Coordinate> places = new ArrayList<>();
        for (int i = 0; i < cells; i++) {
            places.add(new Coordinate(
                    random.nextDouble() * 2.4 * SIDE - 0.2 * SIDE, random.nextDouble() * 2.4 * SIDE - 0.2 * SIDE));
        }
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(places);
        builder.setClipEnvelope(new Envelope(-SIDE, 3 * SIDE, -SIDE, 3 * SIDE));
        Geometry diagram = builder.getDiagram(Geometries.FACTORY);
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            features.add(OnGrid.feature("c" + i, OnGrid.lonLat(FOUR.get(0), diagram.getGeometryN(i))));
        }
        return features;
    }

    /** What a reader of the tile sees within the tile itself, by feature id. */
    private static Map<String, Geometry> piecesWithoutBuffer(TileCoord tile, List<Feature> coverage) {
        Map<String, Geometry> pieces = new HashMap<>();
        coverage.forEach(feature -> pieces.put(feature.id(), Geometries.FACTORY.createPolygon()));
        EncodedTile encoded = TileEncoder.encode("communes", tile, coverage);
        for (Geometry drawn : OnGrid.read(encoded.mvt(), "communes")) {
            assertThat(drawn.isValid()).as("%s in %s", drawn, tile).isTrue();
            pieces.put((String) OnGrid.properties(drawn).get("id"), clip(drawn, new Envelope(0, SIDE, 0, SIDE)));
        }
        return pieces;
    }

    // The slow way: round every vertex, nothing else; in the units of the first of the four tiles.
    private static Geometry quantised(Feature feature) {
        TileGrid grid = new TileGrid(FOUR.get(0));
        Geometry copy = feature.lonLat().copy();
        copy.apply((CoordinateFilter) vertex -> {
            Coordinate rounded = grid.toGrid(vertex.x, vertex.y);
            vertex.setX(rounded.x);
            vertex.setY(rounded.y);
        });
        copy.geometryChanged();
        return copy;
    }

    private static Geometry clip(Geometry geometry, Envelope envelope) {
        return OverlayNGRobust.overlay(geometry, Geometries.FACTORY.toGeometry(envelope), OverlayNG.INTERSECTION);
    }

    private static Geometry onLine(Geometry piece, int x) {
        Geometry line = Geometries.FACTORY.createLineString(
                new Coordinate[] {new Coordinate(x, -SIDE), new Coordinate(x, 2 * SIDE)});
        Geometry common = OverlayNGRobust.overlay(piece, line, OverlayNG.INTERSECTION);
        common.apply((CoordinateFilter) vertex -> vertex.setX(0));
        common.geometryChanged();
        return common;
    }

    private static Geometry union(Iterable<Geometry> pieces) {
        List<Geometry> all = new ArrayList<>();
        pieces.forEach(all::add);
        return OverlayNGRobust.union(all);
    }
}
