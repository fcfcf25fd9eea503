package vn.mauson.pack;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.measure.NotFound;

/** The versions of each plot: its class, species, age and purpose, from day to day. */
final class PlotRows {
    private static final List<String> VERSIONS = List.of("legacy93", "tt33_98");

    /** Symbols that both tables have, the likeliest first; each is half as likely as the one before, about. */
    private static final Map<String, List<String>> SYMBOLS = Map.of(
            "natural", List.of("TXP", "TXN", "TXB", "HG1", "TXDN", "TXK", "TXDP", "NUA", "VAU", "TXG"),
            "planted", List.of("RTG", "RTG", "RTG", "RTGD", "RTK", "RTTN"),
            "planted_not_forest", List.of("DTR", "DTR", "DTR", "DTRD"),
            "regenerating", List.of("DT2", "DT2", "DT2D"),
            "bare", List.of("DT1", "DT1", "DT1D"));

    private final Recipe recipe;
    private final int planYear;
    private final Map<List<String>, ForestClass> classes = new HashMap<>();
    private final Map<String, List<ForestClass>> groups = new HashMap<>();
    private final SplittableRandom random;
    private final double[] plantedHectares = new double[2];

    PlotRows(Pack pack, SplittableRandom random) {
        this.recipe = pack.recipe();
        this.planYear = pack.about().planYear();
        this.random = random;
        for (ForestClass forestClass : pack.forestClasses()) {
            classes.put(List.of(forestClass.tableVersion(), forestClass.ldlr()), forestClass);
            groups.computeIfAbsent(forestClass.tableVersion() + forestClass.group(), group -> new ArrayList<>())
                    .add(forestClass);
        }
    }

    /**
     * What stays the same through all versions of a plot.
     *
     * @param numbers tiểu khu, khoảnh, lô
     * @param species of the trees, wherever the plot is planted
     */
    record Site(
            long id, boolean legacy, int[] numbers, String species, String purpose, double hectares, Geometry lonLat) {}

    /** The versions in the order of time. */
    List<Plot> of(Site site, LandUse.Use use) {
        LocalDate start = recipe.day("plots_inventory_day");
        return switch (use) {
            case NONE -> List.of();
            case NATURAL -> List.of(plot(site, pick(site, "natural"), null, null, start, null));
            case PLANTED ->
                List.of(plot(site, pick(site, "planted"), null, planYear - 5 - random.nextInt(15), start, null));
            case YOUNG ->
                List.of(plot(
                        site, pick(site, "planted_not_forest"), null, planYear - 2 - random.nextInt(2), start, null));
            case BARE ->
                List.of(plot(
                        site, pick(site, random.nextInt(5) < 3 ? "regenerating" : "bare"), null, null, start, null));
            case OTHER -> List.of(plot(site, pickAny(site), null, null, start, null));
            case MATURED -> matured(site, start);
            case STORM_LOST -> stormLost(site, start);
            case NEWLY_PLANTED -> planted(site, start, plantingDay(planYear, site.hectares()));
            case PLANTED_BEFORE -> planted(site, start, plantingDay(planYear - 1, site.hectares()));
        };
    }

    private List<Plot> matured(Site site, LocalDate start) {
        LocalDate day = LocalDate.ofYearDay(planYear, 1 + random.nextInt(365));
        int year = planYear - 3 - random.nextInt(2);
        Plot young = plot(site, pick(site, "planted_not_forest"), null, year, start, day.minusDays(1));
        return List.of(young, plot(site, pick(site, "planted"), null, year, day, null));
    }

    private List<Plot> stormLost(Site site, LocalDate start) {
        LocalDate day = recipe.day("storm_day");
        int year = planYear - 5 - random.nextInt(10);
        Plot before = plot(site, pick(site, "planted"), null, year, start, day.minusDays(1));
        return List.of(before, plot(site, pick(site, "bare"), null, null, day, null));
    }

    private List<Plot> planted(Site site, LocalDate start, LocalDate day) {
        Plot before = plot(site, pick(site, "bare"), null, null, start, day.minusDays(1));
        Plot after = plot(site, pick(site, "planted_not_forest"), day, day.getYear(), day, null);
        return day.isAfter(start) ? List.of(before, after) : List.of(after);
    }

    /** By the season of the recipe: the months are filled one after the other with their share of the year. */
    private LocalDate plantingDay(int year, double hectares) {
        int index = planYear - year;
        double total = recipe.number(index == 0 ? "planted_ha" : "planted_before_ha");
        plantedHectares[index] += hectares;
        double share = 100 * (plantedHectares[index] - hectares / 2) / total;
        int month = 1;
        while (month < 12 && share > recipe.number("planting_percent_%02d".formatted(month))) {
            share -= recipe.number("planting_percent_%02d".formatted(month));
            month++;
        }
        YearMonth of = YearMonth.of(year, month);
        return of.atDay(1 + random.nextInt(of.lengthOfMonth()));
    }

    private ForestClass pick(Site site, String group) {
        List<String> symbols = SYMBOLS.get(group);
        int i = 0;
        while (i < symbols.size() - 1 && random.nextInt(3) > 0) {
            i++;
        }
        List<String> key = List.of(version(site), symbols.get(i));
        ForestClass picked = classes.get(key);
        if (picked == null) {
            throw NotFound.of("forest class", String.join(" ", key), "those of forest_codes.csv");
        }
        return picked;
    }

    private ForestClass pickAny(Site site) {
        List<String> others = List.of("agriculture", "agriculture", "water", "other");
        List<ForestClass> group = groups.get(version(site) + others.get(random.nextInt(others.size())));
        return group.get(random.nextInt(group.size()));
    }

    private static String version(Site site) {
        return VERSIONS.get(site.legacy() ? 0 : 1);
    }

    private Plot plot(
            Site site, ForestClass of, LocalDate plantedOn, Integer plantedYear, LocalDate from, LocalDate to) {
        return new Plot(
                site.id(),
                of.tableVersion(),
                of.maldlr(),
                of.ldlr(),
                of.group(),
                of.countsInCover(),
                plantedYear == null ? null : site.species(),
                plantedOn,
                plantedYear,
                from,
                to,
                Integer.toString(site.numbers()[0]),
                Integer.toString(site.numbers()[1]),
                Integer.toString(site.numbers()[2]),
                site.purpose(),
                site.lonLat(),
                true);
    }
}
