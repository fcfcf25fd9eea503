package vn.mauson.site;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.mauson.analysis.ForestInventory;
import vn.mauson.analysis.ForestInventory.Row;
import vn.mauson.analysis.Territory;
import vn.mauson.measure.CellText;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.NotFound;
import vn.mauson.measure.Refused;
import vn.mauson.pack.Plot;
import vn.mauson.store.Layer;
import vn.mauson.store.Sights;

/** The plots to look at, row by row: as a page of JSON, and whole as files with the same rows. */
@RestController
class ForestListController {
    private static final int MOST_ROWS = 1000;
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String[] HEADS = {
        "id",
        "other_id",
        "class_symbol",
        "class_group",
        "species",
        "planted_on",
        "planted_year",
        "subcompartment",
        "compartment",
        "lot",
        "commune_code",
        "commune_name",
        "plot_ha",
        "found_ha",
        "illustrative"
    };

    /** @param count of all rows, of which those from {@code offset} are here */
    record ListView(String list, String edition, LocalDate asOf, int count, int offset, List<RowView> rows) {}

    /**
     * @param otherId of the plot on the same ground; null where the list has no pairs
     * @param communeCode where most of the plot lies; null where none of it lies in a commune
     * @param plotHa area of the plot {@code id}
     * @param foundHa hectares shared, beyond the communes, or planted
     */
    record RowView(
            long id,
            Long otherId,
            String ldlr,
            String group,
            String species,
            LocalDate plantedOn,
            Integer plantedYear,
            String tk,
            String khoanh,
            String lo,
            String communeCode,
            String communeName,
            double plotHa,
            double foundHa,
            boolean illustrative) {}

    private final ForestInventory inventory;
    private final ForestController forest;
    private final Territory territory;
    private final Sights sights;

    ForestListController(ForestInventory inventory, ForestController forest, Territory territory, Sights sights) {
        this.sights = sights;
        this.inventory = inventory;
        this.forest = forest;
        this.territory = territory;
    }

    /** One page of a list, {@code overlaps, outside} or {@code planted-not-forest}; the largest finding first. */
    @GetMapping("/api/forest/{list}")
    ListView page(
            @PathVariable String list,
            @RequestParam(required = false) EditionId edition,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "100") int limit) {
        requireIn("offset", offset, 0, Integer.MAX_VALUE);
        requireIn("limit", limit, 1, MOST_ROWS);
        LocalDate day = asOf == null ? LocalDate.now() : asOf;
        EditionId chosen = territory.editionOr(edition, day);
        List<Row> all = rows(list, chosen, day);
        List<RowView> shown = all.stream()
                .skip(offset)
                .limit(limit)
                .map(row -> view(row, chosen))
                .toList();
        return new ListView(list, chosen.value(), day, all.size(), offset, shown);
    }

    /** All rows of a list as CSV (RFC 4180), UTF-8 with a byte order mark, decimals after a point. */
    @GetMapping(path = "/api/forest/{list}.csv", produces = "text/csv;charset=UTF-8")
    String csv(
            @PathVariable String list,
            @RequestParam(required = false) EditionId edition,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf)
            throws IOException {
        LocalDate day = asOf == null ? LocalDate.now() : asOf;
        EditionId chosen = territory.editionOr(edition, day);
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180);
        printer.printRecord((Object[]) HEADS);
        for (Row row : rows(list, chosen, day)) {
            printer.printRecord(cells(view(row, chosen)));
        }
        return text.toString();
    }

    /** All rows as GeoJSON (RFC 7946): the plot, or of a pair the ground both share. */
    @GetMapping(path = "/api/forest/{list}.geojson", produces = "application/geo+json")
    Shown.Collection<RowView> geoJson(
            @PathVariable String list,
            @RequestParam(required = false) EditionId edition,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf) {
        LocalDate day = asOf == null ? LocalDate.now() : asOf;
        EditionId chosen = territory.editionOr(edition, day);
        return Shown.Collection.of(rows(list, chosen, day).stream()
                .map(row -> Shown.Feature.of(row.lonLat(), view(row, chosen)))
                .toList());
    }

    private List<Row> rows(String list, EditionId edition, LocalDate day) {
        ForestInventory.Stock stock = inventory.stock(edition, forest.day(day));
        List<Row> rows =
                switch (list) {
                    case "overlaps" -> stock.overlaps();
                    case "outside" -> stock.outside();
                    case "planted-not-forest" -> stock.plantedNotForest();
                    default -> throw NotFound.of("list", list, "overlaps, outside, planted-not-forest");
                };
        return sights.seen(Layer.PLOTS, () -> rows);
    }

    private static void requireIn(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw Refused.value(name, value, least + " to " + most);
        }
    }

    private RowView view(Row row, EditionId edition) {
        Plot plot = row.plot();
        return new RowView(
                plot.id(),
                row.other() == null ? null : row.other().id(),
                plot.ldlr(),
                plot.group(),
                plot.species(),
                plot.plantedOn(),
                plot.plantedYear(),
                plot.tk(),
                plot.khoanh(),
                plot.lo(),
                row.commune() == null ? null : row.commune().value(),
                row.commune() == null
                        ? null
                        : territory.getUnit(edition, row.commune()).names().vi(),
                row.plotHa(),
                row.foundHa(),
                plot.illustrative() || row.other() != null && row.other().illustrative());
    }

    private static List<Object> cells(RowView row) {
        return Stream.<Object>of(
                        row.id(),
                        orEmpty(row.otherId()),
                        row.ldlr(),
                        row.group(),
                        orEmpty(row.species()),
                        orEmpty(row.plantedOn()),
                        orEmpty(row.plantedYear()),
                        orEmpty(row.tk()),
                        orEmpty(row.khoanh()),
                        orEmpty(row.lo()),
                        orEmpty(row.communeCode()),
                        orEmpty(row.communeName()),
                        row.plotHa(),
                        row.foundHa(),
                        row.illustrative())
                .map(cell -> cell instanceof String text ? CellText.harmless(text) : cell)
                .toList();
    }

    private static Object orEmpty(Object cell) {
        return cell == null ? "" : cell;
    }
}
