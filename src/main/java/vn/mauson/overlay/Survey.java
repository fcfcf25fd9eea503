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
    private final Cut[] cuts;
    private final Map<Long, Finding> faults = new TreeMap<>();

    private Survey(Parcel[] parcels, Overlay overlay) {
        Soundness[] verdicts = new Soundness[parcels.length];
        Cut[] all = new Cut[parcels.length];
        IntStream.range(0, parcels.length).parallel().forEach(i -> {
            verdicts[i] = Soundness.of(parcels[i]);
            all[i] = verdicts[i].parcel().map(parcel -> cut(parcel, overlay)).orElse(null);
        });
        for (int i = 0; i < parcels.length; i++) {
            long id = parcels[i].id();
            verdicts[i].finding().ifPresent(finding -> faults.put(id, finding));
        }
        this.cuts = Arrays.stream(all).filter(Objects::nonNull).toArray(Cut[]::new);
    }

    static Survey of(Collection<Parcel> parcels, Overlay overlay) {
        Parcel[] sorted = parcels.toArray(Parcel[]::new);
        Arrays.sort(sorted, Comparator.comparingLong(Parcel::id));
        return new Survey(sorted, overlay);
    }

    private static Cut cut(Parcel parcel, Overlay overlay) {
        return new Cut(parcel, parcel.area().getArea(), overlay.cut(parcel.area()));
    }

    /** The sound parcels, by id. */
    Cut[] cuts() {
        return cuts;
    }

    /** What was repaired or refused, by id of the parcel. */
    Map<Long, Finding> faults() {
        return faults;
    }
}
