package vn.mauson.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import vn.mauson.Api;
import vn.mauson.MauSon;
import vn.mauson.tiles.TileMatrixSet;

/** Tiles that are kept already, over HTTP, against nginx that sends the same bytes from disk. */
final class CachedTiles {
    private static final Envelope PROVINCE = new Envelope(106.1, 107.36, 21.33, 22.45);
    private static final String QUERY = "?edition=2020&asOf=2024-12-31&revision=1";
    private static final int ROUNDS = 5;
    private static final String SECONDS = "8s";

    private static final String SCRIPT = """
            local paths = {}
            for line in io.lines("%s") do paths[#paths + 1] = line end
            local next = 0
            request = function()
              next = next %% #paths + 1
              return wrk.format("GET", paths[next], {["Accept-Encoding"] = "gzip"})
            end
            done = function(summary, latency)
              local e = summary.errors
              io.write(string.format("RESULT %%f %%f %%f %%f %%d\\n", summary.requests / summary.duration * 1e6,
                latency:percentile(50) / 1e3, latency:percentile(95) / 1e3, latency:percentile(99) / 1e3,
                e.connect + e.read + e.write + e.status + e.timeout))
            end
            """;

    private static final String NGINX = """
            %s
            worker_processes 2;
            pid %2$s/pid;
            error_log %2$s/error.log;
            events { worker_connections 512; }
            http {
              access_log off;
              sendfile on;
              open_file_cache max=10000;
              gzip_static always;
              types { application/vnd.mapbox-vector-tile mvt; }
              server { listen 127.0.0.1:%3$d; root %2$s/files; }
            }
            """;

    private final Path folder;
    private final int port;
    private final List<String> paths = new ArrayList<>();
    private long bytes;

    private record Answer(double rate, double p50, double p95, double p99) {}

    private CachedTiles(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    static void race() throws Exception {
        Path folder = Files.createTempDirectory("mauson-nginx");
        try (ServletWebServerApplicationContext product = serve()) {
            new CachedTiles(folder, product.getWebServer().getPort()).run();
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private static ServletWebServerApplicationContext serve() {
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(MauSon.class)
                .run(
                        "--server.port=0",
                        "--mauson.pack=geodata/lang-son",
                        "--mauson.data=target/bench",
                        "--spring.datasource.url=jdbc:h2:mem:bench;DB_CLOSE_DELAY=-1");
    }

    private void run() throws Exception {
        keepTiles();
        int other = freePort();
        Process nginx = startNginx(other);
        try {
            System.out.printf(
                    "%ncached over HTTP: %d tiles of z10 to z13, %d bytes a tile on either side; wrk -t2 -c32, %s, %d rounds in turn%n",
                    paths.size(), bytes / paths.size(), SECONDS, ROUNDS);
            List<Answer> ours = new ArrayList<>();
            List<Answer> theirs = new ArrayList<>();
            wrk(port);
            wrk(other);
            for (int round = 0; round < ROUNDS; round++) {
                theirs.add(wrk(other));
                ours.add(wrk(port));
            }
            print("nginx", median(theirs));
            print("Mẫu Sơn", median(ours));
            System.out.printf(
                    "%-62s %8.2f  (at least 0.5: %s)%n",
                    "cached, share of nginx's rate",
                    median(ours).rate() / median(theirs).rate(),
                    median(ours).rate() >= median(theirs).rate() / 2 ? "met" : "NOT MET");
        } finally {
            nginx.destroy();
            nginx.waitFor();
        }
    }

    /** Asks for every tile once, so that the product keeps it, and writes its bytes where nginx finds them. */
    private void keepTiles() throws IOException {
        Api api = new Api(port);
        for (int zoom = 10; zoom <= 13; zoom++) {
            Envelope tiles = TileMatrixSet.WEB_MERCATOR_QUAD.tiles(zoom, PROVINCE);
            for (int x = (int) tiles.getMinX(); x <= tiles.getMaxX(); x++) {
                for (int y = (int) tiles.getMinY(); y <= tiles.getMaxY(); y++) {
                    keep(api, "/tiles/plots/" + zoom + "/" + x + "/" + y + ".mvt");
                }
            }
        }
        Files.write(folder.resolve("paths"), paths);
        Files.writeString(folder.resolve("walk.lua"), SCRIPT.formatted(folder.resolve("paths")));
    }

    private void keep(Api api, String path) throws IOException {
        byte[] gzip = api.ask(path + QUERY, "Accept-Encoding", "gzip").body();
        Path file = folder.resolve("files" + path + ".gz");
        Files.createDirectories(file.getParent());
        Files.write(file, gzip);
        paths.add(path + QUERY);
        bytes += gzip.length;
    }

    private Process startNginx(int at) throws Exception {
        Path settings = folder.resolve("nginx.conf");
        String user = "root".equals(System.getProperty("user.name")) ? "user root;" : "";
        Files.writeString(settings, NGINX.formatted(user, folder, at));
        Process nginx = new ProcessBuilder("nginx", "-c", settings.toString(), "-g", "daemon off;")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.out").toFile())
                .start();
        Api api = new Api(at);
        while (nginx.isAlive()) {
            try {
                if (api.ask(paths.get(0)).statusCode() == 200) {
                    return nginx;
                }
            } catch (UncheckedIOException e) {
                // not listening yet
            }
        }
        throw new IllegalStateException(Files.readString(folder.resolve("nginx.out")));
    }

    private Answer wrk(int at) throws IOException {
        Process wrk = new ProcessBuilder(
                        "wrk",
                        "-t2",
                        "-c32",
                        "-d" + SECONDS,
                        "-s",
                        folder.resolve("walk.lua").toString(),
                        "http://127.0.0.1:" + at)
                .redirectErrorStream(true)
                .start();
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        double[] numbers = said.lines()
                .filter(line -> line.startsWith("RESULT "))
                .flatMap(line -> Arrays.stream(line.split(" ")).skip(1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        if (numbers.length != 5 || numbers[4] != 0) {
            throw new IllegalStateException("not every request was answered: " + said);
        }
        return new Answer(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    private static Answer median(List<Answer> answers) {
        return answers.stream()
                .sorted(Comparator.comparingDouble(Answer::rate))
                .toList()
                .get(answers.size() / 2);
    }

    private static void print(String who, Answer answer) {
        System.out.printf(
                "%-12s %9.0f tiles a second; ms: p50 %.2f, p95 %.2f, p99 %.2f%n",
                who, answer.rate(), answer.p50(), answer.p95(), answer.p99());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
