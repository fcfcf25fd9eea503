package vn.mauson.paper;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.mauson.analysis.Territory;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitCode;
import vn.mauson.measure.UnitLevel;
import vn.mauson.pack.Edition;
import vn.mauson.pack.Pack;
import vn.mauson.pack.Unit;
import vn.mauson.plan.Target;
import vn.mauson.progress.Board;
import vn.mauson.progress.Standing;
import vn.mauson.store.Revisions;
import vn.mauson.store.Sights;

/** The report of progress of a plan, a district or a commune. */
@RestController
class ReportController {
    private final Orders orders;
    private final Scenes scenes;
    private final Board board;
    private final Territory territory;
    private final Workshop workshop;
    private final Revisions revisions;
    private final Sights sights;
    private final Pack pack;

    ReportController(
            Orders orders,
            Scenes scenes,
            Board board,
            Territory territory,
            Workshop workshop,
            Revisions revisions,
            Pack pack,
            Sights sights) {
        this.sights = sights;
        this.orders = orders;
        this.scenes = scenes;
        this.board = board;
        this.territory = territory;
        this.workshop = workshop;
        this.revisions = revisions;
        this.pack = pack;
    }

    @GetMapping("/paper/report.pdf")
    void report(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam String plan,
            @RequestParam(required = false) UnitCode unit,
            @RequestParam(required = false) EditionId edition,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
            @RequestParam(required = false) String lang)
            throws IOException {
        pack.requirePlan(plan);
        Language language = Language.of(lang);
        LocalDate day = Orders.day(asOf);
        Unit place = orders.place(orders.edition(edition, day), unit);
        if (Files.isHeld(revisions.getCurrent().version(), sights, request, response)) {
            return;
        }
        workshop.run(() -> {
            Report report = report(plan, place, day, language);
            try (PdfPages pages = new PdfPages(language, report.plan())) {
                report.write(pages);
                Files.head(
                        response,
                        "application/pdf",
                        "pdf",
                        language.say("paper.report.report"),
                        place.names().vi(),
                        day.toString());
                pages.write(response.getOutputStream());
            }
        });
    }

    private Report report(String plan, Unit place, LocalDate day, Language language) {
        List<Scene> all = board.listMappable().stream()
                .flatMap(target -> level(target, place))
                .map(order -> scenes.of(order(order.target(), order.level(), place, day, language)))
                .toList();
        Edition edition = territory.getEdition(place.edition());
        return new Report(
                language,
                place,
                day,
                place.level() == UnitLevel.PROVINCE ? board.listOfProvince(plan, day) : measured(place, day),
                all.stream().filter(ReportController::hasFigures).toList(),
                all.stream()
                        .filter(scene -> !hasFigures(scene))
                        .map(scene -> language.of(scene.order().target().names()))
                        .toList(),
                language.say("plan", plan, language.of(pack.about().names())),
                language.of(pack.about().names()),
                language.say("edition", edition.id().value(), edition.communes()),
                revisions.getCurrent().version(),
                new ReportMaps(scenes, Ground.plane(pack.about().plane().epsg())));
    }

    /** The targets that are measured at the level of the place. */
    private List<Standing> measured(Unit place, LocalDate day) {
        return board.listOfUnit(place, day).stream()
                .filter(each -> each.plan().finest().reaches(place.level()))
                .toList();
    }

    private record Mapped(Target target, UnitLevel level) {}

    /** The finest level a target is mapped at within a place; none where it is coarser than the place. */
    private Stream<Mapped> level(Target target, Unit place) {
        UnitLevel level = orders.level(target, null);
        boolean coarser = level == UnitLevel.DISTRICT && place.level() == UnitLevel.COMMUNE;
        return coarser ? Stream.empty() : Stream.of(new Mapped(target, level));
    }

    private static Order order(Target target, UnitLevel level, Unit place, LocalDate day, Language language) {
        Set<Overlay> overlays = place.level() == UnitLevel.PROVINCE
                ? EnumSet.of(Overlay.DISTRICTS)
                : EnumSet.of(Overlay.DISTRICTS, Overlay.LABELS);
        return new Order(target, level, place.edition(), day, place, false, null, null, overlays, language);
    }

    private static boolean hasFigures(Scene scene) {
        return scene.standings().stream().anyMatch(each -> each.assessment().value() != null);
    }
}
