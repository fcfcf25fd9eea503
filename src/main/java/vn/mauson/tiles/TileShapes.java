package vn.mauson.tiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.overlayng.PrecisionReducer;
import vn.mauson.geometry.Geometries;

/** Brings geometries onto the grid of one tile: steps 1 to 5 of the package. */
final class TileShapes {
    /** What became of a geometry. */
    enum Outcome {
        DRAWN,
        /** Drawn, after rounding had made it invalid. */
        REPAIRED,
        /** Within the tile, but without area or length on its grid. */
        COLLAPSED,
        /** Not within the tile and its buffer. */
        OUTSIDE
    }

    /** A geometry in grid units, empty unless drawn or repaired. */
    record Shape(Geometry onGrid, Outcome outcome) {
        private static Shape empty(Outcome outcome) {
            return new Shape(Geometries.FACTORY.createGeometryCollection(), outcome);
        }
    }

    private static final PrecisionModel WHOLE_NUMBERS = new PrecisionModel(1);
    private static final Envelope TILE = new Envelope(0, TileGrid.EXTENT, 0, TileGrid.EXTENT);
    private static final Envelope BOX = box();
    private static final Geometry BOX_AREA = Geometries.FACTORY.toGeometry(BOX);

    private final TileGrid grid;

    TileShapes(TileGrid grid) {
        this.grid = grid;
    }

    /** Whether something with that envelope on the grid can reach into the tile or its buffer. */
    static boolean isNear(Envelope onGrid) {
        return BOX.intersects(onGrid);
    }

    /** Whether something with that envelope on the grid is to be cut. */
    static boolean isCrossing(Envelope onGrid) {
        return !TILE.contains(onGrid);
    }

    /**
     * A geometry as it is drawn in the tile.
     *
     * @param world valid, as {@link World} has it
     */
    Shape shape(Geometry world) {
        Envelope onGrid = grid.toGrid(world.getEnvelopeInternal());
        if (world.isEmpty() || !isNear(onGrid)) {
            return Shape.empty(Outcome.OUTSIDE);
        }
        boolean crossing = isCrossing(onGrid);
        return switch (world.getDimension()) {
            case 0 -> points(world);
            case 1 -> lines(world, crossing);
            default -> areas(world, crossing);
        };
    }

    private Shape points(Geometry world) {
        Coordinate[] inside = Arrays.stream(world.getCoordinates())
                .map(point -> (Coordinate) new CoordinateXY(grid.column(point.x), grid.row(point.y)))
                .filter(BOX::contains)
                .distinct()
                .toArray(Coordinate[]::new);
        return drawn(Geometries.FACTORY.createMultiPointFromCoords(inside), Outcome.DRAWN);
    }

    private Shape lines(Geometry world, boolean crossing) {
        List<CoordinateList> paths = new ArrayList<>();
        for (Object line : LinearComponentExtracter.getLines(world)) {
            CoordinateList path = grid.toGrid(((LineString) line).getCoordinateSequence());
            if (path.size() >= 2) {
                paths.add(path);
            }
        }
        if (paths.isEmpty()) {
            return Shape.empty(Outcome.COLLAPSED);
        }
        List<LineString> inside = new ArrayList<>();
        paths.forEach(path -> addRunsInside(crossing ? Seams.node(path) : path, inside));
        return drawn(Geometries.FACTORY.createMultiLineString(inside.toArray(LineString[]::new)), Outcome.DRAWN);
    }

    // A noded edge lies wholly inside the box or wholly outside, so its ends decide.
    private static void addRunsInside(CoordinateList path, List<LineString> inside) {
        CoordinateList run = new CoordinateList();
        for (Coordinate vertex : path) {
            if (BOX.contains(vertex)) {
                run.add(vertex, false);
            } else {
                addRun(run, inside);
                run.clear();
            }
        }
        addRun(run, inside);
    }

    private static void addRun(CoordinateList run, List<LineString> inside) {
        if (run.size() >= 2) {
            inside.add(Geometries.FACTORY.createLineString(run.toCoordinateArray()));
        }
    }

    private Shape areas(Geometry world, boolean crossing) {
        List<Polygon> polygons = new ArrayList<>();
        for (Polygon polygon : Geometries.listPolygons(world)) {
            CoordinateList shell = ring(polygon.getExteriorRing(), crossing);
            if (!shell.isEmpty()) {
                polygons.add(Geometries.FACTORY.createPolygon(ofPath(shell), holes(polygon, crossing)));
            }
        }
        Geometry quantised = Geometries.ofPolygons(polygons);
        boolean valid = isValid(quantised);
        Geometry repaired = valid ? quantised : repair(quantised);
        if (repaired.isEmpty()) {
            return Shape.empty(Outcome.COLLAPSED);
        }
        return drawn(crossing ? clip(repaired) : repaired, valid ? Outcome.DRAWN : Outcome.REPAIRED);
    }

    private CoordinateList ring(LinearRing world, boolean crossing) {
        CoordinateList ring = Rings.withoutSpikes(grid.toGrid(world.getCoordinateSequence()));
        return crossing ? Seams.node(ring) : ring;
    }

    private LinearRing[] holes(Polygon polygon, boolean crossing) {
        List<LinearRing> holes = new ArrayList<>();
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            CoordinateList hole = ring(polygon.getInteriorRingN(i), crossing);
            if (!hole.isEmpty()) {
                holes.add(ofPath(hole));
            }
        }
        return holes.toArray(LinearRing[]::new);
    }

    private static boolean isValid(Geometry quantised) {
        if (quantised instanceof Polygon polygon
                && polygon.getNumInteriorRing() == 0
                && polygon.getNumPoints() <= PlainRing.MOST_VERTICES) {
            return Rings.isSimple(polygon.getExteriorRing().getCoordinates());
        }
        return quantised.isValid();
    }

    // Fixing makes vertices where edges cross, off the grid; reducing brings them onto it and stays valid.
    private static Geometry repair(Geometry quantised) {
        Geometry valid = Geometries.ofPolygons(Geometries.listPolygons(GeometryFixer.fix(quantised)));
        return PrecisionReducer.reducePrecision(valid, WHOLE_NUMBERS);
    }

    private static Geometry clip(Geometry valid) {
        return Geometries.ofPolygons(
                Geometries.listPolygons(OverlayNGRobust.overlay(valid, BOX_AREA, OverlayNG.INTERSECTION)));
    }

    private static Shape drawn(Geometry onGrid, Outcome outcome) {
        return onGrid.isEmpty() ? Shape.empty(Outcome.OUTSIDE) : new Shape(onGrid, outcome);
    }

    private static LinearRing ofPath(CoordinateList ring) {
        return Geometries.FACTORY.createLinearRing(ring.toCoordinateArray());
    }

    private static Envelope box() {
        Envelope box = new Envelope(TILE);
        box.expandBy(TileGrid.BUFFER);
        return box;
    }
}
