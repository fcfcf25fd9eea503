package vn.mauson.overlay;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The crosswalks drawn from the bundled pack's outlines, from each edition to the next, against its official list. */
class PackCrosswalkTest {
    private static final double LEAST_SHARE = 0.001;
    private static final Map<String, Crosswalk> DRAWN = new TreeMap<>();

    @ParameterizedTest
    @CsvSource({"2009, 2020, 226, 200", "2020, 2024-12, 200, 194", "2024-12, 2025-07, 194, 65"})
    void theSharesOfEveryOldCommuneAddUpToOneAndNoGroundIsLeftOver(String from, String to, int before, int after) {
        Crosswalk crosswalk = drawn(from, to);

        assertThat(crosswalk.rows().stream()
                        .collect(groupingBy(Crosswalk.Row::oldCode, summingDouble(Crosswalk.Row::share))))
                .hasSize(before)
                .allSatisfy((code, sum) -> assertThat(sum).isCloseTo(1, within(1e-12)));
        assertThat(crosswalk.rows().stream().map(Crosswalk.Row::newCode).distinct())
                .hasSize(after);
        assertThat(crosswalk.remaindersHa())
                .allSatisfy((code, ha) -> assertThat(ha).isCloseTo(0, within(1e-6)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void additiveFiguresReachTheEditionOf2025WithTheirSumWhateverTheyAre(long seed) {
        Random random = new Random(seed);
        for (int draw = 0; draw < 20; draw++) {
            Map<String, Double> figures = new TreeMap<>();
            drawn("2009", "2020").rows().forEach(row -> figures.put(row.oldCode(), 2e5 * random.nextDouble()));

            Map<String, Double> carried = drawn("2024-12", "2025-07")
                    .carry(drawn("2020", "2024-12").carry(drawn("2009", "2020").carry(figures)));

            assertThat(carried).hasSize(65);
            assertThat(sum(carried)).as("seed %d, draw %d", seed, draw).isCloseTo(sum(figures), within(1e-6));
        }
    }

    @Test
    void between2009And2020ThePartMovedToBacHungIsListedThatNoOutlineShows() {
        assertThat(differences("2009", "2020")).containsExactly("MISSING 06154 in 06139: 0.000");
    }

    @Test
    void between2020And2024ThePartOfDaiDongIsListedThatNoOutlineShows() {
        assertThat(differences("2020", "2024-12")).containsExactly("MISSING 06040 in 06025: 0.000");
    }

    @Test
    void between2024And2025TwoPartsAreListedOnlyAndSixAreDrawnOnly() {
        assertThat(differences("2024-12", "2025-07"))
                .containsExactly(
                        "MISSING 06622 in 06613: 0.000",
                        "MISSING 06625 in 06637: 0.000",
                        "UNEXPECTED 06022 in 06001: 0.168",
                        "UNEXPECTED 06031 in 06046: 0.136",
                        "UNEXPECTED 06139 in 06154: 0.387",
                        "UNEXPECTED 06154 in 06124: 0.413",
                        "UNEXPECTED 06280 in 06298: 0.130",
                        "UNEXPECTED 06307 in 06298: 0.396");
    }

    /** Bính Xá, Kiên Mộc and Đại Đồng: by law each went to two communes, and no place sample lies in the smaller part. */
    @ParameterizedTest
    @CsvSource({
        "Bính Xá, 06622, 2024-12, 2025-07, 06625, 06613",
        "Kiên Mộc, 06625, 2024-12, 2025-07, 06625, 06637",
        "Đại Đồng, 06040, 2020, 2024-12, 06040, 06025"
    })
    void aCommuneThatWasSplitIsListedWithBothPartsAndDrawnWithTheLarger(
            String name, String code, String from, String to, String larger, String smaller) {
        assertThat(BundledUnits.PACK.units())
                .filteredOn(unit -> unit.edition().value().equals(from)
                        && unit.code().value().equals(code))
                .singleElement()
                .satisfies(unit -> assertThat(unit.names().vi()).contains(name));
        assertThat(official(from, to))
                .filteredOn(pair -> pair.oldCode().equals(code))
                .extracting(Crosswalk.Pair::newCode)
                .containsExactlyInAnyOrder(larger, smaller);
        assertThat(drawn(from, to).rows())
                .filteredOn(row -> row.oldCode().equals(code))
                .extracting(Crosswalk.Row::newCode)
                .containsExactly(larger);
    }

    private static List<String> differences(String from, String to) {
        return drawn(from, to).differences(official(from, to), LEAST_SHARE).stream()
                .map(difference -> "%s %s in %s: %.3f"
                        .formatted(
                                difference.kind(),
                                difference.pair().oldCode(),
                                difference.pair().newCode(),
                                difference.share()))
                .toList();
    }

    private static double sum(Map<String, Double> figures) {
        return figures.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static Crosswalk drawn(String from, String to) {
        return DRAWN.computeIfAbsent(
                from + " " + to, key -> Crosswalk.between(BundledUnits.communes(from), BundledUnits.communes(to)));
    }

    private static List<Crosswalk.Pair> official(String from, String to) {
        return BundledUnits.PACK.crosswalk().stream()
                .filter(row ->
                        row.from().value().equals(from) && row.to().value().equals(to))
                .map(row ->
                        new Crosswalk.Pair(row.oldCode().value(), row.newCode().value()))
                .toList();
    }
}
