package vn.mauson.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.mauson.analysis.Territory;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitCode;
import vn.mauson.measure.UnitLevel;
import vn.mauson.pack.Gate;
import vn.mauson.pack.Pack;
import vn.mauson.pack.Unit;
import vn.mauson.plan.Target;
import vn.mauson.plan.Task;
import vn.mauson.progress.Board;
import vn.mauson.progress.Standing;
import vn.mauson.progress.TargetView;
import vn.mauson.progress.Texts;
import vn.mauson.progress.UnitView;
import vn.mauson.store.Features;
import vn.mauson.store.Layer;
import vn.mauson.store.Revision;
import vn.mauson.store.Revisions;
import vn.mauson.store.Sights;

/** The tables that can be taken away. Numbers are those of the JSON answers, to the last digit. */
@Component
class Tables {
    private final Board board;
    private final Territory territory;
    private final Features features;
    private final Revisions revisions;
    private final Pack pack;
    private final Sights sights;

    Tables(Board board, Territory territory, Features features, Revisions revisions, Pack pack, Sights sights) {
        this.sights = sights;
        this.board = board;
        this.territory = territory;
        this.features = features;
        this.revisions = revisions;
        this.pack = pack;
    }

    /** Every target of the province, as {@code /api/plans/{year}/targets}. */
    PrintedTable targets(LocalDate day, Language language) {
        List<TargetView> views =
                board.listOfProvince(year(), day).stream().map(TargetView::of).toList();
        return targetColumns(language)
                .add("paper.column.pace", TargetView::pace)
                .add("paper.column.projection", TargetView::projection)
                .add("property.illustrative", view -> yes(view.illustrative(), language))
                .add("property.source", view -> Wording.source(view.source(), language))
                .table(planName(language), head(language, day, null), views);
    }

    private Columns<TargetView> targetColumns(Language language) {
        return new Columns<TargetView>(language)
                .add("property.code", TargetView::id)
                .add("property.clause", TargetView::clause)
                .add("paper.column.group", view -> language.say("group." + view.group()))
                .add("paper.column.name", view -> language.of(view.names()))
                .add("property.unit_of_measure", view -> language.word("unit." + view.unit()))
                .add("paper.column.low", TargetView::low)
                .add("paper.column.high", TargetView::high)
                .add("property.baseline", TargetView::baseline)
                .add("property.value", TargetView::value)
                .add("paper.column.value-date", TargetView::valueDate)
                .add("property.completion", TargetView::completion)
                .add("paper.column.attainment", TargetView::attainment)
                .add("paper.column.expected", TargetView::expected)
                .add("property.status", view -> language.word("status." + view.status()));
    }

    /** A target in every unit of a level, as {@code /api/plans/{year}/targets/{id}/units}. */
    PrintedTable units(Target target, UnitLevel level, EditionId edition, LocalDate day, Language language) {
        String measure = " (" + language.word("unit." + target.unit()) + ")";
        return new Columns<Standing>(language)
                .add("property.code", each -> view(each).code())
                .add("property.name_vi", each -> language.of(each.unit().names()))
                .add(
                        "property.type",
                        each -> language.word("type." + each.unit().type()))
                .add("property.district_code", each -> view(each).districtCode())
                .addWords(language.say("property.value") + measure, each -> view(each)
                        .value())
                .add("paper.column.numerator", each -> view(each).numerator())
                .add("paper.column.denominator", each -> view(each).denominator())
                .addWords(language.say("property.target") + measure, each -> view(each)
                        .target())
                .addWords(language.say("property.baseline") + measure, each -> view(each)
                        .baseline())
                .add("property.completion", each -> view(each).completion())
                .add("paper.column.attainment", each -> view(each).attainment())
                .add("paper.column.expected", each -> view(each).expected())
                .add("property.pace", each -> view(each).pace())
                .add(
                        "property.status",
                        each -> language.word("status." + view(each).status()))
                .add("property.no_data", each -> absence(view(each).noData(), language))
                .add("property.illustrative", each -> yes(view(each).illustrative(), language))
                .add("property.source", each -> sources(each, language))
                .table(
                        language.of(target.names()),
                        head(language, day, edition),
                        board.listOfUnits(target, edition, level, day));
    }

    /** Every target in one unit, as the targets of {@code /api/units/{code}}. */
    PrintedTable unit(Unit unit, LocalDate day, Language language) {
        return new Columns<Standing>(language)
                .add("property.code", each -> each.plan().id())
                .add(
                        "paper.column.group",
                        each -> language.say("group." + each.plan().group()))
                .add("paper.column.name", each -> language.of(each.plan().names()))
                .add(
                        "property.unit_of_measure",
                        each -> language.word("unit." + each.plan().unit()))
                .add("property.target", each -> view(each).target())
                .add("property.baseline", each -> view(each).baseline())
                .add("property.value", each -> view(each).value())
                .add("paper.column.numerator", each -> view(each).numerator())
                .add("paper.column.denominator", each -> view(each).denominator())
                .add("paper.column.value-date", each -> each.figure().reading().valueDate())
                .add("property.completion", each -> view(each).completion())
                .add("paper.column.attainment", each -> view(each).attainment())
                .add("property.pace", each -> view(each).pace())
                .add(
                        "property.status",
                        each -> language.word("status." + view(each).status()))
                .add("property.no_data", each -> absence(view(each).noData(), language))
                .add("property.illustrative", each -> yes(view(each).illustrative(), language))
                .add("property.source", each -> sources(each, language))
                .table(language.of(unit.names()), head(language, day, unit.edition()), board.listOfUnit(unit, day));
    }

