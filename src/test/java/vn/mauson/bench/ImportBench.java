package vn.mauson.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.ingest.ImportReport;
import vn.mauson.ingest.TestImports;
import vn.mauson.overlay.BundledUnits;
import vn.mauson.overlay.Landscape;
import vn.mauson.overlay.Parcel;
import vn.mauson.overlay.Zone;
import vn.mauson.store.PostgresCluster;
import vn.mauson.store.TestDatabase;

/** Import of 330,000 plots from GeoPackage into PostGIS, checked, against ogr2ogr, which checks nothing. */
public final class ImportBench {
    private static final long SEED = 20_241_231;
    private static final int PLOTS = 330_000;
    private static final String EDITION = "2020";
    private static final Path JAR = Path.of("target/mauson.jar");

    /** EPSG:9215 as PROJ writes it, for PostGIS 3.3 does not list it. */
    private static final String PLANE = "+proj=tmerc +lat_0=0 +lon_0=107.25 +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84"
            + " +towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278"
            + " +units=m +no_defs";

    private static final String PEER = "ogr2ogr";
    private static final String PEER_MOVED = "ogr2ogr to degrees (-t_srs EPSG:4326)";
    private static final String WARM = "Mẫu Sơn: import, in a program that runs";
    private static final String COLD = "Mẫu Sơn: import, a program of its own";

    private final PostgresCluster cluster = Machine.database();
    private final Path folder = Files.createTempDirectory("mauson-bench");
    private final Path file = folder.resolve("plots.gpkg");
    private final String loaded = cluster.newDatabase();
    private final String bare = cluster.newDatabase();

    private ImportBench() throws IOException {}

    public static void main(String[] arguments) throws Exception {
        Machine.print();
        ImportBench bench = new ImportBench();
        try {
            bench.prepare();
            bench.checkAnswers();
            bench.race();
        } finally {
            bench.deleteFiles();
        }
        System.out.printf("load at the end %s%n", Machine.load());
    }

    /** The file, and two databases to copy: one with the pack in it, one with PostGIS alone. */
    private void prepare() throws Exception {
        List<Zone> communes = BundledUnits.communes(EDITION);
        Geometry ground = CoverageUnion.union(communes.stream().map(Zone::area).toArray(Geometry[]::new));
        List<Parcel> plots = Landscape.touchingPlots(SEED, ground, PLOTS);
        PlotFile.write(plots, file);
        try (TestImports imports = TestImports.filled(TestDatabase.POSTGIS, loaded, folder);
                Connection ours = DriverManager.getConnection(loaded);
                Statement frames = ours.createStatement();
                Connection connection = DriverManager.getConnection(bare);
                Statement statement = connection.createStatement()) {
            frames.execute("INSERT INTO spatial_ref_sys (srid, proj4text) VALUES (9215, '" + PLANE + "')");
            statement.execute("CREATE EXTENSION postgis");
            Machine.printAnswer(connection, "SELECT version()");
            Machine.printAnswer(connection, "SELECT postgis_full_version()");
        }
        execute(List.of("ogr2ogr", "--version"), ProcessBuilder.Redirect.INHERIT);
        System.out.printf(
                "data, seed %d: %d touching plots of 33 vertices in %d communes, GeoPackage of %d MB in EPSG:9215%n",
                SEED, plots.size(), communes.size(), Files.size(file) >> 20);
        System.out.println("""
                Timed at ogr2ogr: PG_USE_COPY=YES, a new table with its GiST index; nothing is checked or moved.
                Timed at Mẫu Sơn: every row checked, repaired where needed and moved to degrees; overlaps, ground
                outside the communes, hectares by commune before and after; the report; one revision that can be
                undone, in a table with its key and GiST index. A program of its own also starts, and is cold.""");
    }

    private String freshStore() {
        return cluster.copy(loaded, "ours");
    }

    private String freshPeer() {
        return cluster.copy(bare, "peer");
    }

    private ImportReport importWarm() {
        try (TestImports imports = TestImports.at(TestDatabase.POSTGIS, cluster.address("ours"), folder)) {
            return imports.run(file.toString(), "--layer", "plots", "--edition", EDITION)
                    .report();
        }
    }

    private Void importCold() throws Exception {
        return execute(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g",
                        "-jar",
                        JAR.toString(),
                        "--mauson.data=" + folder,
                        "--mauson.pack=" + Path.of("geodata/lang-son"),
                        "--spring.datasource.url=" + cluster.address("ours"),
                        "import",
                        file.toString(),
                        "--layer",
                        "plots",
                        "--edition",
                        EDITION),
                ProcessBuilder.Redirect.DISCARD);
    }

    private Void importPeer(String... options) throws Exception {
        return execute(
                Stream.of(
                                Stream.of("ogr2ogr", "-f", "PostgreSQL", cluster.gdalAddress("peer"), file.toString()),
                                Stream.of("--config", "PG_USE_COPY", "YES"),
                                Stream.of(options))
                        .flatMap(each -> each)
                        .toList(),
                ProcessBuilder.Redirect.DISCARD);
    }

    private Void execute(List<String> command, ProcessBuilder.Redirect said) throws Exception {
        Path errors = folder.resolve("errors.txt");
        int code = new ProcessBuilder(command)
                .redirectOutput(said)
                .redirectError(errors.toFile())
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException(String.join(" ", command) + ": " + Files.readString(errors));
        }
        return null;
    }

    private void checkAnswers() throws Exception {
        freshStore();
        ImportReport report = importWarm();
        System.out.printf(
                "report: %d rows, %s, refused %d, findings:%n",
                report.read().rows(), report.changes(), report.refused());
        report.faults().forEach(each -> System.out.printf("  %s: %d%n", each.code(), each.count()));
        freshPeer();
        importPeer();
        Map<String, Double> ours = figures(
                cluster.address("ours"),
                "SELECT class_symbol, count(*), sum(ST_Area(ST_Transform(geom, 9215))) FROM plot" + " WHERE ended = "
                        + Long.MAX_VALUE + " GROUP BY class_symbol");
        Agreement.check(
                PEER,
                ours,
                figures(cluster.address("peer"), "SELECT ldlr, count(*), sum(ST_Area(geom)) FROM plots GROUP BY ldlr"));
    }

    /** Plots and square metres by class. */
    private static Map<String, Double> figures(String address, String sql) throws SQLException {
        Map<String, Double> figures = new LinkedHashMap<>();
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                figures.put("plots of " + rows.getString(1), rows.getDouble(2));
                figures.put("m² of " + rows.getString(1), rows.getDouble(3));
            }
        }
        return figures;
    }

    private void race() throws Exception {
        Rounds rounds = new Rounds()
                .add(PEER, this::freshPeer, this::importPeer)
                .add(PEER_MOVED, this::freshPeer, () -> importPeer("-t_srs", "EPSG:4326"))
                .add(WARM, this::freshStore, this::importWarm)
                .add(COLD, this::freshStore, this::importCold)
                .run();
        Verdict.faster("import, in a program that runs", 1, rounds.median(PEER), rounds.median(WARM));
        Verdict.faster("import, a program of its own", 1, rounds.median(PEER), rounds.median(COLD));
    }

    private void deleteFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(each -> each.toFile().delete());
        }
    }
}
