package vn.mauson.pack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import vn.mauson.measure.UnitCode;

/**
 * What every parcel is made up to be, so that the cover and the planting of the recipe come out.
 *
 * <ol>
 *   <li>In each district the parcels that smooth noise favours are forest, up to the district's cover.
 *   <li>Of that forest, the part that a second noise favours is natural; of the planted part some became
 *       forest only during the plan year.
 *   <li>The next favoured parcels are planted land that is no forest yet, bare, or lost to the storm.
 *   <li>The rest is no plot.
 * </ol>
 */
final class LandUse {
    /** Massifs, and the valleys and clearings in them. */
    private static final double MASSIF_METRES = 9_000;

    private static final double VALLEY_METRES = 2_200;
    private static final double ROUGHNESS = 0.1;

    /** What a parcel is, and what happens to it in the plan year and the year before. */
    enum Use {
        NONE,
        NATURAL,
        PLANTED,
        MATURED,
        STORM_LOST,
        NEWLY_PLANTED,
        PLANTED_BEFORE,
        YOUNG,
        BARE,
        OTHER
    }

    private final Recipe recipe;
    private final List<GeneralisedBoundaries.Atom> atoms;
    private final List<Parcels.Parcel> parcels;
    private final SplittableRandom random;
    private final Use[] uses;
    private final double[] favour;

    private LandUse(
            Recipe recipe,
            List<GeneralisedBoundaries.Atom> atoms,
            List<Parcels.Parcel> parcels,
            SplittableRandom random) {
        this.recipe = recipe;
        this.atoms = atoms;
        this.parcels = parcels;
        this.random = random;
        uses = new Use[parcels.size()];
        Arrays.fill(uses, Use.NONE);
        favour = noise(ROUGHNESS);
    }

    /** The use of every parcel, by its index. */
    static List<Use> of(
            Recipe recipe,
            List<GeneralisedBoundaries.Atom> atoms,
            List<Parcels.Parcel> parcels,
            SplittableRandom random) {
        LandUse land = new LandUse(recipe, atoms, parcels, random);
        List<Integer> forest = new ArrayList<>();
        List<Integer> rest = new ArrayList<>();
        land.divide(forest, rest);
        land.divideForest(forest);
        land.divideRest(rest);
        return List.of(land.uses);
    }

    /** The share of the province's land that becomes plots. */
    static double plotShare(Recipe recipe, double provinceHectares) {
        return recipe.number("cover_end_percent") / 100 + restHectares(recipe) / provinceHectares;
    }

    private static double restHectares(Recipe recipe) {
        double hectares = 0;
        for (String key : List.of("storm_ha", "planted_ha", "planted_before_ha", "young_ha", "bare_ha", "other_ha")) {
            hectares += recipe.number(key);
        }
        return hectares;
    }

    private double[] noise(double roughness) {
        SmoothNoise massifs = new SmoothNoise(random.nextLong(), MASSIF_METRES);
        SmoothNoise valleys = new SmoothNoise(random.nextLong(), VALLEY_METRES);
        double[] values = new double[parcels.size()];
        for (int i = 0; i < values.length; i++) {
            Coordinate centre = parcels.get(i).centre();
            values[i] = 0.3 * massifs.at(centre.x, centre.y)
                    + 0.7 * valleys.at(centre.x, centre.y)
                    + roughness * random.nextDouble();
        }
        return values;
    }

    /** Forest up to the cover of each district; the others in the order in which they would be next. */
    private void divide(List<Integer> forest, List<Integer> rest) {
        Map<UnitCode, List<Integer>> byDistrict = new HashMap<>();
        for (int i = 0; i < parcels.size(); i++) {
            UnitCode district = atoms.get(parcels.get(i).atom()).district();
            byDistrict.computeIfAbsent(district, d -> new ArrayList<>()).add(i);
        }
        double scale = coverScale(byDistrict);
        Map<Integer, Double> distance = new HashMap<>();
        for (Recipe.District district : recipe.districts()) {
            List<Integer> ordered = byDistrict.getOrDefault(district.code(), List.of());
            ordered.sort(Comparator.comparingDouble(i -> -favour[i]));
            Deque<Integer> queue = new ArrayDeque<>(ordered);
            forest.addAll(take(queue, scale * district.coverWeight() * hectares(ordered)));
            double threshold = queue.isEmpty() ? 0 : favour[queue.peek()];
            queue.forEach(i -> distance.put(i, threshold - favour[i]));
        }
        rest.addAll(distance.keySet());
        rest.sort(Comparator.comparingDouble((Integer i) -> distance.get(i)).thenComparing(i -> i));
    }

    /** What the districts' weights are multiplied by to give the province its cover. */
    private double coverScale(Map<UnitCode, List<Integer>> byDistrict) {
        double weighted = 0;
        double all = 0;
        for (Recipe.District district : recipe.districts()) {
            double hectares = hectares(byDistrict.getOrDefault(district.code(), List.of()));
            weighted += district.coverWeight() * hectares;
            all += hectares;
        }
        return recipe.number("cover_end_percent") / 100 * all / weighted;
    }

    private void divideForest(List<Integer> forest) {
        double[] natural = noise(ROUGHNESS / 2);
        List<Integer> ordered = new ArrayList<>(forest);
        ordered.sort(Comparator.comparingDouble(i -> -natural[i]));
        Deque<Integer> queue = new ArrayDeque<>(ordered);
        assign(take(queue, recipe.number("natural_share_percent") / 100 * hectares(forest)), Use.NATURAL);
        Deque<Integer> planted = shuffled(queue);
        double gained = (recipe.number("cover_end_percent") - recipe.number("cover_start_percent")) / 100;
        double all = parcels.stream().mapToDouble(Parcels.Parcel::hectares).sum();
        assign(take(planted, gained * all + recipe.number("storm_ha")), Use.MATURED);
        assign(planted, Use.PLANTED);
    }

    private void divideRest(List<Integer> rest) {
        Deque<Integer> queue = shuffled(take(new ArrayDeque<>(rest), restHectares(recipe)));
        assign(take(queue, recipe.number("storm_ha")), Use.STORM_LOST);
        assign(take(queue, recipe.number("planted_ha")), Use.NEWLY_PLANTED);
        assign(take(queue, recipe.number("planted_before_ha")), Use.PLANTED_BEFORE);
        assign(take(queue, recipe.number("young_ha")), Use.YOUNG);
        assign(take(queue, recipe.number("other_ha")), Use.OTHER);
        assign(queue, Use.BARE);
    }

    private Deque<Integer> shuffled(Iterable<Integer> indices) {
        List<Integer> list = new ArrayList<>();
        indices.forEach(list::add);
        Collections.shuffle(list, new Random(random.nextLong()));
        return new ArrayDeque<>(list);
    }

    /** Takes from the front until the area is reached; the last one is left where that comes nearer. */
    private List<Integer> take(Deque<Integer> queue, double hectares) {
        List<Integer> taken = new ArrayList<>();
        double sum = 0;
        while (!queue.isEmpty()) {
            double next = parcels.get(queue.peek()).hectares();
            if (sum + next / 2 > hectares) {
                break;
            }
            sum += next;
            taken.add(queue.poll());
        }
        return taken;
    }

    private void assign(Iterable<Integer> indices, Use use) {
        indices.forEach(i -> uses[i] = use);
    }

    private double hectares(List<Integer> indices) {
        return indices.stream().mapToDouble(i -> parcels.get(i).hectares()).sum();
    }
}
