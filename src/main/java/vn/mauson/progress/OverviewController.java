package vn.mauson.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.mauson.analysis.Territory;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Refused;
import vn.mauson.measure.UnitCode;
import vn.mauson.measure.UnitLevel;
import vn.mauson.pack.Unit;
import vn.mauson.plan.Status;
import vn.mauson.plan.Target;

/** The whole plan at a glance: how each target went, what became another, and where which status stands. */
@RestController
@RequestMapping("/api/plans/{year}")
class OverviewController {
    /** Rows of one cell; a target has no more units than that, so that one target's are always whole. */
    static final int MOST_ROWS = 300;

    private final Board board;
    private final Territory territory;

    OverviewController(Board board, Territory territory) {
        this.board = board;
        this.territory = territory;
    }

    /** Every target up to a day, in the province or in one unit. */
    @GetMapping("/series")
    List<Series> series(
            @PathVariable String year,
            @RequestParam(required = false) UnitCode unit,
            @RequestParam(required = false) EditionId edition,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf) {
        LocalDate day = orToday(asOf);
        return board.listTargets(year).stream()
                .map(target ->
                        Series.of(board, target, unitOf(target, unit, edition, day), firstDay(target, from), day))
                .toList();
    }

    /** {@code since} is not after {@code asOf}. */
    @GetMapping("/changes")
    ChangesSince changes(
            @PathVariable String year,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate since,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf) {
        LocalDate day = orToday(asOf);
        if (since.isAfter(day)) {
            throw Refused.value("since", since, "a day up to asOf, " + day);
        }
        return ChangesSince.of(since, board.listOfProvince(year, since), day, board.listOfProvince(year, day));
    }

    @GetMapping("/matrix")
    Matrix matrix(
            @PathVariable String year,
            @RequestParam String level,
            @RequestParam(required = false) EditionId edition,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf) {
        LocalDate day = orToday(asOf);
        EditionId chosen = territory.editionOr(edition, day);
        UnitLevel of = UnitLevel.of(level);
        List<Target> mapped = listMapped(year, of);
        return new Matrix(
                chosen.value(),
                of.id(),
                day,
                territory.listUnits(chosen, of).size(),
                mapped.stream().map(Target::id).toList(),
                board.listTargets(year).size() - mapped.size(),
                Matrix.cells(pairs(mapped.stream(), chosen, of, day)));
    }

    /** What stands behind one cell of the matrix, all of it or of one target; at most {@value #MOST_ROWS} rows. */
    @GetMapping("/matrix/cell")
    Matrix.Behind cell(
            @PathVariable String year,
            @RequestParam String level,
            @RequestParam String group,
            @RequestParam String status,
            @RequestParam(required = false) String target,
            @RequestParam(required = false) EditionId edition,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf) {
        LocalDate day = orToday(asOf);
        UnitLevel of = UnitLevel.of(level);
        Status wanted = Status.of(status);
        requireGroup(year, group);
        Stream<Target> asked = listMapped(year, of).stream()
                .filter(each -> each.group().equals(group))
                .filter(each ->
                        target == null || board.getTarget(year, target).id().equals(each.id()));
        List<Standing> pairs = pairs(asked, territory.editionOr(edition, day), of, day)
                .filter(each -> each.assessment().status() == wanted)
                .toList();
        return Matrix.behind(group, wanted.id(), pairs, MOST_ROWS);
    }

    private Stream<Standing> pairs(Stream<Target> targets, EditionId edition, UnitLevel level, LocalDate day) {
        return targets.flatMap(target -> board.listOfUnits(target, edition, level, day).stream());
    }

    private List<Target> listMapped(String year, UnitLevel level) {
        return board.listTargets(year).stream()
                .filter(target -> target.finest().reaches(level))
                .toList();
    }

    private void requireGroup(String year, String group) {
        List<String> groups =
                board.listTargets(year).stream().map(Target::group).distinct().toList();
        if (!groups.contains(group)) {
            throw Refused.value("group", group, groups.stream().collect(Collectors.joining(", ")));
        }
    }

    private Unit unitOf(Target target, UnitCode unit, EditionId edition, LocalDate day) {
        return unit == null
                ? territory.getProvince(board.planEdition(target))
                : territory.getUnit(territory.editionOr(edition, day), unit);
    }

    private static LocalDate firstDay(Target target, LocalDate from) {
        return from == null ? target.from() : from;
    }

    private static LocalDate orToday(LocalDate asOf) {
        return asOf == null ? LocalDate.now() : asOf;
    }
}
