package vn.mauson.pack;

import java.util.List;
import vn.mauson.geometry.Frame;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Names;
import vn.mauson.measure.NotFound;
import vn.mauson.measure.UnitCode;
import vn.mauson.measure.UnitLevel;

/**
 * A province's folder, read and checked; see the package for what holds.
 *
 * @param sha256 of the folder: of the names and bytes of its files, sorted by name
 */
public record Pack(
        About about,
        String sha256,
        List<Edition> editions,
        List<Unit> units,
        List<CrosswalkShare> crosswalk,
        List<CountedUnits> countedUnits,
        List<Gate> gates,
        List<Gate.Status> gateStatuses,
        List<Road> roads,
        List<Road.Place> roadPlaces,
        List<ForestClass> forestClasses,
        List<ForestClass.Rule> forestRules,
        List<PlaceSample> samples,
        List<Source> sources) {
    public Pack {
        editions = List.copyOf(editions);
        units = List.copyOf(units);
        crosswalk = List.copyOf(crosswalk);
        countedUnits = List.copyOf(countedUnits);
        gates = List.copyOf(gates);
        gateStatuses = List.copyOf(gateStatuses);
        roads = List.copyOf(roads);
        roadPlaces = List.copyOf(roadPlaces);
        forestClasses = List.copyOf(forestClasses);
        forestRules = List.copyOf(forestRules);
        samples = List.copyOf(samples);
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

    /** The edition; {@link NotFound} where there is none of that id. */
    public Edition edition(EditionId id) {
        return editions.stream()
                .filter(edition -> edition.id().equals(id))
                .findFirst()
                .orElseThrow(() -> NotFound.of("edition", id, editionIds()));
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
