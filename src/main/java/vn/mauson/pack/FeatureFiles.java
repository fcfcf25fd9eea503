package vn.mauson.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Names;
import vn.mauson.measure.Refused;
import vn.mauson.measure.UnitCode;

/** The files about gates, roads and forest, and the recipe of what is made up. */
final class FeatureFiles {
    private static final List<String> ROAD_CLASSES =
            List.of("expressway", "expressway_link", "national", "provincial", "railway");
    private static final List<String> DRIVEN_CLASSES =
            List.of("expressway", "expressway_link", "national", "provincial", "access", RoadSpeed.OTHER);
    private static final List<String> DRIVEN_SURFACES = List.of("paved", "mixed", "earth", "unknown");
    private static final List<String> SPECIES = List.of("pine", "acacia", "eucalyptus", "star_anise", "camellia");

    private final PackReader reader;
    private final TerritoryFiles territory;
    private final List<Gate> gates;
    private final List<Road.Place> roadPlaces;

    FeatureFiles(PackReader reader, TerritoryFiles territory) {
        this.reader = reader;
        this.territory = territory;
        gates = readGates();
        roadPlaces = readRoadPlaces();
    }

    List<Gate> gates() {
        return gates;
    }

    List<Road.Place> roadPlaces() {
        return roadPlaces;
    }

    private List<Gate> readGates() {
        List<String> columns = new ArrayList<>(List.of("id", "name_vi", "name_en", "class"));
        territory.editions().forEach(edition -> columns.add("commune_" + edition.id()));
        columns.addAll(List.of(
                "district_code",
                "lon",
                "lat",
                "coord_method",
                "chinese_counterpart",
                "border_markers",
                "customs_code",
                "in_economic_zone",
                "note",
                "source",
                "confidence"));
        return reader.table("gates.csv", columns).unique("id").map(this::gate);
    }

    private Gate gate(Row row) {
        Map<EditionId, UnitCode> communes = new HashMap<>();
        for (Edition edition : territory.editions()) {
            UnitCode code = territory.register().optional(row, "commune_" + edition.id(), edition.id());
            if (code != null) {
                communes.put(edition.id(), code);
            }
        }
        return new Gate(
                row.text("id"),
                row.names(),
                row.oneOf("class", Gate.CLASSES),
                communes,
                district(row, "district_code"),
                row.optionalNumber("lon"),
                row.optionalNumber("lat"),
                row.optional("coord_method"),
                row.optional("chinese_counterpart"),
                row.optional("border_markers"),
                row.optional("customs_code"),
                row.yes("in_economic_zone"),
                row.cell("note"),
                row.text("source"),
                row.confidence());
    }

    /** The rows of one gate stand in the order of time, without a gap; the last one lasts. */
    List<Gate.Status> gateStatuses() {
        Table table = reader.table(
                "gate_status.csv",
                List.of("gate_id", "valid_from", "valid_to", "status", "note", "source", "confidence"));
        Set<String> ids = new HashSet<>();
        gates.forEach(gate -> ids.add(gate.id()));
        Map<String, Row> before = new HashMap<>();
        for (Row row : table.rows()) {
            row.require("gate_id", ids.contains(row.cell("gate_id")), "the id of a gate in gates.csv");
            requireFollows(row, before.put(row.cell("gate_id"), row));
        }
        before.values()
                .forEach(
                        row -> row.require("valid_to", row.cell("valid_to").isEmpty(), "nothing on a gate's last row"));
        return table.unique("gate_id", "valid_from").map(FeatureFiles::gateStatus);
    }

    private static void requireFollows(Row row, Row before) {
        if (before != null) {
            LocalDate ended = before.optionalDate("valid_to");
            boolean follows = ended != null && ended.plusDays(1).equals(row.date("valid_from"));
            row.require("valid_from", follows, "the day after the gate's row before ends");
        }
    }

    private static Gate.Status gateStatus(Row row) {
        return new Gate.Status(
                row.text("gate_id"),
                row.date("valid_from"),
                row.optionalDate("valid_to"),
                row.oneOf("status", List.of(Gate.Status.OPEN, "suspended", Gate.Status.UNKNOWN)),
                row.cell("note"),
                row.text("source"),
                row.confidence());
    }

    private List<Road.Place> readRoadPlaces() {
        List<String> columns = List.of("id", "name_vi", "name_en", "lon", "lat", "inside", "illustrative", "source");
        return reader.table("road_places.csv", columns)
                .unique("id")
                .map(row -> new Road.Place(
                        row.text("id"),
                        row.names(),
                        row.number("lon"),
                        row.number("lat"),
                        row.yes("inside"),
                        row.yes("illustrative"),
                        row.text("source")));
    }

