package vn.mauson.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.mauson.geometry.Areas;
import vn.mauson.pack.ForestClass;
import vn.mauson.pack.Plot;
import vn.mauson.store.Staged;
import vn.mauson.store.Table;
import vn.mauson.store.Tables;

/**
 * Forest plots with the fields of the national forest layer (see the pack's {@code forest_fields}).
 *
 * <p>A class is known by its number and symbol together, for the numbers mean different things in the
 * two tables in use. Where the pair stands in neither, the symbol decides if it means one thing only,
 * because the numbers moved between editions of the layer and the symbols did not; it is remarked.
 */
final class PlotRules implements LayerRules<Plot> {
    /** Names and numbers of owners, contract recipients and disputing parties. */
    private static final Set<String> PERSONAL =
            Set.of("churung", "machur", "nguoink", "nguoitrch", "mangnk", "mangtrch", "ten_chu", "chu_rung");

    private static final int FIRST_YEAR = 1900;

    /** The smallest code of an origin; 0 is "not said". */
    private static final long FIRST_ORIGIN = 1;

    /** Which of the three types of forest, by {@code malr3}. */
    private static final Map<Long, String> PURPOSES = Map.of(1L, "protection", 2L, "special", 3L, "production");

    private static final String NO_PURPOSE = "none";

    /** By how much a stated area may differ from the drawn one, hectares and as a share; the field has two decimals. */
    private static final double AREA_HA = 0.1;

    private static final double AREA_SHARE = 0.05;

    /** A plot larger than this is looked at again: lô are drawn to some tens of hectares. */
    private static final double LARGE_HA = 500;

    /** What the columns hold. */
    private static final int MOST_LETTERS = 60;

    private final Map<String, List<ForestClass>> bySymbol;
    private final LocalDate from;
    private final PlotGround ground;
    private final StatedCommune commune;

    /** @param from first day on which the file's state holds */
    PlotRules(List<ForestClass> classes, LocalDate from, PlotGround ground, StatedCommune commune) {
        this.ground = ground;
        this.commune = commune;
        this.bySymbol = classes.stream()
                .collect(Collectors.groupingBy(each -> each.ldlr().toUpperCase(Locale.ROOT)));
        this.from = from;
    }

    @Override
    public Table<Plot> table() {
        return Tables.PLOTS;
    }

    @Override
    public Drawing drawing() {
        return Drawing.POLYGON;
    }

    @Override
    public Set<String> personalFields() {
        return PERSONAL;
    }

    @Override
    public List<ImportReport.AreaChange> look(Staged<Plot> staged, Difference difference, Listener listener) {
        return ground.look(staged, difference, from, listener);
    }

    @Override
    public List<Plot> make(Draft draft) {
        Long id = draft.whole("id", "plot_id", "malo", "ma_lo", "tt", "objectid", "fid", "gid");
        if (id == null && !draft.isRefused()) {
            draft.refuse(
                    "field-missing", "id", null, "a whole number in one of the fields id, plot_id, tt, objectid, fid");
        }
        ForestClass forestClass = forestClass(draft);
        Integer plantedYear = plantedYear(draft);
        String purpose = purpose(draft);
        checkArea(draft);
        if (draft.isRefused()) {
            return List.of();
        }
        checkOrigin(draft, forestClass);
        commune.check(draft);
        return List.of(new Plot(
                id,
                forestClass.tableVersion(),
                forestClass.maldlr(),
                forestClass.ldlr(),
                forestClass.group(),
                forestClass.countsInCover(),
                shortened(draft, "sldlr"),
                null,
                plantedYear,
                from,
                null,
                or(shortened(draft, "tk", "tieu_khu")),
                or(shortened(draft, "khoanh")),
                or(shortened(draft, "lo")),
                purpose,
                draft.lonLat(),
                false));
    }

