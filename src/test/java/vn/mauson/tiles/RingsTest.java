package vn.mauson.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Polygon;
import vn.mauson.geometry.Geometries;

class RingsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a square stays            | 0 0, 4 0, 4 4, 0 4, 0 0                | 0 0, 4 0, 4 4, 0 4, 0 0",
                "a passed vertex stays     | 0 0, 2 0, 4 0, 4 4, 0 4, 0 0           | 0 0, 2 0, 4 0, 4 4, 0 4, 0 0",
                "a spike goes              | 0 0, 4 0, 4 4, 9 4, 4 4, 0 4, 0 0      | 0 0, 4 0, 4 4, 0 4, 0 0",
                "a spike of steps goes     | 0 0, 4 0, 4 4, 6 5, 9 9, 6 5, 4 4, 0 4, 0 0 | 0 0, 4 0, 4 4, 0 4, 0 0",
                "a spike past its foot     | 0 0, 4 0, 4 8, 4 4, 0 4, 0 0           | 0 0, 4 0, 4 4, 0 4, 0 0",
                "a spike at the start      | 9 0, 4 0, 4 4, 0 4, 0 0, 4 0, 9 0      | 4 0, 4 4, 0 4, 0 0, 4 0",
                "a spike at the end        | 0 0, 4 0, 4 4, 0 4, 0 9, 0 0           | 0 0, 4 0, 4 4, 0 4, 0 0",
                "there and back is nothing | 0 0, 4 4, 9 9, 4 4, 0 0                | ",
                "a line is nothing         | 0 0, 4 4, 9 9, 0 0                     | ",
                "a point is nothing        | 3 3                                    | "
            })
    void leavesOnlyWhatEnclosesAnArea(String what, String ring, String expected) {
        CoordinateList result = Rings.withoutSpikes(path(ring));
        assertThat(result).as(what).isEqualTo(expected == null ? new CoordinateList() : path(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "square            | 0 0, 4 0, 4 4, 0 4, 0 0                | true",
                "bow tie           | 0 0, 4 4, 4 0, 0 4, 0 0                | false",
                "touches a vertex  | 0 0, 4 0, 2 2, 4 4, 0 4, 2 2, 0 0      | false",
                "touches an edge   | 0 0, 8 0, 8 8, 4 0, 0 8, 0 0           | false",
                "runs along itself | 0 0, 8 0, 8 4, 6 0, 2 0, 0 4, 0 0      | false"
            })
    void knowsARingThatMeetsItself(String what, String ring, boolean simple) {
        assertThat(Rings.isSimple(path(ring).toCoordinateArray())).as(what).isEqualTo(simple);
    }

    @Test
    void agreesWithTheGeneralTestOfValidityOnRandomRings() {
        long seed = 42;
        Random random = new Random(seed);
        int simple = 0;
        for (int i = 0; i < 20_000; i++) {
            CoordinateList ring = Rings.withoutSpikes(randomRing(random, 3 + random.nextInt(7)));
            if (ring.isEmpty()) {
                continue;
            }
            Polygon polygon = Geometries.FACTORY.createPolygon(ring.toCoordinateArray());
            assertThat(Rings.isSimple(polygon.getCoordinates()))
                    .as("%s, seed %d, ring %d", polygon, seed, i)
                    .isEqualTo(polygon.isValid());
            simple += polygon.isValid() ? 1 : 0;
        }
        assertThat(simple).as("valid rings among the random ones").isBetween(2_000, 18_000);
    }

    private static CoordinateList randomRing(Random random, int vertices) {
        CoordinateList ring = new CoordinateList();
        for (int i = 0; i < vertices; i++) {
            ring.add(new CoordinateXY(random.nextInt(9), random.nextInt(9)), false);
        }
        ring.closeRing();
        return ring;
    }

    private static CoordinateList path(String coordinates) {
        return new CoordinateList(OnGrid.wkt("MULTIPOINT (" + coordinates + ")").getCoordinates());
    }
}
