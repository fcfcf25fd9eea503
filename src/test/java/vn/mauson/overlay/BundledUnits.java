package vn.mauson.overlay;

import java.nio.file.Path;
import java.util.List;
import vn.mauson.geometry.Frame;
import vn.mauson.geometry.Reprojection;
import vn.mauson.measure.UnitLevel;
import vn.mauson.pack.Boundary;
import vn.mauson.pack.GeneralisedBoundaries;
import vn.mauson.pack.Pack;
import vn.mauson.pack.PackReader;

/** The units of the bundled pack, made once for all tests and benches that measure by them. */
public final class BundledUnits {
    static final Pack PACK = PackReader.read(Path.of("geodata/lang-son"));
    static final List<Boundary> BOUNDARIES = GeneralisedBoundaries.of(PACK).list();
    static final Reprojection TO_PLANE =
            Reprojection.between(Frame.LON_LAT, PACK.about().plane());

    private BundledUnits() {}

    /** The units of one level of an edition. */
    static List<Boundary> list(String edition, UnitLevel level) {
        return BOUNDARIES.stream()
                .filter(unit -> unit.edition().value().equals(edition) && unit.level() == level)
                .toList();
    }

    /** The communes of an edition, metres on the plane EPSG:9215. */
    public static List<Zone> communes(String edition) {
        return list(edition, UnitLevel.COMMUNE).stream()
                .map(unit -> new Zone(unit.code().value(), TO_PLANE.apply(unit.lonLat())))
                .toList();
    }
}
