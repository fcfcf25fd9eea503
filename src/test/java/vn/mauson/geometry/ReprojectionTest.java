package vn.mauson.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import vn.mauson.measure.Refused;

class ReprojectionTest {
    private static final Frame LANG_SON = new Frame(9215);
    private static final Coordinate CHECK_POINT = new Coordinate(106.76, 21.85);

    /** The check point of the facts: half a printed digit. */
    @Test
    void theCheckPointOfTheZoneComesOutWithItsDatumShift() {
        Coordinate moved = Reprojection.between(Frame.LON_LAT, LANG_SON).apply(CHECK_POINT);
        assertThat(moved.x).isCloseTo(449158.0, within(0.05));
        assertThat(moved.y).isCloseTo(2417140.5, within(0.05));
    }

    /** Without EPSG:6960 the same point would lie 225 m away: the plane of VN-2000 taken as WGS 84. */
    @Test
    void theDatumShiftIsWorth225Metres() {
        Coordinate shifted = Reprojection.between(Frame.LON_LAT, LANG_SON).apply(CHECK_POINT);
        Coordinate unshifted = Reprojection.between(new Frame(4756), LANG_SON).apply(CHECK_POINT);
        assertThat(shifted.distance(unshifted)).isCloseTo(225, within(1.0));
    }

    /** The way back turns the signs of the datum shift, which is its inverse to 3 mm only: 5e-8 degrees are 5 mm. */
    @Test
    void thereAndBackIsTheSamePoint() {
        Coordinate there = Reprojection.between(Frame.LON_LAT, LANG_SON).apply(CHECK_POINT);
        Coordinate back = Reprojection.between(LANG_SON, Frame.LON_LAT).apply(there);
        assertThat(back.distance(CHECK_POINT)).isLessThan(5e-8);
    }

    @Test
    void aGeometryKeepsItsShapeAndLosesItsHeight() throws ParseException {
        Geometry lonLat = new WKTReader().read("POLYGON Z ((106 21 5, 107 21 5, 107 22 5, 106 21 5))");
        Geometry moved = Reprojection.between(Frame.LON_LAT, LANG_SON).apply(lonLat);
        assertThat(moved.getNumPoints()).isEqualTo(4);
        assertThat(moved.getCoordinate().getZ()).isNaN();
        assertThat(moved.getCoordinates()[0]).isEqualTo(moved.getCoordinates()[3]);
    }

    @Test
    void anUnknownFrameIsRefused() {
        assertThatThrownBy(() -> Reprojection.between(Frame.LON_LAT, new Frame(1)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("'1'");
    }

    /** 1 degree by 1 degree at the equator on WGS 84: 12,308.778 km² (Karney, GeographicLib's Planimeter). */
    @Test
    void theAreaOnTheEllipsoidIsThePublishedOne() throws ParseException {
        Geometry square = new WKTReader().read("POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))");
        assertThat(Areas.onEllipsoid(square).value() / 100).isCloseTo(12_308.778, within(0.001));
    }

    @Test
    void aHoleTakesItsAreaAway() throws ParseException {
        Geometry ring =
                new WKTReader().read("POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0), (0.5 0.5, 0.5 1, 1 1, 1 0.5, 0.5 0.5))");
        Geometry whole = new WKTReader().read("POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0))");
        Geometry hole = new WKTReader().read("POLYGON ((0.5 0.5, 0.5 1, 1 1, 1 0.5, 0.5 0.5))");
        assertThat(Areas.onEllipsoid(ring).value())
                .isCloseTo(
                        Areas.onEllipsoid(whole).value()
                                - Areas.onEllipsoid(hole).value(),
                        within(1e-3));
    }
}
