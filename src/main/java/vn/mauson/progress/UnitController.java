package vn.mauson.progress;

import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.mauson.analysis.OutlinesFrom;
import vn.mauson.analysis.Territory;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Names;
import vn.mauson.measure.UnitCode;
import vn.mauson.measure.UnitLevel;
import vn.mauson.pack.Edition;

/** Editions, and the card of a unit. */
@RestController
class UnitController {
    /**
     * One edition of the boundaries.
     *
     * @param validTo null while it is in force
     * @param generalised whether any of its outlines is no legal boundary
     * @param outlineSources of its imported outlines
     */
    record EditionView(
            String id,
            Names names,
            LocalDate validFrom,
            LocalDate validTo,
            int communes,
            int districts,
            boolean generalised,
            List<String> outlineSources,
            String legalBasis,
            String source) {
        static EditionView of(Edition edition, OutlinesFrom outlines) {
            return new EditionView(
                    edition.id().value(),
                    Texts.names("edition", edition.id().value(), edition.communes()),
                    edition.from(),
                    edition.to(),
                    edition.communes(),
                    edition.districts(),
                    outlines.generalised(),
                    outlines.sources(),
                    edition.legalBasis(),
                    edition.source());
        }
    }

    private final Territory territory;
    private final UnitCards cards;
    private final Ranks ranks;
    private final Lineage lineage;
    private final UnitRoads roads;

    UnitController(Territory territory, UnitCards cards, Ranks ranks, Lineage lineage, UnitRoads roads) {
        this.territory = territory;
        this.cards = cards;
        this.ranks = ranks;
        this.lineage = lineage;
        this.roads = roads;
    }

    @GetMapping("/api/editions")
    List<EditionView> editions() {
        return territory.listEditions().stream()
                .map(edition -> EditionView.of(edition, territory.outlinesFrom(edition.id(), UnitLevel.COMMUNE)))
                .toList();
    }

    /** The edition defaults to the one in force on the day, the day to today. */
    @GetMapping("/api/units/{code}")
    UnitCard unit(
            @PathVariable UnitCode code,
            @RequestParam(required = false) EditionId edition,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf) {
        LocalDate day = asOf == null ? LocalDate.now() : asOf;
        EditionId chosen = territory.editionOr(edition, day);
        return cards.card(territory.getUnit(chosen, code), day);
    }

    /** Its rank among its peers for every target that can be mapped at its level. */
    @GetMapping("/api/units/{code}/ranks")
    List<Ranks.Rank> ranks(
            @PathVariable UnitCode code,
            @RequestParam(required = false) EditionId edition,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf) {
        LocalDate day = asOf == null ? LocalDate.now() : asOf;
        return ranks.listOf(territory.getUnit(territory.editionOr(edition, day), code), day);
    }

    /** What its ground was called and belonged to in every edition. */
    @GetMapping("/api/units/{code}/history")
    List<Lineage.Step> history(
            @PathVariable UnitCode code,
            @RequestParam(required = false) EditionId edition,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf) {
        LocalDate day = asOf == null ? LocalDate.now() : asOf;
        return lineage.listOf(territory.getUnit(territory.editionOr(edition, day), code));
    }

    /** The roads of the day that run through it. */
    @GetMapping("/api/units/{code}/roads")
    UnitRoads.Through roads(
            @PathVariable UnitCode code,
            @RequestParam(required = false) EditionId edition,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf) {
        LocalDate day = asOf == null ? LocalDate.now() : asOf;
        return roads.through(territory.getUnit(territory.editionOr(edition, day), code), day);
    }
}
