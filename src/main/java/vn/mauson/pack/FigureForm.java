package vn.mauson.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.NotFound;
import vn.mauson.measure.Refused;
import vn.mauson.measure.UnitLevel;
import vn.mauson.plan.Indicator;
import vn.mauson.plan.Target;

/**
 * A workbook in which an office fills in the figures of one indicator: a row for each unit of a level of
 * an edition. It lives here because both who hands it out and who reads it back know the pack.
 *
 * @param units by code
 * @param year the plan's, whose periods are suggested
 */
public record FigureForm(Indicator indicator, Edition edition, UnitLevel level, List<Unit> units, int year) {
    /** Name of the sheet to fill in. */
    public static final String SHEET = "Số liệu";

    /** Name of the hidden sheet by which a form is known again; its columns are {@code key} and {@code value}. */
    public static final String IDS_SHEET = "mauson";

    private static final String LEVELS = "province, district, commune";

    public FigureForm {
        units = List.copyOf(units);
        if (units.isEmpty()) {
            throw Refused.value("level", level.id(), "one of " + LEVELS + " that edition " + edition.id() + " has");
        }
    }

    /**
     * The form of an indicator; {@link NotFound} for an indicator or edition nobody knows.
     *
     * @param editions of the store, the oldest first
     * @param units of the store and reporting groups
     * @param edition the one in force on the plan's last day where empty
     * @param level the finest at which the indicator's target can be mapped where empty
     */
    public static FigureForm of(
            Pack pack,
            List<Edition> editions,
            List<Unit> units,
            String indicatorId,
            Optional<EditionId> edition,
            Optional<UnitLevel> level) {
        Indicator indicator = pack.indicator(indicatorId);
        Edition chosen = edition.map(id -> edition(editions, id)).orElseGet(() -> inForce(editions, pack));
        UnitLevel finest = level.orElseGet(() -> finest(pack, indicatorId));
        List<Unit> rows = units.stream()
                .filter(unit -> unit.edition().equals(chosen.id()) && unit.level() == finest)
                .toList();
        return new FigureForm(indicator, chosen, finest, rows, pack.about().planYear());
    }

    private static Edition edition(List<Edition> editions, EditionId id) {
        return editions.stream()
                .filter(edition -> edition.id().equals(id))
                .findFirst()
                .orElseThrow(() -> NotFound.of(
                        "edition",
                        id,
                        String.join(
                                ", ",
                                editions.stream().map(each -> each.id().value()).toList())));
    }

    private static Edition inForce(List<Edition> editions, Pack pack) {
        LocalDate last = pack.targets().get(0).to();
        return editions.stream()
                .filter(edition -> edition.covers(last))
                .findFirst()
                .orElse(editions.get(editions.size() - 1));
    }

    private static UnitLevel finest(Pack pack, String indicatorId) {
        Optional<Target> target = pack.targets().stream()
                .filter(each -> each.id().equals(indicatorId))
                .findFirst();
        return List.of(UnitLevel.COMMUNE, UnitLevel.DISTRICT).stream()
                .filter(level -> target.isPresent() && target.get().finest().reaches(level))
                .findFirst()
                .orElse(UnitLevel.PROVINCE);
    }

    /** Such as {@code doctors-per-10k-2024-12-district.xlsx}. */
    public String fileName() {
        return indicator.id() + "-" + edition.id() + "-" + level.id() + ".xlsx";
    }

    /** Periods that suggest themselves: the plan's year, its parts, and the year before. */
    List<String> periods() {
        return List.of(
                "" + year,
                year + "-Q1",
                year + "-H1",
                year + "-9M",
                year + "-Q2",
                year + "-Q3",
                year + "-Q4",
                "" + (year - 1));
    }

    /** Writes the workbook (XLSX); the stream stays open. */
    public void write(OutputStream out) throws IOException {
        new FigureWorkbook(this).write(out);
    }
}
