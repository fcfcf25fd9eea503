package vn.mauson.progress;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.info.BuildProperties;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.mauson.analysis.Territory;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitCode;
import vn.mauson.measure.UnitLevel;
import vn.mauson.plan.Target;
import vn.mauson.store.Revisions;
import vn.mauson.store.Sights;

/** The targets of the plan: in the province, in the units, and what a number was made of. */
@RestController
@RequestMapping("/api/plans/{year}/targets")
class PlanController {
    private final Board board;
    private final Territory territory;
    private final Revisions revisions;
    private final BuildProperties build;
    private final Sights sights;

    PlanController(Board board, Territory territory, Revisions revisions, BuildProperties build, Sights sights) {
        this.sights = sights;
        this.board = board;
        this.territory = territory;
        this.revisions = revisions;
        this.build = build;
    }

    @GetMapping
    List<TargetView> targets(
            @PathVariable String year,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf) {
        return board.listOfProvince(year, orToday(asOf)).stream()
                .map(TargetView::of)
                .toList();
    }

    @GetMapping("/{id}/units")
    List<UnitView> units(
            @PathVariable String year,
            @PathVariable String id,
            @RequestParam String level,
            @RequestParam(required = false) EditionId edition,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf) {
        Target target = board.getTarget(year, id);
        EditionId chosen = territory.editionOr(edition, orToday(asOf));
        return board.listOfUnits(target, chosen, UnitLevel.of(level), orToday(asOf)).stream()
                .map(UnitView::of)
                .toList();
    }

    @GetMapping("/{id}/trace")
    TraceView trace(
            @PathVariable String year,
            @PathVariable String id,
            @RequestParam(required = false) UnitCode unit,
            @RequestParam(required = false) EditionId edition,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf) {
        Target target = board.getTarget(year, id);
        LocalDate day = orToday(asOf);
        EditionId chosen = edition == null && unit == null
                ? board.planEdition(target)
                : territory.editionOr(edition, orToday(asOf));
        Standing standing =
                board.of(target, unit == null ? territory.getProvince(chosen) : territory.getUnit(chosen, unit), day);
        String data = revisions.getCurrent().version();
        return TraceView.of(
                standing,
                board.listOfEditions(target, day),
                day,
                new TraceView.Versions(data, chosen.value(), build.getVersion()),
                sights.current());
    }

    private static LocalDate orToday(LocalDate asOf) {
        return asOf == null ? LocalDate.now() : asOf;
    }
}
