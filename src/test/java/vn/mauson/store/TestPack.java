package vn.mauson.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import vn.mauson.geometry.Geometries;
import vn.mauson.measure.Names;
import vn.mauson.pack.GeneralisedBoundaries;
import vn.mauson.pack.Pack;
import vn.mauson.pack.PackReader;
import vn.mauson.pack.Plot;
import vn.mauson.pack.RoadFeature;

/** The bundled pack with three plots and two roads drawn by hand, so that a test can write it in a second. */
public final class TestPack {
    public static final Pack PACK = PackReader.read(Path.of("geodata/lang-son"));

    private static final LocalDate YEAR = LocalDate.of(2023, 1, 1);

    /** Computed when first asked for, not with the class: it takes a while. */
    private static final class Outlines {
        static final GeneralisedBoundaries OF_PACK = GeneralisedBoundaries.of(PACK);
    }

    private TestPack() {}

    public static PackContent content(String sha) {
        return new PackContent(
                PACK, Outlines.OF_PACK.list(), plots(), roads(), sha.repeat(64).substring(0, 64));
    }

    public static List<Plot> plots() {
        return List.of(
                plot(1, YEAR, LocalDate.of(2024, 6, 30), "bare", 106.70),
                plot(1, LocalDate.of(2024, 7, 1), null, "planted_not_forest", 106.70),
                plot(2, YEAR, null, "natural", 106.75));
    }

    static List<RoadFeature> roads() {
        return List.of(road("a", "paved", 106.70), road("b", "earth", 106.75));
    }

    private static Plot plot(long id, LocalDate from, LocalDate to, String group, double lon) {
        boolean planted = group.equals("planted_not_forest");
        return new Plot(
                id,
                "tt33_98",
                planted ? 77 : 14,
                planted ? "DTR" : "TXG",
                group,
                group.equals("natural"),
                planted ? "T" : null,
                planted ? from : null,
                planted ? from.getYear() : null,
                from,
                to,
                "1",
                "2",
                "3",
                "production",
                square(lon),
                true);
    }

    private static RoadFeature road(String id, String surface, double lon) {
        LineString line = Geometries.FACTORY.createLineString(
                new Coordinate[] {new Coordinate(lon, 21.85), new Coordinate(lon + 0.01, 21.86)});
        return new RoadFeature(
                id, null, new Names("Đường " + id, null), "access", surface, true, "open", YEAR, null, line, true);
    }

    private static Geometry square(double lon) {
        return Geometries.FACTORY.createPolygon(new Coordinate[] {
            new Coordinate(lon, 21.85),
            new Coordinate(lon + 0.01, 21.85),
            new Coordinate(lon + 0.01, 21.86),
            new Coordinate(lon, 21.86),
            new Coordinate(lon, 21.85)
        });
    }
}
