package vn.mauson.cql2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import vn.mauson.geometry.Geometries;
import vn.mauson.measure.Refused;

/** The filter language; the forms are those of OGC 21-065r2, its grammar (annex B) and its schema (annex C). */
class Cql2Test {
    private static final Map<String, Object> KY_LUA = new HashMap<>(Map.of(
            "name",
            "Phường Kỳ Lừa",
            "population",
            54_321,
            "rate",
            0.5,
            "border",
            true,
            "from",
            LocalDate.of(2025, 7, 1),
            "geometry",
            Geometries.FACTORY.createPoint(new Coordinate(106.76, 21.86))));

    private static final Map<String, ValueKind> QUERYABLES = Map.of(
            "name", ValueKind.TEXT,
            "population", ValueKind.NUMBER,
            "rate", ValueKind.NUMBER,
            "border", ValueKind.TRUTH,
            "from", ValueKind.DATE,
            "to", ValueKind.DATE,
            "geometry", ValueKind.GEOMETRY);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name = 'Phường Kỳ Lừa'                                    | true",
                "name <> 'Phường Kỳ Lừa'                                   | false",
                "'Phường Kỳ Lừa' = name                                    | true",
                "\"name\" = 'Phường Kỳ Lừa'                                | true",
                "population > 50000                                        | true",
                "population<=54321                                         | true",
                "population < 5.4321e4                                     | false",
                "border = TRUE                                             | true",
                "border = false                                            | false",
                "from = DATE('2025-07-01')                                 | true",
                "from < TIMESTAMP('2025-07-01T00:00:00Z')                  | false",
                "name LIKE 'Phường%'                                       | true",
                "name NOT LIKE '%Lừa'                                      | false",
                "name like 'Phường K_ Lừa'                                 | true",
                "name LIKE 'Phường\\%'                                     | false",
                "ACCENTI(CASEI(name)) LIKE ACCENTI(CASEI('%KỲ LỪA'))       | true",
                "CASEI(name) = CASEI('PHƯỜNG KỲ LỪA')                      | true",
                "population BETWEEN 54321 AND 60000                        | true",
                "population NOT BETWEEN 1 AND 2                            | true",
                "name IN ('a', 'Phường Kỳ Lừa')                            | true",
                "population NOT IN (1, 2)                                  | true",
                "to IS NULL                                                | true",
                "name IS NOT NULL                                          | true",
                "NOT border = true OR population > 1                       | true",
                "border = true AND population > 1 OR 1 = 2                 | true",
                "border = true AND (population < 1 OR 1 = 2)               | false",
                "true                                                      | true",
                "NOT TRUE                                                  | false",
                "TRUE = border                                             | true",
                "population > rate                                         | true",
                "S_INTERSECTS(geometry, POINT(106.76 21.86))               | true",
                "s_intersects(geometry, BBOX(106, 21, 107, 22))            | true",
                "S_WITHIN(geometry, POLYGON((106 21, 107 21, 107 22, 106 22, 106 21))) | true",
                "S_DISJOINT(geometry, LINESTRING(0 0, 1 1))                | true",
                "S_EQUALS(geometry, MULTIPOINT((106.76 21.86)))            | true",
                "S_CONTAINS(BBOX(106,21,107,22), geometry)                 | true",
                "S_TOUCHES(geometry, MULTILINESTRING((106.76 21.86, 107 22),(0 0, 1 1))) | true",
                "S_OVERLAPS(geometry, GEOMETRYCOLLECTION(POINT(1 1)))      | false",
                "S_CROSSES(geometry, LINESTRING(106 21, 107 22))           | false",
                "T_AFTER(from, DATE('2025-06-30'))                         | true",
                "T_BEFORE(from, TIMESTAMP('2025-07-01T00:00:01Z'))         | true",
                "T_DURING(from, INTERVAL('2025-01-01', '..'))              | true",
                "T_INTERSECTS(INTERVAL(from, to), INTERVAL('2030-01-01', '2030-12-31')) | true",
                "T_DISJOINT(from, INTERVAL('..', '2025-06-30'))            | true",
                "T_EQUALS(from, DATE('2025-07-01'))                        | true",
            })
    void whatAFilterSaysOfAFeature(String text, boolean holds) {
        Filter filter = Cql2Text.read(text);
        Check.require(filter, QUERYABLES);
        assertThat(new Evaluation(filter).matches(KY_LUA::get)).isEqualTo(holds);
    }

    /** Unknown is not false: its opposite does not match either (section 6.3). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "to = DATE('2025-07-01')",
                "NOT to = DATE('2025-07-01')",
                "to <> DATE('2025-07-01')",
                "NOT (to = DATE('2025-07-01') AND true)",
                "T_AFTER(to, DATE('2025-07-01'))",
                "NOT T_AFTER(to, DATE('2025-07-01'))",
            })
    void whatComparesAnAbsentValueDoesNotMatch(String text) {
        assertThat(new Evaluation(Cql2Text.read(text)).matches(KY_LUA::get)).isFalse();
    }

    @Test
    void whatIsDecidedWithoutTheAbsentValueMatches() {
        assertThat(new Evaluation(Cql2Text.read("to = DATE('2025-07-01') OR border = true")).matches(KY_LUA::get))
                .isTrue();
        assertThat(new Evaluation(Cql2Text.read("NOT (to = DATE('2025-07-01') AND border = false)"))
                        .matches(KY_LUA::get))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a = 1 AND b <> 'x' | {\"op\":\"and\",\"args\":[{\"op\":\"=\",\"args\":[{\"property\":\"a\"},1]},{\"op\":\"<>\",\"args\":[{\"property\":\"b\"},\"x\"]}]}",
                "NOT a LIKE 'x%'    | {\"op\":\"not\",\"args\":[{\"op\":\"like\",\"args\":[{\"property\":\"a\"},\"x%\"]}]}",
                "a NOT LIKE 'x%'    | {\"op\":\"not\",\"args\":[{\"op\":\"like\",\"args\":[{\"property\":\"a\"},\"x%\"]}]}",
                "a BETWEEN 1 AND 2  | {\"op\":\"between\",\"args\":[{\"property\":\"a\"},1,2]}",
                "a IN ('x','y')     | {\"op\":\"in\",\"args\":[{\"property\":\"a\"},[\"x\",\"y\"]]}",
                "a IS NULL OR true  | {\"op\":\"or\",\"args\":[{\"op\":\"isNull\",\"args\":[{\"property\":\"a\"}]},true]}",
                "CASEI(a) = ACCENTI('x') | {\"op\":\"=\",\"args\":[{\"op\":\"casei\",\"args\":[{\"property\":\"a\"}]},{\"op\":\"accenti\",\"args\":[\"x\"]}]}",
                "S_INTERSECTS(g, POINT(1 2)) | {\"op\":\"s_intersects\",\"args\":[{\"property\":\"g\"},{\"type\":\"Point\",\"coordinates\":[1,2]}]}",
                "S_WITHIN(g, BBOX(1,2,3,4))  | {\"op\":\"s_within\",\"args\":[{\"property\":\"g\"},{\"bbox\":[1,2,3,4]}]}",
                "T_AFTER(d, TIMESTAMP('2020-01-01T00:00:00Z')) | {\"op\":\"t_after\",\"args\":[{\"property\":\"d\"},{\"timestamp\":\"2020-01-01T00:00:00Z\"}]}",
                "T_DURING(INTERVAL(a,b), INTERVAL('2020-01-01','..')) | {\"op\":\"t_during\",\"args\":[{\"interval\":[{\"property\":\"a\"},{\"property\":\"b\"}]},{\"interval\":[\"2020-01-01\",\"..\"]}]}",
                "a >= DATE('2020-01-01') | {\"op\":\">=\",\"args\":[{\"property\":\"a\"},{\"date\":\"2020-01-01\"}]}",
            })
    void bothEncodingsAreReadIntoTheSameTree(String text, String json) {
        assertThat(Cql2Json.read(json)).isEqualTo(Cql2Text.read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "name =                          | at its end",
                "name = 'x                       | ends with '",
                "name                            | LIKE, BETWEEN, IN or IS NULL",
                "name = 'x' 'y'                  | AND, OR or the end",
                "name = ; DROP TABLE unit        | a CQL2 text",
                "S_INTERSECTS(geometry, POINT(1)) | can be read",
                "S_INTERSECTS(geometry, POLYGON((0 0, 1 1, 0 1, 1 0, 0 0))) | valid geometry",
                "S_INTERSECTS(geometry, BBOX(1, 2, 3)) | 4 or 6 numbers",
                "from = DATE('2025-13-01')       | YYYY-MM-DD",
                "T_AFTER(from, INTERVAL('2025-02-01','2025-01-01')) | not before its start",
                "population * 2 = 3              | a CQL2 text",
                "avg(population) = 3             | CASEI, ACCENTI, DATE or TIMESTAMP",
            })
    void whatCannotBeReadIsRefusedWithWhatIsAllowed(String text, String said) {
        assertThatThrownBy(() -> Cql2Text.read(text))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "3",
                "{\"op\":\"like\",\"args\":[]}",
                "{\"op\":\"and\",\"args\":[true]}",
                "{\"op\":\"drop\",\"args\":[1,2]}",
                "{\"op\":\"s_within\",\"args\":[{\"property\":\"g\"},{\"type\":\"Polygon\"}]}",
                "{\"op\":\"s_within\",\"args\":[{\"property\":\"g\"},{\"type\":\"Point\",\"coordinates\":\"x\"}]}",
                "{\"op\":\"=\",\"args\":[{\"property\":3},1]}",
                "{\"op\":\"in\",\"args\":[{\"property\":\"a\"},3]}",
            })
    void jsonThatIsNoFilterIsRefused(String json) {
        assertThatThrownBy(() -> Cql2Json.read(json)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "owner = 'x'            | border, from, geometry, name",
                "name > 3               | text",
                "population LIKE '5%'   | text",
                "S_INTERSECTS(name, POINT(1 1)) | geometry",
                "geometry = 'x'         | date, number, text, truth",
                "T_AFTER(name, DATE('2020-01-01')) | date",
                "name BETWEEN 1 AND 2   | number",
            })
    void aPropertyThatIsNotListedOrNotComparableIsRefused(String text, String allowed) {
        Filter filter = Cql2Text.read(text);
        assertThatThrownBy(() -> Check.require(filter, QUERYABLES))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(allowed);
    }

    @Test
    void aFilterThatCostsTooMuchIsRefused() {
        String deep = "(".repeat(100) + "true" + ")".repeat(100);
        String wide = "name IN (" + "'a',".repeat(300) + "'b')";
        String line = "S_INTERSECTS(geometry, LINESTRING(" + "0 0,1 1,".repeat(1_100) + "0 0))";
        String longText = "name = '" + "a".repeat(20_000) + "'";
        String nots = "NOT ".repeat(100) + "true";
        String json = "{\"op\":\"not\",\"args\":[".repeat(500) + "true" + "]}".repeat(500);
        assertThatThrownBy(() -> Cql2Text.read(deep)).hasMessageContaining("at most 30");
        assertThatThrownBy(() -> Cql2Text.read(wide)).hasMessageContaining("at most 200");
        assertThatThrownBy(() -> Cql2Text.read(nots)).hasMessageContaining("at most 30");
        assertThatThrownBy(() -> Cql2Text.read(line)).hasMessageContaining("at most 2000");
        assertThatThrownBy(() -> Cql2Text.read(longText)).hasMessageContaining("at most 20000");
        assertThatThrownBy(() -> Cql2Json.read(json)).isInstanceOf(Refused.class);
    }

    /** The matcher against the regular expression of the same pattern, on random short texts. */
    @Test
    void aPatternMatchesWhatTheRegularExpressionOfItDoes() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String pattern = random(random, "ab%_", 8);
            String text = random(random, "ab", 10);
            String expression = pattern.replace("%", ".*").replace("_", ".");
            assertThat(new LikePattern(pattern).matches(text))
                    .as("seed %d: '%s' like '%s'", seed, text, pattern)
                    .isEqualTo(text.matches(expression));
        }
    }

    private static String random(Random random, String letters, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    /** Of any two proper intervals exactly one of Allen's thirteen relations holds. */
    @Test
    void exactlyOneOfAllensRelationsHolds() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            String a = interval(random);
            String b = interval(random);
            long hold = Arrays.stream(TemporalRelation.values())
                    .filter(each -> each != TemporalRelation.T_DISJOINT && each != TemporalRelation.T_INTERSECTS)
                    .filter(each ->
                            new Evaluation(Cql2Text.read(each.name() + "(" + a + "," + b + ")")).matches(name -> null))
                    .count();
            assertThat(hold).as("seed %d: %s %s", seed, a, b).isEqualTo(1);
        }
    }

    private static String interval(Random random) {
        LocalDate from = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(6));
        return "INTERVAL('" + from + "','" + from.plusDays(1 + random.nextInt(5)) + "')";
    }
}
