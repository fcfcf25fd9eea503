package vn.mauson.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.geometry.Areas;
import vn.mauson.geometry.Geometries;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitCode;
import vn.mauson.measure.UnitLevel;

class GeneralisedBoundariesTest {
    private static final Pack PACK = Bundled.PACK;
    private static final GeneralisedBoundaries BOUNDARIES = Bundled.BOUNDARIES;

    @Test
    void everyUnitOfEveryEditionHasAnOutlineThatIsValid() {
        assertThat(BOUNDARIES.list()).hasSameSizeAs(PACK.units());
        assertThat(BOUNDARIES.list())
                .allMatch(b -> b.lonLat().isValid() && b.lonLat().getArea() > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2009", "2020", "2024-12", "2025-07"})
    void theCommunesOfAnEditionHaveNoOverlapAndShareEveryVertex(String edition) {
        assertThat(CoverageValidator.isValid(areas(edition, UnitLevel.COMMUNE))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2009", "2020", "2024-12", "2025-07"})
    void theCommunesOfAnEditionFillTheProvinceWithoutAGap(String edition) {
        Geometry joined = CoverageUnion.union(areas(edition, UnitLevel.COMMUNE));

        assertThat(joined.equalsTopo(Bundled.boundary(edition, "20"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2009", "2020", "2024-12"})
    void communesNestInTheirDistrict(String edition) {
        for (var district : PACK.listUnits(new EditionId(edition), UnitLevel.DISTRICT)) {
            Geometry[] communes = PACK.listUnits(new EditionId(edition), UnitLevel.COMMUNE).stream()
                    .filter(commune -> commune.district().equals(district.code()))
                    .map(commune -> Bundled.boundary(edition, commune.code().value()))
                    .toArray(Geometry[]::new);

            assertThat(CoverageUnion.union(communes)
                            .equalsTopo(
                                    Bundled.boundary(edition, district.code().value())))
                    .as("communes of %s in %s", district.names().vi(), edition)
                    .isTrue();
        }
    }

    @Test
    void theVerticesOfAMergedCommuneAreThoseOfItsParts() {
        Set<Coordinate> merged = vertices(Bundled.boundary("2024-12", "06559"));
        Set<Coordinate> parts = vertices(Bundled.boundary("2020", "06559"));
        parts.addAll(vertices(Bundled.boundary("2020", "06574")));

        assertThat(parts).containsAll(merged);
    }

    @ParameterizedTest
    @MethodSource("districts")
    void aDistrictHasItsPublishedAreaWithinFivePercent(Unit district) {
        Geometry area = Bundled.boundary("2020", district.code().value());

        assertThat(Areas.onEllipsoid(area).value() / 100)
                .as("km² of %s", district.names().vi())
                .isCloseTo(district.areaKm2(), within(0.05 * district.areaKm2()));
    }

    static Stream<Unit> districts() {
        return PACK.listUnits(new EditionId("2020"), UnitLevel.DISTRICT).stream();
    }

    /** The place samples themselves are in several pieces there; any other unit would be our fault. */
    @Test
    void onlyTheUnitsWhoseSamplesAreApartAreInPieces() {
        assertThat(BOUNDARIES.listInPieces())
                .filteredOn(b -> b.edition().equals(new EditionId("2020")))
                .extracting(b -> b.code().value())
                .containsExactly("183", "06031", "06175", "06193", "06214", "06226");
        assertThat(BOUNDARIES.listInPieces().size()).isEqualTo(21);
    }

    @Test
    void samplesFollowTheCrosswalkWhereOutlinesDisagreeByACellOrTwo() {
        assertThat(BOUNDARIES.samplesMoved()).isEqualTo(66);
        assertThat(Bundled.boundary("2025-07", "06613").covers(Bundled.boundary("2024-12", "06628")))
                .as("06628 lies wholly in 06613, though one of its samples was measured elsewhere")
                .isTrue();
    }

    @Test
    void theSamePackGivesTheSameBytes() {
        List<Boundary> again = GeneralisedBoundaries.of(PACK).list();

        for (int i = 0; i < again.size(); i++) {
            assertThat(again.get(i)
                            .lonLat()
                            .equalsExact(BOUNDARIES.list().get(i).lonLat()))
                    .isTrue();
        }
    }

    @Test
    void theCentreOfTheProvinceLiesInItsCity() {
        Unit city = PACK.units().stream()
                .filter(unit -> unit.code().equals(new UnitCode("178")))
                .findFirst()
                .orElseThrow();
        Geometry place = Geometries.FACTORY.createPoint(new Coordinate(city.lon(), city.lat()));

        assertThat(Bundled.boundary("2020", "178").contains(place)).isTrue();
    }

    private static Geometry[] areas(String edition, UnitLevel level) {
        return BOUNDARIES.list().stream()
                .filter(b -> b.edition().equals(new EditionId(edition)) && b.level() == level)
                .map(Boundary::lonLat)
                .toArray(Geometry[]::new);
    }

    private static Set<Coordinate> vertices(Geometry area) {
        return new TreeSet<>(Arrays.asList(area.getCoordinates()));
    }
}
