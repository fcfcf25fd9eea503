package vn.mauson.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.CoordinateXY;

class SeamsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "within the tile nothing   | 5 5, 90 90             | 5 5, 90 90",
                "a vertex on the line      | 5 5, 0 9, -9 9         | 5 5, 0 9, -9 9",
                "along the line nothing    | 0 5, 0 90              | 0 5, 0 90",
                "one crossing, rounded     | -1 0, 2 1              | -1 0, 0 0, 2 1",
                "and to the nearer         | -1 0, 2 2              | -1 0, 0 1, 2 2",
                "from the other end alike  | 2 1, -1 0              | 2 1, 0 0, -1 0",
                "edge and buffer           | -100 50, 100 50        | -100 50, -64 50, 0 50, 100 50",
                "every line there is       | -70 9, 4170 9          | -70 9, -64 9, 0 9, 4096 9, 4160 9, 4170 9",
                "through the corner once   | -10 -10, 10 10         | -10 -10, 0 0, 10 10",
                "past the corner           | 4090 4100, 4100 4080   | 4090 4100, 4092 4096, 4096 4088, 4100 4080"
            })
    void putsAVertexOnEveryLineThatIsCrossed(String what, String path, String expected) {
        assertThat(Seams.node(path(path))).as(what).isEqualTo(path(expected));
    }

    @Test
    void bothTilesBesideASeamGetTheSamePointsOnItWhicheverWayThePathRuns() {
        long seed = 99;
        Random random = new Random(seed);
        int crossings = 0;
        for (int i = 0; i < 2_000; i++) {
            CoordinateList here = randomPath(random);
            CoordinateList there = shifted(here, -TileGrid.EXTENT);
            Collections.reverse(there);
            List<Double> onSeam = northings(Seams.node(here), TileGrid.EXTENT);
            assertThat(northings(Seams.node(there), 0))
                    .as("%s, seed %d", here, seed)
                    .isEqualTo(onSeam);
            crossings += onSeam.size();
        }
        assertThat(crossings).isGreaterThan(1_000);
    }

    private static CoordinateList randomPath(Random random) {
        CoordinateList path = new CoordinateList();
        for (int i = 0; i < 4; i++) {
            path.add(new CoordinateXY(random.nextInt(12_000) - 2_000, random.nextInt(4_096)), false);
        }
        return path;
    }

    private static CoordinateList shifted(CoordinateList path, int east) {
        CoordinateList shifted = new CoordinateList();
        path.forEach(vertex -> shifted.add(new CoordinateXY(vertex.x + east, vertex.y), false));
        return shifted;
    }

    private static List<Double> northings(CoordinateList noded, int x) {
        List<Double> northings = new ArrayList<>();
        for (Coordinate vertex : noded) {
            if (vertex.x == x) {
                northings.add(vertex.y);
            }
        }
        Collections.sort(northings);
        return northings;
    }

    private static CoordinateList path(String coordinates) {
        return new CoordinateList(OnGrid.wkt("MULTIPOINT (" + coordinates + ")").getCoordinates());
    }
}
