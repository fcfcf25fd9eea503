package vn.mauson.site;

import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.mauson.analysis.Territory;
import vn.mauson.measure.Names;
import vn.mauson.measure.UnitLevel;
import vn.mauson.pack.Pack;
import vn.mauson.pack.Source;
import vn.mauson.plan.Target;
import vn.mauson.progress.Texts;
import vn.mauson.store.Revisions;

/** What the plan and the pack are, with the notices that stay in sight. */
@RestController
class PlanInfoController {
    private static final String GENERALISED = "generalised-boundaries";
    private static final List<String> NOTICES = List.of(GENERALISED, "illustrative-plots", "illustrative-roads");

    /** A name with its id. */
    record Named(String id, Names names) {}

    /** Where figures come from, in which files of the pack, and what is known about reuse. */
    record SourceView(String source, String what, String licence) {}

    /**
     * The plan.
     *
     * @param from the day of the baseline
     * @param to the plan's last day
     * @param firstDate the first day the map shows
     * @param bbox west, south, east, north in degrees
     * @param version of the data
     */
    record PlanInfo(
            String id,
            Names names,
            Named pack,
            LocalDate from,
            LocalDate to,
            LocalDate firstDate,
            LocalDate defaultDate,
            List<Double> bbox,
            List<Named> groups,
            List<Named> notices,
            List<SourceView> sources,
            String version) {}

    private final Pack pack;
    private final Territory territory;
    private final Revisions revisions;

    PlanInfoController(Pack pack, Territory territory, Revisions revisions) {
        this.pack = pack;
        this.territory = territory;
        this.revisions = revisions;
    }

    @GetMapping("/api/plans/{year}")
    PlanInfo plan(@PathVariable String year) {
        pack.requirePlan(year);
        Pack.About about = pack.about();
        Target first = pack.targets().get(0);
        return new PlanInfo(
                year,
                Texts.names("plan", year, about.names().vi(), about.names().en()),
                new Named(about.id(), about.names()),
                first.from(),
                first.to(),
                first.from().plusDays(1),
                first.to(),
                about.bbox(),
                pack.targets().stream()
                        .map(Target::group)
                        .distinct()
                        .map(group -> new Named(group, Texts.names("group." + group)))
                        .toList(),
                NOTICES.stream()
                        .filter(notice -> !notice.equals(GENERALISED) || isAnyGeneralised())
                        .map(notice -> new Named(notice, Texts.names("notice." + notice)))
                        .toList(),
                pack.sources().stream().map(PlanInfoController::source).toList(),
                revisions.getCurrent().version());
    }

    private boolean isAnyGeneralised() {
        return territory.listEditions().stream()
                .anyMatch(edition ->
                        territory.outlinesFrom(edition.id(), UnitLevel.COMMUNE).generalised());
    }

    private static SourceView source(Source source) {
        return new SourceView(source.title(), String.join(", ", source.files()), source.licence());
    }
}
