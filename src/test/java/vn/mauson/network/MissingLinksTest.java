package vn.mauson.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static vn.mauson.network.Roads.centre;
import static vn.mauson.network.Roads.earth;
import static vn.mauson.network.Roads.national;
import static vn.mauson.network.Roads.paved;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.mauson.measure.Refused;
import vn.mauson.network.MissingLinks.Step;
import vn.mauson.network.MissingLinks.Stretch;
import vn.mauson.network.PavedReach.Reached;

class MissingLinksTest {
    private static final double ALL = Double.POSITIVE_INFINITY;
    private static final RoadLine QL1 = national("QL1", "LINESTRING (0 0, 90000 0)");

    /** Three communes behind one earth trunk of 4 km, at 1, 3 and 4 km from it, and one by itself at 6 km. */
    private static final List<RoadLine> SHARED_TRUNK = List.of(
            QL1,
            earth("trunk", "LINESTRING (10000 0, 10000 4000)"),
            earth("t1", "LINESTRING (10000 4000, 9000 4000)"),
            earth("t3", "LINESTRING (10000 4000, 13000 4000)"),
            earth("t4", "LINESTRING (10000 4000, 10000 8000)"),
            earth("alone", "LINESTRING (50000 0, 50000 6000)"));

    private static final List<Centre> FOUR = List.of(
            centre("c1", 9_000, 4_000),
            centre("c3", 13_000, 4_000),
            centre("c4", 10_000, 8_000),
            centre("c6", 50_000, 6_000));

    private static MissingLinks rank(List<RoadLine> roads, List<Centre> centres, double budgetKm) {
        return RoadGraph.of(roads, 10).rankMissingLinks(centres, 500, budgetKm);
    }

    private static List<String> roadIds(Step step) {
        return step.stretches().stream().map(Stretch::roadId).toList();
    }

