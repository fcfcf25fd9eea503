package vn.mauson.pack;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Period;
import vn.mauson.measure.UnitCode;
import vn.mauson.measure.UnitLevel;
import vn.mauson.plan.Direction;
import vn.mauson.plan.Indicator;
import vn.mauson.plan.Observation;
import vn.mauson.plan.Phasing;
import vn.mauson.plan.SpatialLevel;
import vn.mauson.plan.Target;
import vn.mauson.plan.TargetKind;
import vn.mauson.plan.Task;

/** The files about the plan: its targets, what they measure, what was published, and its tasks. */
final class PlanFiles {
    private final PackReader reader;
    private final Pack.About about;
    private final TerritoryFiles territory;
    private final List<Indicator> indicators;
    private final Map<String, Indicator> indicatorsById;
    private final List<Target> targets;
    private final Map<String, Target> targetsById;

    PlanFiles(PackReader reader, Pack.About about, TerritoryFiles territory) {
        this.reader = reader;
        this.about = about;
        this.territory = territory;
        indicators = readIndicators();
        indicatorsById = indicators.stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
        targets = readTargets();
        targetsById = targets.stream().collect(Collectors.toMap(Target::id, Function.identity()));
    }

    List<Indicator> indicators() {
        return indicators;
    }

    List<Target> targets() {
        return targets;
    }

    private List<Indicator> readIndicators() {
        List<String> columns =
                List.of("id", "name_vi", "name_en", "unit", "origin", "numerator", "denominator", "cumulative");
        return reader.table("indicators.csv", columns)
                .unique("id")
                .map(row -> new Indicator(
                        row.text("id"),
                        row.names(),
                        row.text("unit"),
                        Indicator.Source.of(row.text("origin")),
                        row.cell("numerator"),
                        row.cell("denominator"),
                        row.yes("cumulative")));
    }

    private List<Target> readTargets() {
        return reader.table(
                        "targets.csv",
                        List.of(
                                "id",
                                "clause",
                                "group",
                                "name_vi",
                                "name_en",
                                "kind",
                                "comparator",
                                "low",
                                "high",
                                "unit",
                                "direction",
                                "decimals",
                                "tolerance",
                                "about",
                                "year",
                                "from",
                                "to",
                                "spatial_level",
                                "note",
                                "source",
                                "confidence"))
                .unique("id")
                .map(this::target);
    }

    private Target target(Row row) {
        Indicator indicator = indicatorsById.get(row.text("id"));
        row.require("id", indicator != null, "the id of an indicator in indicators.csv");
        row.require("unit", row.cell("unit").equals(indicator.unit()), "the indicator's unit " + indicator.unit());
        row.require("year", row.whole("year") == about.planYear(), "the plan year " + about.planYear());
        row.confidence();
        LocalDate to = row.date("to");
        row.require("to", to.getYear() == about.planYear(), "a day of the plan year " + about.planYear());
        return new Target(
                row.text("id"),
                row.text("clause"),
                row.oneOf("group", List.of("economic", "social", "environment", "task")),
                row.names(),
                TargetKind.of(row.text("kind")),
                row.text("comparator"),
                row.number("low"),
                row.optionalNumber("high"),
                row.text("unit"),
                Direction.of(row.text("direction")),
                row.whole("decimals"),
                row.number("tolerance"),
                row.yes("about"),
                row.date("from"),
                to,
                SpatialLevel.of(row.text("spatial_level")),
                row.cell("note"));
    }

    List<Pack.CountedUnits> countedUnits() {
        return reader.table("counted_units.csv", List.of("indicator_id", "edition", "types", "reason"))
                .unique("indicator_id", "edition")
                .map(this::counted);
    }

