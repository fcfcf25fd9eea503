package vn.mauson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.mauson.ingest.Commands;

/** Many clients at once, some of them ill-behaved, while data are imported. Counted in requests, never in time. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "mauson.pack=geodata/lang-son",
            "mauson.data=target/load",
            "mauson.plots=2000",
            "server.tomcat.connection-timeout=1s",
            "spring.datasource.url=jdbc:h2:mem:load;DB_CLOSE_DELAY=-1",
        })
class UnderLoadTest {
    private static final int CLIENTS = 32;
    private static final int REQUESTS = 60;
    private static final long SEED = 7;

    /** Addresses without a revision may change with an import, those with one never do. */
    private static final List<String> WALK = List.of(
            "/tiles/plots/{z}/{x}/{y}.mvt?edition=2020&asOf=2024-12-31",
            "/tiles/plots/{z}/{x}/{y}.mvt?edition=2020&asOf=2024-12-31&revision=1",
            "/tiles/communes/{z}/{x}/{y}.mvt?edition=2020&asOf=2024-12-31&revision=1",
            "/ogc/collections/plots/items?limit=50&datetime=2024-12-31",
            "/ogc/collections/communes/items?limit=20&datetime=2024-12-31&revision=1",
            "/ogc/collections/gates/items?filter="
                    + text("status='open' AND S_INTERSECTS(geometry,BBOX(106,21,107,22))"),
            "/api/plans/2024/targets/commune-road-paved/units?level=commune&edition=2020&asOf=2024-12-31&revision=1",
            "/api/plans/2024/targets?asOf=2024-12-31");

    @LocalServerPort
    private int port;

    @Autowired
    private Commands commands;

    @TempDir
    private Path folder;

    private Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Test
    void thirtyTwoClientsAndAnImportMeetNoErrorAndNoWrongTile() throws Exception {
        Map<String, Integer> fixed = new ConcurrentHashMap<>();
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(CLIENTS + 1);
        Future<Integer> imports = pool.submit(() -> importAndUndo(done));
        List<Callable<Integer>> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            Random random = new Random(SEED + client);
            clients.add(() -> walk(random, fixed, wrong));
        }
        int asked = 0;
        for (Future<Integer> each : pool.invokeAll(clients)) {
            asked += each.get();
        }
        done.set(true);
        System.out.printf(
                "under load: %d requests of %d clients, %d imports and undos%n", asked, CLIENTS, imports.get());
        pool.shutdown();
        assertThat(wrong).as("seed %d", SEED).isEmpty();
        assertThat(imports.get()).isPositive();
    }

    private int walk(Random random, Map<String, Integer> fixed, Queue<String> wrong) {
        for (int i = 0; i < REQUESTS; i++) {
            int zoom = 9 + random.nextInt(5);
            int x = (int) ((106.2 + random.nextDouble() + 180) / 360 * (1 << zoom));
            int y = (int) ((0.4378 + 0.0006 * (random.nextDouble() - 0.5)) * (1 << zoom));
            String path = WALK.get(random.nextInt(WALK.size()))
                    .replace("{z}", "" + zoom)
                    .replace("{x}", "" + x)
                    .replace("{y}", "" + y);
            boolean gzip = path.startsWith("/tiles/") && random.nextBoolean();
            var answer = api.ask(path, "Accept-Encoding", gzip ? "gzip" : "identity");
            if (answer.statusCode() != 200) {
                wrong.add(answer.statusCode() + " " + path);
            }
            if (path.contains("revision=1")) {
                Integer before = fixed.putIfAbsent(path + gzip, content(answer.body(), path));
                if (before != null && before != content(answer.body(), path)) {
                    wrong.add("another answer: " + path);
                }
            }
        }
        return REQUESTS;
    }

    /** A page of features says when it was made. */
    private static int content(byte[] body, String path) {
        return path.startsWith("/ogc/")
                ? new String(body, StandardCharsets.UTF_8)
                        .replaceAll("\"timeStamp\":\"[^\"]*\"", "")
                        .hashCode()
                : Arrays.hashCode(body);
    }

    private int importAndUndo(AtomicBoolean done) throws IOException {
        Path file = folder.resolve("plots.geojson");
        Files.writeString(file, """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"id":1,"ldlr":"TXG","maldlr":14},"geometry":
                {"type":"Polygon","coordinates":[[[106.70,21.85],[106.71,21.85],[106.71,21.86],[106.70,21.86],[106.70,21.85]]]}}]}""");
        int count = 0;
        while (!done.get()) {
            run("import", file.toString(), "--layer", "plots");
            run("undo", api.get("/api/revisions").get(0).get("id").asString());
            count += 2;
        }
        return count;
    }

    private void run(String... words) {
        commands.run(List.of(words), new PrintStream(OutputStream.nullOutputStream()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/tiles/plots/11/99999/5.mvt                                         | 400",
                "/tiles/plots/11/-1/5.mvt                                            | 400",
                "/tiles/plots/60/1/1.mvt                                             | 400",
                "/ogc/collections/plots/tiles/WebMercatorQuad/11/5/99999             | 404",
                "/ogc/collections/plots/items?limit=0                                | 400",
                "/ogc/collections/plots/items?limit=-5                               | 400",
                "/ogc/collections/plots/items?bbox=1,2,3                             | 400",
                "/ogc/collections/plots/items?bbox=NaN,0,1,1                         | 400",
                "/ogc/collections/plots/items?bbox=0,0,1e999,1                       | 400",
                "/ogc/collections/plots/items?datetime=2024-99-99                    | 400",
                "/ogc/collections/plots/items?sortby=secret                          | 400",
                "/ogc/collections/plots/items?colour=red                             | 400",
            })
    void whatIsOutsideIsRefused(String path, int status) {
        var answer = api.ask(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void aLimitOfABillionAndABoxOfTheWorldAreBounded() {
        var items = api.get("/ogc/collections/plots/items?limit=1000000000&bbox=-180,-90,180,90");
        assertThat(items.get("features").size()).isBetween(1, 10_000);
        assertThat(items.get("numberReturned").asInt())
                .isEqualTo(items.get("features").size());
    }

    @Test
    void hostileFiltersAreRefusedAtOnce() {
        String deep = "(".repeat(5_000) + "id='1'" + ")".repeat(5_000);
        String wide = "id='1'" + " OR id='1'".repeat(1_500);
        for (String filter :
                List.of(deep, wide, "id LIKE '" + "%a".repeat(3_000) + "'", "geometry='1'", "1=1; drop table plot")) {
            var answer = api.ask("/ogc/collections/plots/items?filter=" + text(filter));
            assertThat(answer.statusCode()).as(filter.substring(0, 6)).isBetween(400, 499);
        }
    }

    @Test
    void clientsThatSendNothingMoreAreLetGoAndKeepNobodyElseWaiting() throws IOException {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Socket socket = new Socket("127.0.0.1", port);
            socket.getOutputStream().write("GET /api/editions HTTP/1.1\r\nHo".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            slow.add(socket);
        }
        assertThat(api.ask("/api/editions").statusCode()).isEqualTo(200);
        for (Socket socket : slow) {
            String said = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(said).doesNotContain("200");
            socket.close();
        }
    }

    private static String text(String filter) {
        return URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }
}
