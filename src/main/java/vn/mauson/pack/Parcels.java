package vn.mauson.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import vn.mauson.geometry.Geometries;

/**
 * The province's land cut into parcels, each inside one atom of the boundaries and sharing its edges with
 * its neighbours.
 *
 * <p>Pieces below the smallest area of a forest (0.3 ha, Law on Forestry 16/2017/QH14, article 2) that the
 * cut along a commune border leaves are dropped: they belong to no parcel.
 */
final class Parcels {
    private static final double SMALLEST_SQUARE_METRES = 3_000;

    /** Cells that a curve crosses per its length over the side of a cell: 4/π (Cauchy-Crofton). */
    private static final double CROSSINGS = 4 / Math.PI;

    private final List<GeneralisedBoundaries.Atom> atoms;
    private final List<IndexedPointInAreaLocator> locators = new ArrayList<>();
    private final HPRtree areas = new HPRtree();
    private final HPRtree borders = new HPRtree();

    /**
     * A parcel.
     *
     * @param atom index of its atom
     * @param onPlane metres
     */
    record Parcel(int atom, Polygon onPlane) {
        double hectares() {
            return onPlane.getArea() / 10_000;
        }

        Coordinate centre() {
            return onPlane.getCentroid().getCoordinate();
        }
    }

    private Parcels(List<GeneralisedBoundaries.Atom> atoms) {
        this.atoms = atoms;
        for (int i = 0; i < atoms.size(); i++) {
            Geometry area = atoms.get(i).onPlane();
            locators.add(new IndexedPointInAreaLocator(area));
            areas.insert(area.getEnvelopeInternal(), i);
            for (Object line : LinearComponentExtracter.getLines(area)) {
                indexSegments((LineString) line, i);
            }
        }
        areas.build();
        borders.build();
    }

    private void indexSegments(LineString line, int atom) {
        for (int i = 1; i < line.getNumPoints(); i++) {
            Envelope segment = new Envelope(line.getCoordinateN(i - 1), line.getCoordinateN(i));
            borders.insert(segment, atom);
        }
    }

    /** About so many parcels, in an order that depends on the seed of the random numbers alone. */
    static List<Parcel> of(List<GeneralisedBoundaries.Atom> atoms, int count, SplittableRandom random) {
        Parcels parcels = new Parcels(atoms);
        List<Coordinate> sites = parcels.sites(side(atoms, count), random);
        return WavyCells.of(sites, random.split()).values().stream().toList().parallelStream()
                .flatMap(parcels::cut)
                .toList();
    }

    /**
     * The side s for which area/s² cells and the pieces that borders add, 4/π·length/s, make the count.
     */
    private static double side(List<GeneralisedBoundaries.Atom> atoms, int count) {
        double area = atoms.stream().mapToDouble(a -> a.onPlane().getArea()).sum();
        double border = atoms.stream().mapToDouble(a -> a.onPlane().getLength()).sum() / 2;
        double b = CROSSINGS * border;
        return (b + Math.sqrt(b * b + 4 * count * area)) / (2 * count);
    }

    /** One site at random in every square of a grid; squares with nobody inside nearby have none. */
    private List<Coordinate> sites(double side, SplittableRandom random) {
        Envelope all = new Envelope();
        atoms.forEach(atom -> all.expandToInclude(atom.onPlane().getEnvelopeInternal()));
        all.expandBy(2 * side);
        int columns = (int) Math.ceil(all.getWidth() / side);
        int rows = (int) Math.ceil(all.getHeight() / side);
        Coordinate[] sites = new Coordinate[columns * rows];
        for (int i = 0; i < sites.length; i++) {
            double x = all.getMinX() + side * (i % columns + 0.1 + 0.8 * random.nextDouble());
            double y = all.getMinY() + side * (i / columns + 0.1 + 0.8 * random.nextDouble());
            sites[i] = new Coordinate(x, y);
        }
        boolean[] inside = new boolean[sites.length];
        IntStream.range(0, sites.length).parallel().forEach(i -> inside[i] = atomAt(sites[i]) >= 0);
        return IntStream.range(0, sites.length)
                .filter(i -> anyNear(inside, i, columns))
                .mapToObj(i -> sites[i])
                .toList();
    }

    /** Two squares away is near enough: the cells inside are then closed by sites on all sides. */
    private static boolean anyNear(boolean[] inside, int square, int columns) {
        for (int row = -2; row <= 2; row++) {
            for (int column = -2; column <= 2; column++) {
                int near = square + row * columns + column;
                if (near >= 0 && near < inside.length && inside[near]) {
                    return true;
                }
            }
        }
        return false;
    }

    private int atomAt(Coordinate place) {
        for (Object index : areas.query(new Envelope(place))) {
            if (locators.get((Integer) index).locate(place) != Location.EXTERIOR) {
                return (Integer) index;
            }
        }
        return -1;
    }

    /** The parts of a cell by atom; a cell that no border touches is taken whole. */
    private Stream<Parcel> cut(Polygon cell) {
        List<Integer> near = atomsWithBorderAt(cell.getEnvelopeInternal());
        if (near.isEmpty()) {
            int atom = atomAt(cell.getCoordinate());
            return atom < 0 ? Stream.empty() : Stream.of(new Parcel(atom, cell));
        }
        return near.stream().flatMap(atom -> cut(cell, atom));
    }

    private List<Integer> atomsWithBorderAt(Envelope envelope) {
        TreeSet<Integer> near = new TreeSet<>();
        for (Object atom : borders.query(envelope)) {
            near.add((Integer) atom);
        }
        return List.copyOf(near);
    }

    private Stream<Parcel> cut(Polygon cell, int atom) {
        Geometry part = OverlayNGRobust.overlay(cell, atoms.get(atom).onPlane(), OverlayNG.INTERSECTION);
        return Geometries.listPolygons(part).stream()
                .filter(polygon -> polygon.getArea() >= SMALLEST_SQUARE_METRES)
                .map(polygon -> new Parcel(atom, polygon));
    }

    /**
     * Tiểu khu, khoảnh and lô of every parcel: its atom, a square in it, and a running number there.
     *
     * @param sideMetres of the square
     */
    static List<int[]> numbers(List<Parcel> parcels, double sideMetres) {
        Map<List<Long>, Integer> squares = new HashMap<>();
        Map<Integer, Integer> squaresOfAtom = new HashMap<>();
        Map<List<Long>, Integer> lots = new HashMap<>();
        List<int[]> numbers = new ArrayList<>();
        for (Parcel parcel : parcels) {
            Coordinate centre = parcel.centre();
            long column = (long) Math.floor(centre.x / sideMetres);
            long row = (long) Math.floor(centre.y / sideMetres);
            List<Long> square = List.of((long) parcel.atom(), column, row);
            int number = squares.computeIfAbsent(square, s -> squaresOfAtom.merge(parcel.atom(), 1, Integer::sum));
            numbers.add(new int[] {parcel.atom() + 1, number, lots.merge(square, 1, Integer::sum)});
        }
        return numbers;
    }
}