    List<Road> roads() {
        return reader.table(
                        "roads.csv",
                        List.of(
                                "id",
                                "ref",
                                "name_vi",
                                "name_en",
                                "class",
                                "surface",
                                "length_km",
                                "length_km_total",
                                "route",
                                "places",
                                "district_codes",
                                "status",
                                "note",
                                "source",
                                "confidence"))
                .unique("id")
                .map(this::road);
    }

    private Road road(Row row) {
        List<String> known = roadPlaces.stream().map(Road.Place::id).toList();
        row.require("places", known.containsAll(row.words("places")), "ids of places in road_places.csv");
        List<UnitCode> districts =
                row.words("district_codes").stream().map(UnitCode::new).toList();
        row.require(
                "district_codes",
                districts.stream().allMatch(territory.register()::hasDistrict),
                "districts of some edition");
        return new Road(
                row.text("id"),
                row.text("ref"),
                row.names(),
                row.oneOf("class", ROAD_CLASSES),
                row.optionalOneOf("surface", List.of("mixed_with_earth", "rail")),
                row.oneOf("status", List.of("open", "under_construction")),
                row.optionalNumber("length_km"),
                row.optionalNumber("length_km_total"),
                row.text("route"),
                row.words("places"),
                districts,
                row.cell("note"),
                row.text("source"),
                row.confidence());
    }

    /** One speed for every class on every surface, so that no road of a network is without. */
    List<RoadSpeed> roadSpeeds() {
        Table table = reader.table(
                        "road_speeds.csv", List.of("road_class", "surface", "speed_kmh", "illustrative", "source"))
                .unique("road_class", "surface");
        List<RoadSpeed> speeds = table.map(row -> new RoadSpeed(
                row.oneOf("road_class", DRIVEN_CLASSES),
                row.oneOf("surface", DRIVEN_SURFACES),
                row.number("speed_kmh"),
                row.yes("illustrative"),
                row.text("source")));
        int all = DRIVEN_CLASSES.size() * DRIVEN_SURFACES.size();
        if (speeds.size() != all) {
            throw Refused.at(
                    table.file(),
                    "number of rows",
                    speeds.size(),
                    all + ": each of " + String.join(", ", DRIVEN_CLASSES) + " on each of "
                            + String.join(", ", DRIVEN_SURFACES));
        }
        return speeds;
    }

    List<ForestClass> forestClasses() {
        return reader.table(
                        "forest_codes.csv",
                        List.of(
                                "table_version",
                                "maldlr",
                                "ldlr",
                                "name_vi",
                                "group",
                                "nggocr",
                                "counts_in_cover",
                                "source",
                                "confidence"))
                .unique("table_version", "maldlr")
                .unique("table_version", "ldlr")
                .map(row -> new ForestClass(
                        row.oneOf("table_version", List.of("legacy93", "tt33_98")),
                        row.whole("maldlr"),
                        row.text("ldlr"),
                        row.cell("name_vi").isEmpty() ? null : new Names(row.cell("name_vi"), null),
                        row.oneOf("group", ForestClass.GROUPS),
                        row.whole("nggocr"),
                        row.yes("counts_in_cover"),
                        row.text("source"),
                        row.confidence()));
    }

    List<ForestClass.Rule> forestRules() {
        return reader.table(
                        "forest_rules.csv", List.of("rule_id", "topic", "rule", "key", "value", "source", "confidence"))
                .unique("rule_id")
                .map(row -> new ForestClass.Rule(
                        row.text("rule_id"),
                        row.text("topic"),
                        row.text("rule"),
                        row.cell("key"),
                        row.cell("value"),
                        row.text("source"),
                        row.confidence()));
    }

    Recipe recipe() {
        Map<String, String> values = new HashMap<>();
        Table table =
                reader.table("recipe.csv", List.of("key", "value", "note")).unique("key");
        table.rows().forEach(row -> values.put(row.text("key"), row.text("value")));
        List<String> columns = new ArrayList<>(List.of("district_code", "cover_weight", "note"));
        columns.addAll(SPECIES);
        return new Recipe(
                values,
                reader.table("recipe_districts.csv", columns)
                        .unique("district_code")
                        .map(this::recipeOfDistrict));
    }

    private Recipe.District recipeOfDistrict(Row row) {
        Map<String, Double> species = new HashMap<>();
        SPECIES.forEach(name -> species.put(name, row.number(name)));
        return new Recipe.District(district(row, "district_code"), row.number("cover_weight"), species);
    }

    private UnitCode district(Row row, String column) {
        UnitCode code = row.code(column);
        row.require(column, territory.register().hasDistrict(code), "a district of some edition");
        return code;
    }
}
