package vn.mauson.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.mauson.geometry.Geometries;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitCode;
import vn.mauson.pack.Boundary;
import vn.mauson.pack.CrosswalkShare;
import vn.mauson.pack.Edition;
import vn.mauson.pack.Gate;
import vn.mauson.pack.Plot;
import vn.mauson.pack.RoadFeature;
import vn.mauson.pack.Unit;
import vn.mauson.plan.Observation;
import vn.mauson.plan.Task;

/** Writes a pack: all of it in one transaction and one revision, in place of what was loaded before. */
@Repository
public class PackWriter {
    /** Children before parents. */
    private static final List<String> TABLES = List.of(
            "facility",
            "task",
            "plot",
            "road",
            "gate_status",
            "gate_commune",
            "gate",
            "observation",
            "crosswalk",
            "unit",
            "edition");

    private final JdbcTemplate jdbc;

    PackWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Replaces what is loaded. Killed or failed at any point, the store is as it was before.
     *
     * @param author who asked for it, kept with the revision
     * @param progress told each table's name and number of rows as it is written
     * @return the new revision
     */
    @Transactional
    public long replace(PackContent content, String author, BiConsumer<String, Integer> progress) {
        TABLES.forEach(table -> jdbc.update("delete from " + table));
        long revision = addRevision(content, author);
        progress.accept("edition", writeEditions(content, revision));
        progress.accept("unit", writeUnits(content, revision));
        progress.accept("crosswalk", writeCrosswalk(content, revision));
        progress.accept("observation", writeObservations(content, revision));
        progress.accept("gate", writeGates(content, revision));
        progress.accept("road", writeRoads(content, revision));
        progress.accept("task", writeTasks(content, revision));
        progress.accept("plot", writePlots(content, revision));
        return revision;
    }

