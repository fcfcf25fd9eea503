package vn.mauson.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.geometry.Geometries;
import vn.mauson.measure.Refused;
import vn.mauson.store.Feature;
import vn.mauson.store.Items;
import vn.mauson.store.Layer;
import vn.mauson.store.Revisions;
import vn.mauson.store.TestDatabase;

/** Layers read page by page in the order of their keys, on both databases. */
@ParameterizedClass
@EnumSource
class PagingStoreTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    @Parameter
    private TestDatabase database;

    @TempDir
    private Path folder;

    private TestImports imports;
    private Items items;

    @BeforeEach
    void open() {
        imports = TestImports.on(database, folder);
        items = imports.get(Items.class);
    }

    @AfterEach
    void close() {
        imports.close();
    }

    @Test
    void pagesOfOneStateHoldEveryRowOnceWhateverIsImportedBetweenThem() throws Exception {
        imports.run(plots(1, 25), "--layer", "plots");
        Revisions revisions = imports.get(Revisions.class);
        long state = revisions.getCurrent().revision();
        List<String> expected = ids(items.list(plotsOn(DAY, null), Items.BEFORE_ALL, 1_000));
        List<String> read = new ArrayList<>();
        for (int page = 0; page < 4; page++) {
            revisions.view(state);
            String after = read.isEmpty() ? Items.BEFORE_ALL : read.get(read.size() - 1);
            read.addAll(ids(items.list(plotsOn(DAY, null), after, 7)));
            assertThat(items.count(plotsOn(DAY, null))).isEqualTo(25);
            revisions.viewNewest();
            imports.run(plots(10 * page, 10 * page + 40), "--layer", "plots");
        }
        assertThat(read).isEqualTo(expected).hasSize(25).doesNotHaveDuplicates();
        assertThat(items.count(plotsOn(DAY, null))).isEqualTo(41);
    }

    @Test
    void aVersionIsFoundByItsKeyAndListedOnTheDaysItHolds() {
        assertThat(ids(items.list(plotsOn(LocalDate.of(2024, 6, 30), null), Items.BEFORE_ALL, 9)))
                .containsExactly("1@2023-01-01", "2@2023-01-01");
        assertThat(ids(items.list(plotsOn(LocalDate.of(2024, 7, 1), null), Items.BEFORE_ALL, 9)))
                .containsExactly("1@2024-07-01", "2@2023-01-01");
        Items.Selection year = new Items.Selection(Layer.PLOTS, LocalDate.of(2024, 1, 1), DAY, null);
        assertThat(ids(items.list(year, "1@2023-01-01", 9))).containsExactly("1@2024-07-01", "2@2023-01-01");
        assertThat(items.find(Layer.PLOTS, "1@2024-07-01")).get().satisfies(plot -> {
            assertThat(plot.properties()).containsEntry("class_group", "planted_not_forest");
            assertThat(plot.properties()).containsEntry("planted_on", LocalDate.of(2024, 7, 1));
        });
        assertThat(items.find(Layer.PLOTS, "1@2024-07-02")).isEmpty();
        assertThat(items.find(Layer.PLOTS, "1")).isEmpty();
        assertThatThrownBy(() -> items.find(Layer.PLOTS, "x@2024-07-02")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> items.find(Layer.PLOTS, "1@2024-13-02")).isInstanceOf(Refused.class);
    }

    /** The envelope of a diagonal road meets a box in its empty corner; the road does not. */
    @Test
    void onlyWhatHasAPointInCommonWithTheAreaIsListed() {
        Geometry corner = Geometries.FACTORY.toGeometry(new Envelope(106.7, 106.702, 21.858, 21.86));
        Geometry middle = Geometries.FACTORY.toGeometry(new Envelope(106.704, 106.706, 21.854, 21.856));
        assertThat(items.count(new Items.Selection(Layer.ROADS, DAY, DAY, corner)))
                .isZero();
        assertThat(ids(items.list(new Items.Selection(Layer.ROADS, DAY, DAY, middle), Items.BEFORE_ALL, 9)))
                .containsExactly("a@2023-01-01");
    }

    @Test
    void everyLayerIsReadWholeAndCountedAlike() {
        for (Layer layer : List.of(Layer.GATES, Layer.ROADS, Layer.PLOTS, Layer.FACILITIES, Layer.TASKS)) {
            Items.Selection all = new Items.Selection(layer, DAY, DAY, null);
            List<Feature> read = items.list(all, Items.BEFORE_ALL, 1_000);
            assertThat(items.count(all)).as("%s", layer).isEqualTo(read.size());
            read.forEach(each -> assertThat(items.find(layer, each.id()))
                    .get()
                    .extracting(Feature::id, Feature::properties)
                    .containsExactly(each.id(), each.properties()));
            Envelope extent = items.extent(layer);
            read.stream().filter(each -> each.lonLat() != null).forEach(each -> assertThat(
                            extent.contains(each.lonLat().getEnvelopeInternal()))
                    .isTrue());
        }
    }

    private static Items.Selection plotsOn(LocalDate day, Geometry area) {
        return new Items.Selection(Layer.PLOTS, day, day, area);
    }

    private static List<String> ids(List<Feature> features) {
        return features.stream().map(Feature::id).toList();
    }

    /** Squares beside each other, numbered from first to last. */
    private String plots(int first, int last) throws Exception {
        String features = String.join(
                ",",
                IntStream.rangeClosed(first, last)
                        .mapToObj(i -> {
                            double west = 106.6 + i * 0.002;
                            return """
                                    {"type":"Feature","properties":{"id":%d,"ldlr":"TXG","maldlr":14},"geometry":{"type":"Polygon",
                                    "coordinates":[[[%2$s,21.85],[%3$s,21.85],[%3$s,21.851],[%2$s,21.851],[%2$s,21.85]]]}}""".formatted(i, west, west + 0.001);
                        })
                        .toList());
        Path file = Files.createTempFile(folder, "plots", ".geojson");
        Files.writeString(file, "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}");
        return file.toString();
    }
}
