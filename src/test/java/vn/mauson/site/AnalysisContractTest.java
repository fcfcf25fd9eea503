package vn.mauson.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.mauson.Api;
import vn.mauson.Served;
import vn.mauson.analysis.Territory;
import vn.mauson.geometry.Geometries;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitCode;
import vn.mauson.measure.UnitLevel;

/** Access, road gaps, drawn areas and crosswalks, on the bundled pack. */
@Served
class AnalysisContractTest {
    private static final String END = "&asOf=2024-12-31";
    private static final String TARGETS = "/api/plans/2024/targets/";
    private static final String COVERAGE = "/api/analysis/coverage?edition=2020" + END;
    private static final String ACCESS = "/api/analysis/access?edition=2020&gate=";
    private static final String GAPS = "/api/analysis/road-gaps?edition=2020&asOf=2023-12-31";

    @LocalServerPort
    private int port;

    @Autowired
    private Territory territory;

    private Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @ParameterizedTest
    @CsvSource({
        "2020,    commune,  06541",
        "2020,    commune,  05971",
        "2020,    district, 183",
        "2024-12, commune,  06040",
        "2025-07, commune,  06184",
    })
    void anAreaDrawnAlongAUnitHasTheUnitsFigures(String edition, String level, String code) {
        JsonNode drawn = api.postFor(
                "/api/analysis/coverage?edition=" + edition + END,
                polygons(Geometries.listPolygons(territory
                        .outlines(new EditionId(edition), UnitLevel.of(level))
                        .get(new UnitCode(code)))));

        JsonNode cover = ofUnit("forest-cover-rate", edition, level, code);
        assertThat(drawn.get("coverHa").asDouble())
                .isCloseTo(cover.get("numerator").asDouble(), within(1e-6));
        assertThat(drawn.get("areaHa").asDouble())
                .isCloseTo(cover.get("denominator").asDouble(), within(1e-6));
        assertThat(drawn.get("coverPercent").asDouble())
                .isCloseTo(cover.get("value").asDouble(), within(1e-9));
        assertThat(drawn.get("plantedHa").asDouble())
                .isCloseTo(
                        ofUnit("new-forest-planting", edition, level, code)
                                .get("value")
                                .asDouble(),
                        within(1e-6));
        assertThat(drawn.get("outsideHa").asDouble()).isCloseTo(0, within(1e-6));
        assertThat(drawn.get("repair").isNull()).isTrue();
        assertThat(drawn.get("illustrative").asBoolean()).isTrue();
    }

    @Test
    void anAreaDrawnAlongACommuneLiesInItAlone() {
        JsonNode drawn = api.postFor(
                COVERAGE,
                polygons(Geometries.listPolygons(territory
                        .outlines(new EditionId("2020"), UnitLevel.COMMUNE)
                        .get(new UnitCode("06541")))));
        List<JsonNode> whole = list(drawn.get("communes")).stream()
                .filter(part -> part.get("ha").asDouble() > 1e-6)
                .toList();
        assertThat(whole).hasSize(1);
        assertThat(whole.get(0).get("code").asString()).isEqualTo("06541");
        assertThat(whole.get(0).get("share").asDouble()).isCloseTo(1, within(1e-12));
    }

    /** The gate of Chi Ma stands on the border: a square around it lies in two countries. */
    @Test
    void acrossTheBorderOnlyWhatLiesInTheProvinceIsMeasured() {
        JsonNode drawn = api.postFor(COVERAGE, box(106.98, 21.78, 107.08, 21.86));
        double inside = drawn.get("insideHa").asDouble();
        double outside = drawn.get("outsideHa").asDouble();
        assertThat(outside).isGreaterThan(100);
        assertThat(inside + outside).isCloseTo(drawn.get("areaHa").asDouble(), within(1e-6));
        assertThat(sum(drawn.get("communes"), "ha")).isCloseTo(inside, within(1e-6));
        assertThat(drawn.get("coverPercent").asDouble())
                .isCloseTo(100 * drawn.get("coverHa").asDouble() / inside, within(1e-6));
        assertThat(drawn.get("books").get("residualHa").asDouble()).isLessThan(1e-6);
        // 0.1 x 0.08 degrees at latitude 21.82: 10,333 m x 8,859 m.
        assertThat(drawn.get("areaEllipsoidHa").asDouble()).isCloseTo(9154, within(10.0));
    }

