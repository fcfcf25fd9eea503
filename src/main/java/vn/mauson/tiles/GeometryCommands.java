package vn.mauson.tiles;

import io.github.sebasbaumh.mapbox.vectortile.VectorTile.Tile.Feature;
import io.github.sebasbaumh.mapbox.vectortile.VectorTile.Tile.GeomType;
import io.github.sebasbaumh.mapbox.vectortile.util.GeomCmd;
import io.github.sebasbaumh.mapbox.vectortile.util.MvtUtil;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes a geometry on the grid as the command integers of the Mapbox Vector Tile Specification 2.1,
 * section 4.3.
 *
 * <p>The library's own adapter is not used: it silently leaves out the smallest polygons, of half a
 * square unit, if they are wound one way, and turns rings by changing the geometry it is given.
 */
final class GeometryCommands {
    private final Feature.Builder feature;
    private int cursorX;
    private int cursorY;

    private GeometryCommands(Feature.Builder feature) {
        this.feature = feature;
    }

    /** Sets type and geometry of a feature; the geometry is valid, in whole grid units, not empty, of one dimension. */
    static void write(Geometry onGrid, Feature.Builder feature) {
        GeometryCommands commands = new GeometryCommands(feature);
        switch (onGrid.getDimension()) {
            case 0 -> commands.points(onGrid);
            case 1 -> commands.lines(onGrid);
            default -> commands.polygons(onGrid);
        }
    }

    /** The same of one exterior ring. */
    static void write(PlainRing ring, Feature.Builder feature) {
        ring.withoutPassedVertices();
        feature.setType(GeomType.POLYGON);
        new GeometryCommands(feature).ring(ring);
    }

    private void ring(PlainRing ring) {
        boolean turned = ring.doubleArea() < 0;
        int last = ring.size() - 1;
        command(GeomCmd.MOVE_TO, 1);
        for (int i = 0; i <= last; i++) {
            if (i == 1) {
                command(GeomCmd.LINE_TO, last);
            }
            int vertex = turned ? last - i : i;
            moveCursor(ring.x(vertex), ring.y(vertex));
        }
        command(GeomCmd.CLOSE_PATH, 1);
    }

    private void points(Geometry points) {
        feature.setType(GeomType.POINT);
        Coordinate[] coordinates = points.getCoordinates();
        command(GeomCmd.MOVE_TO, coordinates.length);
        for (Coordinate coordinate : coordinates) {
            moveCursor(coordinate);
        }
    }

    private void lines(Geometry lines) {
        feature.setType(GeomType.LINESTRING);
        for (int i = 0; i < lines.getNumGeometries(); i++) {
            path(withoutPassedVertices(lines.getGeometryN(i).getCoordinates()));
        }
    }

    private void polygons(Geometry polygons) {
        feature.setType(GeomType.POLYGON);
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
        command(GeomCmd.CLOSE_PATH, 1);
    }

    private void path(List<Coordinate> vertices) {
        command(GeomCmd.MOVE_TO, 1);
        moveCursor(vertices.get(0));
        command(GeomCmd.LINE_TO, vertices.size() - 1);
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

    private void command(GeomCmd command, int count) {
        feature.addGeometry(MvtUtil.geomCmdHdr(command, count));
    }

    private void moveCursor(Coordinate to) {
        moveCursor((int) to.x, (int) to.y);
    }

    private void moveCursor(int x, int y) {
        feature.addGeometry(MvtUtil.encodeZigZag(x - cursorX));
        feature.addGeometry(MvtUtil.encodeZigZag(y - cursorY));
        cursorX = x;
        cursorY = y;
    }
}
