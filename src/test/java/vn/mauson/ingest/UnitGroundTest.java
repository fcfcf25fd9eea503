package vn.mauson.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.mauson.geometry.Shapes.wkt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.formats.Fault;
import vn.mauson.geometry.Areas;
import vn.mauson.geometry.Frame;
import vn.mauson.geometry.RealBoundaries;
import vn.mauson.geometry.Reprojection;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Names;
import vn.mauson.measure.UnitCode;
import vn.mauson.measure.UnitLevel;
import vn.mauson.overlay.Overlay;
import vn.mauson.overlay.Zone;
import vn.mauson.pack.Unit;
import vn.mauson.pack.UnitOutline;
import vn.mauson.store.Staged;
import vn.mauson.store.Tables;

/** Squares of a hundredth of a degree, about 115 ha, beside each other. */
class UnitGroundTest {
    private static final Frame PLANE = new Frame(9215);
    private static final Reprojection TO_PLANE = Reprojection.between(Frame.LON_LAT, PLANE);

    private final Staged<UnitOutline> staged = Staged.of(Tables.UNITS);
    private final List<Fault> faults = new ArrayList<>();
    private final List<Integer> at = new ArrayList<>();

    @AfterEach
    void close() {
        staged.close();
    }

    @Test
    void neighboursThatFitAreNotRemarkedOn() {
        stage("00002", "POLYGON ((106.71 21.85, 106.72 21.85, 106.72 21.86, 106.71 21.86, 106.71 21.85))");
        stage("00001", "POLYGON ((106.70 21.85, 106.71 21.85, 106.71 21.86, 106.70 21.86, 106.70 21.85))");
        ground().checkNeighbours(this::found);
        assertThat(faults).isEmpty();
    }

    @Test
    void anOverlapIsToldAtTheLaterCodeWithBothAndItsHectares() {
        stage("00002", "POLYGON ((106.709 21.85, 106.72 21.85, 106.72 21.86, 106.709 21.86, 106.709 21.85))");
        stage("00001", "POLYGON ((106.70 21.85, 106.71 21.85, 106.71 21.86, 106.70 21.86, 106.70 21.85))");
        ground().checkNeighbours(this::found);
        assertThat(faults).extracting(Fault::code).containsExactly("overlap");
        assertThat(faults.get(0).reason()).contains("00001 and 00002 both cover it");
        assertThat(faults.get(0).refused()).isFalse();
        assertThat(hectares(faults.get(0)))
                .isCloseTo(
                        area("POLYGON ((106.709 21.85, 106.71 21.85, 106.71 21.86, 106.709 21.86, 106.709 21.85))"),
                        within(5e-5));
        assertThat(at).containsExactly(0);
    }

    @Test
    void aGapInsideTheWholeIsToldWithItsHectaresAndPlaceAndOneThatIsOpenToTheOutsideIsNot() {
        stage(
                "00001",
                "POLYGON ((106.70 21.85, 106.71 21.85, 106.71 21.86, 106.70 21.86, 106.70 21.85),"
                        + " (106.704 21.854, 106.704 21.856, 106.706 21.856, 106.706 21.854, 106.704 21.854))");
        stage("00002", "POLYGON ((106.72 21.85, 106.73 21.85, 106.73 21.86, 106.72 21.86, 106.72 21.85))");
        ground().checkNeighbours(this::found);
        assertThat(faults).extracting(Fault::code).containsExactly("gap");
        assertThat(faults.get(0).reason()).contains("none beside 00001 covers 106.70500, 21.85500");
        assertThat(hectares(faults.get(0)))
                .isCloseTo(
                        area(
                                "POLYGON ((106.704 21.854, 106.704 21.856, 106.706 21.856, 106.706 21.854, 106.704 21.854))"),
                        within(5e-5));
    }

    @Test
    void aUnitOutsideTheOneAboveItIsToldWithItsShareAndWhatThatOutlineIs() {
        stage("00001", "POLYGON ((106.70 21.85, 106.71 21.85, 106.71 21.86, 106.70 21.86, 106.70 21.85))");
        stage("00002", "POLYGON ((106.71 21.85, 106.72 21.85, 106.72 21.86, 106.71 21.86, 106.71 21.85))");
        Overlay districts = Overlay.of(
                List.of(
                        new Zone(
                                "180",
                                TO_PLANE.apply(
                                        wkt(
                                                "POLYGON ((106.70 21.85, 106.71 21.85, 106.715 21.85, 106.715 21.86, 106.71 21.86, 106.70 21.86, 106.70 21.85))")))));
        ground().checkParents(districts, Map.of("00001", "180", "00002", "180"), "generalised", this::found);
        assertThat(faults).extracting(Fault::code).containsExactly("outside-parent");
        assertThat(faults.get(0).value()).endsWith("50.00 %");
        assertThat(faults.get(0).reason()).contains("district 180, whose outline is generalised");
        assertThat(at).containsExactly(1);
    }

    /** The page counts 849 gaps; three of them are smaller than a square metre. */
    @Test
    void theRealCommunesOf2025HaveTheOverlapsAndGapsTheirDataPageCounts() {
        RealBoundaries.inDegrees("communes_2025").forEach(this::stage);
        ground().checkNeighbours(this::found);
        assertThat(counted("overlap")).isEqualTo(154);
        assertThat(total("overlap")).isCloseTo(273, within(0.5));
        assertThat(total("gap")).isCloseTo(268, within(0.5));
        assertThat(counted("gap")).isEqualTo(846);
    }

    @Test
    void theRealCommunesOf2009FitTheRealDistrictsToATenthOfAHectare() {
        RealBoundaries.inDegrees("communes_2009_clean").forEach(this::stage);
        List<Zone> districts = RealBoundaries.onPlane("districts_2021").entrySet().stream()
                .map(each -> new Zone(each.getKey(), each.getValue()))
                .toList();
        Map<String, String> districtOf = RealBoundaries.property("communes_2009_clean", "district_code");
        ground().checkNeighbours(this::found);
        assertThat(faults).isEmpty();
        ground().checkParents(Overlay.of(districts), districtOf, "imported", this::found);
        assertThat(faults).allSatisfy(fault -> assertThat(hectares(fault)).isLessThan(0.1));
    }

    private long counted(String code) {
        return faults.stream().filter(fault -> fault.code().equals(code)).count();
    }

    private double total(String code) {
        return faults.stream()
                .filter(fault -> fault.code().equals(code))
                .mapToDouble(UnitGroundTest::hectares)
                .sum();
    }

    private static double hectares(Fault fault) {
        return Double.parseDouble(fault.value().split(" ")[0]);
    }

    private static double area(String lonLat) {
        return Areas.onPlane(TO_PLANE.apply(wkt(lonLat))).value();
    }

    private UnitGround ground() {
        return new UnitGround(staged, PLANE);
    }

    private void found(int ordinal, Fault fault) {
        at.add(ordinal);
        faults.add(fault);
    }

    private void stage(String code, String lonLat) {
        stage(code, wkt(lonLat));
    }

    private void stage(String code, Geometry lonLat) {
        Unit unit = new Unit(
                new EditionId("2025-07"),
                new UnitCode(code),
                UnitLevel.COMMUNE,
                "commune",
                new Names("Xã " + code, null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "",
                "test",
                "high");
        staged.add(staged.prepare(new UnitOutline(unit, lonLat, false, "test")), 0);
    }
}
