package vn.mauson.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import vn.mauson.geometry.Geometries;
import vn.mauson.geometry.RealBoundaries;
import vn.mauson.geometry.Shapes;
import vn.mauson.store.PostgresCluster;

/** Areas by unit against PostGIS on the same plane, to a billionth of each unit's figure. */
class OverlayPostgisTest {
    private static final double RELATIVE = 1e-9;
    private static final int PLOTS = 2_000;

    private static Connection connection;
    private static PostgisCover postgis;

    @BeforeAll
    static void connect() throws SQLException {
        connection = DriverManager.getConnection(PostgresCluster.running().newDatabase());
        postgis = new PostgisCover(connection);
    }

    @AfterAll
    static void disconnect() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"districts_2021", "communes_2009_clean", "communes_2025_clean"})
    void plotsOverRealUnits(String name) throws SQLException {
        List<Zone> zones = zones(RealBoundaries.onPlane(name));

        assertAgree(zones, plots(new Random(7), box(zones), PLOTS), 7);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void plotsOverRandomVoronoiCells(long seed) throws SQLException {
        Random random = new Random(seed);
        List<Geometry> cells = Shapes.voronoi(random, 120, 40_000).stream()
                .map(cell -> Shapes.moved(cell, 450_000, 2_400_000))
                .toList();
        List<Zone> zones = zones(cells);

        assertAgree(zones, plots(random, box(zones), PLOTS), seed);
    }

    @Test
    void unitsByThemselvesWhereEveryBorderIsTouched() throws SQLException {
        List<Zone> zones = Landscape.communes(4);
        List<Parcel> plots = new ArrayList<>();
        zones.forEach(zone -> plots.add(new Parcel(plots.size(), zone.area())));

        assertAgree(zones, plots, 4);
    }

    @Test
    void everyFormTheBenchPutsToPostgisHasTheSameAnswer() throws SQLException {
        List<Parcel> plots = Landscape.touchingPlots(6, 40);
        Map<String, Double> ours = load(Landscape.communes(5), plots);

        for (PostgisCover.Form form : PostgisCover.Form.values()) {
            assertAgree(ours, postgis.hectares(form), form + ", seeds 5 and 6");
        }
    }

    private static Map<String, Double> load(List<Zone> zones, List<Parcel> plots) throws SQLException {
        postgis.load(zones, plots);
        return Overlay.of(zones).grossHa(plots);
    }

    private static void assertAgree(List<Zone> zones, List<Parcel> plots, long seed) throws SQLException {
        assertAgree(load(zones, plots), postgis.hectares(PostgisCover.Form.PLAIN), "seed " + seed);
    }

    private static void assertAgree(Map<String, Double> ours, Map<String, Double> theirs, String about) {
        assertThat(theirs).hasSizeGreaterThan(ours.size() / 2);
        ours.forEach((code, ha) -> {
            double expected = theirs.getOrDefault(code, 0.0);
            assertThat(Math.abs(ha - expected))
                    .as("%s, unit %s, ours %s ha, PostGIS %s ha", about, code, ha, expected)
                    .isLessThanOrEqualTo(RELATIVE * expected);
        });
    }

    /** Plots as they come: of 3 to 40 corners, every tenth with a hole, every tenth of two parts. */
    private static List<Parcel> plots(Random random, Envelope box, int count) {
        List<Parcel> plots = new ArrayList<>();
        while (plots.size() < count) {
            double x = box.getMinX() + random.nextDouble() * box.getWidth();
            double y = box.getMinY() + random.nextDouble() * box.getHeight();
            double radius = 30 + 1_500 * random.nextDouble();
            Polygon blob = Shapes.blob(random, x, y, radius, 3 + random.nextInt(38));
            Geometry plot =
                    switch (plots.size() % 10) {
                        case 0 ->
                            Geometries.FACTORY.createPolygon(
                                    Shapes.blob(random, x, y, radius, 40).getExteriorRing(), new LinearRing[] {
                                        Shapes.blob(random, x, y, radius / 4, 12)
                                                .getExteriorRing()
                                    });
                        case 1 ->
                            Geometries.FACTORY.createMultiPolygon(
                                    new Polygon[] {blob, (Polygon) Shapes.moved(blob, 4 * radius, 0)});
                        default -> blob;
                    };
            plots.add(new Parcel(plots.size(), plot));
        }
        return plots;
    }

    private static Envelope box(List<Zone> zones) {
        Envelope box = new Envelope();
        zones.forEach(zone -> box.expandToInclude(zone.area().getEnvelopeInternal()));
        return box;
    }

    private static List<Zone> zones(List<Geometry> areas) {
        Map<String, Geometry> byCode = new TreeMap<>();
        areas.forEach(area -> byCode.put("z" + byCode.size(), area));
        return zones(byCode);
    }

    private static List<Zone> zones(Map<String, Geometry> areas) {
        return areas.entrySet().stream()
                .map(area -> new Zone(area.getKey(), area.getValue()))
                .toList();
    }
}
