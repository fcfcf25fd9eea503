package vn.mauson.overlay;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;
import static vn.mauson.geometry.Shapes.wkt;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.mauson.geometry.RealBoundaries;
import vn.mauson.measure.Refused;

/** Three old communes in a row, 100 m each; of the two new ones the first takes one and a half. */
class CrosswalkTest {
    private static final List<Zone> OLD = List.of(strip("a", 0, 100), strip("b", 100, 200), strip("c", 200, 300));
    private static final List<Zone> NEW = List.of(strip("x", 0, 150), strip("y", 150, 300));
    private static final Crosswalk CROSSWALK = Crosswalk.between(OLD, NEW);

    @Test
    void aSplitCommuneHasAShareInBothNewOnes() {
        assertThat(CROSSWALK.rows())
                .containsExactly(
                        new Crosswalk.Row("a", "x", 1, 1),
                        new Crosswalk.Row("b", "x", 0.5, 0.5),
                        new Crosswalk.Row("b", "y", 0.5, 0.5),
                        new Crosswalk.Row("c", "y", 1, 1));
    }

    @Test
    void additiveFiguresKeepTheirSum() {
        assertThat(CROSSWALK.carry(Map.of("a", 10.0, "b", 7.0, "c", 100.0)))
                .containsOnly(entry("x", 13.5), entry("y", 103.5));
    }

    @Test
    void whatLiesInNoNewZoneIsStatedAndTheSharesStillAddUpToOne() {
        Crosswalk crosswalk = Crosswalk.between(List.of(strip("d", 250, 350)), NEW);

        assertThat(crosswalk.rows()).singleElement().satisfies(row -> {
            assertThat(row.share()).isEqualTo(1);
            assertThat(row.ha()).isCloseTo(0.5, within(1e-12));
        });
        assertThat(crosswalk.remaindersHa().get("d")).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void aFigureWithNowhereToGoIsRefused() {
        Crosswalk crosswalk = Crosswalk.between(List.of(strip("far", 900, 950)), NEW);

        assertThatThrownBy(() -> crosswalk.carry(Map.of("far", 1.0)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("far");
        assertThatThrownBy(() -> crosswalk.carry(Map.of("unknown", 1.0))).isInstanceOf(Refused.class);
    }

    @Test
    void differencesWithAnOfficialListAreNamedWithTheirGround() {
        List<Crosswalk.Pair> official = List.of(
                new Crosswalk.Pair("a", "x"),
                new Crosswalk.Pair("a", "y"),
                new Crosswalk.Pair("b", "x"),
                new Crosswalk.Pair("c", "y"));

        assertThat(CROSSWALK.differences(official, 0.01))
                .containsExactly(
                        new Crosswalk.Difference(Crosswalk.Kind.MISSING, new Crosswalk.Pair("a", "y"), 0, 0),
                        new Crosswalk.Difference(Crosswalk.Kind.UNEXPECTED, new Crosswalk.Pair("b", "y"), 0.5, 0.5));
        assertThat(CROSSWALK.differences(official, 0.6))
                .extracting(Crosswalk.Difference::pair)
                .containsExactly(new Crosswalk.Pair("a", "y"), new Crosswalk.Pair("b", "x"));
    }

    @Test
    void realCommunesCrossWithSharesThatAddUpToOneAndSumsThatStay() {
        Crosswalk crosswalk = Crosswalk.between(real("communes_2009_clean"), real("communes_2025_clean"));
        Map<String, Double> shares = crosswalk.rows().stream()
                .collect(groupingBy(Crosswalk.Row::oldCode, summingDouble(Crosswalk.Row::share)));
        Map<String, Double> persons = new TreeMap<>();
        shares.keySet().forEach(code -> persons.put(code, 1_000.0 + Integer.parseInt(code)));

        assertThat(shares).hasSize(226).allSatisfy((code, sum) -> assertThat(sum)
                .isCloseTo(1, within(1e-12)));
        assertThat(sum(crosswalk.carry(persons))).isCloseTo(sum(persons), within(1e-6));
        assertThat(crosswalk.carry(persons)).hasSize(65);
    }

    private static double sum(Map<String, Double> figures) {
        return figures.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static List<Zone> real(String name) {
        return RealBoundaries.onPlane(name).entrySet().stream()
                .map(area -> new Zone(area.getKey(), area.getValue()))
                .toList();
    }

    private static Zone strip(String code, int from, int to) {
        return new Zone(code, wkt("POLYGON ((%1$d 0, %2$d 0, %2$d 100, %1$d 100, %1$d 0))".formatted(from, to)));
    }
}
