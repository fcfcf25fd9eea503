package vn.mauson.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.mauson.geometry.Frame;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Names;
import vn.mauson.measure.NotFound;
import vn.mauson.measure.UnitCode;
import vn.mauson.measure.UnitLevel;
import vn.mauson.plan.Indicator;
import vn.mauson.plan.Observation;
import vn.mauson.plan.Phasing;
import vn.mauson.plan.Target;
import vn.mauson.plan.Task;

/**
 * A province's folder, read and checked; see the package for what holds.
 *
 * @param sha256 of the folder: of the names and bytes of its files, sorted by name
 * @param milestones of the targets whose work has its season; all others run by days
 */
public record Pack(
        About about,
        String sha256,
        List<Target> targets,
        List<Indicator> indicators,
        List<CountedUnits> countedUnits,
        List<Milestones> milestones,
        List<Observation> observations,
        List<Task> tasks,
        List<Edition> editions,
        List<Unit> units,
        List<CrosswalkShare> crosswalk,
        List<PlaceSample> samples,
        List<Gate> gates,
        List<Gate.Status> gateStatuses,
        List<Road> roads,
        List<Road.Place> roadPlaces,
        List<RoadSpeed> roadSpeeds,
        List<ForestClass> forestClasses,
        List<ForestClass.Rule> forestRules,
        Recipe recipe,
        List<Source> sources) {
    public Pack {
        targets = List.copyOf(targets);
        indicators = List.copyOf(indicators);
        countedUnits = List.copyOf(countedUnits);
        milestones = List.copyOf(milestones);
        observations = List.copyOf(observations);
        tasks = List.copyOf(tasks);
        editions = List.copyOf(editions);
        units = List.copyOf(units);
        crosswalk = List.copyOf(crosswalk);
        samples = List.copyOf(samples);
        gates = List.copyOf(gates);
        gateStatuses = List.copyOf(gateStatuses);
        roads = List.copyOf(roads);
        roadPlaces = List.copyOf(roadPlaces);
        roadSpeeds = List.copyOf(roadSpeeds);
        forestClasses = List.copyOf(forestClasses);
        forestRules = List.copyOf(forestRules);
        sources = List.copyOf(sources);
    }

    /**
     * What the folder is about.
     *
     * @param plane frame in which areas and lengths are measured
     * @param province code of the province
     * @param bbox west, south, east, north in degrees
     */
    public record About(String id, Names names, Frame plane, int planYear, UnitCode province, List<Double> bbox) {
        public About {
            bbox = List.copyOf(bbox);
        }
    }

    /**
     * The types of unit an indicator counts in one edition.
     *
     * @param types as {@link Unit#type()}
     * @param reason why these
     */
    public record CountedUnits(String indicatorId, EditionId edition, List<String> types, String reason) {
        public CountedUnits {
            types = List.copyOf(types);
        }
    }

    /**
     * How much of a target is expected by which day.
     *
     * @param illustrative whether it was made up and published by nobody
     */
    public record Milestones(String targetId, Phasing phasing, boolean illustrative, String reason) {}

    /** Refuses with {@link NotFound} any year but that of this pack's plan. */
    public void requirePlan(String year) {
        if (!year.equals("" + about.planYear())) {
            throw NotFound.of("plan", year, "" + about.planYear());
        }
    }

    /** The target's milestones, or by days where it has none. */
    public Phasing phasingOf(Target target) {
        return milestones.stream()
                .filter(of -> of.targetId().equals(target.id()))
                .map(Milestones::phasing)
                .findFirst()
                .orElseGet(() -> Phasing.linear(target.from(), target.to()));
    }

    /** The speed of a class of road on a surface; classes without rows of their own share those of "other". */
    public RoadSpeed speedOf(String roadClass, String surface) {
        return findSpeed(roadClass, surface)
                .or(() -> findSpeed(RoadSpeed.OTHER, surface))
                .orElseThrow(() -> NotFound.of("speed on", surface, "those of road_speeds.csv"));
    }

    private Optional<RoadSpeed> findSpeed(String roadClass, String surface) {
        return roadSpeeds.stream()
                .filter(speed -> speed.roadClass().equals(roadClass))
                .filter(speed -> speed.surface().equals(surface))
                .findFirst();
    }

    /** The indicator of that id; {@link NotFound} where there is none. */
    public Indicator indicator(String id) {
        return indicators.stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst()
                .orElseThrow(() -> NotFound.of("indicator", id, "those of indicators.csv"));
    }

    /** The edition of that id; {@link NotFound} where there is none. */
    public Edition edition(EditionId id) {
        return editions.stream()
                .filter(edition -> edition.id().equals(id))
                .findFirst()
                .orElseThrow(() -> NotFound.of("edition", id, editionIds()));
    }

    /** The edition in force on a day; {@link NotFound} before the first one. */
    public Edition editionOn(LocalDate day) {
        return editions.stream()
                .filter(edition -> edition.covers(day))
                .findFirst()
                .orElseThrow(() -> NotFound.of("edition on", day, editionIds()));
    }

    /** Units of one level of one edition, in the order of the register. */
    public List<Unit> listUnits(EditionId edition, UnitLevel level) {
        return units.stream()
                .filter(unit -> unit.edition().equals(edition) && unit.level() == level)
                .toList();
    }

    private String editionIds() {
        return String.join(
                ", ", editions.stream().map(edition -> edition.id().value()).toList());
    }
}
