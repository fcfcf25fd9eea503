package vn.mauson.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import vn.mauson.geometry.Frame;
import vn.mauson.geometry.Reprojection;
import vn.mauson.measure.Refused;

class TileCoordTest {
    @Test
    void theOnlyTileOfZoomZeroIsTheWholeSquare() {
        // OGC 17-083r4, annex D.1: top left corner of WebMercatorQuad is -20037508.3427892, 20037508.3427892
        Envelope world = TileCoord.ofZXY(0, 0, 0).metres(0);
        assertThat(world.getMinX()).isCloseTo(-20037508.3427892, within(5e-8));
        assertThat(world.getMaxY()).isCloseTo(20037508.3427892, within(5e-8));
        assertThat(world.getMaxX()).isEqualTo(-world.getMinX());
        assertThat(world.getMinY()).isEqualTo(-world.getMaxY());
    }

    @Test
    void theWorldEndsAtTheLatitudeThatMakesItSquare() {
        Envelope world = TileCoord.ofZXY(0, 0, 0).lonLat(0);
        assertThat(world.getMaxX()).isEqualTo(180);
        assertThat(world.getMaxY()).isCloseTo(85.0511287798066, within(5e-14));
    }

    @Test
    void rowsRunFromTheNorthAndColumnsFromTheWest() {
        Envelope northWest = TileCoord.ofZXY(1, 0, 0).metres(0);
        assertThat(northWest.getMaxX()).isZero();
        assertThat(northWest.getMinY()).isZero();
        assertThat(northWest.getMinX()).isNegative();
    }

    @Test
    void theMarginIsCountedInGridUnitsOfTheTile() {
        Envelope bare = OnGrid.TILE.metres(0);
        Envelope buffered = OnGrid.TILE.metres(64);
        assertThat(buffered.getMinX()).isCloseTo(bare.getMinX() - bare.getWidth() / 64, within(1e-6));
        assertThat(buffered.getMaxY()).isCloseTo(bare.getMaxY() + bare.getHeight() / 64, within(1e-6));
    }

    @Test
    void metresAndDegreesAreTheSameSquareByTheEpsgRegistry() {
        Reprojection reprojection = Reprojection.between(Frame.LON_LAT, Frame.WEB_MERCATOR);
        Envelope degrees = OnGrid.TILE.lonLat(64);
        Envelope metres = OnGrid.TILE.metres(64);
        Coordinate southWest = reprojection.apply(new Coordinate(degrees.getMinX(), degrees.getMinY()));
        Coordinate northEast = reprojection.apply(new Coordinate(degrees.getMaxX(), degrees.getMaxY()));
        assertThat(southWest.distance(new Coordinate(metres.getMinX(), metres.getMinY())))
                .isLessThan(1e-6);
        assertThat(northEast.distance(new Coordinate(metres.getMaxX(), metres.getMaxY())))
                .isLessThan(1e-6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-1 | 0 | 0 | zoom is '-1'; allowed: a whole number in [0, 22]",
                "23 | 0 | 0 | zoom is '23'; allowed: a whole number in [0, 22]",
                "0 | 1 | 0 | tile column is '1'; allowed: a whole number in [0, 0]",
                "10 | 1024 | 0 | tile column is '1024'; allowed: a whole number in [0, 1023]",
                "10 | 0 | -1 | tile row is '-1'; allowed: a whole number in [0, 1023]",
                "22 | 0 | 4194304 | tile row is '4194304'; allowed: a whole number in [0, 4194303]"
            })
    void refusesWhatLiesOutsideTheMatrix(int z, int x, int y, String message) {
        assertThatThrownBy(() -> TileCoord.ofZXY(z, x, y))
                .isInstanceOf(Refused.class)
                .hasMessage(message);
    }

    @Test
    void acceptsTheLastTileOfTheDeepestZoom() {
        assertThat(TileCoord.ofZXY(22, 4194303, 4194303)).hasToString("22/4194303/4194303");
    }
}