    /** Gates with what they are on a day, as {@code /api/gates}. */
    PrintedTable gates(LocalDate day, Language language) {
        EditionId edition = territory.editionInForce(day).id();
        Map<String, Gate.Status> statuses = features.gateStatusesOn(day);
        return new Columns<Gate>(language)
                .add("property.code", Gate::id)
                .add("property.name_vi", gate -> language.of(gate.names()))
                .add("property.gate_class", gate -> language.word("gate.class." + gate.gateClass()))
                .add("paper.column.commune", gate -> commune(gate.communes().get(edition), edition, language))
                .add("property.district_code", gate -> text(gate.district()))
                .add("paper.column.lon", Gate::lon)
                .add("paper.column.lat", Gate::lat)
                .add("property.status", gate -> gateStatus(statuses.get(gate.id()), language))
                .add("paper.column.since", gate -> Optional.ofNullable(statuses.get(gate.id()))
                        .map(Gate.Status::from)
                        .orElse(null))
                .add("property.status_note", gate -> Optional.ofNullable(statuses.get(gate.id()))
                        .map(Gate.Status::note)
                        .orElse(gate.note()))
                .add("property.counterpart", Gate::counterpart)
                .add("property.markers", Gate::markers)
                .add("property.economic_zone", gate -> yes(gate.inEconomicZone(), language))
                .add("property.illustrative", gate -> yes(false, language))
                .add("property.source", Gate::source)
                .table(
                        language.say("collection.gates"),
                        head(language, day, edition),
                        sights.seen(Layer.GATES, features::listGates));
    }

    /** Tasks of the plan, as {@code /api/tasks}. */
    PrintedTable tasks(Language language) {
        return new Columns<Task>(language)
                .add("property.code", Task::id)
                .add("property.clause", Task::clause)
                .add("property.name_vi", task -> language.of(task.names()))
                .add("property.place", Task::place)
                .add("paper.column.lon", Task::lon)
                .add("paper.column.lat", Task::lat)
                .add("property.unit_codes", task -> String.join(" ", task.unitCodes()))
                .add("property.status", Task::status)
                .add("property.illustrative", task -> yes(false, language))
                .add("property.source", Task::source)
                .table(
                        language.say("collection.tasks"),
                        head(language, null, null),
                        sights.seen(Layer.TASKS, features::listTasks));
    }

    /** How the data came about, as {@code /api/revisions}. */
    PrintedTable revisions(Language language) {
        return new Columns<Revision>(language)
                .add("paper.column.revision", Revision::id)
                .add("paper.column.made-at", revision -> revision.madeAt().toString())
                .add("paper.column.author", Revision::author)
                .add(
                        "property.kind",
                        revision ->
                                language.say("paper.revision." + revision.kind().id()))
                .add("paper.column.what", Revision::what)
                .add("paper.column.layer", revision -> language.wordOr("layer.", revision.layer()))
                .add("paper.column.file", Revision::fileName)
                .add("paper.column.sha256", Revision::sha256)
                .add("paper.column.undoes", Revision::undoes)
                .add("paper.column.undone-by", Revision::undoneBy)
                .table(
                        language.say("paper.table.revisions"),
                        head(language, null, null),
                        revisions.list().stream()
                                .filter(each ->
                                        each.layer() == null || sights.current().sees(each.layer()))
                                .toList());
    }

    /** The lines above a table; without a day or an edition it holds for none. */
    List<String> head(Language language, LocalDate day, EditionId edition) {
        List<String> head = new ArrayList<>();
        head.add(planName(language));
        if (day != null) {
            head.add(language.say("paper.as-of", language.date(day)));
        }
        if (edition != null) {
            head.add(language.of(Texts.names(
                    "edition", edition.value(), territory.getEdition(edition).communes())));
        }
        head.add(language.say(
                "paper.table.made",
                language.date(LocalDate.now()),
                revisions.getCurrent().version()));
        head.add(language.say("paper.table.sources"));
        return head;
    }

    private String planName(Language language) {
        Pack.About about = pack.about();
        return language.say("plan", year(), language.of(about.names()));
    }

    private String year() {
        return "" + pack.about().planYear();
    }

    private String commune(UnitCode code, EditionId edition, Language language) {
        return code == null
                ? null
                : language.of(territory.getUnit(edition, code).names());
    }

    private static UnitView view(Standing standing) {
        return UnitView.of(standing);
    }

    private static String gateStatus(Gate.Status status, Language language) {
        return status == null || status.status().equals(Gate.Status.UNKNOWN)
                ? language.say("paper.gate.unknown")
                : language.word("gate." + status.status());
    }

    private static String absence(String noData, Language language) {
        return noData == null ? null : language.word("status." + noData);
    }

    private static String sources(Standing standing, Language language) {
        return Wording.source(String.join("; ", standing.figure().sources()), language);
    }

    private static String yes(boolean holds, Language language) {
        return language.word(holds ? "yes" : "no");
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
