package vn.mauson.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.geometry.Shapes;
import vn.mauson.overlay.BundledUnits;
import vn.mauson.overlay.Landscape;
import vn.mauson.overlay.Measured;
import vn.mauson.overlay.Overlay;
import vn.mauson.overlay.Parcel;
import vn.mauson.overlay.PostgisCover;
import vn.mauson.overlay.PostgisCover.Form;
import vn.mauson.overlay.Zone;

/** Cover by commune: 330,000 plots by the bundled pack's 200 communes, against PostGIS. */
public final class OverlayBench {
    private static final long SEED = 20_241_231;
    private static final int PLOTS = 330_000;
    private static final int CHANGED = 100;
    private static final String EDITION = "2020";

    private static final String PEER = "PostGIS ";
    private static final String AREAS = "Mẫu Sơn: areas by commune";
    private static final String INDEXED = "Mẫu Sơn: the same, communes indexed too";
    private static final String WHOLE = "Mẫu Sơn: all of it, checks and overlaps too";
    private static final String FEW = "Mẫu Sơn: areas, a tenth of the plots";
    private static final String CHANGE = "Mẫu Sơn: " + CHANGED + " plots changed, all of it";

    private final PostgisCover postgis;
    private final List<Zone> communes = BundledUnits.communes(EDITION);
    private final Overlay overlay = Overlay.of(communes);
    private final Geometry ground =
            CoverageUnion.union(communes.stream().map(Zone::area).toArray(Geometry[]::new));
    private final List<Parcel> plots = Landscape.touchingPlots(SEED, ground, PLOTS);
    private final List<Parcel> tenth = Landscape.touchingPlots(SEED, ground, PLOTS / 10);

    private OverlayBench(PostgisCover postgis) {
        this.postgis = postgis;
    }

    public static void main(String[] arguments) throws Exception {
        Machine.print();
        try (Connection connection =
                DriverManager.getConnection(Machine.database().newDatabase())) {
            OverlayBench bench = new OverlayBench(new PostgisCover(connection));
            Machine.printAnswer(connection, "SELECT version()");
            Machine.printAnswer(connection, "SELECT postgis_full_version()");
            bench.printData();
            bench.checkAnswers();
            bench.race();
        }
        System.out.printf("load at the end %s%n", Machine.load());
    }

    private void printData() {
        System.out.printf(
                "data, seed %d: %d communes of edition %s, %d vertices each; %d touching plots, %d vertices each%n",
                SEED,
                communes.size(),
                EDITION,
                vertices(communes.stream().map(Zone::area)),
                plots.size(),
                vertices(plots.stream().map(Parcel::area)));
        System.out.println("""
                Timed at PostGIS: one statement over rows in its buffers, index there, to the last row read.
                Timed at Mẫu Sơn: from polygons in memory, index of the communes there, to hectares by commune, as the
                statement; "all of it" also tells valid from invalid plots, finds and takes off overlaps, balances books.""");
    }

    private static long vertices(Stream<Geometry> shapes) {
        return Math.round(shapes.mapToInt(Geometry::getNumPoints).average().orElseThrow());
    }

    private void checkAnswers() throws Exception {
        postgis.load(communes, plots);
        Map<String, Double> ours = overlay.grossHa(plots);
        for (Form form : Form.values()) {
            Agreement.check(PEER + form, ours, postgis.hectares(form));
        }
    }

    private void race() throws Exception {
        Measured measured = overlay.measure(plots);
        List<Parcel> changed = changed();
        Rounds rounds = new Rounds();
        for (Form form : Form.values()) {
            rounds.add(PEER + form, () -> postgis.hectares(form));
        }
        rounds.add(AREAS, () -> overlay.grossHa(plots))
                .add(INDEXED, () -> Overlay.of(communes).grossHa(plots))
                .add(WHOLE, () -> overlay.measure(plots))
                .add(FEW, () -> overlay.grossHa(tenth))
                .add(CHANGE, () -> measured.with(changed, Set.of()))
                .run();
        printRatios(rounds);
        long start = System.nanoTime();
        int read = postgis.read().size();
        System.out.printf(
                "not in the times above: reading %d plots from PostgreSQL into polygons, once, %.1f s%n",
                read, (System.nanoTime() - start) / 1e9);
    }

    private void printRatios(Rounds rounds) throws Exception {
        Form best = Form.PLAIN;
        for (Form form : Form.values()) {
            best = rounds.median(PEER + form) < rounds.median(PEER + best) ? form : best;
        }
        System.out.printf("%nfastest statement: %s, %d workers planned%n", best, postgis.workers(best));
        Verdict.faster("areas", 20, rounds.median(PEER + best), rounds.median(AREAS));
        Verdict.faster("the same, communes indexed too", 20, rounds.median(PEER + best), rounds.median(INDEXED));
        Verdict.faster("all of it", 1, rounds.median(PEER + best), rounds.median(WHOLE));
        Verdict.atMost("growth, ten times the plots", 11.5, rounds.median(AREAS) / rounds.median(FEW));
        Verdict.atMost(CHANGED + " plots changed, ms", 100, 1e3 * rounds.median(CHANGE));
    }

    /** Plots from all over, a little moved, so that each overlaps neighbours. */
    private List<Parcel> changed() {
        List<Parcel> changed = new ArrayList<>();
        for (int i = 0; i < plots.size(); i += plots.size() / CHANGED + 1) {
            changed.add(new Parcel(plots.get(i).id(), Shapes.moved(plots.get(i).area(), 30, 20)));
        }
        return changed;
    }
}
