package vn.mauson.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Refused;
import vn.mauson.measure.UnitCode;
import vn.mauson.measure.UnitLevel;

/** The files about editions, units, the crosswalk and the place samples. */
final class TerritoryFiles {
    /** Shares carry six decimals; two dozen of them add up to one within this. */
    private static final double SHARE_TOLERANCE = 1e-5;

    private static final List<String> TYPES = List.of("province", "city", "district", "commune", "ward", "township");
    private static final List<String> METHODS =
            List.of("unchanged", "whole", "area_moved", "remainder", "place_samples", "inferred");

    private final PackReader reader;
    private final List<Edition> editions;
    private final List<Unit> units;
    private final Register register;
    private final List<CrosswalkShare> crosswalk;
    private final List<PlaceSample> samples;

    TerritoryFiles(PackReader reader, Pack.About about) {
        this.reader = reader;
        editions = readEditions();
        units = readUnits(about);
        register = Register.of(units);
        crosswalk = readCrosswalk();
        samples = readSamples();
    }

    List<Edition> editions() {
        return editions;
    }

    List<Unit> units() {
        return units;
    }

    Register register() {
        return register;
    }

    List<CrosswalkShare> crosswalk() {
        return crosswalk;
    }

    List<PlaceSample> samples() {
        return samples;
    }

    /** In the order of time, each starting the day after the one before has ended. */
    private List<Edition> readEditions() {
        Table table = reader.table(
                        "editions.csv",
                        List.of(
                                "edition",
                                "valid_from",
                                "valid_to",
                                "communes",
                                "districts",
                                "legal_basis",
                                "note",
                                "source",
                                "confidence"))
                .unique("edition");
        List<Edition> read = table.map(row -> new Edition(
                row.edition("edition"),
                row.date("valid_from"),
                row.optionalDate("valid_to"),
                row.whole("communes"),
                row.whole("districts"),
                row.optional("legal_basis"),
                row.cell("note"),
                row.text("source"),
                row.confidence()));
        for (int i = 1; i < read.size(); i++) {
            LocalDate ended = read.get(i - 1).to();
            boolean follows =
                    ended != null && ended.plusDays(1).equals(read.get(i).from());
            table.rows().get(i).require("valid_from", follows, "the day after the row above ends");
        }
        return read;
    }

    private List<Unit> readUnits(Pack.About about) {
        Table table = reader.table(
                        "units.csv",
                        List.of(
                                "edition",
                                "code",
                                "level",
                                "type",
                                "name_vi",
                                "name_en",
                                "parent_code",
                                "district_code",
                                "area_km2",
                                "area_source",
                                "population",
                                "population_year",
                                "lon",
                                "lat",
                                "coord_method",
                                "border_commune",
                                "in_border_economic_zone",
                                "note",
                                "source",
                                "confidence"))
                .unique("edition", "code");
        List<Unit> read = table.map(this::unit);
        Register known = Register.of(read);
        for (Row row : table.rows()) {
            requireParents(row, known, about.province());
        }
        requireCounts(read);
        return read;
    }

    private Unit unit(Row row) {
        EditionId edition = row.edition("edition");
        boolean known = editions.stream().anyMatch(e -> e.id().equals(edition));
        row.require("edition", known, "an edition of editions.csv");
        return new Unit(
                edition,
                row.code("code"),
                UnitLevel.of(row.text("level")),
                row.oneOf("type", TYPES),
                row.names(),
                row.optionalCode("parent_code"),
                row.optionalCode("district_code"),
                row.optionalNumber("area_km2"),
                row.optional("area_source"),
                row.optionalWhole("population"),
                row.optionalWhole("population_year"),
                row.optionalNumber("lon"),
                row.optionalNumber("lat"),
                row.optional("coord_method"),
                row.optionalYes("border_commune"),
                row.optionalOneOf("in_border_economic_zone", List.of("full", "part", "none")),
                row.cell("note"),
                row.text("source"),
                row.confidence());
    }

    private static void requireParents(Row row, Register known, UnitCode province) {
        UnitLevel level = UnitLevel.of(row.cell("level"));
        if (level == UnitLevel.PROVINCE) {
            row.require("code", row.cell("code").equals(province.value()), "the pack's province " + province);
            row.require("parent_code", row.cell("parent_code").isEmpty(), "nothing: a province has no parent");
            return;
        }
        known.require(row, "parent_code", row.edition("edition"));
        if (level == UnitLevel.COMMUNE) {
            row.require("district_code", known.hasDistrict(row.code("district_code")), "a district of some edition");
        }
    }

