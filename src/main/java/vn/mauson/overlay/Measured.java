package vn.mauson.overlay;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import vn.mauson.measure.NotFound;
import vn.mauson.measure.Refused;

/**
 * The measurement of some parcels by the zones of one overlay. Never changes: {@link #with} makes
 * another one.
 */
public final class Measured {
    /** The code of the books of all zones together. */
    public static final String TOTAL = "*";

    private static final Comparator<Finding.Overlap> BY_IDS =
            Comparator.comparingLong(Finding.Overlap::idA).thenComparingLong(Finding.Overlap::idB);

    private final Overlay overlay;
    private final Cut[] cuts;
    private final List<Finding.Overlap> overlaps;
    private final Map<Long, Claims.Claim> claims;
    private final Map<Long, Finding> faults;
    private final Ledger ledger;

    private Measured(
            Overlay overlay,
            Cut[] cuts,
            List<Finding.Overlap> overlaps,
            Map<Long, Claims.Claim> claims,
            Map<Long, Finding> faults) {
        this.overlay = overlay;
        this.cuts = cuts;
        this.overlaps = overlaps;
        this.claims = claims;
        this.faults = faults;
        this.ledger = Ledger.of(overlay, cuts, claims.values());
    }

    static Measured of(Overlay overlay, List<Parcel> parcels) {
        return new Measured(overlay, new Cut[0], List.of(), Map.of(), Map.of()).with(parcels, Set.of());
    }

    /**
     * The same measurement after some parcels came, changed or went; only they and what overlaps them
     * is measured again. Equal to measuring all of them afresh.
     *
     * @param changed new parcels, and parcels that take the place of those with the same id
     * @param removed ids of parcels that went, each of them known here and not among the changed
     */
    public Measured with(Collection<Parcel> changed, Set<Long> removed) {
        Set<Long> gone = goneIds(changed, removed);
        Survey survey = Survey.of(changed, overlay);
        Cut[] kept = without(gone);
        Cut[] all = merge(kept, survey.cuts());
        List<Finding.Overlap> found = Overlaps.find(survey.cuts(), kept);
        List<Finding.Overlap> allOverlaps = mergeOverlaps(gone, found);
        return new Measured(
                overlay, all, allOverlaps, mergeClaims(gone, found, allOverlaps, all), mergeFaults(gone, survey));
    }

    private Cut[] without(Set<Long> gone) {
        long[] sorted = gone.stream().mapToLong(Long::longValue).sorted().toArray();
        return Arrays.stream(cuts)
                .parallel()
                .filter(cut -> Arrays.binarySearch(sorted, cut.id()) < 0)
                .toArray(Cut[]::new);
    }

    private Set<Long> goneIds(Collection<Parcel> changed, Set<Long> removed) {
        Set<Long> gone = new HashSet<>();
        for (long id : removed) {
            if (find(cuts, id) < 0 && !faults.containsKey(id)) {
                throw NotFound.of("parcel", id, (cuts.length + refusals().size()) + " others");
            }
            gone.add(id);
        }
        for (Parcel parcel : changed) {
            if (!gone.add(parcel.id())) {
                throw Refused.value("parcel id", parcel.id(), "an id once, of a parcel that either changed or went");
            }
        }
        return gone;
    }

    private static Cut[] merge(Cut[] kept, Cut[] fresh) {
        Cut[] all = new Cut[kept.length + fresh.length];
        int k = 0;
        int f = 0;
        for (int i = 0; i < all.length; i++) {
            boolean keptIsNext = f == fresh.length || k < kept.length && kept[k].id() < fresh[f].id();
            all[i] = keptIsNext ? kept[k++] : fresh[f++];
        }
        return all;
    }

    private List<Finding.Overlap> mergeOverlaps(Set<Long> gone, List<Finding.Overlap> found) {
        return Stream.concat(overlaps.stream().filter(pair -> !touches(pair, gone)), found.stream())
                .sorted(BY_IDS)
                .toList();
    }

