package vn.mauson.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.geojson.GeoJsonWriter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import vn.mauson.geometry.Geometries;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.NotFound;
import vn.mauson.measure.Refused;
import vn.mauson.measure.UnitCode;
import vn.mauson.measure.UnitLevel;
import vn.mauson.pack.Boundary;
import vn.mauson.pack.CrosswalkShare;
import vn.mauson.pack.Edition;
import vn.mauson.pack.Unit;
import vn.mauson.store.Features;
import vn.mauson.store.OutlineOrigin;
import vn.mauson.store.PackWriter;
import vn.mauson.store.TestDatabase;
import vn.mauson.store.TestPack;
import vn.mauson.store.TestStore;
import vn.mauson.store.Units;

/**
 * An edition of 2026 made of the one of 2025: Đồng Đăng (06184) is joined to Ba Sơn (06196), and the western
 * half of Bắc Sơn (06325) becomes the commune 09999.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class EditionsStoreTest {
    private static final EditionId BEFORE = new EditionId("2025-07");
    private static final EditionId AFTER = new EditionId("2026-01");
    private static final String ACT = "Nghị quyết 1/NQ-HĐND";
    private static final String JOINED = "06184";
    private static final String INTO = "06196";
    private static final String SPLIT = "06325";
    private static final String NEW = "09999";

    @Parameter
    private TestDatabase database;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private TestStore store;
    private Units units;
    private Commands commands;

    @BeforeEach
    void open() {
        store = TestStore.on(database);
        store.get(PackWriter.class).replace(TestPack.content("a"), "test", (table, rows) -> {});
        units = store.get(Units.class);
        commands = TestImports.commands(store, folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aNewEditionEndsTheOneBeforeItTheDayBefore() throws IOException {
        importNew();
        assertThat(units.listEditions())
                .extracting(Edition::id, Edition::from, Edition::to, Edition::communes)
                .endsWith(
                        tuple(BEFORE, LocalDate.of(2025, 7, 1), LocalDate.of(2025, 12, 31), 65),
                        tuple(AFTER, LocalDate.of(2026, 1, 1), null, 65));
        assertThat(edition(AFTER).legalBasis()).isEqualTo(ACT);
        assertThat(said()).contains("65 added", "written as revision 2");
    }

    @Test
    void itsUnitsHaveNamesTypesAndTheGroupOfTheirGround() throws IOException {
        importNew();
        assertThat(listed(AFTER, UnitLevel.COMMUNE))
                .hasSize(65)
                .extracting(
                        unit -> unit.code().value(),
                        unit -> unit.names().vi(),
                        unit -> unit.names().en(),
                        Unit::type,
                        unit -> unit.parent().value(),
                        unit -> unit.district().value())
                .contains(tuple(NEW, "Xã Tây Bắc Sơn", "Tay Bac Son", "commune", "20", "185"));
        assertThat(listed(AFTER, UnitLevel.COMMUNE).stream()
                        .filter(unit -> !unit.code().value().equals(NEW)))
                .allSatisfy(unit -> {
                    Unit former = unit(BEFORE, unit.code());
                    assertThat(unit.type()).isEqualTo(former.type());
                    assertThat(unit.names().vi()).isEqualTo(former.names().vi());
                    assertThat(unit.district()).isEqualTo(former.district());
                });
        assertThat(listed(AFTER, UnitLevel.PROVINCE)).hasSize(1);
    }

    @Test
    void itsCrosswalkSumsToOneAndAdditiveFiguresKeepTheirSum() throws IOException {
        importNew();
        List<CrosswalkShare> shares = shares();
        Map<UnitCode, Double> sums = shares.stream()
                .collect(Collectors.groupingBy(
                        CrosswalkShare::oldCode, TreeMap::new, Collectors.summingDouble(CrosswalkShare::share)));
        assertThat(sums).hasSize(65).allSatisfy((code, sum) -> assertThat(sum).isCloseTo(1, within(1e-12)));
        assertThat(shares).allMatch(share -> share.method().equals("outlines"));
        Random random = new Random(2026);
        Map<UnitCode, Double> figures = new TreeMap<>();
        sums.keySet().forEach(code -> figures.put(code, 1e5 * random.nextDouble()));
        double carried = shares.stream()
                .mapToDouble(share -> share.share() * figures.get(share.oldCode()))
                .sum();
        assertThat(carried)
                .as("seed 2026")
                .isCloseTo(
                        figures.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum(),
                        within(1e-6));
    }

    @Test
    void whatWasJoinedAndWhatWasSplitIsInItsCrosswalk() throws IOException {
        importNew();
        assertThat(shares())
                .filteredOn(share ->
                        List.of(JOINED, INTO, SPLIT).contains(share.oldCode().value()))
                .extracting(share -> share.oldCode().value(), share -> share.newCode()
                        .value())
                .containsExactlyInAnyOrder(
                        tuple(JOINED, INTO), tuple(INTO, INTO), tuple(SPLIT, SPLIT), tuple(SPLIT, NEW));
        assertThat(shares()).hasSize(66);
    }

    @Test
    void everyGateWithAPlaceInTheEditionBeforeHasOneInIt() throws IOException {
        importNew();
        assertThat(store.get(Features.class).listGates())
                .filteredOn(gate -> gate.communes().containsKey(BEFORE))
                .isNotEmpty()
                .allMatch(gate -> gate.communes().containsKey(AFTER));
    }

    @Test
    void undoneItIsGoneAndTheOneBeforeGoesOn() throws IOException {
        List<Edition> editions = units.listEditions();
        List<Unit> all = units.listUnits();
        List<CrosswalkShare> shares = units.listCrosswalk();
        importNew();
        run("undo", "2");
        assertThat(units.listEditions()).isEqualTo(editions);
        assertThat(units.listUnits()).isEqualTo(all);
        assertThat(units.listCrosswalk()).isEqualTo(shares);
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        importNew();
        said.reset();
        importNew();
        assertThat(said()).contains("65 unchanged", "the store holds all of it already");
    }

    @Test
    void withoutADayOrAnActOrOutOfOrderItIsRefused() throws IOException {
        String file = file(newOutlines());
        String[] start = {"import", file, "--layer", "communes", "--edition"};
        assertRefused("--from YYYY-MM-DD and --legal-basis TEXT", start, "2026-01");
        assertRefused("a day after 2025-07-01", start, "2026-01", "--from", "2025-07-01", "--legal-basis", ACT);
        assertRefused("an id after 2025-07", start, "2023", "--from", "2026-01-01", "--legal-basis", ACT);
        assertRefused("2025-07-01", start, "2025-07", "--from", "2026-01-01");
        assertRefused("1672/NQ-UBTVQH15", start, "2025-07", "--legal-basis", ACT);
        assertThatThrownBy(() -> run("import", file, "--layer", "roads", "--edition", "2026-01"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void outlinesOfAnEditionTakeThePlaceOfTheGeneralisedOnesAndGiveTheProvinceItsShape() throws IOException {
        run("import", file(outlines(BEFORE)), "--layer", "communes", "--edition", "2025-07", "--source", "a survey");
        assertThat(units.listOutlineOrigins())
                .filteredOn(each -> each.edition().equals(BEFORE))
                .hasSize(66)
                .allMatch(each -> !each.generalised() && each.source().equals("a survey"));
        assertThat(units.listOutlineOrigins())
                .filteredOn(each -> !each.edition().equals(BEFORE))
                .allMatch(OutlineOrigin::generalised);
        double communes = units.listBoundaries(BEFORE, UnitLevel.COMMUNE).stream()
                .mapToDouble(each -> each.lonLat().getArea())
                .sum();
        assertThat(units.listBoundaries(BEFORE, UnitLevel.PROVINCE)
                        .get(0)
                        .lonLat()
                        .getArea())
                .isCloseTo(communes, within(1e-9));
    }

    @Test
    void aFileThatLacksUnitsIsRefusedNamingThemUnlessItSaysItIsAPart() throws IOException {
        Map<String, Geometry> some = outlines(BEFORE);
        some.remove(JOINED);
        some.remove(INTO);
        String file = file(some);
        String[] start = {"import", file, "--layer", "communes", "--edition", "2025-07"};
        assertRefused("missing are 2: 06184 Xã Đồng Đăng, 06196 Xã Ba Sơn", start);
        run(start[0], file, "--layer", "communes", "--edition", "2025-07", "--part");
        assertThat(said()).contains("63 changed");
    }

    private void assertRefused(String said, String[] start, String... more) {
        List<String> words = new ArrayList<>(List.of(start));
        words.addAll(List.of(more));
        assertThatThrownBy(() -> run(words.toArray(String[]::new)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(said);
    }

    private void importNew() throws IOException {
        run(
                "import",
                file(newOutlines()),
                "--layer",
                "communes",
                "--edition",
                AFTER.value(),
                "--from",
                "2026-01-01",
                "--legal-basis",
                ACT,
                "--source",
                "a survey");
    }

    private void run(String... words) {
        commands.run(List.of(words), new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private Map<String, Geometry> newOutlines() {
        Map<String, Geometry> outlines = outlines(BEFORE);
        outlines.merge(INTO, outlines.remove(JOINED), (a, b) -> OverlayNGRobust.overlay(a, b, OverlayNG.UNION));
        Geometry split = outlines.get(SPLIT);
        Envelope box = split.getEnvelopeInternal();
        Envelope west = new Envelope(box.getMinX(), (box.getMinX() + box.getMaxX()) / 2, box.getMinY(), box.getMaxY());
        Geometry half = Geometries.FACTORY.toGeometry(west);
        outlines.put(NEW, OverlayNGRobust.overlay(split, half, OverlayNG.INTERSECTION));
        outlines.put(SPLIT, OverlayNGRobust.overlay(split, half, OverlayNG.DIFFERENCE));
        return outlines;
    }

    private Map<String, Geometry> outlines(EditionId edition) {
        return units.listBoundaries(edition, UnitLevel.COMMUNE).stream()
                .collect(Collectors.toMap(each -> each.code().value(), Boundary::lonLat, (a, b) -> a, TreeMap::new));
    }

    private String file(Map<String, Geometry> outlines) throws IOException {
        GeoJsonWriter writer = new GeoJsonWriter(12);
        writer.setEncodeCRS(false);
        String features = outlines.entrySet().stream()
                .map(each -> "{\"type\":\"Feature\",\"properties\":{\"code\":\"" + each.getKey() + "\",\"full_name\":\""
                        + name(each.getKey()) + "\"},\"geometry\":" + writer.write(each.getValue()) + "}")
                .collect(Collectors.joining(",\n"));
        return Files.writeString(
                        folder.resolve("communes.geojson"),
                        "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}")
                .toString();
    }

    private String name(String code) {
        return code.equals(NEW)
                ? "Xã Tây Bắc Sơn"
                : unit(BEFORE, new UnitCode(code)).names().vi();
    }

    private Unit unit(EditionId edition, UnitCode code) {
        return units.listUnits().stream()
                .filter(unit -> unit.edition().equals(edition) && unit.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<Unit> listed(EditionId edition, UnitLevel level) {
        return units.listUnits().stream()
                .filter(unit -> unit.edition().equals(edition) && unit.level() == level)
                .toList();
    }

    private Edition edition(EditionId id) {
        return units.listEditions().stream()
                .filter(edition -> edition.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<CrosswalkShare> shares() {
        return units.listCrosswalk().stream()
                .filter(share -> share.to().equals(AFTER))
                .toList();
    }
}
