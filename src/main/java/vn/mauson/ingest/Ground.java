package vn.mauson.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.formats.Fault;
import vn.mauson.geometry.Frame;
import vn.mauson.geometry.Reprojection;
import vn.mauson.overlay.Finding;
import vn.mauson.overlay.Measured;
import vn.mauson.overlay.Overlay;
import vn.mauson.overlay.Parcel;
import vn.mauson.overlay.Zone;
import vn.mauson.pack.Boundary;
import vn.mauson.store.Staged;

/**
 * How imported polygons lie among each other and in the communes. They are looked at in strips from west
 * to east, so that memory does not grow with their number: a pair that overlaps is found in the strip in
 * which its later western edge lies.
 */
final class Ground {
    /** Polygons in a strip, some more where they reach into the next. */
    private static final int STRIP = 20_000;

    /** An overlap smaller than this is not worth a line: a tenth of a square metre. */
    private static final double LEAST_OVERLAP_HA = 1e-5;

    /** What lies outside every commune and is less than this is a border drawn twice. */
    private static final double LEAST_OUTSIDE_HA = 0.01;

    private final Overlay communes;
    private final Reprojection toPlane;

    /**
     * @param communes all communes of an edition, metres of the plane
     * @param plane of the province
     */
    Ground(List<Zone> communes, Frame plane) {
        this.toPlane = Reprojection.between(Frame.LON_LAT, plane);
        this.communes = Overlay.of(communes);
    }

    /** The outlines as zones by their codes, metres of the plane. */
    static List<Zone> zones(List<Boundary> outlines, Frame plane) {
        Reprojection toPlane = Reprojection.between(Frame.LON_LAT, plane);
        return outlines.stream()
                .map(each -> new Zone(each.code().value(), toPlane.apply(each.lonLat())))
                .toList();
    }

    /**
     * Tells every pair that overlaps, at the later of the two, and every polygon that is not in the communes alone.
     *
     * @param column true or false; only where it is true a polygon is in the sum
     * @param chosen ordinals of what may be in the sum
     * @return hectares in each commune, plainly added
     */
    Map<String, Double> check(Staged<?> staged, String column, BitSet chosen, LayerRules.Listener listener) {
        Map<String, Double> hectares = new LinkedHashMap<>();
        int[] order = fromWestToEast(staged);
        List<Integer> reaching = new ArrayList<>();
        for (int first = 0; first < order.length; first += STRIP) {
            int end = Math.min(order.length, first + STRIP);
            List<Integer> fresh = Arrays.stream(order, first, end).boxed().toList();
            Map<Integer, Staged.Kept> strip = read(fresh, reaching, staged);
            Measured measured = communes.measure(parcels(strip));
            Set<Integer> here = Set.copyOf(fresh);
            tell(measured, here, listener);
            measured.grossHa(
                            id -> isCounted(strip, (int) id, column) && chosen.get((int) id) && here.contains((int) id))
                    .forEach((code, ha) -> hectares.merge(code, ha, Double::sum));
            double east = end < order.length ? staged.west(order[end]) : Double.POSITIVE_INFINITY;
            reaching.addAll(fresh);
            reaching.removeIf(each -> staged.east(each) < east);
        }
        return hectares;
    }

    /** Ordinals by their western ends. */
    private static int[] fromWestToEast(Staged<?> staged) {
        long[] order = new long[staged.size()];
        Arrays.setAll(order, i -> (long) sortable(staged.west(i)) << Integer.SIZE | i);
        Arrays.sort(order);
        return Arrays.stream(order).mapToInt(each -> (int) each).toArray();
    }

    /** The bits of a number, greater for a greater one. */
    private static int sortable(float number) {
        int bits = Float.floatToIntBits(number);
        return bits ^ (bits >> Integer.SIZE - 1 & Integer.MAX_VALUE);
    }

    private static Map<Integer, Staged.Kept> read(List<Integer> fresh, List<Integer> reaching, Staged<?> staged) {
        return Stream.concat(reaching.stream(), fresh.stream())
                .parallel()
                .collect(Collectors.toConcurrentMap(each -> each, staged::read));
    }

    private List<Parcel> parcels(Map<Integer, Staged.Kept> strip) {
        return strip.entrySet().parallelStream()
                .map(each ->
                        new Parcel(each.getKey(), toPlane.apply(each.getValue().lonLat())))
                .toList();
    }

    private static boolean isCounted(Map<Integer, Staged.Kept> strip, int ordinal, String column) {
        return strip.get(ordinal).isTrue(column);
    }

    private static void tell(Measured measured, Set<Integer> here, LayerRules.Listener listener) {
        for (Finding.Overlap overlap : measured.overlaps()) {
            int later = (int) overlap.idB();
            if (overlap.ha() > LEAST_OVERLAP_HA && (here.contains(later) || here.contains((int) overlap.idA()))) {
                listener.found(later, overlap(overlap));
            }
        }
        for (Finding.Outside outside : measured.outside()) {
            if (outside.ha() > LEAST_OUTSIDE_HA && here.contains((int) outside.id())) {
                listener.found((int) outside.id(), outside(outside));
            }
        }
    }

    private static Fault overlap(Finding.Overlap overlap) {
        String value = String.format(Locale.ROOT, "%.4f ha", overlap.ha());
        String reason = "ground no other feature covers; feature " + (overlap.idA() + 1)
                + " of those accepted does, and keeps it where ground is counted once";
        return Fault.remark("overlap", "", value, reason);
    }

    private static Fault outside(Finding.Outside outside) {
        String value = String.format(Locale.ROOT, "%.4f ha", outside.ha());
        return Fault.remark("outside-communes", "", value, "ground inside the communes; this much lies outside");
    }

    /** The hectares in each commune of polygons that come one by one; overlaps are counted twice. */
    final class Sum implements Consumer<Geometry> {
        private final Map<String, Double> hectares = new LinkedHashMap<>();
        private final List<Parcel> waiting = new ArrayList<>();

        @Override
        public void accept(Geometry lonLat) {
            waiting.add(new Parcel(waiting.size(), toPlane.apply(lonLat)));
            if (waiting.size() == STRIP) {
                add();
            }
        }

        private void add() {
            if (!waiting.isEmpty()) {
                communes.grossHa(waiting).forEach((code, ha) -> hectares.merge(code, ha, Double::sum));
                waiting.clear();
            }
        }

        Map<String, Double> hectares() {
            add();
            return hectares;
        }
    }
}
