package vn.mauson.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.geometry.Geometries;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitLevel;

class RoadLinesTest {
    private static final List<RoadFeature> ROADS = RoadLines.of(Bundled.PACK, 2024);

    @Test
    void drawsEveryRoadThatNamesTwoPlaces() {
        Set<String> drawn = ROADS.stream()
                .filter(road -> road.ref() != null)
                .map(road -> road.names().vi())
                .collect(Collectors.toSet());

        assertThat(drawn).hasSize(15);
        assertThat(Bundled.PACK.roads())
                .filteredOn(road -> !drawn.contains(road.names().vi()))
                .extracting(Road::ref)
                .containsExactly("ĐT.232", "ĐT.239", "ĐT.240");
    }

    @Test
    void everyLineIsValidAndMarkedIllustrative() {
        assertThat(ROADS)
                .allMatch(road -> road.lonLat().isValid() && road.lonLat().getLength() > 0);
        assertThat(ROADS).allMatch(RoadFeature::illustrative);
    }

    @Test
    void everyCommuneCentreOfEveryEditionIsOnTheRoads() {
        Set<Coordinate> ends = new HashSet<>();
        roadsOn(Bundled.YEAR_END).forEach(road -> ends.addAll(endsOf(road)));

        for (Unit unit : Bundled.PACK.units()) {
            if (unit.level() == UnitLevel.COMMUNE) {
                assertThat(metresToNearest(unit, ends))
                        .as("%s of %s", unit.names().vi(), unit.edition())
                        .isLessThan(61);
            }
        }
    }

    @Test
    void ruralCommunesReachedOverPavedRoadAreTheRecipes() {
        assertThat(pavedRuralCommunes(Bundled.YEAR_BEFORE)).isEqualTo(181 - 10);
        assertThat(pavedRuralCommunes(Bundled.YEAR_END)).isEqualTo(181 - 7);
    }

    @Test
    void roadsEndAFewKilometresBeyondTheProvince() {
        Geometry reach = Bundled.onPlane(Bundled.boundary("2020", "20")).buffer(5_000);

        assertThat(ROADS).allMatch(road -> reach.covers(Bundled.onPlane(road.lonLat())));
    }

    @Test
    void aRoadIsNotMuchLongerThanTheWayBetweenItsPlaces() {
        double kilometres = ROADS.stream()
                .filter(road -> "QL.4B".equals(road.ref()))
                .mapToDouble(road -> Bundled.onPlane(road.lonLat()).getLength() / 1000)
                .sum();

        assertThat(kilometres).as("Lạng Sơn - Lộc Bình - Đình Lập and on").isCloseTo(70, within(15.0));
    }

    @Test
    void theSameSeedGivesTheSameRoads() {
        assertThat(RoadLines.of(Bundled.PACK, 2024).toString()).isEqualTo(ROADS.toString());
        assertThat(RoadLines.of(Bundled.PACK, 7).toString()).isNotEqualTo(ROADS.toString());
    }

    private static List<RoadFeature> roadsOn(LocalDate day) {
        return ROADS.stream()
                .filter(road -> road.validOn(day) && !road.surface().equals("rail"))
                .toList();
    }

    private static List<Coordinate> endsOf(RoadFeature road) {
        return List.of(
                road.lonLat().getCoordinateN(0),
                road.lonLat().getCoordinateN(road.lonLat().getNumPoints() - 1));
    }

    private static double metresToNearest(Unit unit, Set<Coordinate> ends) {
        Coordinate centre = new Coordinate(unit.lon(), unit.lat());
        Coordinate nearest = ends.stream()
                .min((a, b) -> Double.compare(a.distance(centre), b.distance(centre)))
                .orElseThrow();
        return Bundled.onPlane(Geometries.FACTORY.createLineString(new Coordinate[] {nearest, centre}))
                .getLength();
    }

    /** Slow and sure: walks paved open roads from the national network outwards. */
    private static long pavedRuralCommunes(LocalDate day) {
        Map<Coordinate, Set<Coordinate>> next = new HashMap<>();
        Deque<Coordinate> queue = new ArrayDeque<>();
        for (RoadFeature road : roadsOn(day)) {
            List<Coordinate> ends = endsOf(road);
            if (road.roadClass().equals("national")) {
                queue.addAll(ends);
            }
            if (road.surface().equals("paved") && road.status().equals("open")) {
                next.computeIfAbsent(ends.get(0), end -> new HashSet<>()).add(ends.get(1));
                next.computeIfAbsent(ends.get(1), end -> new HashSet<>()).add(ends.get(0));
            }
        }
        Set<Coordinate> reached = new HashSet<>(queue);
        while (!queue.isEmpty()) {
            for (Coordinate neighbour : next.getOrDefault(queue.poll(), Set.of())) {
                if (reached.add(neighbour)) {
                    queue.add(neighbour);
                }
            }
        }
        return Bundled.PACK.listUnits(new EditionId("2020"), UnitLevel.COMMUNE).stream()
                .filter(unit -> unit.type().equals("commune") && metresToNearest(unit, reached) < 61)
                .count();
    }
}