    @Test
    void twoHalvesOfASquareHaveWhatTheSquareHas() {
        JsonNode whole = api.postFor(COVERAGE, box(106.5, 21.7, 106.7, 21.8));
        JsonNode west = api.postFor(COVERAGE, box(106.5, 21.7, 106.6, 21.8));
        JsonNode east = api.postFor(COVERAGE, box(106.6, 21.7, 106.7, 21.8));
        // The long sides are straight on the plane, so the halves' corners stand a little off them.
        for (String figure : List.of("areaHa", "coverHa", "plantedHa")) {
            assertThat(west.get(figure).asDouble() + east.get(figure).asDouble())
                    .as(figure)
                    .isCloseTo(whole.get(figure).asDouble(), within(15.0));
        }
    }

    @Test
    void aBowTieIsMendedAndSaysSo() {
        JsonNode drawn =
                api.postFor(COVERAGE, ring("[106.5,21.7],[106.6,21.8],[106.6,21.7],[106.5,21.8],[106.5,21.7]"));
        JsonNode repair = drawn.get("repair");
        assertThat(repair.get("rule").asString()).contains("Self-intersection").contains("GeometryFixer");
        // The two wings run against each other: as drawn they take each other's area away.
        assertThat(repair.get("haBefore").asDouble()).isLessThan(10);
        assertThat(repair.get("haAfter").asDouble()).isGreaterThan(5_000);
        assertThat(drawn.get("areaHa").asDouble())
                .isEqualTo(repair.get("haAfter").asDouble());
        assertThat(drawn.get("coverHa").asDouble()).isPositive();
    }

    @Test
    void aFlatOrFarAwayAreaIsRefused() {
        assertThat(problem(ring("[106.5,21.7],[106.6,21.7],[106.5,21.7],[106.5,21.7]")))
                .contains("encloses ground");
        assertThat(problem(box(108.1, 21.7, 108.2, 21.8))).contains("at least partly in the province");
        assertThat(problem(box(2, 48, 3, 49))).contains("position").contains("longitude first");
        assertThat(problem("garbage")).contains("body").contains("GeoJSON");
        assertThat(problem(" ".repeat(2_000_001))).contains("at most 2000000");
    }

    /** Each of 700 x 700 sides could cross each other: mending that is more than a request is worth. */
    @Test
    void aTangleOfManyVerticesIsRefusedAndNotMended() {
        List<String> positions = new ArrayList<>();
        for (int i = 0; i < 1_400; i++) {
            positions.add(
                    "[" + (106.5 + (i * 7919 % 1_009) / 10_090.0) + "," + (21.7 + (i * 104_729 % 997) / 9_970.0) + "]");
        }
        positions.add(positions.get(0));
        assertThat(problem(ring(String.join(",", positions)))).contains("at most 1000 vertices");
    }

    @Test
    void beforeTheInventoryAnAreaHasNoCover() {
        JsonNode drawn =
                api.postFor("/api/analysis/coverage?edition=2020&asOf=2022-06-30", box(106.5, 21.7, 106.6, 21.8));
        assertThat(drawn.get("coverHa").isNull()).isTrue();
        assertThat(drawn.get("plantedHa").isNull()).isTrue();
        assertThat(drawn.get("areaHa").asDouble()).isPositive();
    }

    @Test
    void everyCommuneHasATimeToAnOpenGateWithinTheSpeedsOfThePack() {
        JsonNode access = api.get(ACCESS + "huu-nghi" + END);
        assertThat(access.get("status").asString()).isEqualTo("open");
        assertThat(access.get("reason").isNull()).isTrue();
        assertThat(access.get("illustrative").asBoolean()).isTrue();
        assertThat(access.get("speeds")).hasSize(24);
        assertThat(access.get("times")).hasSize(200).allSatisfy(time -> {
            double kmh = 60 * time.get("km").asDouble() / time.get("minutes").asDouble();
            assertThat(kmh).as(time.toString()).isBetween(12.0, 80.0);
        });
    }

