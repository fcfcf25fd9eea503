package vn.mauson.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import vn.mauson.geometry.Geometries;
import vn.mauson.geometry.Shapes;
import vn.mauson.store.Feature;
import vn.mauson.tiles.TileShapes.Outcome;

/** The quick way against the careful one, on rings of all sizes in, across and around a tile. */
class PlainRingTest {
    private static final int RINGS = 20_000;

    /** @param step the vertices are whole multiples of it, 0 anywhere: of 64, many lie on the lines a tile is cut along. */
    @ParameterizedTest
    @ValueSource(ints = {0, 16, 64})
    void theQuickWayDrawsTheSamePointsAsTheCarefulOne(int step) {
        long seed = 20_241_124;
        Random random = new Random(seed);
        TileGrid grid = new TileGrid(OnGrid.TILE);
        PlainRing plain = new PlainRing(grid);
        int near = 0;
        int quick = 0;
        int crossing = 0;
        for (int i = 0; i < RINGS; i++) {
            Drawable ring = ring(random, step);
            var onGrid = grid.toGrid(ring.world().getEnvelopeInternal());
            if (!ring.world().isValid() || !TileShapes.isNear(onGrid)) {
                continue;
            }
            near++;
            var outcome = plain.take(
                    ((Polygon) ring.world()).getExteriorRing().getCoordinateSequence(),
                    ring.clearance(),
                    onGrid,
                    TileShapes.isCrossing(onGrid));
            if (outcome.isPresent()) {
                TileShapes.Shape careful = new TileShapes(grid).shape(ring.world());
                String at = "ring " + i + " seed " + seed + ": " + ring.world();
                assertThat(outcome.get()).as(at).isEqualTo(careful.outcome());
                if (outcome.get() == Outcome.DRAWN) {
                    assertThat(drawn(plain)).as(at).isEqualTo(drawn(careful.onGrid()));
                    crossing += TileShapes.isCrossing(onGrid) ? 1 : 0;
                }
                quick++;
            }
        }
        assertThat(quick).as("most of %d are plain", near).isGreaterThan(near * 9 / 10);
        assertThat(crossing).as("many are cut").isGreaterThan(RINGS / 20);
    }

    /** Blobs with deep bays, from less than a unit to twice the tile, some on whole units. */
    static Drawable ring(Random random, int step) {
        double radius = Math.exp(random.nextDouble() * Math.log(9000)) / 2;
        double x = -1000 + random.nextDouble() * 6000;
        double y = -1000 + random.nextDouble() * 6000;
        Geometry blob = Shapes.blob(random, x, y, radius, 4 + random.nextInt(40));
        if (step > 0) {
            blob.apply((CoordinateFilter) vertex -> {
                vertex.setX(Math.rint(vertex.x / step) * step);
                vertex.setY(Math.rint(vertex.y / step) * step);
            });
            blob.geometryChanged();
        }
        return Drawable.of(
                TileMatrixSet.WEB_MERCATOR_QUAD,
                new Feature("r", OnGrid.lonLat(OnGrid.TILE, blob), Map.of()),
                new HashMap<>());
    }

    private static Geometry drawn(PlainRing plain) {
        List<Polygon> parts = new ArrayList<>();
        for (int part = 0; part < plain.parts(); part++) {
            plain.turnTo(part);
            plain.withoutPassedVertices();
            StringBuilder wkt = new StringBuilder("POLYGON ((");
            for (int i = 0; i <= plain.size(); i++) {
                int vertex = i % plain.size();
                wkt.append(i == 0 ? "" : ", ")
                        .append(plain.x(vertex))
                        .append(' ')
                        .append(plain.y(vertex));
            }
            parts.add((Polygon) OnGrid.wkt(wkt.append("))").toString()));
        }
        return normal(parts);
    }

    private static Geometry drawn(Geometry onGrid) {
        return normal(new ArrayList<>(Geometries.listPolygons(onGrid)));
    }

    private static Geometry normal(List<Polygon> parts) {
        return Geometries.ofPolygons(
                        parts.stream().map(PlainRingTest::straightened).toList())
                .norm();
    }

    /** Without the vertices on the straight line between their neighbours, the first too. */
    private static Polygon straightened(Polygon polygon) {
        CoordinateList kept = new CoordinateList();
        Coordinate[] ring = polygon.getExteriorRing().getCoordinates();
        int edges = ring.length - 1;
        for (int i = 0; i < edges; i++) {
            if (Orientation.index(ring[(i + edges - 1) % edges], ring[i], ring[i + 1]) != Orientation.COLLINEAR) {
                kept.add(ring[i]);
            }
        }
        kept.closeRing();
        return Geometries.FACTORY.createPolygon(kept.toCoordinateArray());
    }
}
