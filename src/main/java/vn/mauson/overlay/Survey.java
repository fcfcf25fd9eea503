package vn.mauson.overlay;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Parcels checked and cut by the zones, each by itself, on all cores. */
final class Survey {
    /** Parcels a core takes at a time; enough to make its scratch memory worth while. */
    private static final int BATCH = 2048;

    private final Parcel[] parcels;
    private final Overlay overlay;
    private final Cut[] cuts;
    private final Finding[] findings;

    private Survey(Parcel[] parcels, Overlay overlay) {
        this.parcels = parcels;
        this.overlay = overlay;
        this.cuts = new Cut[parcels.length];
        this.findings = new Finding[parcels.length];
        IntStream.rangeClosed(0, (parcels.length - 1) / BATCH).parallel().forEach(this::measureBatch);
    }

    static Survey of(Collection<Parcel> parcels, Overlay overlay) {
        Parcel[] sorted = parcels.toArray(Parcel[]::new);
        Arrays.sort(sorted, Comparator.comparingLong(Parcel::id));
        return new Survey(sorted, overlay);
    }

    /** Square metres by slot, plainly added over parcels that are valid. */
    static double[] sums(List<Parcel> parcels, Overlay overlay) {
        Parcel[] trusted = parcels.toArray(Parcel[]::new);
        return IntStream.range(0, (trusted.length + BATCH - 1) / BATCH)
                .parallel()
                .mapToObj(batch -> sum(trusted, batch * BATCH, overlay))
                .reduce(new double[overlay.groundSlot() + 1], Survey::plus);
    }

    private static double[] sum(Parcel[] trusted, int from, Overlay overlay) {
        double[] bySlot = new double[overlay.groundSlot() + 1];
        Cutter cutter = new Cutter();
        for (int i = from; i < Math.min(trusted.length, from + BATCH); i++) {
            cutter.shape.load(trusted[i].area());
            Parts parts = overlay.cut(trusted[i].area(), cutter);
            for (int part = 0; part < parts.size(); part++) {
                bySlot[parts.slot(part)] += parts.squareMetres(part);
            }
        }
        return bySlot;
    }

    private static double[] plus(double[] a, double[] b) {
        double[] sum = a.clone();
        for (int slot = 0; slot < sum.length; slot++) {
            sum[slot] += b[slot];
        }
        return sum;
    }

    private void measureBatch(int batch) {
        Cutter cutter = new Cutter();
        for (int i = batch * BATCH; i < Math.min(parcels.length, (batch + 1) * BATCH); i++) {
            Soundness soundness = Soundness.of(parcels[i], cutter.shape);
            if (soundness.parcel().isPresent()) {
                Parcel sound = soundness.parcel().get();
                cuts[i] = new Cut(sound, cutter.shape.squareMetres(), overlay.cut(sound.area(), cutter));
            }
            findings[i] = soundness.finding().orElse(null);
        }
    }

    /** The sound parcels, by id. */
    Cut[] cuts() {
        return Arrays.stream(cuts).filter(Objects::nonNull).toArray(Cut[]::new);
    }

    /** What was repaired or refused, by id of the parcel. */
    Map<Long, Finding> faults() {
        Map<Long, Finding> faults = new TreeMap<>();
        for (int i = 0; i < parcels.length; i++) {
            if (findings[i] != null) {
                faults.put(parcels[i].id(), findings[i]);
            }
        }
        return faults;
    }
}
