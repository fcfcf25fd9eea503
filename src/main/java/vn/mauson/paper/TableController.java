package vn.mauson.paper;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Refused;
import vn.mauson.measure.UnitCode;
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

    @GetMapping("/paper/table.xlsx")
    void xlsx(
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
        workshop.run(() -> {
            PrintedTable printed = table(asked);
            if (!Files.isHeld(revisions.getCurrent().version(), sights, request, response)) {
                head(response, asked, XlsxTable.TYPE, "xlsx");
                XlsxTable.write(printed, table, response.getOutputStream());
            }
        });
    }

    /** The same as CSV. */
    @GetMapping("/paper/table.csv")
    void csv(
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
        workshop.run(() -> {
            PrintedTable printed = table(asked);
            if (!Files.isHeld(revisions.getCurrent().version(), sights, request, response)) {
                head(response, asked, CsvTable.TYPE, "csv");
                CsvTable.write(printed, response.getOutputStream());
            }
        });
    }

    private PrintedTable table(Asked asked) {
        return switch (asked.table()) {
            case "targets" -> tables.targets(ofProvince(asked).day(), asked.language());
            case "units" -> units(asked.without("unit", asked.unit()));
            case "unit" -> tables.unit(required(asked), asked.day(), asked.language());
            case "gates" -> tables.gates(ofProvince(asked).day(), asked.language());
            case "tasks" -> tables.tasks(timeless(asked).language());
            case "plots" -> plots.of(place(unaimed(asked)), asked.day(), asked.language());
            case "revisions" -> tables.revisions(timeless(asked).language());
            default -> throw Refused.value("table", asked.table(), ALLOWED);
        };
    }

    private PrintedTable units(Asked asked) {
        if (asked.target() == null) {
            throw Refused.value("target", "", "the id of a target where table=units");
        }
        Target target = orders.target(asked.target());
        return tables.units(
                target,
                orders.level(target, asked.level()),
                orders.edition(asked.edition(), asked.day()),
                asked.day(),
                asked.language());
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

    private static Asked ofProvince(Asked asked) {
        return unaimed(asked).without("edition", asked.edition()).without("unit", asked.unit());
    }

    private static Asked timeless(Asked asked) {
        return ofProvince(asked).without("asOf", asked.asOf());
    }

    private static void head(HttpServletResponse response, Asked asked, String type, String extension) {
        String of = asked.target() == null ? "" : asked.target();
        String unit = asked.unit() == null ? "" : asked.unit().value();
        Files.head(
                response, type, extension, asked.table(), of, unit, asked.day().toString());
    }
}
