package vn.mauson.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.locationtech.jts.geom.Envelope;
import vn.mauson.overlay.Landscape;
import vn.mauson.tiles.LoadTiles;
import vn.mauson.tiles.MvtSql;
import vn.mauson.tiles.TileCoord;

/** Vector tiles nobody has asked for yet, over 200,000 plots, against {@code ST_AsMVT} on the same rows. */
public final class TilesBench {
    private static final long SEED = 20_241_231;

    /** Plots to a side of the square landscape: 199,809. */
    private static final int SIDE = 447;

    /** As many as the machine of the bars has cores, and as {@code pgbench -c 2} has clients. */
    private static final int WORKERS = 2;

    /** Tiles in a round, by zoom; few where one takes PostGIS a second. */
    private static final Map<Integer, Integer> TILES = new TreeMap<>(Map.of(10, 4, 11, 12, 12, 40, 13, 120, 14, 400));

    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    private final LoadTiles ours;
    private final String database;

    private TilesBench(LoadTiles ours, String database) {
        this.ours = ours;
        this.database = database;
    }

    public static void main(String[] arguments) throws Exception {
        Machine.print();
        String database = Machine.database().newDatabase();
        LoadTiles ours = LoadTiles.of(SEED, Landscape.touchingPlots(SEED, SIDE));
        try (Connection connection = DriverManager.getConnection(database)) {
            MvtSql.load(connection, ours.plots());
            Machine.printAnswer(connection, "SELECT version()");
            Machine.printAnswer(connection, "SELECT postgis_full_version()");
        }
        TilesBench bench = new TilesBench(ours, database);
        System.out.printf("data, seed %d: %d plots%n", SEED, ours.plots().size());
        System.out.println("""
                Timed at PostGIS: a statement that makes the tile and answers its length; rows in its buffers, in EPSG:3857.
                Timed at Mẫu Sơn: the tile's bytes from plots in memory; no tile, merged block or simplified plot is kept.""");
        for (int zoom : TILES.keySet()) {
            bench.race(zoom);
        }
        bench.workers.shutdown();
        CachedTiles.race();
        System.out.printf("load at the end %s%n", Machine.load());
    }

    private void race(int zoom) throws Exception {
        List<TileCoord> tiles = tiles(zoom);
        compare(zoom, tiles);
        Rounds rounds = new Rounds()
                .add("PostGIS z" + zoom, () -> each(tiles, this::theirs))
                .add("Mẫu Sơn z" + zoom, () -> each(tiles, ours::fresh))
                .run();
        double theirs = rounds.median("PostGIS z" + zoom);
        double mine = rounds.median("Mẫu Sơn z" + zoom);
        System.out.printf("z%d: %.1f and %.1f tiles a second%n", zoom, tiles.size() / theirs, tiles.size() / mine);
        Verdict.faster("z" + zoom, zoom <= 12 ? 10 : 3, theirs, mine);
    }

    private List<TileCoord> tiles(int zoom) {
        Random random = new Random(SEED + zoom);
        Envelope box = ours.lonLat();
        List<TileCoord> tiles = new ArrayList<>();
        for (int i = 0; i < TILES.get(zoom); i++) {
            double lon = box.getMinX() + random.nextDouble() * box.getWidth();
            double lat = box.getMinY() + random.nextDouble() * box.getHeight();
            tiles.add(LoadTiles.at(zoom, lon, lat));
        }
        return tiles;
    }

    /** The ground the tiles show, in square grid units: what is merged or left out shows here. */
    private void compare(int zoom, List<TileCoord> tiles) throws SQLException {
        double most = 0;
        int bytes = 0;
        int largest = 0;
        try (Connection connection = DriverManager.getConnection(database)) {
            for (TileCoord tile : tiles) {
                byte[] mine = ours.fresh(tile);
                bytes += mine.length;
                largest = Math.max(largest, mine.length);
                double theirs = MvtSql.area(connection, tile);
                most = Math.max(most, Math.abs(ours.area(mine) - theirs) / theirs);
            }
        }
        System.out.printf(
                "%nz%d: %d tiles, ours %d bytes a tile, %d at most; ground shown differs from PostGIS's by %.2f %% at most%n",
                zoom, tiles.size(), bytes / tiles.size(), largest, 100 * most);
    }

    private interface Maker {
        Object make(TileCoord tile) throws Exception;
    }

    private static final ThreadLocal<Connection> CONNECTION = new ThreadLocal<>();

    private Object theirs(TileCoord tile) throws SQLException {
        if (CONNECTION.get() == null) {
            CONNECTION.set(DriverManager.getConnection(database));
        }
        return MvtSql.length(CONNECTION.get(), tile);
    }

    /** All tiles, by the workers, each taking the next. */
    private Object each(List<TileCoord> tiles, Maker maker) throws Exception {
        AtomicInteger next = new AtomicInteger();
        Callable<Void> work = () -> {
            for (int i = next.getAndIncrement(); i < tiles.size(); i = next.getAndIncrement()) {
                maker.make(tiles.get(i));
            }
            return null;
        };
        List<Future<Void>> done = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            done.add(workers.submit(work));
        }
        for (Future<Void> each : done) {
            each.get();
        }
        return tiles;
    }
}
