package vn.mauson.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * The one geometry test helper: shapes from text, shapes from a seed, and equality by name.
 *
 * <p>Everything made from a seed is the same on every machine; print the seed in the failure text.
 */
public final class Shapes {
    private Shapes() {}

    /** Reads well-known text with the house's own factory. */
    public static Geometry wkt(String text) {
        try {
            return new WKTReader(Geometries.FACTORY).read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException("not well-known text: " + text, e);
        }
    }

    /** The square with its lower left corner at x, y. */
    public static Polygon square(double x, double y, double side) {
        return polygon(List.of(
                new Coordinate(x, y),
                new Coordinate(x + side, y),
                new Coordinate(x + side, y + side),
                new Coordinate(x, y + side)));
    }

    /** A star-like polygon around x, y whose vertices lie between half and one and a half radii away. */
    public static Polygon blob(Random random, double x, double y, double radius, int vertices) {
        List<Coordinate> ring = new ArrayList<>(vertices + 1);
        for (int i = 0; i < vertices; i++) {
            double angle = 2 * Math.PI * (i + 0.5 * random.nextDouble()) / vertices;
            double reach = radius * (0.5 + random.nextDouble());
            ring.add(new Coordinate(x + reach * Math.cos(angle), y + reach * Math.sin(angle)));
        }
        return polygon(ring);
    }

    /**
     * A coverage of Voronoi cells of random sites in a square with its lower left corner at the
     * origin; cells that would have to be cut at the square's border are left out, so that neighbours
     * share every vertex exactly.
     */
    public static List<Geometry> voronoi(Random random, int sites, double side) {
        List<Coordinate> points = new ArrayList<>(sites);
        for (int i = 0; i < sites; i++) {
            points.add(new Coordinate(side * random.nextDouble(), side * random.nextDouble()));
        }
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(points);
        Geometry diagram = builder.getDiagram(Geometries.FACTORY);
        Envelope square = new Envelope(0, side, 0, side);
        return Geometries.listPolygons(diagram).stream()
                .filter(cell -> square.contains(cell.getEnvelopeInternal()))
                .map(Geometry.class::cast)
                .toList();
    }

    /**
     * A coverage without gaps of columns x rows wavy quadrilaterals, row by row from the lower left;
     * every side has {@code pieces} segments, and neighbours share each vertex.
     *
     * @param wobble how far a vertex of a side may stray from the straight line, as a share of its
     *     distance to the nearer corner; below 1 every cell is valid
     */
    public static List<Polygon> tiling(
            Random random, Envelope extent, int columns, int rows, int pieces, double wobble) {
        Coordinate[][] lattice = new Coordinate[columns * pieces + 1][rows * pieces + 1];
        double stepX = extent.getWidth() / (columns * pieces);
        double stepY = extent.getHeight() / (rows * pieces);
        for (int i = 0; i < lattice.length; i++) {
            for (int j = 0; j < lattice[i].length; j++) {
                double dx = wobble * toCorner(j, pieces) * (2 * random.nextDouble() - 1) * stepX;
                double dy = wobble * toCorner(i, pieces) * (2 * random.nextDouble() - 1) * stepY;
                lattice[i][j] = new Coordinate(extent.getMinX() + i * stepX + dx, extent.getMinY() + j * stepY + dy);
            }
        }
        List<Polygon> cells = new ArrayList<>(columns * rows);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                cells.add(cell(lattice, column * pieces, row * pieces, pieces));
            }
        }
        return cells;
    }

    private static int toCorner(int step, int pieces) {
        return Math.min(step % pieces, pieces - step % pieces) % pieces;
    }

    private static Polygon cell(Coordinate[][] lattice, int i, int j, int pieces) {
        List<Coordinate> ring = new ArrayList<>(4 * pieces + 1);
        for (int k = 0; k < pieces; k++) {
            ring.add(lattice[i + k][j].copy());
        }
        for (int k = 0; k < pieces; k++) {
            ring.add(lattice[i + pieces][j + k].copy());
        }
        for (int k = pieces; k > 0; k--) {
            ring.add(lattice[i + k][j + pieces].copy());
        }
        for (int k = pieces; k > 0; k--) {
            ring.add(lattice[i][j + k].copy());
        }
        return polygon(ring);
    }

    private static Polygon polygon(List<Coordinate> open) {
        List<Coordinate> ring = new ArrayList<>(open);
        ring.add(open.get(0).copy());
        return Geometries.FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
    }

    /** The same shape elsewhere, dx metres east and dy north. */
    public static Geometry moved(Geometry shape, double dx, double dy) {
        return AffineTransformation.translationInstance(dx, dy).transform(shape);
    }

    /** The same shape turned anticlockwise about the origin. */
    public static Geometry turned(Geometry shape, double radians) {
        return AffineTransformation.rotationInstance(radians).transform(shape);
    }

    /** Same structure, same vertices in the same order. */
    public static void assertExactlyEqual(Geometry actual, Geometry expected) {
        assertThat(actual.equalsExact(expected)).as(both(actual, expected)).isTrue();
    }

    /** Same vertices and parts, in whatever order rings and parts are written. */
    public static void assertNormallyEqual(Geometry actual, Geometry expected) {
        assertThat(actual.norm().equalsExact(expected.norm()))
                .as(both(actual, expected))
                .isTrue();
    }

    /** The same set of points, however it is written. */
    public static void assertTopologicallyEqual(Geometry actual, Geometry expected) {
        assertThat(actual.equalsTopo(expected)).as(both(actual, expected)).isTrue();
    }

    /** The same ground up to slivers of so many square metres in all. */
    public static void assertSameGround(Geometry actual, Geometry expected, double squareMetres) {
        double differing = OverlayNGRobust.overlay(actual, expected, OverlayNG.SYMDIFFERENCE)
                .getArea();
        assertThat(differing).as(both(actual, expected)).isLessThanOrEqualTo(squareMetres);
    }

    private static String both(Geometry actual, Geometry expected) {
        return "actual " + actual + "\nexpected " + expected;
    }
}
