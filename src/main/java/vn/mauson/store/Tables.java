package vn.mauson.store;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.geometry.Geometries;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitCode;
import vn.mauson.pack.CrosswalkShare;
import vn.mauson.pack.Edition;
import vn.mauson.pack.Facility;
import vn.mauson.pack.Gate;
import vn.mauson.pack.Plot;
import vn.mauson.pack.RoadFeature;
import vn.mauson.pack.UnitOutline;
import vn.mauson.plan.Observation;
import vn.mauson.plan.Task;

/** The tables of the store: what of each kind is kept in which column. */
public final class Tables {
    public static final Table<Edition> EDITIONS = Table.<Edition>named("edition")
            .key("id", edition -> edition.id().value())
            .column("valid_from", Edition::from)
            .column("valid_to", Edition::to)
            .column("communes", Edition::communes)
            .column("districts", Edition::districts)
            .column("legal_basis", Edition::legalBasis)
            .column("note", Edition::note)
            .column("source", Edition::source)
            .column("confidence", Edition::confidence);

    public static final Table<UnitOutline> UNITS = Table.<UnitOutline>named("unit")
            .key("edition", each -> each.unit().edition().value())
            .key("code", each -> each.unit().code().value())
            .column("level", each -> each.unit().level().id())
            .column("type", each -> each.unit().type())
            .column("name_vi", each -> each.unit().names().vi())
            .column("name_en", each -> each.unit().names().en())
            .column("parent_code", each -> value(each.unit().parent()))
            .column("district_code", each -> value(each.unit().district()))
            .column("area_km2", each -> each.unit().areaKm2())
            .column("area_source", each -> each.unit().areaSource())
            .column("population", each -> each.unit().population())
            .column("population_year", each -> each.unit().populationYear())
            .column("lon", each -> each.unit().lon())
            .column("lat", each -> each.unit().lat())
            .column("point_method", each -> each.unit().coordMethod())
            .column("border_commune", each -> each.unit().border())
            .column("economic_zone", each -> each.unit().zone())
            .column("note", each -> each.unit().note())
            .column("source", each -> each.unit().source())
            .column("confidence", each -> each.unit().confidence())
            .geometry(UnitOutline::lonLat)
            .column("generalised", UnitOutline::generalised)
            .column("outline_source", UnitOutline::outlineSource);

    public static final Table<CrosswalkShare> CROSSWALK = Table.<CrosswalkShare>named("crosswalk")
            .key("from_edition", share -> share.from().value())
            .key("from_code", share -> share.oldCode().value())
            .key("to_edition", share -> share.to().value())
            .key("to_code", share -> share.newCode().value())
            .column("share", CrosswalkShare::share)
            .column("method", CrosswalkShare::method)
            .column("area_km2_moved", CrosswalkShare::areaKm2Moved)
            .column("population_moved", CrosswalkShare::populationMoved)
            .column("note", CrosswalkShare::note)
            .column("source", CrosswalkShare::source)
            .column("confidence", CrosswalkShare::confidence);

    public static final Table<Observation> OBSERVATIONS = Table.<Observation>named("observation")
            .key("indicator", Observation::indicatorId)
            .key("level", each -> each.level().id())
            .key("unit_code", Observation::unitCode)
            .key("period", each -> each.period().code())
            .key("value_kind", each -> each.valueKind().id())
            .column("amount", Observation::value)
            .column("unit_measure", Observation::unit)
            .column("source", Observation::source)
            .column("confidence", Observation::confidence)
            .column("note", Observation::note)
            .column("illustrative", Observation::illustrative);

