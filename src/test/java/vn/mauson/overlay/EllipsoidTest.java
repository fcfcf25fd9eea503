package vn.mauson.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.geometry.Areas;
import vn.mauson.geometry.Geometries;
import vn.mauson.measure.UnitLevel;
import vn.mauson.pack.Boundary;
import vn.mauson.store.PostgresCluster;

/** Areas on the ellipsoid against PostGIS, and how far those on the plane may be from them. */
class EllipsoidTest {
    /** WGS 84, which VN-2000 uses too: half axis in metres and first eccentricity squared. */
    private static final double A = 6_378_137;

    private static final double E2 = 0.006_694_379_990_14;

    /** Of EPSG:9215, VN-2000 / TM-3 107-15. */
    private static final double K0 = 0.9999;

    private static final double FALSE_EASTING = 500_000;

    /** VN-2000's ellipsoid lies some 25 m from WGS 84's: 2·25/R of an area. */
    private static final double DATUM = 1e-5;

    private static final List<Boundary> UNITS = Stream.of(UnitLevel.COMMUNE, UnitLevel.DISTRICT, UnitLevel.PROVINCE)
            .flatMap(level -> BundledUnits.list("2020", level).stream())
            .toList();

    @Test
    void everyUnitIsAsLargeAsPostgisSaysOnTheSpheroid() throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(PostgresCluster.running().newDatabase())) {
            connection.createStatement().execute("CREATE EXTENSION postgis");
            try (PreparedStatement area =
                    connection.prepareStatement("SELECT ST_Area(ST_GeomFromWKB(?, 4326)::geography) / 10000")) {
                for (Boundary unit : UNITS) {
                    area.setBytes(1, Geometries.toWkb(unit.lonLat()));
                    ResultSet answer = area.executeQuery();
                    answer.next();
                    double expected = answer.getDouble(1);
                    assertThat(Areas.onEllipsoid(unit.lonLat()).value())
                            .as("%s %s", unit.level(), unit.code())
                            .isCloseTo(expected, within(1e-9 * expected));
                }
            }
        }
    }

    @Test
    void everyUnitOnThePlaneIsWithinTheScaleErrorOfItsOwnPlace() {
        for (Boundary unit : UNITS) {
            Geometry onPlane = BundledUnits.TO_PLANE.apply(unit.lonLat());
            double ratio = Areas.onPlane(onPlane).value()
                    / Areas.onEllipsoid(unit.lonLat()).value();

            DoubleSummaryStatistics scale = Arrays.stream(onPlane.getCoordinates())
                    .mapToDouble(vertex -> areaScale(vertex.x, latitude(unit)))
                    .summaryStatistics();
            assertThat(ratio)
                    .as("%s %s", unit.level(), unit.code())
                    .isBetween(scale.getMin() - DATUM, scale.getMax() + DATUM);
        }
    }

    @Test
    void noPlaceOfTheProvinceIsOutByMoreThanTheJavadocSays() {
        Geometry province = BundledUnits.TO_PLANE.apply(
                BundledUnits.list("2020", UnitLevel.PROVINCE).get(0).lonLat());

        for (Coordinate vertex : province.getCoordinates()) {
            assertThat(areaScale(vertex.x, 22)).isBetween(0.9998, 1.00016);
        }
    }

    /** k² by Snyder (8-12), as {@link Areas#onPlane} states it. */
    private static double areaScale(double easting, double latitudeDegrees) {
        double sin = Math.sin(Math.toRadians(latitudeDegrees));
        double cos = Math.cos(Math.toRadians(latitudeDegrees));
        double n = A / Math.sqrt(1 - E2 * sin * sin);
        double x = (easting - FALSE_EASTING) / K0;
        double k = K0 * (1 + (1 + E2 / (1 - E2) * cos * cos) * x * x / (2 * n * n));
        return k * k;
    }

    private static double latitude(Boundary unit) {
        return unit.lonLat().getCentroid().getY();
    }
}