    /** In 2024 some access roads were paved, none was closed: 12 km/h became 30. */
    @Test
    void pavingARoadShortensTheWayOfSomeAndOfNobodyLengthensIt() {
        Map<String, Double> before = minutes(api.get(ACCESS + "huu-nghi&asOf=2023-12-31"));
        Map<String, Double> after = minutes(api.get(ACCESS + "huu-nghi" + END));
        int shorter = 0;
        for (String code : before.keySet()) {
            assertThat(after.get(code)).as(code).isLessThanOrEqualTo(before.get(code) + 1e-9);
            shorter += after.get(code) < before.get(code) - 0.5 ? 1 : 0;
        }
        assertThat(shorter).isPositive();
    }

    @Test
    void aLongerLimitServesMoreGroundAndMorePeople() {
        List<JsonNode> zones =
                list(api.get(ACCESS + "chi-ma" + END).get("areas").get("features"));
        assertThat(zones)
                .extracting(zone -> zone.get("properties").get("minutes").asInt())
                .containsExactly(30, 60, 90);
        for (int i = 1; i < zones.size(); i++) {
            JsonNode shorter = zones.get(i - 1).get("properties");
            JsonNode longer = zones.get(i).get("properties");
            assertThat(longer.get("areaKm2").asDouble())
                    .isGreaterThan(shorter.get("areaKm2").asDouble());
            assertThat(shares(longer)).containsKeys(shares(shorter).keySet().toArray(String[]::new));
            shares(shorter).forEach((code, share) -> assertThat(shares(longer).get(code))
                    .isBetween(share - 1e-9, 1.0));
        }
    }

    /** In July 2025 most communes' people are known; the rest is counted as missing, not as nobody. */
    @Test
    void peopleInsideAreTheSharesOfThoseKnown() {
        JsonNode zone = api.get("/api/analysis/access?gate=huu-nghi&edition=2025-07" + END)
                .get("areas")
                .get("features")
                .get(1)
                .get("properties");
        double people = 0;
        int unknown = 0;
        for (JsonNode commune : zone.get("communes")) {
            JsonNode known = api.get("/api/units/" + commune.get("code").asString() + "?edition=2025-07")
                    .get("population");
            unknown += known.isNull() ? 1 : 0;
            people +=
                    known.isNull() ? 0 : known.asDouble() * commune.get("share").asDouble();
        }
        assertThat(zone.get("communesWithoutPopulation").asInt()).isEqualTo(unknown);
        assertThat(zone.get("population").asDouble()).isCloseTo(people, within(0.5));
    }

    @ParameterizedTest
    @CsvSource({
        "binh-nghi,      2024-12-31, suspended, gate-suspended",
        "na-nua,         2023-12-13, suspended, gate-suspended",
        "huu-nghi,       2023-01-07, unknown,   gate-unknown",
        "lane-1119-1120, 2024-12-31, open,      no-point-known",
    })
    void aGateThatIsClosedOrNowhereIsNoDestination(String gate, String asOf, String status, String reason) {
        JsonNode access = api.get(ACCESS + gate + "&asOf=" + asOf);
        assertThat(access.get("status").asString()).isEqualTo(status);
        assertThat(access.get("reason").asString()).isEqualTo(reason);
        assertThat(access.get("areas").get("features")).isEmpty();
        assertThat(access.get("times")).hasSize(200).allSatisfy(time -> {
            assertThat(time.get("minutes").isNull()).isTrue();
            assertThat(time.get("reason").asString()).isEqualTo(reason);
        });
    }

