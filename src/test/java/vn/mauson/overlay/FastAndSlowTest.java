package vn.mauson.overlay;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.triangulate.DelaunayTriangulationBuilder;
import vn.mauson.geometry.Geometries;
import vn.mauson.geometry.RealBoundaries;
import vn.mauson.geometry.Shapes;

/** The line integral against OverlayNGRobust part by part of each zone, on shapes from seeds and on the real boundaries. */
class FastAndSlowTest {
    private static final double SIDE = 10_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void blobsOverVoronoiCells(long seed) {
        Random random = new Random(seed);
        List<Zone> zones = zones(Shapes.voronoi(random, 60, SIDE));

        assertAgree(zones, blobs(random, 300, 400), seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void blobsOverScatteredZonesWithHoles(long seed) {
        Random random = new Random(seed);

        assertAgree(scattered(random), blobs(random, 200, 600), seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void shapesThatShareBordersWithTheZones(long seed) {
        Random random = new Random(seed);
        List<Zone> zones = scattered(random);
        List<Geometry> shapes = new ArrayList<>();
        zones.forEach(zone -> shapes.add(zone.area()));
        zones.forEach(zone -> shapes.add(zone.area().convexHull()));
        zones.forEach(zone -> shapes.add(zone.area().getEnvelope()));
        shapes.addAll(trianglesBetweenVertices(zones, random));

        Map<Rung, Long> rungs = assertAgree(zones, shapes, seed);

        assertThat(rungs.get(Rung.EDGES)).as("seed %d, %s", seed, rungs).isGreaterThan(shapes.size() * 99 / 100);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void shapesOnAWholeNumberedLatticeWhereEveryCaseIsDegenerate(long seed) {
        Random random = new Random(seed);
        List<Zone> zones = zones(List.copyOf(Shapes.tiling(random, new Envelope(0, 12, 0, 12), 3, 3, 2, 0)));
        List<Geometry> shapes = new ArrayList<>();
        while (shapes.size() < 300) {
            Geometry hull = Geometries.FACTORY
                    .createMultiPointFromCoords(IntStream.range(0, 3 + random.nextInt(4))
                            .mapToObj(i -> new Coordinate(random.nextInt(15) - 1, random.nextInt(15) - 1))
                            .toArray(Coordinate[]::new))
                    .convexHull();
            if (hull.getArea() > 0) {
                shapes.add(hull);
            }
        }

        Map<Rung, Long> rungs = assertAgree(zones, shapes, seed);

        assertThat(rungs.get(Rung.EDGES)).as("seed %d, %s", seed, rungs).isGreaterThan(shapes.size() * 99 / 100);
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52})
    void overlapsOfBlobsAndOfBlobsWithWavyCells(long seed) {
        Random random = new Random(seed);
        List<Geometry> shapes = new ArrayList<>(blobs(random, 60, 1500));
        shapes.addAll(Shapes.tiling(random, new Envelope(0, SIDE, 0, SIDE), 8, 8, 5, 0.6));
        Cut[] cuts = Survey.of(parcels(shapes), Overlay.of(List.of(new Zone("all", Shapes.square(0, 0, SIDE)))))
                .cuts();

        Map<String, Double> fast = Overlaps.find(cuts, new Cut[0]).stream()
                .collect(toMap(pair -> pair.idA() + "-" + pair.idB(), Finding.Overlap::ha));

        for (int a = 0; a < cuts.length; a++) {
            for (int b = a + 1; b < cuts.length; b++) {
                double slow = OverlayNGRobust.overlay(shapes.get(a), shapes.get(b), OverlayNG.INTERSECTION)
                        .getArea();
                assertThat(10_000 * fast.getOrDefault(a + "-" + b, 0.0))
                        .as("seed %d, %s and %s", seed, shapes.get(a), shapes.get(b))
                        .isCloseTo(slow, within(1e-9 * shapes.get(a).getArea()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"districts_2021", "communes_2009_clean", "communes_2025_clean", "communes_2009"})
    void blobsOverRealBoundaries(String name) {
        List<Zone> zones = zones(RealBoundaries.onPlane(name));
        Random random = new Random(41);
        List<Geometry> shapes = new ArrayList<>();
        for (Zone zone : zones) {
            for (int i = 0; i < Math.max(2, 200 / zones.size()); i++) {
                Coordinate[] border = zone.area().getCoordinates();
                Coordinate near = border[random.nextInt(border.length)];
                shapes.add(Shapes.blob(random, near.x, near.y, 50 + 1500 * random.nextDouble(), 32));
            }
        }

        assertAgree(zones, shapes, 41);
    }

    @ParameterizedTest
    @ValueSource(strings = {"communes_2009_clean", "communes_2025_clean"})
    void realCommunesOverRealDistricts(String name) {
        List<Zone> communes = zones(RealBoundaries.onPlane(name));

        assertAgree(
                zones(RealBoundaries.onPlane("districts_2021")),
                communes.stream().map(Zone::area).toList(),
                0);
    }

    /** The cuts, by the rung they were made on; overlaps between the shapes are not looked for. */
    private static Map<Rung, Long> assertAgree(List<Zone> zones, List<Geometry> shapes, long seed) {
        Overlay overlay = Overlay.of(zones);
        Cut[] cuts = Survey.of(parcels(shapes), overlay).cuts();
        assertThat(cuts).hasSameSizeAs(shapes);
        for (Cut cut : cuts) {
            zones.forEach(zone -> assertAgree(zone, cut, cut.parts().in(overlay.slot(zone.code())), seed));
        }
        return Arrays.stream(cuts).collect(groupingBy(cut -> cut.parts().rung(), counting()));
    }

    private static void assertAgree(Zone zone, Cut cut, double fast, long seed) {
        Geometry shape = cut.parcel().area();
        double slow = Geometries.listPolygons(zone.area()).stream()
                .filter(part -> part.getEnvelopeInternal().intersects(cut.box()))
                .mapToDouble(part -> OverlayNGRobust.overlay(shape, part, OverlayNG.INTERSECTION)
                        .getArea())
                .sum();
        assertThat(Math.abs(fast - slow))
                .as("seed %d, zone %s, fast %s, slow %s m², shape %s", seed, zone.code(), fast, slow, shape)
                .isLessThanOrEqualTo(1e-9 * shape.getArea());
    }

    private static List<Parcel> parcels(List<Geometry> shapes) {
        return IntStream.range(0, shapes.size())
                .mapToObj(i -> new Parcel(i, shapes.get(i)))
                .toList();
    }

    private static List<Geometry> blobs(Random random, int count, double radius) {
        List<Geometry> blobs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double x = SIDE * (1.2 * random.nextDouble() - 0.1);
            double y = SIDE * (1.2 * random.nextDouble() - 0.1);
            blobs.add(Shapes.blob(random, x, y, radius * random.nextDouble() + 1, 3 + random.nextInt(40)));
        }
        return blobs;
    }

    /** A wavy tiling whose cells are dealt out to eight zones and to nobody: many parts, holes and gaps. */
    private static List<Zone> scattered(Random random) {
        List<List<Geometry>> hands = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            hands.add(new ArrayList<>());
        }
        Shapes.tiling(random, new Envelope(0, SIDE, 0, SIDE), 12, 12, 4, 0.5)
                .forEach(cell -> hands.get(random.nextInt(9)).add(cell));
        BiFunction<Integer, List<Geometry>, Zone> zone =
                (i, cells) -> new Zone("z" + i, CoverageUnion.union(cells.toArray(Geometry[]::new)));
        return IntStream.range(0, 8).mapToObj(i -> zone.apply(i, hands.get(i))).toList();
    }

    private static List<Geometry> trianglesBetweenVertices(List<Zone> zones, Random random) {
        List<Coordinate> sites = new ArrayList<>();
        for (Zone zone : zones) {
            for (Coordinate vertex : zone.area().getCoordinates()) {
                if (random.nextInt(4) == 0) {
                    sites.add(vertex);
                }
            }
        }
        DelaunayTriangulationBuilder builder = new DelaunayTriangulationBuilder();
        builder.setSites(sites);
        return Geometries.listPolygons(builder.getTriangles(Geometries.FACTORY)).stream()
                .map(Geometry.class::cast)
                .toList();
    }

    private static List<Zone> zones(List<Geometry> areas) {
        return IntStream.range(0, areas.size())
                .mapToObj(i -> new Zone("z" + i, areas.get(i)))
                .toList();
    }

    private static List<Zone> zones(Map<String, Geometry> areas) {
        return areas.entrySet().stream()
                .map(area -> new Zone(area.getKey(), area.getValue()))
                .toList();
    }
}
