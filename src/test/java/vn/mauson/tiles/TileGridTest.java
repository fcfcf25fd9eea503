package vn.mauson.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import vn.mauson.geometry.Frame;
import vn.mauson.geometry.Reprojection;

class TileGridTest {
    /*
     * 106.76 E, 21.85 N, by hand:
     *   x = 106.76 / 360 + 1/2                           = 0.796555556
     *   sin 21.85° = 0.372177951; artanh of it           = 0.390948868
     *   y = 1/2 - 0.390948868 / 2π                       = 0.437778555
     * times 2^10 tiles:  x 815.672889, y 448.285241   -> tile 10/815/448
     *   0.672889 * 4096 = 2756.15, 0.285241 * 4096 = 1168.34
     * times 2^14 tiles:  x 13050.766222, y 7172.563847 -> tile 14/13050/7172
     *   0.766222 * 4096 = 3138.45, 0.563847 * 4096 = 2309.52
     */
    @ParameterizedTest
    @CsvSource({"10, 815, 448, 2756, 1168", "14, 13050, 7172, 3138, 2310"})
    void putsALandmarkOfLangSonOnTheRightUnitOfTheRightTile(int z, int x, int y, int unitX, int unitY) {
        TileGrid grid = new TileGrid(TileCoord.ofZXY(z, x, y));
        assertThat(grid.toGrid(106.76, 21.85)).isEqualTo(new CoordinateXY(unitX, unitY));
    }

    @Test
    void agreesWithTheEpsgRegistryToHalfAUnit() {
        long seed = 20241231;
        Random random = new Random(seed);
        Reprojection reprojection = Reprojection.between(Frame.LON_LAT, Frame.WEB_MERCATOR);
        Envelope metres = OnGrid.TILE.metres(0);
        double unit = metres.getWidth() / TileGrid.EXTENT;
        for (int i = 0; i < 1000; i++) {
            Coordinate place = new Coordinate(106 + 2 * random.nextDouble(), 21 + 2 * random.nextDouble());
            Coordinate projected = reprojection.apply(place);
            Coordinate onGrid = new TileGrid(OnGrid.TILE).toGrid(place.x, place.y);
            assertThat(onGrid.x)
                    .as("east of %s, seed %d", place, seed)
                    .isCloseTo((projected.x - metres.getMinX()) / unit, within(0.5 + 1e-6));
            assertThat(onGrid.y)
                    .as("south of %s, seed %d", place, seed)
                    .isCloseTo((metres.getMaxY() - projected.y) / unit, within(0.5 + 1e-6));
        }
    }

    @Test
    void everyTileRoundsAPlaceToTheSamePointOfTheWorld() {
        long seed = 7;
        Random random = new Random(seed);
        for (int i = 0; i < 1000; i++) {
            double lon = 106 + 2 * random.nextDouble();
            double lat = 21 + 2 * random.nextDouble();
            Coordinate here = new TileGrid(TileCoord.ofZXY(10, 815, 448)).toGrid(lon, lat);
            Coordinate there = new TileGrid(TileCoord.ofZXY(10, 816, 449)).toGrid(lon, lat);
            assertThat(there)
                    .as("lon %s lat %s seed %d", lon, lat, seed)
                    .isEqualTo(new CoordinateXY(here.x - TileGrid.EXTENT, here.y - TileGrid.EXTENT));
        }
    }

    @Test
    void thePoleLiesOnTheEdgeOfTheWorld() {
        TileGrid grid = new TileGrid(TileCoord.ofZXY(0, 0, 0));
        assertThat(grid.toGrid(-180, 90)).isEqualTo(new CoordinateXY(0, 0));
        assertThat(grid.toGrid(180, -90)).isEqualTo(new CoordinateXY(4096, 4096));
    }

    @Test
    void leavesOutAVertexThatRoundsToTheOneBefore() {
        var path = OnGrid.lonLat(OnGrid.TILE, "LINESTRING (5 5, 5.4 4.7, 9 9)");
        assertThat(new TileGrid(OnGrid.TILE)
                        .toGrid(((LineString) World.of(TileMatrixSet.WEB_MERCATOR_QUAD, path)).getCoordinateSequence()))
                .containsExactly(new CoordinateXY(5, 5), new CoordinateXY(9, 9));
    }
}
