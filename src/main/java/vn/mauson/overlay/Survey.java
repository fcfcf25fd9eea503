package vn.mauson.overlay;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
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
