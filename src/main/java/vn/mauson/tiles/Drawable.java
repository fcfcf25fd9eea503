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
 * @param world valid, as {@link World} has it
 * @param clearance of a ring of few vertices without holes: the least distance of a vertex from an edge it is
 *     no end of, sides of the tile at zoom 0; 0 for anything else. While no vertex moves by half of it, the ring stays
 *     simple (see {@link org.locationtech.jts.precision.MinimumClearance})
 * @param area as a part of the tile at zoom 0
 * @param written as tiles of the one zoom it is drawn at write it; null where it is drawn at several, or cannot be
 *     written before
 */
record Drawable(Geometry world, double clearance, double area, Attributes attributes, WrittenRing written) {
    /** @param shared as {@link Attributes} has it */
    static Drawable of(TileMatrixSet set, Feature feature, Map<Object, Object> shared) {
        return of(World.of(set, feature.lonLat()), Attributes.of(feature.id(), feature.properties(), shared));
    }

    static Drawable of(Geometry world, Attributes attributes) {
        return new Drawable(
                world, isPlain(world) ? clearance(world.getCoordinates()) : 0, world.getArea(), attributes, null);
    }

    /** The same as it is drawn at the pen's zoom, and at no other. */
    Drawable written(WrittenRing.Pen pen) {
        return new Drawable(world, clearance, area, attributes, pen.write(this).orElse(null));
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
