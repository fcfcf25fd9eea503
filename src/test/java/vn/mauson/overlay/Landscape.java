package vn.mauson.overlay;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import vn.mauson.geometry.Shapes;

/**
 * A made-up province for load tests and benches: 8,300 km² on the plane EPSG:9215, 200 wavy communes
 * of about 120 vertices, and plots of 33 vertices (counting the last, which is the first). The same
 * seed gives the same ground everywhere.
 */
public final class Landscape {
    private static final Envelope EXTENT = new Envelope(430_000, 521_100, 2_360_000, 2_451_100);

    private Landscape() {}

    /** 200 communes, a coverage without gaps. */
    public static List<Zone> communes(long seed) {
        List<Zone> zones = new ArrayList<>();
        for (Polygon cell : Shapes.tiling(new Random(seed), EXTENT, 20, 10, 30, 0.05)) {
            zones.add(new Zone("%05d".formatted(zones.size()), cell));
        }
        return zones;
    }

    /** Plots that cover all of the ground and share their borders with each other, side x side of them. */
    public static List<Parcel> touchingPlots(long seed, int side) {
        List<Parcel> plots = new ArrayList<>();
        for (Polygon cell : Shapes.tiling(new Random(seed), EXTENT, side, side, 8, 0.5)) {
            plots.add(new Parcel(plots.size(), cell));
        }
        return plots;
    }

    /** About so many plots that cover some ground and share their borders with each other; few lie across its edge. */
    public static List<Parcel> touchingPlots(long seed, Geometry ground, int count) {
        Envelope box = ground.getEnvelopeInternal();
        int side = (int) Math.ceil(Math.sqrt(count * box.getArea() / ground.getArea()));
        PointOnGeometryLocator locator = new IndexedPointInAreaLocator(ground);
        List<Parcel> plots = new ArrayList<>();
        for (Polygon cell : Shapes.tiling(new Random(seed), box, side, side, 8, 0.5)) {
            if (locator.locate(cell.getEnvelopeInternal().centre()) != Location.EXTERIOR) {
                plots.add(new Parcel(plots.size(), cell));
            }
        }
        return plots;
    }

    /** Plots of about 2.5 ha in a regular pattern that do not touch, side x side of them. */
    public static List<Parcel> lonePlots(long seed, int side) {
        Random random = new Random(seed);
        double step = EXTENT.getWidth() / side;
        List<Parcel> plots = new ArrayList<>();
        for (int i = 0; i < side * side; i++) {
            Coordinate middle = new Coordinate(
                    EXTENT.getMinX() + (i % side + 0.5) * step, EXTENT.getMinY() + (i / side + 0.5) * step);
            Geometry blob = Shapes.blob(random, middle.x, middle.y, step / 3, 32);
            plots.add(new Parcel(i, blob));
        }
        return plots;
    }
}
