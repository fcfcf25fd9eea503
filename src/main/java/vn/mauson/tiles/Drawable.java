package vn.mauson.tiles;

import java.util.Map;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import vn.mauson.store.Feature;

/**
 * A feature as tiles are made from it.
 *
 * @param id names it in error messages
 * @param world valid, as {@link World} has it
 * @param clearance of a ring of few vertices without holes: the least distance of a vertex from an edge it is
 *     no end of, sides of the tile at zoom 0; 0 for anything else. While no vertex moves by half of it, the ring stays
 *     simple (see {@link org.locationtech.jts.precision.MinimumClearance})
 * @param area as a part of the tile at zoom 0
 * @param properties as {@link Feature} has them
 */
record Drawable(String id, Geometry world, double clearance, double area, Map<String, Object> properties) {
    static Drawable of(TileMatrixSet set, Feature feature) {
        return of(feature.id(), World.of(set, feature.lonLat()), feature.properties());
    }

    static Drawable of(String id, Geometry world, Map<String, Object> properties) {
        return new Drawable(
                id, world, isPlain(world) ? clearance(world.getCoordinates()) : 0, world.getArea(), properties);
    }

    /** Whether it is made of polygons. */
    boolean isArea() {
        return world.getDimension() == 2;
    }

    /** Whether it is a polygon of few vertices, without holes. */
    boolean isPlain() {
        return isPlain(world);
    }

    private static boolean isPlain(Geometry world) {
        return world instanceof Polygon polygon
                && polygon.getNumInteriorRing() == 0
                && !polygon.isEmpty()
                && polygon.getNumPoints() <= PlainRing.MOST_VERTICES;
    }

    private static double clearance(Coordinate[] ring) {
        int edges = ring.length - 1;
        double least = Double.POSITIVE_INFINITY;
        for (int edge = 0; edge < edges; edge++) {
            int last = edge == 0 ? edges : edge + edges;
            for (int vertex = edge + 2; vertex < last; vertex++) {
                least = Math.min(least, Distance.pointToSegment(ring[vertex % edges], ring[edge], ring[edge + 1]));
            }
        }
        return least;
    }
}
