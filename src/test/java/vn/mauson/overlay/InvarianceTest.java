package vn.mauson.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import vn.mauson.geometry.Shapes;

/** What must not change the figures does not, and the books balance, on shapes from seeds. */
class InvarianceTest {
    private static final Envelope SQUARE = new Envelope(0, 9_000, 0, 9_000);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void movingAndTurningEverythingChangesNothing(long seed) {
        List<Zone> zones = zones(seed);
        List<Parcel> parcels = parcels(seed, 150);
        Map<String, Double> here = gross(zones, parcels);

        assertSame(here, moved(zones, parcels, shape -> Shapes.moved(shape, 430_000, 2_400_000)), seed);
        assertSame(here, moved(zones, parcels, shape -> Shapes.turned(shape, 1)), seed);
        assertSame(here, moved(zones, parcels, Geometry::reverse), seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void splittingAZoneSplitsItsFigures(long seed) {
        List<Zone> zones = zones(seed);
        List<Zone> merged = new ArrayList<>(zones.subList(2, zones.size()));
        merged.add(new Zone("merged", CoverageUnion.union(new Geometry[] {
            zones.get(0).area(), zones.get(1).area()
        })));
        List<Parcel> parcels = parcels(seed, 150);
        Map<String, Double> split = gross(zones, parcels);

        assertThat(gross(merged, parcels).get("merged"))
                .as("seed %d", seed)
                .isCloseTo(split.get("z0") + split.get("z1"), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7})
    void parcelsThatTileTheZonesCoverThemOnceAndDoNotOverlap(long seed) {
        List<Zone> zones = zones(seed);
        Measured measured = Overlay.of(zones)
                .measure(IntStream.range(0, zones.size())
                        .mapToObj(i -> new Parcel(i, zones.get(i).area()))
                        .toList());

        assertThat(measured.overlaps()).as("seed %d", seed).isEmpty();
        assertThat(measured.outside()).as("seed %d", seed).isEmpty();
        for (Zone zone : zones) {
            Books books = measured.books(zone.code());
            assertThat(books.coveredHa()).as("seed %d, %s", seed, books).isCloseTo(books.wholeHa(), within(1e-9));
            assertThat(books.parcels()).as("seed %d, %s", seed, books).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {8, 9, 10})
    void theBooksBalanceWithTheUnionOfTheParcels(long seed) {
        List<Parcel> parcels = parcels(seed, 60);
        Measured measured = Overlay.of(zones(seed)).measure(parcels);
        double unionHa =
                OverlayNGRobust.union(parcels.stream().map(Parcel::area).toList())
                                .getArea()
                        / 10_000;

        assertThat(measured.total().coveredHa() + measured.outsideHa())
                .as("seed %d", seed)
                .isCloseTo(unionHa, within(1e-6));
        assertThat(measured.total().residualHa()).as("seed %d", seed).isLessThan(1e-6);
        assertThat(measured.overlaps()).as("seed %d", seed).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void changesEqualMeasuringAfresh(long seed) {
        Random random = new Random(seed);
        Overlay overlay = Overlay.of(zones(seed));
        List<Parcel> before = parcels(seed, 80);
        List<Parcel> after = new ArrayList<>();
        List<Parcel> changed = new ArrayList<>();
        Set<Long> removed = new HashSet<>();
        for (Parcel parcel : before) {
            int fate = random.nextInt(6);
            if (fate == 0) {
                removed.add(parcel.id());
            } else if (fate == 1) {
                changed.add(new Parcel(parcel.id(), Shapes.moved(parcel.area(), 300, -200)));
            } else {
                after.add(parcel);
            }
        }
        changed.add(new Parcel(1_000, Shapes.blob(random, 4_500, 4_500, 900, 30)));
        changed.add(new Parcel(1_001, null));
        after.addAll(changed);

        Measured incremental = overlay.measure(before).with(changed, removed);
        Measured afresh = overlay.measure(after);

        assertThat(incremental.total()).as("seed %d", seed).isEqualTo(afresh.total());
        assertThat(incremental.overlaps()).as("seed %d", seed).isEqualTo(afresh.overlaps());
        assertThat(incremental.outside()).as("seed %d", seed).isEqualTo(afresh.outside());
        assertThat(incremental.refusals()).as("seed %d", seed).isEqualTo(afresh.refusals());
        assertThat(incremental.rungs()).as("seed %d", seed).isEqualTo(afresh.rungs());
        for (Zone zone : overlay.zones()) {
            assertThat(incremental.books(zone.code())).as("seed %d", seed).isEqualTo(afresh.books(zone.code()));
        }
    }

    private static Map<String, Double> moved(List<Zone> zones, List<Parcel> parcels, UnaryOperator<Geometry> move) {
        return gross(
                zones.stream()
                        .map(zone -> new Zone(zone.code(), move.apply(zone.area())))
                        .toList(),
                parcels.stream()
                        .map(parcel -> new Parcel(parcel.id(), move.apply(parcel.area())))
                        .toList());
    }

    private static Map<String, Double> gross(List<Zone> zones, List<Parcel> parcels) {
        return Overlay.of(zones).grossHa(parcels);
    }

    private static void assertSame(Map<String, Double> expected, Map<String, Double> actual, long seed) {
        expected.forEach((code, ha) ->
                assertThat(actual.get(code)).as("seed %d, zone %s", seed, code).isCloseTo(ha, within(1e-7)));
    }

    private static List<Zone> zones(long seed) {
        List<Zone> zones = new ArrayList<>();
        Shapes.tiling(new Random(seed), SQUARE, 4, 4, 6, 0.5)
                .forEach(cell -> zones.add(new Zone("z" + zones.size(), cell)));
        return zones;
    }

    private static List<Parcel> parcels(long seed, int count) {
        Random random = new Random(seed + 1_000);
        List<Parcel> parcels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double x = 9_600 * random.nextDouble() - 300;
            double y = 9_600 * random.nextDouble() - 300;
            parcels.add(
                    new Parcel(i, Shapes.blob(random, x, y, 700 * random.nextDouble() + 1, 5 + random.nextInt(30))));
        }
        return parcels;
    }
}
