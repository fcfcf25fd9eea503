package vn.mauson.tiles;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * A geometry on the grid as the command integers of the Mapbox Vector Tile Specification 2.1, section
 * 4.3. Used again for feature after feature, of one thread.
 */
final class GeometryCommands {
    private static final int POINT = 1;
    private static final int LINE = 2;
    private static final int POLYGON = 3;

    private static final int MOVE_TO = 1;
    private static final int LINE_TO = 2;
    private static final int CLOSE_PATH = 7;

    private final Wire numbers = new Wire();
    private int type;
    private int cursorX;
    private int cursorY;

    /** The type of geometry, section 4.3.4. */
    int type() {
        return type;
    }

    /** The command integers, packed. */
    Wire wire() {
        return numbers;
    }

    private void begin(int nextType) {
        type = nextType;
        numbers.clear();
        cursorX = 0;
        cursorY = 0;
    }

    /** Takes the place of what was written; the geometry is valid, in whole grid units, not empty, of one dimension. */
    void write(Geometry onGrid) {
        switch (onGrid.getDimension()) {
            case 0 -> points(onGrid);
            case 1 -> lines(onGrid);
            default -> polygons(onGrid);
        }
    }

    /** The same of exterior rings. */
    void write(PlainRing rings) {
        begin(POLYGON);
        for (int part = 0; part < rings.parts(); part++) {
            rings.turnTo(part);
            rings.withoutPassedVertices();
            ring(rings);
        }
    }

    private void ring(PlainRing ring) {
        boolean turned = ring.doubleArea() < 0;
        int first = turned ? ring.size() - 1 : 0;
        command(MOVE_TO, 1);
        moveCursor(ring.x(first), ring.y(first));
        fromFirst(ring, turned);
    }

    private void fromFirst(PlainRing ring, boolean turned) {
        int last = ring.size() - 1;
        command(LINE_TO, last);
        for (int i = 1; i <= last; i++) {
            int vertex = turned ? last - i : i;
            moveCursor(ring.x(vertex), ring.y(vertex));
        }
        command(CLOSE_PATH, 1);
    }

    /**
     * A ring of one part as {@link #write(WrittenRing, TileGrid)} takes it; what was written is gone.
     *
     * @param onGrid the ring's envelope
     */
    WrittenRing written(PlainRing ring, TileGrid grid, Envelope onGrid) {
        begin(POLYGON);
        ring.withoutPassedVertices();
        boolean turned = ring.doubleArea() < 0;
        int first = turned ? ring.size() - 1 : 0;
        cursorX = ring.x(first);
        cursorY = ring.y(first);
        fromFirst(ring, turned);
        Envelope inWorld = new Envelope(onGrid);
        inWorld.translate(grid.west(), grid.north());
        return new WrittenRing(inWorld, grid.west() + ring.x(first), grid.north() + ring.y(first), numbers.toBytes());
    }

    /** The same of a ring written before, which lies within the tile and is of its zoom. */
    void write(WrittenRing ring, TileGrid grid) {
        begin(POLYGON);
        command(MOVE_TO, 1);
        moveCursor((int) (ring.x() - grid.west()), (int) (ring.y() - grid.north()));
        numbers.raw(ring.rest());
    }

    private void points(Geometry points) {
        begin(POINT);
        Coordinate[] coordinates = points.getCoordinates();
        command(MOVE_TO, coordinates.length);
        for (Coordinate coordinate : coordinates) {
            moveCursor(coordinate);
        }
    }

    private void lines(Geometry lines) {
        begin(LINE);
        for (int i = 0; i < lines.getNumGeometries(); i++) {
            path(withoutPassedVertices(lines.getGeometryN(i).getCoordinates()));
        }
    }

    private void polygons(Geometry polygons) {
        begin(POLYGON);
        for (int i = 0; i < polygons.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) polygons.getGeometryN(i);
            ring(polygon.getExteriorRing(), true);
            for (int j = 0; j < polygon.getNumInteriorRing(); j++) {
                ring(polygon.getInteriorRingN(j), false);
            }
        }
    }

    private void ring(LinearRing ring, boolean exterior) {
        Coordinate[] closed = ring.getCoordinates();
        List<Coordinate> vertices = withoutPassedVertices(closed);
        vertices.remove(vertices.size() - 1);
        // JTS counts clockwise as positive with y up; the surveyor's formula the specification names has
        // the opposite sign, so an exterior ring is one that JTS finds negative.
        if (Area.ofRingSigned(closed) < 0 != exterior) {
            Collections.reverse(vertices);
        }
        path(vertices);
        command(CLOSE_PATH, 1);
    }

    private void path(List<Coordinate> vertices) {
        command(MOVE_TO, 1);
        moveCursor(vertices.get(0));
        command(LINE_TO, vertices.size() - 1);
        for (Coordinate vertex : vertices.subList(1, vertices.size())) {
            moveCursor(vertex);
        }
    }

    private static List<Coordinate> withoutPassedVertices(Coordinate[] path) {
        List<Coordinate> kept = new ArrayList<>(path.length);
        for (Coordinate next : path) {
            int size = kept.size();
            if (size >= 2 && Rings.isPassedStraight(kept.get(size - 2), kept.get(size - 1), next)) {
                kept.remove(size - 1);
            }
            kept.add(next);
        }
        return kept;
    }

    private void command(int command, int count) {
        numbers.varint((long) count << 3 | command);
    }

    private void moveCursor(Coordinate to) {
        moveCursor((int) to.x, (int) to.y);
    }

    private void moveCursor(int x, int y) {
        numbers.varint(Wire.zigZag(x - cursorX));
        numbers.varint(Wire.zigZag(y - cursorY));
        cursorX = x;
        cursorY = y;
    }
}