    private ForestClass forestClass(Draft draft) {
        String symbol = draft.text("ldlr", "symbol", "class_symbol");
        Long number = draft.whole("maldlr", "class_number");
        if (symbol == null) {
            draft.refuse("class-missing", "ldlr", number, "the symbol of a class; a number alone means two things");
            return null;
        }
        List<ForestClass> called = bySymbol.getOrDefault(symbol.toUpperCase(Locale.ROOT), List.of());
        if (called.isEmpty()) {
            draft.refuse("class-unknown", "ldlr", symbol, "a symbol of the national tables");
            return null;
        }
        List<ForestClass> exact = called.stream()
                .filter(each -> number != null && each.maldlr() == number)
                .toList();
        if (!exact.isEmpty()) {
            return exact.get(exact.size() - 1);
        }
        boolean oneMeaning = called.stream()
                        .map(each -> each.group() + each.countsInCover())
                        .distinct()
                        .count()
                == 1;
        if (!oneMeaning) {
            draft.refuse(
                    "class-ambiguous",
                    "maldlr",
                    number,
                    "with the symbol " + symbol + " one of " + numbers(called) + ": it means two things");
            return null;
        }
        draft.remark(
                "class-by-symbol",
                "maldlr",
                number,
                "the symbol " + symbol + " decided; its numbers are " + numbers(called));
        return called.get(called.size() - 1);
    }

    private static String numbers(List<ForestClass> classes) {
        return classes.stream()
                .map(each -> each.maldlr() + " (" + each.tableVersion() + ")")
                .collect(Collectors.joining(", "));
    }

    private static Integer plantedYear(Draft draft) {
        Long year = draft.whole("namtr", "planted_year", "nam_trong");
        if (year == null || year == 0) {
            return null;
        }
        if (year < FIRST_YEAR || year > LocalDate.now().getYear()) {
            draft.refuse("year-out-of-range", "namtr", year, "0 or a year from " + FIRST_YEAR + " to this one");
            return null;
        }
        return year.intValue();
    }

    private static String purpose(Draft draft) {
        Long code = draft.whole("malr3", "purpose");
        return code == null ? NO_PURPOSE : PURPOSES.getOrDefault(code, NO_PURPOSE);
    }

    private static void checkArea(Draft draft) {
        double drawn = Areas.onPlane(draft.onPlane()).value();
        Double stated = draft.number("dtich", "area_ha");
        if (stated != null && stated < 0) {
            draft.refuse("area-negative", "dtich", stated, "hectares, from 0");
        } else if (stated != null && Math.abs(stated - drawn) > Math.max(AREA_HA, AREA_SHARE * drawn)) {
            draft.remark("area-differs", "dtich", stated, String.format(Locale.ROOT, "drawn are %.2f ha", drawn));
        }
        Double planted = draft.number("planted_ha", "dt_trong", "dtich_trong");
        if (planted != null && (planted < 0 || planted > drawn + Math.max(AREA_HA, AREA_SHARE * drawn))) {
            draft.refuse(
                    "planted-area",
                    "planted_ha",
                    planted,
                    String.format(Locale.ROOT, "hectares, from 0 to the plot's own %.2f", drawn));
        }
        if (drawn > LARGE_HA) {
            draft.remark(
                    "area-large",
                    "",
                    String.format(Locale.ROOT, "%.1f ha", drawn),
                    "a lô of at most " + LARGE_HA + " ha");
        }
    }

    private static void checkOrigin(Draft draft, ForestClass forestClass) {
        Long origin = draft.whole("nggocr");
        if (origin != null && origin >= FIRST_ORIGIN && origin != forestClass.nggocr()) {
            draft.remark(
                    "origin-differs",
                    "nggocr",
                    origin,
                    "the class " + forestClass.ldlr() + " has origin " + forestClass.nggocr());
        }
    }

    private static String shortened(Draft draft, String... names) {
        String text = draft.text(names);
        draft.limit(names[0], text, MOST_LETTERS);
        return text;
    }

    private static String or(String text) {
        return text == null ? "" : text;
    }
}