    private void requireCounts(List<Unit> read) {
        for (Edition edition : editions) {
            requireCount(read, edition, UnitLevel.COMMUNE, edition.communes());
            requireCount(read, edition, UnitLevel.DISTRICT, edition.districts());
            requireCount(read, edition, UnitLevel.PROVINCE, 1);
        }
    }

    private static void requireCount(List<Unit> read, Edition edition, UnitLevel level, int expected) {
        long count = read.stream()
                .filter(unit -> unit.edition().equals(edition.id()) && unit.level() == level)
                .count();
        if (count != expected) {
            throw Refused.at(
                    "units.csv",
                    "number of units of level " + level.id() + " in edition " + edition.id(),
                    count,
                    expected + ", as editions.csv says");
        }
    }

    private List<CrosswalkShare> readCrosswalk() {
        Table table = reader.table(
                        "crosswalk.csv",
                        List.of(
                                "from_edition",
                                "old_code",
                                "to_edition",
                                "new_code",
                                "share",
                                "method",
                                "area_km2_moved",
                                "population_moved",
                                "note",
                                "source",
                                "confidence"))
                .unique("from_edition", "old_code", "new_code");
        List<CrosswalkShare> read = table.map(this::share);
        requireWhole(table);
        return read;
    }

    private CrosswalkShare share(Row row) {
        EditionId from = row.edition("from_edition");
        EditionId to = row.edition("to_edition");
        row.require("to_edition", follows(from, to), "the edition after " + from);
        double share = row.number("share");
        row.require("share", share >= 0 && share <= 1, "a share from 0 to 1");
        return new CrosswalkShare(
                from,
                register.require(row, "old_code", from),
                to,
                register.require(row, "new_code", to),
                share,
                row.oneOf("method", METHODS),
                row.optionalNumber("area_km2_moved"),
                row.optionalWhole("population_moved"),
                row.cell("note"),
                row.text("source"),
                row.confidence());
    }

    private boolean follows(EditionId from, EditionId to) {
        for (int i = 1; i < editions.size(); i++) {
            if (editions.get(i - 1).id().equals(from) && editions.get(i).id().equals(to)) {
                return true;
            }
        }
        return false;
    }

    /** The rows of one old commune sum to one, and every commune but those of the last edition has rows. */
    private void requireWhole(Table table) {
        Map<List<String>, Double> sums = new HashMap<>();
        Map<List<String>, Row> firsts = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            List<String> old = List.of(row.cell("from_edition"), row.cell("old_code"));
            sums.merge(old, row.number("share"), Double::sum);
            firsts.putIfAbsent(old, row);
        }
        for (Map.Entry<List<String>, Row> first : firsts.entrySet()) {
            double sum = sums.get(first.getKey());
            if (Math.abs(sum - 1) > SHARE_TOLERANCE) {
                String what = "sum of shares of " + String.join(" ", first.getKey());
                throw Refused.at(first.getValue().place(), what, sum, "1, within " + SHARE_TOLERANCE);
            }
        }
        EditionId last = editions.get(editions.size() - 1).id();
        for (Unit unit : units) {
            boolean needed =
                    unit.level() == UnitLevel.COMMUNE && !unit.edition().equals(last);
            if (needed
                    && !sums.containsKey(
                            List.of(unit.edition().value(), unit.code().value()))) {
                throw Refused.at(
                        "crosswalk.csv", "rows of " + unit.edition() + " " + unit.code(), "none", "at least one");
            }
        }
    }

    private List<PlaceSample> readSamples() {
        List<String> columns = new ArrayList<>(List.of("lon", "lat", "district_code"));
        editions.forEach(edition -> columns.add("commune_" + edition.id()));
        return reader.table("place_samples.csv", columns).unique("lon", "lat").map(this::sample);
    }

    private PlaceSample sample(Row row) {
        UnitCode district = row.optionalCode("district_code");
        row.require("district_code", district == null || register.hasDistrict(district), "a district of some edition");
        Map<EditionId, UnitCode> communes = new HashMap<>();
        for (Edition edition : editions) {
            String column = "commune_" + edition.id();
            if (district != null) {
                communes.put(edition.id(), register.require(row, column, edition.id()));
            } else {
                row.require(column, row.cell(column).isEmpty(), "nothing: the place lies outside");
            }
        }
        return new PlaceSample(row.number("lon"), row.number("lat"), district, communes);
    }
}
