package vn.mauson.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiPredicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import vn.mauson.geometry.Geometries;
import vn.mauson.geometry.Reprojection;

/**
 * The faults that real inventories have, made on purpose: some plots overlap a neighbour, and some reach
 * over a commune border. Without them nothing would show that they are found.
 */
final class PlotFaults {
    /** Radius of the bite a plot takes out of its neighbour, by the square root of the neighbour's area. */
    private static final double BITE = 0.25;

    private final List<Parcels.Parcel> parcels;
    private final List<LandUse.Use> uses;
    private final Reprojection toLonLat;
    private final SplittableRandom random;
    private final HPRtree index = new HPRtree();
    private final Set<Integer> touched = new HashSet<>();
    private final Map<Integer, Polygon> faulty = new HashMap<>();

    private PlotFaults(
            List<Parcels.Parcel> parcels, List<LandUse.Use> uses, Reprojection toLonLat, SplittableRandom random) {
        this.parcels = parcels;
        this.uses = uses;
        this.toLonLat = toLonLat;
        this.random = random;
        for (int i = 0; i < parcels.size(); i++) {
            index.insert(parcels.get(i).onPlane().getEnvelopeInternal(), i);
        }
    }

    /** New outlines of the plots that got a fault, by the index of their parcel. */
    static Map<Integer, Polygon> of(
            Recipe recipe,
            List<Parcels.Parcel> parcels,
            List<LandUse.Use> uses,
            Reprojection toLonLat,
            SplittableRandom random) {
        PlotFaults faults = new PlotFaults(parcels, uses, toLonLat, random);
        faults.make((int) recipe.number("overlapping_pairs"), faults::isNeighbourPlot);
        faults.make((int) recipe.number("border_crossers"), faults::isLandOfOthers);
        return faults.faulty;
    }

    private boolean isNeighbourPlot(int plot, int other) {
        return parcels.get(plot).atom() == parcels.get(other).atom() && uses.get(other) == LandUse.Use.PLANTED;
    }

    private boolean isLandOfOthers(int plot, int other) {
        return parcels.get(plot).atom() != parcels.get(other).atom() && uses.get(other) == LandUse.Use.NONE;
    }

    private void make(int count, BiPredicate<Integer, Integer> fits) {
        int made = 0;
        for (int tries = 0; made < count && tries < 100 * parcels.size(); tries++) {
            int plot = random.nextInt(parcels.size());
            if (uses.get(plot) == LandUse.Use.PLANTED && !touched.contains(plot) && bite(plot, fits)) {
                made++;
            }
        }
    }

    private boolean bite(int plot, BiPredicate<Integer, Integer> fits) {
        List<Integer> near = new ArrayList<>();
        for (Object other : index.query(parcels.get(plot).onPlane().getEnvelopeInternal())) {
            near.add((Integer) other);
        }
        near.sort(null);
        for (int other : near) {
            if (other != plot && !touched.contains(other) && fits.test(plot, other) && bite(plot, other)) {
                touched.add(plot);
                touched.add(other);
                return true;
            }
        }
        return false;
    }

    /**
     * False where the two do not share an edge long enough, or the plot would not be one piece, valid in
     * both frames: a hair's breadth left between two arcs can cross itself when it is moved.
     */
    private boolean bite(int plot, int other) {
        Polygon from = parcels.get(other).onPlane();
        Polygon to = parcels.get(plot).onPlane();
        Geometry edge = OverlayNGRobust.overlay(to, from, OverlayNG.INTERSECTION);
        double radius = BITE * Math.sqrt(from.getArea());
        if (edge.getLength() < radius) {
            return false;
        }
        Coordinate middle = edge.getInteriorPoint().getCoordinate();
        Geometry disc = Geometries.FACTORY.createPoint(middle).buffer(radius);
        Geometry bitten = OverlayNGRobust.overlay(from, disc, OverlayNG.INTERSECTION);
        Geometry grown = OverlayNGRobust.overlay(to, bitten, OverlayNG.UNION);
        if (grown instanceof Polygon polygon
                && polygon.getNumInteriorRing() == 0
                && toLonLat.apply(polygon).isValid()) {
            faulty.put(plot, polygon);
            return true;
        }
        return false;
    }
}
