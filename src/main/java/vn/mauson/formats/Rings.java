package vn.mauson.formats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import vn.mauson.geometry.Geometries;

/**
 * Areas of a shapefile, which has only rings: clockwise is a shell, counter-clockwise a hole of the
 * smallest shell it lies in. A hole in no shell is a ring written the wrong way round, and is a shell.
 */
final class Rings {
    private static final class Shell {
        private final LinearRing ring;
        private final double area;
        private final List<LinearRing> holes = new ArrayList<>();
        private IndexedPointInAreaLocator locator;

        private Shell(LinearRing ring) {
            this.ring = ring;
            this.area = Geometries.FACTORY.createPolygon(ring).getArea();
        }

        private boolean contains(LinearRing hole) {
            if (!ring.getEnvelopeInternal().covers(hole.getEnvelopeInternal())) {
                return false;
            }
            if (locator == null) {
                locator = new IndexedPointInAreaLocator(ring);
            }
            for (Coordinate vertex : hole.getCoordinates()) {
                int location = locator.locate(vertex);
                if (location != Location.BOUNDARY) {
                    return location == Location.INTERIOR;
                }
            }
            return true;
        }
    }

    private Rings() {}

    /** A polygon or multipolygon; null with a fault where the rings are too many to be told apart. */
    static Geometry assemble(LinearRing[] rings, Shaping shaping) {
        if (rings.length == 1) {
            boolean shell = !Orientation.isCCWArea(rings[0].getCoordinates());
            remark(shell ? 0 : 1, shaping);
            return Geometries.FACTORY.createPolygon(rings[0]);
        }
        List<Shell> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (LinearRing ring : rings) {
            if (Orientation.isCCWArea(ring.getCoordinates())) {
                holes.add(ring);
            } else {
                shells.add(new Shell(ring));
            }
        }
        return place(shells, holes, shaping) ? ofShells(shells) : null;
    }

    private static boolean place(List<Shell> shells, List<LinearRing> holes, Shaping shaping) {
        STRtree tree = new STRtree();
        shells.forEach(shell -> tree.insert(shell.ring.getEnvelopeInternal(), shell));
        List<Shell> turned = new ArrayList<>();
        long pairs = 0;
        for (LinearRing hole : holes) {
            List<Shell> near = near(tree, hole);
            pairs += near.size();
            if (pairs > Limits.RING_PAIRS) {
                shaping.refuse("too-many-rings", holes.size() + " holes", "rings that can be told apart");
                return false;
            }
            near.stream()
                    .filter(shell -> shell.contains(hole))
                    .min(Comparator.comparingDouble(shell -> shell.area))
                    .ifPresentOrElse(shell -> shell.holes.add(hole), () -> turned.add(new Shell(hole)));
        }
        remark(turned.size(), shaping);
        shells.addAll(turned);
        return true;
    }

    @SuppressWarnings("unchecked")
    private static List<Shell> near(STRtree tree, LinearRing hole) {
        return tree.query(hole.getEnvelopeInternal());
    }

    private static void remark(int turned, Shaping shaping) {
        if (turned > 0) {
            shaping.remark(
                    "ring-orientation", turned + " rings", "clockwise shells; holes in no shell were taken as shells");
        }
    }

    private static Geometry ofShells(List<Shell> shells) {
        List<Polygon> polygons = shells.stream()
                .map(shell -> Geometries.FACTORY.createPolygon(shell.ring, shell.holes.toArray(LinearRing[]::new)))
                .toList();
        return Geometries.ofPolygons(polygons);
    }
}
