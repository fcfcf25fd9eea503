package vn.mauson.progress;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.mauson.analysis.Territory;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitCode;
import vn.mauson.measure.UnitLevel;
import vn.mauson.pack.CrosswalkShare;
import vn.mauson.pack.Edition;
import vn.mauson.pack.Unit;

/** What the ground of a unit was called in every edition, and which units it came from and went to. */
@Component
class Lineage {
    /** Of an area: less is a sliver of measuring. */
    private static final double WHOLE_FROM = 0.9999;

    /** A unit of an edition by its name there. */
    record Named(String edition, String code, String name) {
        static Named of(Unit unit) {
            return new Named(
                    unit.edition().value(), unit.code().value(), unit.names().vi());
        }
    }

    /**
     * The ground that one unit gave to one of the next edition.
     *
     * @param kind {@code unchanged}, {@code renamed}, {@code merged} (with others into a new one), {@code split} (only
     *     a part of the old one)
     * @param share of the old unit's area, 0 to 1
     */
    record Step(Named from, Named to, String kind, double share) {}

    private final Territory territory;

    Lineage(Territory territory) {
        this.territory = territory;
    }

    /** Every step from the first edition to the last, the oldest first. */
    List<Step> listOf(Unit unit) {
        if (unit.level() != UnitLevel.COMMUNE) {
            return byCode(unit);
        }
        List<CrosswalkShare> all = territory.listCrosswalk();
        List<CrosswalkShare> steps = new ArrayList<>(walk(unit, all, true));
        steps.addAll(walk(unit, all, false));
        return steps.stream()
                .sorted((a, b) -> a.from().compareTo(b.from()))
                .map(each -> step(each, all))
                .toList();
    }

    private static Set<CrosswalkShare> walk(Unit unit, List<CrosswalkShare> all, boolean back) {
        Set<CrosswalkShare> walked = new LinkedHashSet<>();
        EditionId edition = unit.edition();
        Set<UnitCode> codes = Set.of(unit.code());
        while (true) {
            EditionId at = edition;
            Set<UnitCode> here = codes;
            List<CrosswalkShare> step = all.stream()
                    .filter(each -> at.equals(back ? each.to() : each.from()))
                    .filter(each -> here.contains(back ? each.newCode() : each.oldCode()))
                    .toList();
            if (step.isEmpty()) {
                return walked;
            }
            walked.addAll(step);
            edition = back ? step.get(0).from() : step.get(0).to();
            codes = new LinkedHashSet<>();
            for (CrosswalkShare each : step) {
                codes.add(back ? each.oldCode() : each.newCode());
            }
        }
    }

    private Step step(CrosswalkShare share, List<CrosswalkShare> all) {
        Named from = Named.of(territory.getUnit(share.from(), share.oldCode()));
        Named to = Named.of(territory.getUnit(share.to(), share.newCode()));
        long others = all.stream()
                .filter(each -> each.to().equals(share.to()) && each.newCode().equals(share.newCode()))
                .count();
        if (share.share() < WHOLE_FROM) {
            return new Step(from, to, "split", share.share());
        }
        return new Step(from, to, others > 1 ? "merged" : sameOrRenamed(from, to), share.share());
    }

    /** Districts keep their codes. */
    private List<Step> byCode(Unit unit) {
        List<Named> names = territory.listEditions().stream()
                .map(Edition::id)
                .flatMap(edition -> find(unit, edition))
                .toList();
        List<Step> steps = new ArrayList<>();
        for (int i = 1; i < names.size(); i++) {
            steps.add(new Step(names.get(i - 1), names.get(i), sameOrRenamed(names.get(i - 1), names.get(i)), 1));
        }
        return steps;
    }

    private Stream<Named> find(Unit unit, EditionId edition) {
        return territory.listUnits(edition, unit.level()).stream()
                .filter(each -> each.code().equals(unit.code()))
                .map(Named::of);
    }

    private static String sameOrRenamed(Named from, Named to) {
        return from.name().equals(to.name()) ? "unchanged" : "renamed";
    }
}
