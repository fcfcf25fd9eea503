package vn.mauson.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import vn.mauson.geometry.Frame;
import vn.mauson.geometry.Reprojection;
import vn.mauson.measure.UnitCode;

/**
 * Made-up forest plots with the national class codes.
 *
 * <ol>
 *   <li>The generalised land is cut into parcels that share their edges.
 *   <li>Each parcel gets a use, so that the cover and the planting of the pack's recipe come out.
 *   <li>Some outlines get the faults that real inventories have.
 *   <li>Each plot gets its versions: planted, grown to forest, lost to the storm.
 * </ol>
 *
 * <p>The same pack, count and seed give the same plots. They prove nothing about any place.
 */
public final class IllustrativePlots {
    /** How many plots the bundled map shows. */
    public static final int DEFAULT_COUNT = 20_000;

    private static final double COMPARTMENT_METRES = 1_000;

    private final Pack pack;
    private final List<GeneralisedBoundaries.Atom> atoms;
    private final SplittableRandom random;
    private final Map<UnitCode, Recipe.District> districts = new HashMap<>();

    private IllustrativePlots(Pack pack, GeneralisedBoundaries boundaries, long seed) {
        this.pack = pack;
        this.atoms = boundaries.atoms();
        this.random = new SplittableRandom(seed);
        pack.recipe().districts().forEach(district -> districts.put(district.code(), district));
    }

    /**
     * Plots of the pack's province; some have several versions, so there are more rows than plots.
     *
     * @param count of plots, about
     */
    public static List<Plot> of(Pack pack, GeneralisedBoundaries boundaries, int count, long seed) {
        IllustrativePlots plots = new IllustrativePlots(pack, boundaries, seed);
        List<Parcels.Parcel> parcels = Parcels.of(plots.atoms, plots.parcelsFor(count), plots.random.split());
        List<LandUse.Use> uses = LandUse.of(pack.recipe(), plots.atoms, parcels, plots.random.split());
        Reprojection toLonLat = Reprojection.between(pack.about().plane(), Frame.LON_LAT);
        Map<Integer, Polygon> faulty = PlotFaults.of(pack.recipe(), parcels, uses, toLonLat, plots.random.split());
        return plots.rows(parcels, uses, faulty, toLonLat);
    }

    private int parcelsFor(int plots) {
        double hectares =
                atoms.stream().mapToDouble(atom -> atom.onPlane().getArea()).sum() / 10_000;
        return (int) Math.round(plots / LandUse.plotShare(pack.recipe(), hectares));
    }

    private List<Plot> rows(
            List<Parcels.Parcel> parcels, List<LandUse.Use> uses, Map<Integer, Polygon> faulty, Reprojection toLonLat) {
        boolean[] legacy = legacyAtoms();
        List<int[]> numbers = Parcels.numbers(parcels, COMPARTMENT_METRES);
        PlotRows rows = new PlotRows(pack, random.split());
        List<Plot> plots = new ArrayList<>();
        long id = 0;
        for (int i = 0; i < parcels.size(); i++) {
            if (uses.get(i) != LandUse.Use.NONE) {
                Parcels.Parcel parcel = parcels.get(i);
                Geometry outline = faulty.getOrDefault(i, parcel.onPlane());
                plots.addAll(rows.of(
                        new PlotRows.Site(
                                ++id,
                                legacy[parcel.atom()],
                                numbers.get(i),
                                species(atoms.get(parcel.atom()).district()),
                                purpose(uses.get(i) == LandUse.Use.NATURAL),
                                parcel.hectares(),
                                toLonLat.apply(outline)),
                        uses.get(i)));
            }
        }
        return List.copyOf(plots);
    }

    /** In some communes the inventory still carries the numbers of the older table. */
    private boolean[] legacyAtoms() {
        boolean[] legacy = new boolean[atoms.size()];
        for (int i = 0; i < legacy.length; i++) {
            legacy[i] = 100 * random.nextDouble() < pack.recipe().number("legacy_share_percent");
        }
        return legacy;
    }

    private String species(UnitCode district) {
        Map<String, Double> weights = districts.get(district).species();
        double left = random.nextDouble()
                * weights.values().stream().mapToDouble(Double::doubleValue).sum();
        String species = null;
        for (Map.Entry<String, Double> weight : weights.entrySet()) {
            species = left >= 0 && weight.getValue() > 0 ? weight.getKey() : species;
            left -= weight.getValue();
        }
        return species;
    }

    private String purpose(boolean natural) {
        int percent = random.nextInt(100);
        if (percent < (natural ? 6 : 1)) {
            return "special";
        }
        return percent < (natural ? 50 : 15) ? "protection" : "production";
    }
}
