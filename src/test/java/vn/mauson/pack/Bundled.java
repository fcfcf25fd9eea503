package vn.mauson.pack;

import java.nio.file.Path;
import java.time.LocalDate;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.geometry.Frame;
import vn.mauson.geometry.Reprojection;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitCode;

/** The bundled pack and what is made from it, once for all tests that read them. */
final class Bundled {
    static final Path DIRECTORY = Path.of("geodata/lang-son");
    static final Pack PACK = PackReader.read(DIRECTORY);
    static final GeneralisedBoundaries BOUNDARIES = GeneralisedBoundaries.of(PACK);
    static final LocalDate YEAR_BEFORE = LocalDate.of(2023, 12, 31);
    static final LocalDate YEAR_END = LocalDate.of(2024, 12, 31);

    private static final Reprojection TO_PLANE =
            Reprojection.between(Frame.LON_LAT, PACK.about().plane());

    private Bundled() {}

    static Geometry onPlane(Geometry lonLat) {
        return TO_PLANE.apply(lonLat);
    }

    static double hectares(Geometry lonLat) {
        return onPlane(lonLat).getArea() / 10_000;
    }

    static Geometry boundary(String edition, String code) {
        return BOUNDARIES.list().stream()
                .filter(b ->
                        b.edition().equals(new EditionId(edition)) && b.code().equals(new UnitCode(code)))
                .findFirst()
                .orElseThrow()
                .lonLat();
    }
}