    private Map<Long, Claims.Claim> mergeClaims(
            Set<Long> gone, List<Finding.Overlap> found, List<Finding.Overlap> all, Cut[] allCuts) {
        Set<Long> stale = new HashSet<>(gone);
        overlaps.stream().filter(pair -> touches(pair, gone)).forEach(pair -> stale.add(pair.idB()));
        found.forEach(pair -> stale.add(pair.idB()));
        Map<Long, Claims.Claim> merged = new TreeMap<>(claims);
        merged.keySet().removeAll(stale);
        List<Finding.Overlap> open =
                all.stream().filter(pair -> stale.contains(pair.idB())).toList();
        merged.putAll(Claims.of(open, id -> allCuts[find(allCuts, id)], overlay));
        return merged;
    }

    private Map<Long, Finding> mergeFaults(Set<Long> gone, Survey survey) {
        Map<Long, Finding> merged = new TreeMap<>(faults);
        merged.keySet().removeAll(gone);
        merged.putAll(survey.faults());
        return merged;
    }

    private static boolean touches(Finding.Overlap pair, Set<Long> ids) {
        return ids.contains(pair.idA()) || ids.contains(pair.idB());
    }

    private static int find(Cut[] sorted, long id) {
        int low = 0;
        int high = sorted.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle].id() == id) {
                return middle;
            }
            if (sorted[middle].id() < id) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** The account of one zone. */
    public Books books(String code) {
        return ledger.books(overlay.slot(code));
    }

    /** The account of all zones together. */
    public Books total() {
        return ledger.total();
    }

    /** Ground under parcels and outside every zone, counted once, hectares. */
    public double outsideHa() {
        return ledger.outsideHa();
    }

    /** Parcels not wholly inside the zones, by id. */
    public List<Finding.Outside> outside() {
        return Arrays.stream(cuts)
                .filter(cut -> cut.parts().in(Parts.OUTSIDE) > Tolerances.NO_GROUND)
                .map(cut -> new Finding.Outside(cut.id(), cut.parts().in(Parts.OUTSIDE) / Tolerances.HECTARE))
                .toList();
    }

    /** Pairs of parcels that cover the same ground, by ids. */
    public List<Finding.Overlap> overlaps() {
        return overlaps;
    }

    /** The areas of some parcels in each zone, plainly added, hectares by code; zones without any are left out. */
    public Map<String, Double> grossHa(LongPredicate chosen) {
        double[] bySlot = new double[overlay.groundSlot() + 1];
        for (Cut cut : cuts) {
            if (chosen.test(cut.id())) {
                for (int i = 0; i < cut.parts().size(); i++) {
                    bySlot[cut.parts().slot(i)] += cut.parts().squareMetres(i);
                }
            }
        }
        Map<String, Double> byCode = new LinkedHashMap<>();
        for (Zone zone : overlay.zones()) {
            double squareMetres = bySlot[overlay.slot(zone.code())];
            if (squareMetres > 0) {
                byCode.put(zone.code(), squareMetres / Tolerances.HECTARE);
            }
        }
        return byCode;
    }

    /** Parcels that were repaired before they were measured, by id. */
    public List<Finding.Repair> repairs() {
        return listFaults(Finding.Repair.class);
    }

    /** Parcels that could not be measured and are in no figure, by id. */
    public List<Finding.Refusal> refusals() {
        return listFaults(Finding.Refusal.class);
    }

    private <T extends Finding> List<T> listFaults(Class<T> kind) {
        return faults.values().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** How many parcels were measured on each rung; every rung is in it. */
    public Map<Rung, Integer> rungs() {
        Map<Rung, Integer> counts = new EnumMap<>(Rung.class);
        for (Rung rung : Rung.values()) {
            counts.put(rung, 0);
        }
        for (Cut cut : cuts) {
            counts.merge(cut.parts().rung(), 1, Integer::sum);
        }
        return counts;
    }

    /** One parcel's area in each zone it has ground in, hectares by zone code; overlaps not taken off. */
    public Map<String, Double> parts(long parcelId) {
        int place = find(cuts, parcelId);
        if (place < 0) {
            throw NotFound.of("measured parcel", parcelId, cuts.length + " others");
        }
        Parts parts = cuts[place].parts();
        Map<String, Double> byCode = new LinkedHashMap<>();
        for (Zone zone : overlay.zones()) {
            double squareMetres = parts.in(overlay.slot(zone.code()));
            if (squareMetres > 0) {
                byCode.put(zone.code(), squareMetres / Tolerances.HECTARE);
            }
        }
        return byCode;
    }
}
