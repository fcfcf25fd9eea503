package vn.mauson.paper;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Refused;
import vn.mauson.measure.UnitCode;
import vn.mauson.measure.UnitLevel;
import vn.mauson.pack.Unit;
import vn.mauson.plan.Target;
import vn.mauson.store.Revisions;
import vn.mauson.store.Sights;

/** Tables as files for spreadsheets: {@code targets, units, unit, gates, tasks, plots, revisions}. */
@RestController
class TableController {
    private static final String ALLOWED = "targets, units, unit, gates, tasks, plots, revisions";

    private final Orders orders;
    private final Tables tables;
    private final PlotTable plots;
    private final Workshop workshop;
    private final Revisions revisions;
    private final Sights sights;

    TableController(
            Orders orders, Tables tables, PlotTable plots, Workshop workshop, Revisions revisions, Sights sights) {
        this.sights = sights;
        this.orders = orders;
        this.tables = tables;
        this.plots = plots;
        this.workshop = workshop;
        this.revisions = revisions;
    }

    /** What a table is asked with; each table refuses what it does not read. */
    private record Asked(
            String table,
            String target,
            String level,
            EditionId edition,
            LocalDate asOf,
            UnitCode unit,
            Language language) {
        LocalDate day() {
            return Orders.day(asOf);
        }

        /** Refuses a parameter that the table has no use for. */
        Asked without(String name, Object value) {
            if (value != null) {
                throw Refused.value(name, value, "nothing where table=" + table);
            }
            return this;
        }
    }

    /** A table as a workbook or as CSV, by the end of the address. */
    @GetMapping({"/paper/table.xlsx", "/paper/table.csv"})
    void table(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam String table,
            @RequestParam(required = false) String target,
            @RequestParam(required = false) String level,
            @RequestParam(required = false) EditionId edition,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
            @RequestParam(required = false) UnitCode unit,
            @RequestParam(required = false) String lang)
            throws IOException {
        Asked asked = new Asked(table, target, level, edition, asOf, unit, Language.of(lang));
        Supplier<PrintedTable> printed = printed(asked);
        if (Files.isHeld(revisions.getCurrent().version(), sights, request, response)) {
            return;
        }
        boolean csv = request.getRequestURI().endsWith(".csv");
        workshop.run(() -> {
            PrintedTable made = printed.get();
            head(response, asked, csv ? CsvTable.TYPE : XlsxTable.TYPE, csv ? "csv" : "xlsx");
            if (csv) {
                CsvTable.write(made, response.getOutputStream());
            } else {
                XlsxTable.write(made, table, response.getOutputStream());
            }
        });
    }

    /** The table asked for, worked out when it is taken; what is not allowed is refused at once. */
    private Supplier<PrintedTable> printed(Asked asked) {
        LocalDate day = asked.day();
        Language language = asked.language();
        switch (asked.table()) {
            case "targets":
                requireOfProvince(asked);
                return () -> tables.targets(day, language);
            case "units":
                return units(asked);
            case "unit":
                Unit unit = required(asked);
                return () -> tables.unit(unit, day, language);
            case "gates":
                requireOfProvince(asked);
                return () -> tables.gates(day, language);
            case "tasks":
                requireTimeless(asked);
                return () -> tables.tasks(language);
            case "plots":
                Unit place = place(unaimed(asked));
                return () -> plots.of(place, day, language);
            case "revisions":
                requireTimeless(asked);
                return () -> tables.revisions(language);
            default:
                throw Refused.value("table", asked.table(), ALLOWED);
        }
    }

    private Supplier<PrintedTable> units(Asked asked) {
        asked.without("unit", asked.unit());
        if (asked.target() == null) {
            throw Refused.value("target", "", "the id of a target where table=units");
        }
        Target target = orders.target(asked.target());
        UnitLevel level = orders.level(target, asked.level());
        EditionId edition = orders.edition(asked.edition(), asked.day());
        return () -> tables.units(target, level, edition, asked.day(), asked.language());
    }

    private Unit required(Asked asked) {
        if (asked.unit() == null) {
            throw Refused.value("unit", "", "the code of a unit where table=unit");
        }
        return place(unaimed(asked));
    }

    private Unit place(Asked asked) {
        return orders.place(orders.edition(asked.edition(), asked.day()), asked.unit());
    }

    private static Asked unaimed(Asked asked) {
        return asked.without("target", asked.target()).without("level", asked.level());
    }

    private static void requireOfProvince(Asked asked) {
        unaimed(asked).without("edition", asked.edition()).without("unit", asked.unit());
    }

    private static void requireTimeless(Asked asked) {
        requireOfProvince(asked);
        asked.without("asOf", asked.asOf());
    }

    private static void head(HttpServletResponse response, Asked asked, String type, String extension) {
        String of = asked.target() == null ? "" : asked.target();
        String unit = asked.unit() == null ? "" : asked.unit().value();
        Files.head(
                response, type, extension, asked.table(), of, unit, asked.day().toString());
    }
}
