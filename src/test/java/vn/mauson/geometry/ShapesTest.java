package vn.mauson.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** The makers make what they promise. */
class ShapesTest {
    @Test
    void aTilingIsACoverageWithoutGaps() {
        List<Polygon> cells = Shapes.tiling(new Random(1), new Envelope(0, 600, 0, 500), 6, 5, 8, 0.3);

        assertThat(cells).hasSize(30).allMatch(Geometry::isValid).allMatch(cell -> cell.getNumPoints() == 33);
        assertThat(CoverageValidator.isValid(cells.toArray(Geometry[]::new))).isTrue();
    }

    @Test
    void voronoiCellsAreACoverage() {
        List<Geometry> cells = Shapes.voronoi(new Random(2), 100, 1000);

        assertThat(cells).hasSizeGreaterThan(50).allMatch(Geometry::isValid);
        assertThat(CoverageValidator.isValid(cells.toArray(Geometry[]::new))).isTrue();
    }

    @Test
    void aBlobIsValid() {
        Random random = new Random(3);
        for (int i = 0; i < 100; i++) {
            assertThat(Shapes.blob(random, 0, 0, 80, 32).isValid()).isTrue();
        }
    }
}
