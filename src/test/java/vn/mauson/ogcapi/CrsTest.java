package vn.mauson.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.geometry.Geometries;
import vn.mauson.measure.Refused;

/** Coordinate reference systems by URI, their axes and datum shifts (OGC 18-058r1). */
class CrsTest {
    private static final Geometry POINT = Geometries.FACTORY.createPoint(new Coordinate(106.76, 21.85));

    /** Values of GDAL 3.6.2: {@code gdaltransform -s_srs EPSG:4326 -t_srs EPSG:...}; 9215 is the check point of the VN-2000 zone. */
    @ParameterizedTest
    @CsvSource({
        "http://www.opengis.net/def/crs/OGC/1.3/CRS84,  106.76,      21.85,       1e-9",
        "http://www.opengis.net/def/crs/EPSG/0/4326,    21.85,       106.76,      1e-9",
        "http://www.opengis.net/def/crs/EPSG/0/3857,    11884468.84, 2493525.44,  0.01",
        "http://www.opengis.net/def/crs/EPSG/0/9215,    449158.0,    2417140.5,   0.1",
        "http://www.opengis.net/def/crs/EPSG/0/3405,    681683.2,    2417371.8,   0.1",
    })
    void theCheckPointLiesWhereItShouldWithTheAxesOfItsSystem(
            String uri, double first, double second, double tolerance) {
        Coordinate given = Crs.of("crs", uri).ofLonLat(POINT).getCoordinate();
        assertThat(given.x).isCloseTo(first, within(tolerance));
        assertThat(given.y).isCloseTo(second, within(tolerance));
    }

    @ParameterizedTest
    @EnumSource
    void thereAndBackIsTheSamePoint(Crs crs) {
        Coordinate back = crs.toLonLat(crs.ofLonLat(POINT)).getCoordinate();
        // A centimetre: the shift of the datum and its reverse are each exact to some millimetres.
        assertThat(back.distance(POINT.getCoordinate())).isLessThan(1e-7);
    }

    @Test
    void anUnknownSystemIsRefusedWithThoseThatAreKnown() {
        assertThatThrownBy(() -> Crs.of("crs", "http://www.opengis.net/def/crs/EPSG/0/27700"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("EPSG/0/9215");
    }

    @Test
    void aBoxInLatitudeAndLongitudeIsTheSameAreaAsInLongitudeAndLatitude() {
        Geometry lonLat = Crs.CRS84.areaOf(List.of(106.0, 21.0, 107.0, 22.0));
        assertThat(Crs.WGS84.areaOf(List.of(21.0, 106.0, 22.0, 107.0)).equalsTopo(lonLat))
                .isTrue();
        assertThat(Crs.WGS84
                        .areaOf(List.of(21.0, 106.0, -9.0, 22.0, 107.0, 9.0))
                        .equalsTopo(lonLat))
                .isTrue();
    }

    /** The box of a plane is no box in degrees: its straight northern side is bent there by more than 100 m. */
    @Test
    void aBoxOfAPlaneKeepsItsStraightSides() {
        List<Double> box = List.of(380_000.0, 2_400_000.0, 500_000.0, 2_440_000.0);
        Geometry area = Crs.VN2000_TM3.areaOf(box);
        Coordinate onTheSide = new Coordinate(440_000, 2_440_000 - 5);
        Coordinate past = new Coordinate(440_000, 2_440_000 + 5);
        assertThat(area.contains(lonLat(onTheSide))).isTrue();
        assertThat(area.contains(lonLat(past))).isFalse();
    }

    private static Geometry lonLat(Coordinate onPlane) {
        return Crs.VN2000_TM3.toLonLat(Geometries.FACTORY.createPoint(onPlane));
    }

    @Test
    void aBoxMayCrossTheLineOf180Degrees() {
        Geometry area = Crs.CRS84.areaOf(List.of(177.0, 65.0, -177.0, 70.0));
        assertThat(area.getArea()).isCloseTo(30, within(1e-9));
        assertThat(area.getNumGeometries()).isEqualTo(2);
    }

    @Test
    void aBoxOfThreeNumbersOrUpsideDownIsRefused() {
        assertThatThrownBy(() -> Crs.CRS84.areaOf(List.of(1.0, 2.0, 3.0))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Crs.CRS84.areaOf(List.of(1.0, 2.0, 3.0, 1.0))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Crs.WGS84.areaOf(List.of(1.0, 2.0, 3.0))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Crs.CRS84.areaOf(List.of(1.0, Double.NaN, 3.0, 4.0)))
                .isInstanceOf(Refused.class);
    }
}
