package vn.mauson.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static vn.mauson.network.Roads.atSpeed;
import static vn.mauson.network.Roads.line;
import static vn.mauson.network.Roads.oneWay;
import static vn.mauson.network.Roads.paved;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.AffineTransformation;
import vn.mauson.geometry.Geometries;
import vn.mauson.measure.Refused;
import vn.mauson.network.ServiceArea.Zone;

class ServiceAreaTest {
    private static final Gate GATE = new Gate("chi-ma", new Coordinate(0, 0));
    private static final RoadLine ROAD = atSpeed(40, paved("a", "LINESTRING (0 0, 90000 0)"));

    private static ServiceArea area(Gate gate, double cellMetres, List<Integer> minutes, RoadLine... roads) {
        return RoadGraph.of(List.of(roads), 10).serviceArea(gate, minutes, 500, cellMetres);
    }

    private static Zone zone(int minutes, RoadLine... roads) {
        return area(GATE, 200, List.of(minutes), roads).zones().get(0);
    }

    private static boolean covers(Zone zone, double x, double y) {
        return zone.ground().covers(Geometries.FACTORY.createPoint(new Coordinate(x, y)));
    }

    /**
     * At 40 km/h half an hour is 20 km of road; the walk left at x is (20 km - x)/10, at most 1 km. So the
     * ground is a half disc of 1 km, a strip of 10 km by 2 km, and a wedge between the tangents of the
     * discs that shrink over the last 10 km: sin φ = 1/10, area r²·(cot φ + φ) with the half disc's rest.
     */
    @Test
    void d01_aStraightRoadServesAStripThatEndsInAWedge() {
        double cone = 1 / Math.tan(Math.asin(0.1)) + Math.asin(0.1);
        double hectares = 100 * (Math.PI / 2 + 20 + cone);

        Zone zone = area(GATE, 50, List.of(30), ROAD).zones().get(0);

        assertThat(zone.area().value()).isCloseTo(hectares, Percentage.withPercentage(0.5));
        assertThat(zone.ground().getArea()).isCloseTo(zone.area().squareMetres(), within(1e-3));
    }

    @Test
    void d02_theZoneEndsWithinACellOfWhereTheMinutesEnd() {
        assertThat(covers(zone(30, ROAD), 19_700, 10)).isTrue();
        assertThat(covers(zone(30, ROAD), 20_300, 10)).isFalse();
    }

    @Test
    void d03_everyZoneContainsTheShorterOnes() {
        List<Zone> zones = area(GATE, 200, List.of(30, 60, 90), ROAD).zones();

        assertThat(zones).extracting(Zone::minutes).containsExactly(30, 60, 90);
        assertThat(zones.get(1).ground().covers(zones.get(0).ground())).isTrue();
        assertThat(zones.get(2).ground().covers(zones.get(1).ground())).isTrue();
        assertThat(zones.get(2).area().value())
                .isGreaterThan(zones.get(1).area().value() + 3000);
    }

    @Test
    void d04_smallerCellsChangeTheAreaByLittle() {
        RoadLine slanting = paved("a", "LINESTRING (0 0, 60000 41000)");
        double coarse =
                area(GATE, 400, List.of(30), slanting).zones().get(0).area().value();
        double fine =
                area(GATE, 100, List.of(30), slanting).zones().get(0).area().value();

        assertThat(coarse).isCloseTo(fine, Percentage.withPercentage(3));
    }

    @Test
    void d05_aOneWayRoadServesOnlyWhoMayDriveToTheGateOnIt() {
        RoadLine towards = oneWay(atSpeed(40, paved("a", "LINESTRING (90000 0, 0 0)")));
        RoadLine away = oneWay(ROAD);

        assertThat(covers(zone(30, towards), 15_000, 10)).isTrue();
        assertThat(covers(zone(30, away), 15_000, 10)).isFalse();
    }

    @Test
    void d06_aRoadIsServedFromBothItsEnds() {
        RoadLine ring = paved("ring", "LINESTRING (0 0, 20000 0, 20000 20000, 0 20000, 0 0)");

        assertThat(covers(zone(30, ring), 0, 20_000)).isTrue();
        assertThat(covers(zone(30, ring), 20_000, 0)).isTrue();
        assertThat(covers(zone(30, ring), 20_000, 19_000)).isFalse();
    }

    @Test
    void d07_groundMovedByWholeCellsMovesWithItsRoads() {
        AffineTransformation move = AffineTransformation.translationInstance(400_000, 2_400_000);
        RoadLine bent = paved("a", "LINESTRING (0 0, 7000 3000, 9000 20000)");
        RoadLine moved = Roads.onLine((LineString) move.transform(bent.line()), bent);

        Geometry expected = move.transform(zone(20, bent).ground());
        Geometry ground = area(new Gate("chi-ma", new Coordinate(400_000, 2_400_000)), 200, List.of(20), moved)
                .zones()
                .get(0)
                .ground();

        assertThat(ground.norm()).isEqualTo(expected.norm());
    }

    @Test
    void d08_aGateWithoutARoadServesNoGroundAndSaysWhy() {
        ServiceArea area = area(new Gate("lost", new Coordinate(0, 9_000)), 200, List.of(30), ROAD);

        assertThat(area.reason()).isEqualTo(TravelTimes.NO_ROAD_NEAR_GATE);
        assertThat(area.zones().get(0).area().value()).isZero();
        assertThat(area.zones().get(0).ground().isEmpty()).isTrue();
    }

    @Test
    void d09_aZoneIsIllustrativeOnceAMadeUpRoadIsWithinIt() {
        RoadLine madeUp = new RoadLine(
                "x", line("LINESTRING (30000 0, 30000 9000)"), Surface.EARTH, "commune", false, 20, false, true);

        assertThat(area(GATE, 200, List.of(30, 60), ROAD, madeUp).zones())
                .extracting(Zone::illustrative)
                .containsExactly(false, true);
    }

    @Test
    void badCellsAndMinutesAreRefused() {
        assertThatThrownBy(() -> area(GATE, 0, List.of(30), ROAD))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("cell in metres is '0.0'");
        assertThatThrownBy(() -> area(GATE, 200, List.of(), ROAD)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> area(GATE, 200, List.of(0), ROAD)).isInstanceOf(Refused.class);
    }
}
