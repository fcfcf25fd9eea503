package vn.mauson.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitLevel;

class GeneralisedBoundariesTest {
    private static final Pack PACK = PackReader.read(Path.of("geodata/lang-son"));
    private static final GeneralisedBoundaries BOUNDARIES = GeneralisedBoundaries.of(PACK);

    @ParameterizedTest
    @ValueSource(strings = {"2009", "2020", "2024-12", "2025-07"})
    void theCommunesOfAnEditionHaveNoGapAndNoOverlap(String edition) {
        Geometry[] communes = BOUNDARIES.list().stream()
                .filter(b -> b.edition().equals(new EditionId(edition)) && b.level() == UnitLevel.COMMUNE)
                .map(Boundary::lonLat)
                .toArray(Geometry[]::new);

        assertThat(CoverageValidator.hasInvalidResult(CoverageValidator.validate(communes)))
                .isFalse();
    }
}
