package vn.mauson.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Polygon;
import vn.mauson.geometry.Areas;
import vn.mauson.geometry.Geometries;
import vn.mauson.geometry.RealBoundaries;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Refused;
import vn.mauson.measure.UnitLevel;
import vn.mauson.pack.FetchLock;
import vn.mauson.store.OutlineOrigin;
import vn.mauson.store.PackWriter;
import vn.mauson.store.Revision;
import vn.mauson.store.Revisions;
import vn.mauson.store.TestDatabase;
import vn.mauson.store.TestPack;
import vn.mauson.store.TestStore;
import vn.mauson.store.Units;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class FetchStoreTest {
    private static final Path PACK = Path.of("geodata/lang-son");
    private static final EditionId EDITION = new EditionId("2025-07");
    private static final String HEADER =
            "dataset,layer,editions,url,url_sha256,url_form,mirror_file,mirror_sha256," + "epsg,licence,source,note\n";

    @Parameter
    private TestDatabase database;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private TestStore store;
    private Units units;
    private Importer importer;

    @BeforeEach
    void open() {
        store = TestStore.on(database);
        store.get(PackWriter.class).replace(TestPack.content("a"), "test", (table, rows) -> {});
        units = store.get(Units.class);
        importer = TestImports.importer(store, folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theMirrorsFilesTakeThePlaceOfTheGeneralisedOutlinesAndASecondTimeNothingChanges() {
        Path mirror = RealBoundaries.folder("districts_2021");
        fetch(PACK, Optional.of(mirror));
        assertThat(said())
                .contains("licence: GPL-3.0 (repository)", "districts of 2024-12: 11 outlines")
                .contains("communes of 2009: 226 outlines", "communes of 2025-07: 65 outlines");
        assertThat(revisions()).hasSize(6);
        assertThat(store.get(Revisions.class).list().get(0).author()).isEqualTo("fetch");
        assertThat(generalised(new EditionId("2009"))).isFalse();
        assertThat(generalised(EDITION)).isFalse();
        assertThat(generalised(new EditionId("2020"))).isTrue();
        // PostGIS: sum(ST_Area(geom::geography)) of the same file; the data page's 8332.302 is from before rounding.
        assertThat(squareKilometres(EDITION, UnitLevel.COMMUNE)).isCloseTo(8332.300307, within(0.000001));
        // The data page has 0.35 ha between these communes and the province they were fitted to.
        assertThat(squareKilometres(EDITION, UnitLevel.PROVINCE)).isCloseTo(8332.300, within(0.0035));
        assertThat(squareKilometres(new EditionId("2020"), UnitLevel.DISTRICT)).isCloseTo(8332.300, within(0.001));

        fetch(PACK, Optional.of(mirror));
        assertThat(revisions()).hasSize(6);
    }

    @Test
    void aFileWithAnotherSumIsRefusedNamingBothBeforeAnythingIsImported() throws IOException {
        byte[] file = wards();
        Files.write(folder.resolve("a.geojson"), file);
        String wrong = "0".repeat(64);
        lock("http://127.0.0.1:9/", sum(file), "none", wrong);
        assertThatThrownBy(() -> fetch(folder, Optional.of(folder)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(sum(file))
                .hasMessageContaining(wrong);
        assertThat(revisions()).hasSize(1);
    }

    @Test
    void aMirrorWithoutTheFileOrThatIsNoFolderIsRefused() throws IOException {
        lock("http://127.0.0.1:9/", sum(wards()), "none", sum(wards()));
        assertThatThrownBy(() -> fetch(folder, Optional.of(folder)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("a.geojson");
        assertThatThrownBy(() -> fetch(folder, Optional.of(folder.resolve("nowhere"))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void aFileOfWardsFromTheNetworkIsImportedAsItIs() throws IOException {
        byte[] file = wards();
        HttpServer server = serve(200, file, file.length);
        try {
            lock(address(server), sum(file), "wards", sum(file));
            fetch(folder, Optional.empty());
        } finally {
            server.stop(0);
        }
        assertThat(said()).contains("communes of 2025-07: 65 outlines");
        assertThat(generalised(EDITION)).isFalse();
    }

    @Test
    void anAddressThatAnswersSomethingElseBreaksOffOrIsNotThereIsRefusedInOneLine() throws IOException {
        byte[] file = wards();
        assertNotFetched(serve(404, file, file.length), file, "it answers 404");
        assertNotFetched(serve(200, Arrays.copyOf(file, 1000), file.length), file, "");
        HttpServer gone = serve(200, file, file.length);
        gone.stop(0);
        lock(address(gone), sum(file), "wards", sum(file));
        assertThatThrownBy(() -> fetch(folder, Optional.empty()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("--mirror DIR")
                .hasMessageNotContaining("\n");
        assertThat(revisions()).hasSize(1);
    }

    @Test
    void aFileThatIsNotReadHereIsLeftOutAndSaid() throws IOException {
        lock("http://127.0.0.1:9/", sum(wards()), "none", sum(wards()));
        fetch(folder, Optional.empty());
        assertThat(said()).contains("left out: only a mirror has a file that is read here");
        assertThat(revisions()).hasSize(1);
    }

    private void assertNotFetched(HttpServer server, byte[] file, String why) throws IOException {
        try {
            lock(address(server), sum(file), "wards", sum(file));
            assertThatThrownBy(() -> fetch(folder, Optional.empty()))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining(why)
                    .hasMessageContaining("--mirror DIR");
        } finally {
            server.stop(0);
        }
    }

    private void fetch(Path pack, Optional<Path> mirror) {
        new Fetch(importer, pack).run(mirror, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private List<Revision> revisions() {
        return store.get(Revisions.class).list();
    }

    private boolean generalised(EditionId edition) {
        return units.listOutlineOrigins().stream()
                .filter(each -> each.edition().equals(edition) && each.level() == UnitLevel.COMMUNE)
                .anyMatch(OutlineOrigin::generalised);
    }

    private double squareKilometres(EditionId edition, UnitLevel level) {
        return units.listBoundaries(edition, level).stream()
                .mapToDouble(each -> Areas.onEllipsoid(each.lonLat()).value() / 100)
                .sum();
    }

    private void lock(String url, String urlSum, String form, String mirrorSum) throws IOException {
        String row = String.join(
                ",",
                "a",
                "communes",
                EDITION.value(),
                url,
                urlSum,
                form,
                "a.geojson",
                mirrorSum,
                "4326",
                "none",
                "a",
                "-");
        Files.writeString(folder.resolve(FetchLock.FILE), HEADER + row + "\n");
    }

    /** The generalised communes in the form of the published wards. */
    private byte[] wards() {
        String wards = units.listBoundaries(EDITION, UnitLevel.COMMUNE).stream()
                .map(each -> "{\"id\":\"" + each.code() + "\",\"name\":\""
                        + name(each.code().value())
                        + "\",\"type\":\"Xã\",\"polygons\":["
                        + Geometries.listPolygons(each.lonLat()).stream()
                                .map(FetchStoreTest::ring)
                                .collect(Collectors.joining(","))
                        + "]}")
                .collect(Collectors.joining(","));
        return ("{\"wards\":[" + wards + "]}").getBytes(StandardCharsets.UTF_8);
    }

    private String name(String code) {
        return TestPack.PACK.units().stream()
                .filter(unit ->
                        unit.edition().equals(EDITION) && unit.code().value().equals(code))
                .map(unit -> unit.names().vi())
                .findFirst()
                .orElseThrow();
    }

    private static String ring(Polygon polygon) {
        return Arrays.stream(polygon.getExteriorRing().getCoordinates())
                .map(at -> "[" + at.x + "," + at.y + "]")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String sum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param length the answer says it has */
    private static HttpServer serve(int status, byte[] body, int length) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/wards/20.json";
    }
}