    private long addRevision(PackContent content, String author) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        String sql = "insert into revision (made_at, author, what, pack, content_sha256) values (?, ?, ?, ?, ?)";
        jdbc.update(
                connection -> {
                    var row = connection.prepareStatement(sql, new String[] {"id"});
                    row.setObject(1, OffsetDateTime.now(ZoneOffset.UTC));
                    row.setString(2, author);
                    row.setString(3, "load of the pack");
                    row.setString(4, content.pack().about().id());
                    row.setString(5, content.contentSha256());
                    return row;
                },
                key);
        return key.getKey().longValue();
    }

    private int writeEditions(PackContent content, long revision) {
        return TableWriter.<Edition>into("edition")
                .column("id", edition -> edition.id().value())
                .column("valid_from", Edition::from)
                .column("valid_to", Edition::to)
                .column("communes", Edition::communes)
                .column("districts", Edition::districts)
                .column("legal_basis", Edition::legalBasis)
                .column("note", Edition::note)
                .column("source", Edition::source)
                .column("confidence", Edition::confidence)
                .column("generalised", edition -> true)
                .column("revision", edition -> revision)
                .write(jdbc, content.pack().editions());
    }

    private int writeUnits(PackContent content, long revision) {
        record Key(EditionId edition, UnitCode code) {}
        Map<Key, Geometry> outlines = content.boundaries().stream()
                .collect(Collectors.toMap(each -> new Key(each.edition(), each.code()), Boundary::lonLat));
        return TableWriter.<Unit>into("unit")
                .column("edition", unit -> unit.edition().value())
                .column("code", unit -> unit.code().value())
                .column("level", unit -> unit.level().id())
                .column("type", Unit::type)
                .column("name_vi", unit -> unit.names().vi())
                .column("name_en", unit -> unit.names().en())
                .column("parent_code", unit -> value(unit.parent()))
                .column("district_code", unit -> value(unit.district()))
                .column("area_km2", Unit::areaKm2)
                .column("area_source", Unit::areaSource)
                .column("population", Unit::population)
                .column("population_year", Unit::populationYear)
                .column("lon", Unit::lon)
                .column("lat", Unit::lat)
                .column("point_method", Unit::coordMethod)
                .column("border_commune", Unit::border)
                .column("economic_zone", Unit::zone)
                .column("note", Unit::note)
                .column("source", Unit::source)
                .column("confidence", Unit::confidence)
                .geometry("geom", unit -> outlines.get(new Key(unit.edition(), unit.code())))
                .column("revision", unit -> revision)
                .write(jdbc, content.pack().units());
    }

    private int writeCrosswalk(PackContent content, long revision) {
        return TableWriter.<CrosswalkShare>into("crosswalk")
                .column("from_edition", share -> share.from().value())
                .column("from_code", share -> share.oldCode().value())
                .column("to_edition", share -> share.to().value())
                .column("to_code", share -> share.newCode().value())
                .column("share", CrosswalkShare::share)
                .column("method", CrosswalkShare::method)
                .column("area_km2_moved", CrosswalkShare::areaKm2Moved)
                .column("population_moved", CrosswalkShare::populationMoved)
                .column("note", CrosswalkShare::note)
                .column("source", CrosswalkShare::source)
                .column("confidence", CrosswalkShare::confidence)
                .column("revision", share -> revision)
                .write(jdbc, content.pack().crosswalk());
    }

    private int writeObservations(PackContent content, long revision) {
        return TableWriter.<Observation>into("observation")
                .column("indicator", Observation::indicatorId)
                .column("level", each -> each.level().id())
                .column("unit_code", Observation::unitCode)
                .column("period", each -> each.period().code())
                .column("amount", Observation::value)
                .column("unit_measure", Observation::unit)
                .column("value_kind", each -> each.valueKind().id())
                .column("source", Observation::source)
                .column("confidence", Observation::confidence)
                .column("note", Observation::note)
                .column("illustrative", Observation::illustrative)
                .column("revision", each -> revision)
                .write(jdbc, content.pack().observations());
    }

    private int writeGates(PackContent content, long revision) {
        int gates = TableWriter.<Gate>into("gate")
                .column("id", Gate::id)
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
                .geometry("geom", gate -> point(gate.lon(), gate.lat()))
                .column("revision", gate -> revision)
                .write(jdbc, content.pack().gates());
        record Place(String gate, EditionId edition, UnitCode code) {}
        TableWriter.<Place>into("gate_commune")
                .column("gate", Place::gate)
                .column("edition", place -> place.edition().value())
                .column("code", place -> place.code().value())
                .write(
                        jdbc,
                        content.pack().gates().stream()
                                .flatMap(gate -> gate.communes().entrySet().stream()
                                        .map(each -> new Place(gate.id(), each.getKey(), each.getValue())))
                                .toList());
        TableWriter.<Gate.Status>into("gate_status")
                .column("gate", Gate.Status::gateId)
                .column("valid_from", Gate.Status::from)
                .column("valid_to", Gate.Status::to)
                .column("status", Gate.Status::status)
                .column("note", Gate.Status::note)
                .column("source", Gate.Status::source)
                .column("confidence", Gate.Status::confidence)
                .column("revision", status -> revision)
                .write(jdbc, content.pack().gateStatuses());
        return gates;
    }

    private int writeRoads(PackContent content, long revision) {
        return TableWriter.<RoadFeature>into("road")
                .column("id", RoadFeature::id)
                .column("valid_from", RoadFeature::validFrom)
                .column("valid_to", RoadFeature::validTo)
                .column("ref", RoadFeature::ref)
                .column("name_vi", road -> road.names().vi())
                .column("name_en", road -> road.names().en())
                .column("road_class", RoadFeature::roadClass)
                .column("surface", RoadFeature::surface)
                .column("surface_assumed", RoadFeature::surfaceAssumed)
                .column("status", RoadFeature::status)
                .column("illustrative", RoadFeature::illustrative)
                .geometry("geom", RoadFeature::lonLat)
                .column("revision", road -> revision)
                .write(jdbc, content.roads());
    }

    private int writeTasks(PackContent content, long revision) {
        return TableWriter.<Task>into("task")
                .column("id", Task::id)
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
                .geometry("geom", task -> point(task.lon(), task.lat()))
                .column("revision", task -> revision)
                .write(jdbc, content.pack().tasks());
    }

    private int writePlots(PackContent content, long revision) {
        return TableWriter.<Plot>into("plot")
                .column("id", Plot::id)
                .column("valid_from", Plot::validFrom)
                .column("valid_to", Plot::validTo)
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
                .geometry("geom", Plot::lonLat)
                .column("revision", plot -> revision)
                .write(jdbc, content.plots());
    }

    private static Geometry point(Double lon, Double lat) {
        return lon == null || lat == null ? null : Geometries.FACTORY.createPoint(new Coordinate(lon, lat));
    }

    private static String value(UnitCode code) {
        return code == null ? null : code.value();
    }
}
