package vn.mauson.ogcapi;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import vn.mauson.analysis.Territory;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Refused;
import vn.mauson.measure.UnitCode;
import vn.mauson.measure.UnitLevel;
import vn.mauson.pack.Edition;
import vn.mauson.pack.Unit;
import vn.mauson.plan.Target;
import vn.mauson.progress.Board;
import vn.mauson.progress.UnitView;
import vn.mauson.store.Feature;
import vn.mauson.store.Items;

/**
 * Units as features, alone or with how a target stands in them. A unit's id is {@code code@edition}, for
 * codes are used again; that of a target in a unit {@code code@day}, for it stands otherwise on another day.
 */
@Component
class UnitItems {
    private final Territory territory;
    private final Board board;

    UnitItems(Territory territory, Board board) {
        this.territory = territory;
        this.board = board;
    }

    /** The units of a level; of several days, those of every edition in force on one of them. */
    ItemSource units(UnitLevel level) {
        return new HeldItems(days -> listUnits(level, days), id -> findUnit(level, id));
    }

    private List<Feature> listUnits(UnitLevel level, Days days) {
        territory.requireKnown(days.last());
        return territory.listEditions().stream()
                .filter(edition -> days.meet(edition.from(), edition.to()))
                .flatMap(edition -> listUnits(edition, level).stream())
                .toList();
    }

    /** A target in the units of the edition in force; of several days, on the last that is not after today. */
    ItemSource target(Target target, UnitLevel level) {
        return new HeldItems(days -> listStandings(target, level, day(days)), id -> findStanding(target, level, id));
    }

    private static LocalDate day(Days days) {
        LocalDate today = LocalDate.now();
        return days.last().equals(days.first()) || !days.last().isAfter(today) ? days.last() : today;
    }

    private Optional<Feature> findUnit(UnitLevel level, String id) {
        String edition = id.substring(id.lastIndexOf(Items.VERSION) + 1);
        return territory.listEditions().stream()
                .filter(each -> each.id().value().equals(edition))
                .flatMap(each -> listUnits(each, level).stream())
                .filter(feature -> feature.id().equals(id))
                .findFirst();
    }

    private Optional<Feature> findStanding(Target target, UnitLevel level, String id) {
        int version = id.lastIndexOf(Items.VERSION);
        return version < 0
                ? Optional.empty()
                : listStandings(target, level, requireDay(id.substring(version + 1))).stream()
                        .filter(feature -> feature.id().equals(id))
                        .findFirst();
    }

    private static LocalDate requireDay(String text) {
        Days days = Days.of(text);
        if (!days.first().toString().equals(text)) {
            throw Refused.value("day of a feature id", text, "YYYY-MM-DD");
        }
        return days.first();
    }

    private List<Feature> listUnits(Edition edition, UnitLevel level) {
        Map<UnitCode, Geometry> outlines = territory.outlines(edition.id(), level);
        boolean generalised = territory.outlinesFrom(edition.id(), level).generalised();
        return territory.listUnits(edition.id(), level).stream()
                .map(unit -> feature(edition, unit, outlines.get(unit.code()), generalised))
                .toList();
    }

    private static Feature feature(Edition edition, Unit unit, Geometry outline, boolean generalised) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("code", unit.code().value());
        values.put("edition", edition.id().value());
        values.put("name_vi", unit.names().vi());
        values.put("name_en", unit.names().en());
        values.put("type", unit.type());
        values.put("district_code", value(unit.district()));
        values.put("area_km2", unit.areaKm2());
        values.put("population", unit.population());
        values.put("population_year", unit.populationYear());
        values.put("border", unit.border());
        values.put("economic_zone", unit.zone());
        values.put("valid_from", edition.from());
        values.put("valid_to", edition.to());
        values.put("generalised", generalised);
        values.put("source", unit.source());
        return new Feature(unit.code().value() + Items.VERSION + edition.id(), outline, values);
    }

    private List<Feature> listStandings(Target target, UnitLevel level, LocalDate day) {
        EditionId edition = territory.editionInForce(day).id();
        Map<UnitCode, Geometry> outlines = territory.outlines(edition, level);
        return board.listViews(target, edition, level, day).stream()
                .map(view -> feature(target, edition, day, view, outlines.get(new UnitCode(view.code()))))
                .toList();
    }

    private static Feature feature(Target target, EditionId edition, LocalDate day, UnitView view, Geometry outline) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("code", view.code());
        values.put("edition", edition.value());
        values.put("name_vi", view.name());
        values.put("name_en", view.nameEn());
        values.put("type", view.type());
        values.put("district_code", view.districtCode());
        values.put("as_of", day);
        values.put("value", view.value());
        values.put("unit_of_measure", target.unit());
        values.put("target", view.target());
        values.put("baseline", view.baseline());
        values.put("completion", view.completion());
        values.put("pace", view.pace());
        values.put("status", view.status());
        values.put("no_data", view.noData());
        values.put("illustrative", view.illustrative());
        values.put(
                "trace",
                "/api/plans/" + target.to().getYear() + "/targets/" + target.id() + "/trace?unit=" + view.code()
                        + "&edition=" + edition + "&asOf=" + day);
        return new Feature(view.code() + Items.VERSION + day, outline, values);
    }

    private static String value(UnitCode code) {
        return code == null ? null : code.value();
    }
}