    @Test
    void b01_theOneUnpavedRoadIsTheOneToPave() {
        MissingLinks links = rank(
                List.of(QL1, earth("x1", "LINESTRING (5000 0, 5000 4000)")), List.of(centre("c1", 5_000, 3_000)), ALL);

        assertThat(links.steps()).hasSize(1);
        assertThat(roadIds(links.steps().get(0))).containsExactly("x1");
        assertThat(links.steps().get(0).gained()).containsExactly("c1");
        assertThat(links.steps().get(0).gainPerKm()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(links.totalKm()).isCloseTo(3, within(1e-9));
    }

    @Test
    void b02_stretchesOfUseOnlyTogetherArePavedTogether() {
        MissingLinks links = rank(
                List.of(
                        QL1,
                        earth("x1", "LINESTRING (5000 0, 5000 1000)"),
                        paved("dt", "LINESTRING (5000 1000, 5000 9000)"),
                        earth("x2", "LINESTRING (5000 9000, 5000 11000)")),
                List.of(centre("c1", 5_000, 11_000)),
                ALL);

        assertThat(roadIds(links.steps().get(0))).containsExactly("x2", "x1");
        assertThat(links.steps().get(0).km()).isCloseTo(3, within(1e-9));
    }

    @Test
    void b03_everyCentreThatAStepGainsIsCounted() {
        MissingLinks links = rank(
                List.of(
                        QL1,
                        earth("x1", "LINESTRING (5000 0, 5000 6000)"),
                        paved("side", "LINESTRING (5000 3000, 9000 3000)"),
                        earth("y", "LINESTRING (50000 0, 50000 2500)")),
                List.of(
                        centre("end", 5_000, 6_000),
                        centre("mid", 5_000, 5_000),
                        centre("side", 9_000, 3_000),
                        centre("y", 50_000, 2_500)),
                ALL);

        assertThat(links.steps()).extracting(Step::gained).containsExactly(List.of("end", "mid", "side"), List.of("y"));
    }

    @Test
    void b04_theGainIsCountedAgainAfterEachStep() {
        MissingLinks links = rank(SHARED_TRUNK, FOUR, ALL);

        assertThat(links.steps())
                .extracting(MissingLinksTest::roadIds)
                .containsExactly(List.of("t1", "trunk"), List.of("t3"), List.of("t4"), List.of("alone"));
        assertThat(links.steps()).extracting(Step::totalKm).containsExactly(5.0, 8.0, 12.0, 18.0);
    }

    @Test
    void b05_forTwelveKilometresItGainsThreeCommunesWhereTheNaiveOrderGainsTwo() {
        assertThat(rank(SHARED_TRUNK, FOUR, 12).countGained()).isEqualTo(3);
        assertThat(naive(SHARED_TRUNK, FOUR, 12)).isEqualTo(2);
    }

    @Test
    void b06_aBudgetIsSpentToTheEndButNotBeyond() {
        assertThat(rank(SHARED_TRUNK, FOUR, 4.999).countGained()).isZero();
        assertThat(rank(SHARED_TRUNK, FOUR, 5).countGained()).isEqualTo(1);
        MissingLinks links = rank(SHARED_TRUNK, FOUR, 11.9);
        assertThat(links.totalKm()).isEqualTo(8);
        assertThat(links.left()).containsExactly("c4", "c6");
    }

    @Test
    void b07_whatNoPavingCanHelpIsSaid() {
        MissingLinks links = rank(
                List.of(QL1, earth("island", "LINESTRING (5000 2000, 5000 4000)")),
                List.of(centre("island", 5_000, 3_000), centre("nowhere", 5_000, 9_000), centre("done", 7_000, 0)),
                ALL);

        assertThat(links.steps()).isEmpty();
        assertThat(links.left()).isEmpty();
        assertThat(links.unconnected()).containsExactly("island", "nowhere");
    }

    @Test
    void b08_aCentreTurnsToARoadThatWasPavedForOthers() {
        MissingLinks links = rank(
                List.of(
                        QL1,
                        earth("trunk", "LINESTRING (18000 0, 18000 2500)"),
                        earth("short", "LINESTRING (18000 2500, 20000 2500)"),
                        earth("own", "LINESTRING (20000 0, 20000 2500)")),
                List.of(centre("t1", 18_000, 2_500), centre("t2", 17_900, 2_500), centre("c", 20_000, 2_500)),
                ALL);

        assertThat(links.steps())
                .extracting(MissingLinksTest::roadIds)
                .containsExactly(List.of("trunk"), List.of("short"));
    }

    @Test
    void onRandomNetworksEveryStepGainsWhatItSaysAndTheOrderBeatsTheNaiveOne() {
        int gained = 0;
        int gainedNaively = 0;
        for (long seed = 0; seed < 15; seed++) {
            RandomRoads network = new RandomRoads(seed, 7, 0.1);
            MissingLinks links = rank(network.roads, network.centres, 8);
            Set<String> paved = new HashSet<>();
            Set<String> expected = listPaved(network.roads, network.centres);
            for (Step step : links.steps()) {
                paved.addAll(roadIds(step));
                expected.addAll(step.gained());
                assertThat(listPaved(pave(network.roads, paved), network.centres))
                        .as("seed %d, after paving %s", seed, paved)
                        .isEqualTo(expected);
            }
            assertThat(km(network.roads, paved)).as("seed %d", seed).isCloseTo(links.totalKm(), within(1e-9));
            assertThat(links.totalKm()).as("seed %d", seed).isLessThanOrEqualTo(8 + 1e-9);
            gained += links.countGained();
            gainedNaively += naive(network.roads, network.centres, 8);
        }
        assertThat(gained).isGreaterThan(gainedNaively);
    }

    @Test
    void aBudgetBelowZeroIsRefused() {
        assertThatThrownBy(() -> rank(SHARED_TRUNK, FOUR, -1))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("budget in km is '-1.0'");
    }

    /**
     * Centres gained if each one's missing roads are paved in the order of what they promise at first,
     * one centre for its missing kilometres, roads bought before being free.
     */
    private static int naive(List<RoadLine> roads, List<Centre> centres, double budgetKm) {
        List<Reached> promising = reach(roads, centres).stream()
                .filter(reached -> reached.connected() && !reached.paved())
                .sorted(Comparator.comparingDouble(Reached::missingKm))
                .toList();
        Map<String, RoadLine> byId = roads.stream().collect(Collectors.toMap(RoadLine::id, Function.identity()));
        Set<String> bought = new HashSet<>();
        for (Reached reached : promising) {
            Set<String> with = new HashSet<>(bought);
            reached.roadIds().stream()
                    .filter(id -> byId.get(id).surface() != Surface.PAVED)
                    .forEach(with::add);
            if (km(roads, with) <= budgetKm) {
                bought = with;
            }
        }
        return listPaved(pave(roads, bought), centres).size()
                - listPaved(roads, centres).size();
    }

    private static List<Reached> reach(List<RoadLine> roads, List<Centre> centres) {
        return RoadGraph.of(roads, 10).reach(centres, 500).centres();
    }

    private static Set<String> listPaved(List<RoadLine> roads, List<Centre> centres) {
        return reach(roads, centres).stream()
                .filter(Reached::paved)
                .map(Reached::code)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<RoadLine> pave(List<RoadLine> roads, Set<String> ids) {
        return roads.stream()
                .map(road -> ids.contains(road.id())
                        ? new RoadLine(
                                road.id(),
                                road.line(),
                                Surface.PAVED,
                                road.roadClass(),
                                road.oneWay(),
                                road.speedKmh(),
                                road.national(),
                                road.illustrative())
                        : road)
                .toList();
    }

    private static double km(List<RoadLine> roads, Set<String> ids) {
        return roads.stream()
                .filter(road -> ids.contains(road.id()))
                .mapToDouble(road -> road.line().getLength() / 1000)
                .sum();
    }
}