    public static final Table<Gate> GATES = Table.<Gate>named("gate")
            .key("id", Gate::id)
            .column("name_vi", gate -> gate.names().vi())
            .column("name_en", gate -> gate.names().en())
            .column("gate_class", Gate::gateClass)
            .column("district_code", gate -> value(gate.district()))
            .column("counterpart", Gate::counterpart)
            .column("markers", Gate::markers)
            .column("customs_code", Gate::customsCode)
            .column("economic_zone", Gate::inEconomicZone)
            .column("point_method", Gate::coordMethod)
            .column("note", Gate::note)
            .column("source", Gate::source)
            .column("confidence", Gate::confidence)
            .geometry(gate -> point(gate.lon(), gate.lat()));

    /** The commune a gate lies in, by edition. */
    public record GatePlace(String gate, EditionId edition, UnitCode code) {}

    public static final Table<GatePlace> GATE_COMMUNES = Table.<GatePlace>named("gate_commune")
            .key("gate", GatePlace::gate)
            .key("edition", place -> place.edition().value())
            .column("code", place -> place.code().value());

    public static final Table<Gate.Status> GATE_STATUSES = Table.<Gate.Status>named("gate_status")
            .key("gate", Gate.Status::gateId)
            .key("valid_from", Gate.Status::from)
            .column("valid_to", Gate.Status::to)
            .column("status", Gate.Status::status)
            .column("note", Gate.Status::note)
            .column("source", Gate.Status::source)
            .column("confidence", Gate.Status::confidence);

    public static final Table<RoadFeature> ROADS = Table.<RoadFeature>named("road")
            .key("id", RoadFeature::id)
            .span("valid_from", RoadFeature::validFrom)
            .span("valid_to", RoadFeature::validTo)
            .column("ref", RoadFeature::ref)
            .column("name_vi", road -> road.names().vi())
            .column("name_en", road -> road.names().en())
            .column("road_class", RoadFeature::roadClass)
            .column("surface", RoadFeature::surface)
            .column("surface_assumed", RoadFeature::surfaceAssumed)
            .column("status", RoadFeature::status)
            .column("illustrative", RoadFeature::illustrative)
            .geometry(RoadFeature::lonLat);

    public static final Table<Task> TASKS = Table.<Task>named("task")
            .key("id", Task::id)
            .column("clause", Task::clause)
            .column("name_vi", task -> task.names().vi())
            .column("name_en", task -> task.names().en())
            .column("place", Task::place)
            .column("kind", Task::kind)
            .column("unit_codes", task -> String.join(" ", task.unitCodes()))
            .column("point_method", Task::coordMethod)
            .column("status", Task::status)
            .column("source", Task::source)
            .column("confidence", Task::confidence)
            .geometry(task -> point(task.lon(), task.lat()));

    public static final Table<Plot> PLOTS = Table.<Plot>named("plot")
            .key("id", Plot::id)
            .span("valid_from", Plot::validFrom)
            .span("valid_to", Plot::validTo)
            .column("class_table", Plot::tableVersion)
            .column("class_number", Plot::maldlr)
            .column("class_symbol", Plot::ldlr)
            .column("class_group", Plot::group)
            .column("counts", Plot::countsInCover)
            .column("species", Plot::species)
            .column("planted_on", Plot::plantedOn)
            .column("planted_year", Plot::plantedYear)
            .column("purpose", Plot::purpose)
            .column("subcompartment", Plot::tk)
            .column("compartment", Plot::khoanh)
            .column("lot", Plot::lo)
            .column("illustrative", Plot::illustrative)
            .geometry(Plot::lonLat);

    public static final Table<Facility> FACILITIES = Table.<Facility>named("facility")
            .key("id", Facility::id)
            .column("kind", Facility::kind)
            .column("name_vi", Facility::name)
            .column("source", Facility::source)
            .column("illustrative", Facility::illustrative)
            .geometry(Facility::lonLat);

    private Tables() {}

    private static Geometry point(Double lon, Double lat) {
        return lon == null || lat == null ? null : Geometries.FACTORY.createPoint(new Coordinate(lon, lat));
    }

    private static String value(UnitCode code) {
        return code == null ? null : code.value();
    }
}
