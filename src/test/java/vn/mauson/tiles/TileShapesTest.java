package vn.mauson.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import vn.mauson.tiles.TileShapes.Outcome;
import vn.mauson.tiles.TileShapes.Shape;

/** Drawn in grid units, from the simple to the hard. */
class TileShapesTest {
    private static final String BIG_WITH_HOLE =
            "POLYGON ((-500 -500, 5000 -500, 5000 5000, -500 5000, -500 -500), (100 100, 200 100, 200 200, 100 100))";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "point            | POINT (10.4 19.6)               | MULTIPOINT ((10 20))",
                "point in buffer  | POINT (-64 4160)                | MULTIPOINT ((-64 4160))",
                "points, one out  | MULTIPOINT ((10 20), (-66 9))   | MULTIPOINT ((10 20))",
                "line             | LINESTRING (0 0, 9.6 9.6)       | MULTILINESTRING ((0 0, 10 10))",
                "line leaving     | LINESTRING (50 50, -100 50)     | MULTILINESTRING ((50 50, 0 50, -64 50))",
                "line coming back | LINESTRING (9 9, -99 9, -99 99, 9 99) | MULTILINESTRING ((9 9, 0 9, -64 9), (-64 99, 0 99, 9 99))",
                "lines, one short | MULTILINESTRING ((0 0, 0.2 0), (5 5, 9 9)) | MULTILINESTRING ((5 5, 9 9))",
                "polygon          | POLYGON ((0 0, 8 0, 8 8.3, 0 0)) | POLYGON ((0 0, 8 0, 8 8, 0 0))",
                "tiny hole goes   | POLYGON ((0 0, 8 0, 8 8, 0 8, 0 0), (4 4, 4.3 4, 4 4.3, 4 4)) | POLYGON ((0 0, 8 0, 8 8, 0 8, 0 0))",
                "parts collapse   | MULTIPOLYGON (((0 0, 8 0, 8 8, 0 0)), ((20 20, 20.2 20, 20 20.2, 20 20))) | POLYGON ((0 0, 8 0, 8 8, 0 0))",
                "polygon leaving  | POLYGON ((-200 0, 200 0, 200 50, -200 50, -200 0)) | POLYGON ((-64 0, 200 0, 200 50, -64 50, -64 0))",
                "covering the tile | POLYGON ((-500 -500, 5000 -500, 5000 5000, -500 5000, -500 -500)) | POLYGON ((-64 -64, 4160 -64, 4160 4160, -64 4160, -64 -64))"
            })
    void drawsWhatIsWithinTheTileAndItsBuffer(String what, String wkt, String expected) {
        Shape shape = shape(wkt);
        assertThat(shape.outcome()).as(what).isEqualTo(Outcome.DRAWN);
        assertThat(shape.onGrid().equalsTopo(OnGrid.wkt(expected)))
                .as("%s: %s, expected %s", what, shape.onGrid(), expected)
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "far away                | POLYGON ((5000 0, 6000 0, 6000 9, 5000 0))                    | OUTSIDE",
                "past the buffer         | POINT (-65 0)                                                  | OUTSIDE",
                "around the corner       | LINESTRING (-300 100, 100 -300)                               | OUTSIDE",
                "an L around the corner  | POLYGON ((-300 -300, 9 -300, 9 -200, -200 -200, -200 9, -300 9, -300 -300)) | OUTSIDE",
                "nothing at all          | POLYGON EMPTY                                                  | OUTSIDE",
                "smaller than a unit     | POLYGON ((3 3, 3.3 3, 3.3 3.3, 3 3))                          | COLLAPSED",
                "thinner than a unit     | POLYGON ((3 3, 90 3, 90 3.3, 3 3.3, 3 3))                     | COLLAPSED",
                "shorter than a unit     | LINESTRING (3 3, 3.3 3)                                       | COLLAPSED"
            })
    void saysWhyNothingIsDrawn(String what, String wkt, Outcome outcome) {
        Shape shape = shape(wkt);
        assertThat(shape.outcome()).as(what).isEqualTo(outcome);
        assertThat(shape.onGrid().isEmpty()).as(what).isTrue();
    }

    @Test
    void fillsASlitThatRoundingHasClosed() {
        Shape shape = shape("POLYGON ((0 0, 40 0, 40 19.8, 20 19.9, 20 20.2, 40 20.4, 40 40, 0 40, 0 0))");
        assertThat(shape.outcome()).isEqualTo(Outcome.DRAWN);
        assertThat(shape.onGrid().equalsTopo(OnGrid.wkt("POLYGON ((0 0, 40 0, 40 40, 0 40, 0 0))")))
                .as(shape.onGrid().toText())
                .isTrue();
    }

    @Test
    void partsAPolygonWhereRoundingHasClosedItsNeck() {
        Shape shape = shape("POLYGON ((0 0, 40 0, 40 40, 20 0.2, 0 40, 0 0))");
        assertThat(shape.outcome()).isEqualTo(Outcome.REPAIRED);
        assertThat(shape.onGrid()
                        .equalsTopo(OnGrid.wkt("MULTIPOLYGON (((0 0, 20 0, 0 40, 0 0)), ((20 0, 40 0, 40 40, 20 0)))")))
                .as(shape.onGrid().toText())
                .isTrue();
    }

    @Test
    void repairsEdgesThatRoundingHasCrossedToWholeUnits() {
        // The notch ends at 44 4.45, just above the lower edge (4.4 there), and rounds to below it.
        Shape shape = shape("POLYGON ((0 0, 100 10, 100 60, 50 60, 44 4.45, 40 60, 0 60, 0 0))");
        assertThat(shape.outcome()).isEqualTo(Outcome.REPAIRED);
        assertThat(shape.onGrid().isValid()).isTrue();
        assertThat(shape.onGrid().getCoordinates()).allSatisfy(vertex -> assertThat(vertex.equals2D(rounded(vertex)))
                .isTrue());
        // The notch takes 10 * 55.55 / 2 of the 5500 between the lower edge and the upper; the lower edge now
        // dips by 0.4 in its 100 units, which gives 20, and the notch is 0.45 deeper, which takes 2.25.
        assertThat(shape.onGrid().getArea()).isCloseTo(5500 - 277.75, within(20 + 2.25));
    }

    @Test
    void keepsAHoleWhenThePolygonCoversTheTile() {
        Shape shape = shape(BIG_WITH_HOLE);
        assertThat(shape.onGrid().getArea()).isEqualTo(4224 * 4224 - 5000);
        assertThat(shape.onGrid().isValid()).isTrue();
    }

    @Test
    void drawsOnlyTheHighestDimensionOfAMixedCollection() {
        Shape shape = shape("GEOMETRYCOLLECTION (POLYGON ((0 0, 8 0, 8 8, 0 0)), POINT (9 9), LINESTRING (0 0, 9 9))");
        assertThat(shape.onGrid()).isEqualTo(OnGrid.wkt("POLYGON ((0 0, 8 0, 8 8, 0 0))"));
    }

    private static Coordinate rounded(Coordinate vertex) {
        return new Coordinate(Math.rint(vertex.x), Math.rint(vertex.y));
    }

    private static Shape shape(String wkt) {
        return new TileShapes(new TileGrid(OnGrid.TILE))
                .shape(World.of(TileMatrixSet.WEB_MERCATOR_QUAD, OnGrid.lonLat(OnGrid.TILE, wkt)));
    }
}