    private Pack.CountedUnits counted(Row row) {
        EditionId edition = row.edition("edition");
        requireIndicator(row);
        for (String type : row.words("types")) {
            boolean there = territory.units().stream()
                    .anyMatch(unit ->
                            unit.edition().equals(edition) && unit.type().equals(type));
            row.require("types", there, "types of unit that edition " + edition + " has");
        }
        return new Pack.CountedUnits(row.text("indicator_id"), edition, row.words("types"), row.text("reason"));
    }

    /** The milestones of one target stand on rows of their own, all with one reason. */
    List<Pack.Milestones> milestones() {
        Table table = reader.table("phasing.csv", List.of("target_id", "date", "share", "illustrative", "reason"))
                .unique("target_id", "date");
        Map<String, Map<LocalDate, Double>> shares = new LinkedHashMap<>();
        Map<String, Row> lasts = new HashMap<>();
        for (Row row : table.rows()) {
            row.require("target_id", targetsById.containsKey(row.cell("target_id")), "the id of a target");
            shares.computeIfAbsent(row.text("target_id"), id -> new TreeMap<>())
                    .put(row.date("date"), row.number("share"));
            lasts.put(row.text("target_id"), row);
        }
        return shares.entrySet().stream()
                .map(of -> lasts.get(of.getKey())
                        .make(row -> new Pack.Milestones(
                                of.getKey(), Phasing.of(of.getValue()), row.yes("illustrative"), row.text("reason"))))
                .toList();
    }

    List<Observation> observations() {
        return reader.table(
                        "observations.csv",
                        List.of(
                                "indicator_id",
                                "unit_level",
                                "unit_code",
                                "unit_name",
                                "period",
                                "value",
                                "unit",
                                "value_kind",
                                "source",
                                "confidence",
                                "note",
                                "illustrative"))
                .unique("indicator_id", "unit_code", "period", "value_kind")
                .map(this::observation);
    }

    private Observation observation(Row row) {
        Indicator indicator = requireIndicator(row);
        row.require("unit", row.cell("unit").equals(indicator.unit()), "the indicator's unit " + indicator.unit());
        UnitLevel level = UnitLevel.of(row.text("unit_level"));
        if (level != UnitLevel.COUNTRY) {
            UnitCode code = row.code("unit_code");
            boolean known = territory.register().knows(level, code.value(), row.text("unit_name"));
            row.require("unit_code", known, "a " + level.id() + " of some edition named " + row.cell("unit_name"));
        }
        return new Observation(
                row.text("indicator_id"),
                level,
                row.text("unit_code"),
                Period.of(row.text("period")),
                row.number("value"),
                row.text("unit"),
                Observation.ValueKind.of(row.text("value_kind")),
                row.text("source"),
                row.confidence(),
                row.cell("note"),
                row.yes("illustrative"));
    }

    private Indicator requireIndicator(Row row) {
        Indicator indicator = indicatorsById.get(row.text("indicator_id"));
        row.require("indicator_id", indicator != null, "the id of an indicator in indicators.csv");
        return indicator;
    }

    List<Task> tasks() {
        EditionId edition = territory.editions().stream()
                .filter(of -> of.covers(LocalDate.of(about.planYear(), 1, 1)))
                .map(Edition::id)
                .findFirst()
                .orElseThrow();
        return reader.table(
                        "tasks.csv",
                        List.of(
                                "id",
                                "clause",
                                "name_vi",
                                "name_en",
                                "place",
                                "lon",
                                "lat",
                                "coord_method",
                                "kind",
                                "unit_codes",
                                "status",
                                "source",
                                "confidence"))
                .unique("id")
                .map(row -> task(row, edition));
    }

    private Task task(Row row, EditionId edition) {
        List<UnitCode> codes = territory.register().list(row, "unit_codes", edition);
        return new Task(
                row.text("id"),
                row.text("clause"),
                row.names(),
                row.text("place"),
                row.optionalNumber("lon"),
                row.optionalNumber("lat"),
                row.cell("coord_method"),
                row.text("kind"),
                codes.stream().map(UnitCode::value).toList(),
                row.text("status"),
                row.text("source"),
                row.confidence());
    }
}
