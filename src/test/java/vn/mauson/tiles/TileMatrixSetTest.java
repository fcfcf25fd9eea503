package vn.mauson.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import vn.mauson.measure.NotFound;
import vn.mauson.measure.Refused;

/** Both matrix sets against OGC 17-083r4, annex D. */
class TileMatrixSetTest {
    @Test
    void theSetOfDegreesHasTwiceAsManyColumnsAsRows() {
        assertThat(TileMatrixSet.WORLD_CRS84_QUAD.columns(17)).isEqualTo(262_144);
        assertThat(TileMatrixSet.WORLD_CRS84_QUAD.rows(17)).isEqualTo(131_072);
        assertThat(TileMatrixSet.WEB_MERCATOR_QUAD.columns(18)).isEqualTo(262_144);
        assertThat(new TileCoord(TileMatrixSet.WORLD_CRS84_QUAD, 0, 1, 0).lonLat(0))
                .isEqualTo(new Envelope(0, 180, -90, 90));
        assertThatThrownBy(() -> new TileCoord(TileMatrixSet.WORLD_CRS84_QUAD, 0, 2, 0))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @EnumSource
    void aPointLiesInTheTileItsBoxIsSaidToLieIn(TileMatrixSet set) {
        Envelope point = new Envelope(new Coordinate(106.76, 21.85));
        for (int zoom = 0; zoom <= 18; zoom++) {
            Envelope tiles = set.tiles(zoom, point);
            var tile = new TileCoord(set, zoom, (int) tiles.getMinX(), (int) tiles.getMinY());
            assertThat(tile.lonLat(0).contains(point)).as("%s", tile).isTrue();
        }
    }

    @Test
    void aPointIsRoundedToTheNearestUnitOfTheGridOfDegrees() {
        TileCoord tile = new TileCoord(TileMatrixSet.WORLD_CRS84_QUAD, 9, 815, 193);
        Coordinate onGrid = new TileGrid(tile).toGrid(106.76, 21.85);
        double unit = 180.0 / 512 / TileGrid.EXTENT;
        assertThat(-180 + (815 * 4096.0 + onGrid.x) * unit).isCloseTo(106.76, within(unit / 2));
        assertThat(90 - (193 * 4096.0 + onGrid.y) * unit).isCloseTo(21.85, within(unit / 2));
        assertThat(onGrid.x).isBetween(0.0, 4096.0);
        assertThat(onGrid.y).isBetween(0.0, 4096.0);
    }

    @Test
    void aBoxPastTheWorldEndsInItsLastTiles() {
        Envelope world = TileMatrixSet.WEB_MERCATOR_QUAD.tiles(3, new Envelope(-200, 200, -90, 90));
        assertThat(world).isEqualTo(new Envelope(0, 7, 0, 7));
    }

    @Test
    void anotherSetIsNotThere() {
        assertThatThrownBy(() -> TileMatrixSet.of("UPSArcticWGS84Quad"))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("WorldCRS84Quad");
    }
}
