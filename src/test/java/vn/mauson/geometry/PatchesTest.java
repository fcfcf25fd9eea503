package vn.mauson.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

class PatchesTest {
    private static final int POINTS = 20_000;

    /** West, east, south, north of the province and its neighbours, degrees. */
    private static final double[] BOX = {105.5, 108, 21, 23};

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    /** Ten nanometres either way; the zone, its neighbour, UTM, web tiles and the datum alone. */
    @ParameterizedTest
    @CsvSource({"9215, 1e-8", "9209, 1e-8", "3405, 1e-8", "32648, 1e-8", "3857, 1e-8", "4756, 1e-13"})
    void thePolynomialsSayWhatTheTransformationSays(int epsg, double allowed) throws Exception {
        MathTransform exact = CRS.findMathTransform(Frame.LON_LAT.crs(), new Frame(epsg).crs(), false);
        MathTransform back = CRS.findMathTransform(new Frame(epsg).crs(), Frame.LON_LAT.crs(), false);
        Reprojection there = Reprojection.between(Frame.LON_LAT, new Frame(epsg));
        Reprojection andBack = Reprojection.between(new Frame(epsg), Frame.LON_LAT);
        for (int i = 0; i < POINTS; i++) {
            double[] point = {between(BOX[0], BOX[1]), between(BOX[2], BOX[3])};
            assertSame(exact, there, point, allowed);
            exact.transform(point, 0, point, 0, 1);
            assertSame(back, andBack, point, 1e-13);
        }
    }

    private void assertSame(MathTransform exact, Reprojection fast, double[] point, double allowed) throws Exception {
        double[] right = new double[2];
        exact.transform(point, 0, right, 0, 1);
        Coordinate told = fast.apply(new Coordinate(point[0], point[1]));
        assertThat(told.x).as("seed %d, at %s %s", seed, point[0], point[1]).isCloseTo(right[0], within(allowed));
        assertThat(told.y).as("seed %d, at %s %s", seed, point[0], point[1]).isCloseTo(right[1], within(allowed));
    }

    private double between(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    /** Tiles end where the Mercator projection has no more numbers; near the pole no polynomial follows it. */
    @Test
    void whereNoPolynomialFitsTheTransformationItselfIsAsked() throws Exception {
        MathTransform exact = CRS.findMathTransform(Frame.LON_LAT.crs(), Frame.WEB_MERCATOR.crs(), false);
        Reprojection fast = Reprojection.between(Frame.LON_LAT, Frame.WEB_MERCATOR);
        for (double latitude = 89; latitude < 89.99; latitude += 0.001) {
            assertSame(exact, fast, new double[] {106.7, latitude}, 0);
        }
    }

    @Test
    void aCellsPlaceBeingTakenByAnotherChangesNothing() {
        Reprojection many = Reprojection.between(Frame.LON_LAT, Frame.WEB_MERCATOR);
        Coordinate[] points = new Coordinate[POINTS];
        Coordinate[] moved = new Coordinate[POINTS];
        for (int i = 0; i < POINTS; i++) {
            points[i] = new Coordinate(between(-180, 180), between(-80, 80));
            moved[i] = many.apply(points[i]);
        }
        for (int i = 0; i < POINTS; i++) {
            assertThat(many.apply(points[i])).as("seed %d", seed).isEqualTo(moved[i]);
        }
    }
}