    @Test
    void aGateIsADestinationFromTheDayItOpens() {
        JsonNode access = api.get(ACCESS + "na-nua&asOf=2023-12-14");
        assertThat(access.get("reason").isNull()).isTrue();
        assertThat(access.get("areas").get("features")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/analysis/access?asOf=2024-12-31            | 400 | gate",
                "/api/analysis/access?gate=none                  | 404 | huu-nghi",
                "/api/analysis/access?gate=huu-nghi&edition=2021 | 404 | 2009, 2020, 2024-12, 2025-07",
                "/api/analysis/access?gate=huu-nghi&minutes=10   | 400 | asOf, edition, gate",
                "/api/analysis/road-gaps?budgetKm=-1             | 400 | a number from 0",
                "/api/analysis/road-gaps?budgetKm=much           | 400 | a number such as 12.5",
                "/api/analysis/coverage                          | 405 | GET",
                "/api/crosswalk?from=2020                        | 400 | to",
                "/api/crosswalk?from=2020&to=2020                | 400 | an edition other than 2020",
                "/api/crosswalk?from=2020&to=2021                | 404 | 2025-07",
            })
    void badInputIsAProblemThatSaysWhatIsAllowed(String path, int status, String said) {
        JsonNode problem = api.problem(path);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).contains(said);
    }

    @Test
    void everyStepOfTheRoadGapsGainsCommunesOfItsOwn() {
        JsonNode gaps = api.get(GAPS);
        Set<String> gained = new HashSet<>();
        double km = 0;
        for (JsonNode step : gaps.get("steps")) {
            km += step.get("km").asDouble();
            assertThat(step.get("totalKm").asDouble()).isCloseTo(km, within(1e-9));
            assertThat(step.get("gainPerKm").asDouble())
                    .isCloseTo(step.get("gained").size() / step.get("km").asDouble(), within(1e-9));
            assertThat(step.get("stretches").get("type").asString()).isEqualTo("MultiLineString");
            step.get("gained").forEach(commune -> assertThat(
                            gained.add(commune.get("code").asString()))
                    .as("%s gained once", commune)
                    .isTrue());
        }
        JsonNode units = api.get(TARGETS + "commune-road-paved/units?level=commune&edition=2020&asOf=2023-12-31");
        Set<String> unpaved = new HashSet<>();
        units.forEach(unit -> {
            if (unit.get("numerator").isNumber() && unit.get("numerator").asDouble() == 0) {
                unpaved.add(unit.get("code").asString());
            }
        });
        assertThat(gained).isNotEmpty().containsAll(unpaved);
        assertThat(gaps.get("left")).isEmpty();
    }

    @Test
    void aBudgetIsKeptAndWhatItLeavesIsNamed() {
        JsonNode gaps = api.get(GAPS + "&budgetKm=10");
        List<JsonNode> steps = list(gaps.get("steps"));
        assertThat(steps.get(steps.size() - 1).get("totalKm").asDouble()).isLessThanOrEqualTo(10);
        int gained = steps.stream().mapToInt(step -> step.get("gained").size()).sum();
        int all = list(api.get(GAPS).get("steps")).stream()
                .mapToInt(step -> step.get("gained").size())
                .sum();
        assertThat(gained + gaps.get("left").size()).isEqualTo(all);
    }

    @Test
    void afterTheYearsPavingThereIsLessToPave() {
        assertThat(api.get("/api/analysis/road-gaps?edition=2020" + END)
                        .get("steps")
                        .size())
                .isLessThan(api.get(GAPS).get("steps").size());
    }

    @ParameterizedTest
    @CsvSource({"2009,2020", "2020,2024-12", "2024-12,2025-07", "2009,2025-07", "2025-07,2009"})
    void theSharesOfACommuneSumToOneAndNoGroundIsLost(String from, String to) {
        JsonNode crosswalk = api.get("/api/crosswalk?from=" + from + "&to=" + to);
        Map<String, Double> shares = new HashMap<>();
        crosswalk
                .get("rows")
                .forEach(row -> shares.merge(
                        row.get("from").asString(), row.get("share").asDouble(), Double::sum));
        assertThat(shares)
                .hasSize(territory
                        .listUnits(new EditionId(from), UnitLevel.COMMUNE)
                        .size())
                .allSatisfy((code, sum) -> assertThat(sum).as(code).isCloseTo(1, within(1e-12)));
        double province = api.get(TARGETS + "forest-cover-rate/trace?edition=2020" + END)
                .get("inputs")
                .get(1)
                .get("value")
                .asDouble();
        assertThat(sum(crosswalk.get("rows"), "ha") + sum(crosswalk.get("outside"), "ha"))
                .isCloseTo(province, within(0.01));
    }

    /** The outlines do not show the parts that the law split off these three; the list does, and that is said. */
    @ParameterizedTest
    @CsvSource({
        "2020,    2024-12, Xã Đại Đồng, 0.325969",
        "2024-12, 2025-07, Xã Bính Xá,  0",
        "2024-12, 2025-07, Xã Kiên Mộc, 0",
    })
    void aPartThatIsListedButNotDrawnIsADifference(String from, String to, String name, double listed) {
        assertThat(list(api.get("/api/crosswalk?from=" + from + "&to=" + to).get("differences")))
                .filteredOn(each -> each.get("kind").asString().equals("missing"))
                .filteredOn(each -> each.get("fromName").asString().equals(name))
                .singleElement()
                .satisfies(
                        each -> assertThat(each.get("listedShare").asDouble()).isCloseTo(listed, within(1e-9)));
    }

    /** 97.2 % of 181 rural communes are 176, of the 65 units of July 2025 they are 64. */
    @Test
    void aCountOfUnitsIsTracedInEveryEdition() {
        JsonNode editions = api.get(TARGETS + "commune-road-paved/trace?" + END.substring(1))
                .get("editions");
        Map<String, JsonNode> byId = new HashMap<>();
        editions.forEach(each -> byId.put(each.get("edition").asString(), each));
        assertThat(byId).containsOnlyKeys("2009", "2020", "2024-12", "2025-07");
        assertThat(byId.get("2020").get("kT").asInt()).isEqualTo(176);
        assertThat(byId.get("2020").get("n").asInt()).isEqualTo(181);
        assertThat(byId.get("2025-07").get("kT").asInt()).isEqualTo(64);
        assertThat(byId.get("2025-07").get("n").asInt()).isEqualTo(65);
        assertThat(api.get(TARGETS + "forest-cover-rate/trace?" + END.substring(1))
                        .get("editions"))
                .isEmpty();
    }

    private JsonNode ofUnit(String target, String edition, String level, String code) {
        JsonNode units = api.get(TARGETS + target + "/units?level=" + level + "&edition=" + edition + END);
        return list(units).stream()
                .filter(unit -> unit.get("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private String problem(String geoJson) {
        JsonNode problem = api.problemOf(COVERAGE, geoJson);
        assertThat(problem.get("status").asInt()).isEqualTo(400);
        return problem.get("detail").asString();
    }

    private static Map<String, Double> minutes(JsonNode access) {
        Map<String, Double> minutes = new HashMap<>();
        access.get("times")
                .forEach(time -> minutes.put(
                        time.get("code").asString(), time.get("minutes").asDouble()));
        return minutes;
    }

    private static Map<String, Double> shares(JsonNode zone) {
        Map<String, Double> shares = new HashMap<>();
        zone.get("communes")
                .forEach(each -> shares.put(
                        each.get("code").asString(), each.get("share").asDouble()));
        return shares;
    }

    private static double sum(JsonNode rows, String field) {
        return list(rows).stream().mapToDouble(row -> row.get(field).asDouble()).sum();
    }

    private static List<JsonNode> list(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false).toList();
    }

    private static String box(double west, double south, double east, double north) {
        return ring("[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]".formatted(west, south, east, north));
    }

    private static String ring(String positions) {
        return "{\"type\":\"Polygon\",\"coordinates\":[[" + positions + "]]}";
    }

    /** Every digit of every vertex: what a writer rounds would not be the unit's outline any more. */
    private static String polygons(List<Polygon> polygons) {
        return "{\"type\":\"MultiPolygon\",\"coordinates\":"
                + polygons.stream().map(AnalysisContractTest::rings).toList() + "}";
    }

    private static List<List<String>> rings(Polygon polygon) {
        List<List<String>> rings = new ArrayList<>();
        rings.add(positions(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(positions(polygon.getInteriorRingN(i)));
        }
        return rings;
    }

    private static List<String> positions(LinearRing ring) {
        List<String> positions = new ArrayList<>();
        for (Coordinate at : ring.getCoordinates()) {
            positions.add("[" + at.x + "," + at.y + "]");
        }
        return positions;
    }
}
