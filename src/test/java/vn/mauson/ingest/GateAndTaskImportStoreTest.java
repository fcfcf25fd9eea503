package vn.mauson.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Names;
import vn.mauson.measure.Refused;
import vn.mauson.measure.UnitCode;
import vn.mauson.pack.Gate;
import vn.mauson.plan.Task;
import vn.mauson.store.Features;
import vn.mauson.store.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class GateAndTaskImportStoreTest {
    @Parameter
    private TestDatabase database;

    @TempDir
    private Path folder;

    private TestImports imports;

    @BeforeEach
    void open() {
        imports = TestImports.on(database, folder);
    }

    @AfterEach
    void close() {
        imports.close();
    }

    @Test
    void aGateThatMovesLiesInTheCommunesOfItsNewPointAndKeepsTheRest() throws IOException {
        Gate before = gate("chi-ma");
        List<Gate> all = gates();
        // The seat of Lạng Sơn city, units.csv.
        long revision = run("gates", "id,lon,lat\nchi-ma,106.76152,21.85371\n");
        Gate moved = gate("chi-ma");
        assertThat(moved.lon()).isEqualTo(106.76152);
        assertThat(moved.communes()).hasSize(4).doesNotContainValue(new UnitCode("06541"));
        assertThat(moved.district()).isEqualTo(new UnitCode("178"));
        assertThat(moved.coordMethod()).isEqualTo("source_point");
        assertThat(moved.names()).isEqualTo(before.names());
        assertThat(moved.customsCode()).isEqualTo(before.customsCode());
        assertThat(moved.source()).startsWith("gates.csv; ").contains(before.source());
        assertThat(gates()).hasSameSizeAs(all);
        imports.undo(revision);
        assertThat(gates()).isEqualTo(all);
    }

    @Test
    void aGateAtItsOldPointStaysInItsCommunesAndChangesNothing() throws IOException {
        Path file = file("gates", "id,lon,lat\nchi-ma,107.031,21.818\n");
        assertThat(imports.run(file.toString(), "--layer", "gates", "--crs", "EPSG:4326")
                        .revision())
                .isNull();
    }

    @Test
    void aGateGetsANewNameAndClassWithoutAPoint() throws IOException {
        Gate before = gate("chi-ma");
        run("gates", "id,ten,loai\nchi-ma,Cửa khẩu quốc tế Chi Ma,international_road\n");
        Gate after = gate("chi-ma");
        assertThat(after.names())
                .isEqualTo(new Names("Cửa khẩu quốc tế Chi Ma", before.names().en()));
        assertThat(after.gateClass()).isEqualTo("international_road");
        assertThat(after.communes()).isEqualTo(before.communes());
        assertThat(after.lon()).isEqualTo(before.lon());
    }

    @Test
    void aNewGateNeedsItsNameAndClass() throws IOException {
        Importer.Imported imported = imported(
                "gates",
                "id,name_vi,class,lon,lat\nmoi,Cửa khẩu Mới,auxiliary,107.031,21.818\nkhac,,auxiliary,107,21.8\nthieu,Thiếu,big,107,21.8\n");
        assertThat(gate("moi").communes())
                .containsEntry(new EditionId("2020"), gate("chi-ma").communes().get(new EditionId("2020")));
        assertThat(imported.report().faults())
                .filteredOn(ImportReport.FaultCount::refused)
                .extracting(ImportReport.FaultCount::code, ImportReport.FaultCount::field)
                .containsExactly(tuple("class-unknown", "gate_class"), tuple("field-missing", "name_vi"));
    }

    @Test
    void aStatusHoldsFromItsDayAndEndsTheOneBefore() throws IOException {
        List<Gate.Status> before = imports.get(Features.class).listGateStatuses();
        Importer.Imported imported =
                imported("gates", "id,trang_thai\nchi-ma,tạm dừng\nhuu-nghi,open\n", "--from", "2024-09-07");
        assertThat(imported.report().changes().unchanged()).isEqualTo(2);
        Features features = imports.get(Features.class);
        assertThat(features.gateStatusesOn(LocalDate.of(2024, 9, 6))
                        .get("chi-ma")
                        .status())
                .isEqualTo("open");
        assertThat(features.gateStatusesOn(LocalDate.of(2024, 9, 7))
                        .get("chi-ma")
                        .status())
                .isEqualTo("suspended");
        assertThat(features.listGateStatuses()).hasSize(before.size() + 1);
        imports.undo(imported.revision());
        assertThat(features.listGateStatuses()).isEqualTo(before);
    }

    @Test
    void aStatusBetweenKnownOnesLastsUntilTheNext() throws IOException {
        run("gates", "id,status\nhuu-nghi,suspended\n", "--from", "2023-01-03");
        assertThat(imports.get(Features.class).listGateStatuses())
                .filteredOn(each -> each.gateId().equals("huu-nghi"))
                .extracting(Gate.Status::from, Gate.Status::to, Gate.Status::status)
                .containsExactly(
                        tuple(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 1, 2), "unknown"),
                        tuple(LocalDate.of(2023, 1, 3), LocalDate.of(2023, 1, 7), "suspended"),
                        tuple(LocalDate.of(2023, 1, 8), null, "open"));
    }

    @Test
    void aTaskChangesItsPlaceAndStatusAlone() throws IOException {
        Task before = task("plan-2021-2030");
        List<Task> all = imports.get(Features.class).listTasks();
        long revision = run("tasks", "id,tien_do,clause,lon,lat\nplan-2021-2030,hoàn thành,IX,106.7,21.9\n");
        Task after = task("plan-2021-2030");
        assertThat(after.status()).isEqualTo("hoàn thành");
        assertThat(after.lon()).isEqualTo(106.7);
        assertThat(after.clause()).isEqualTo(before.clause());
        assertThat(after.place()).isEqualTo(before.place());
        imports.undo(revision);
        assertThat(imports.get(Features.class).listTasks()).isEqualTo(all);
    }

    @Test
    void aNewTaskNeedsEveryField() throws IOException {
        String head = "id,clause,name_vi,place,status,kind,unit_codes,confidence\n";
        run("tasks", head + "moi,II.9,Xây cầu,xã Tân Thanh,đang làm,commune_set,06166 183,cao\n");
        assertThat(task("moi").unitCodes()).containsExactly("06166", "183");
        Path file = file("tasks", head + "khac,,Xây cầu,x,y,bridge,99999,cao\n");
        assertThatThrownBy(() -> imports.run(file.toString(), "--layer", "tasks"))
                .isInstanceOf(Refused.class);
    }

    private Importer.Imported imported(String layer, String csv, String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of(file(layer, csv).toString(), "--layer", layer));
        if (csv.contains("lon,lat")) {
            all.addAll(List.of("--crs", "EPSG:4326"));
        }
        all.addAll(List.of(words));
        return imports.run(all.toArray(String[]::new));
    }

    private long run(String layer, String csv, String... words) throws IOException {
        return imported(layer, csv, words).revision();
    }

    private Path file(String layer, String csv) throws IOException {
        return Files.writeString(folder.resolve(layer + ".csv"), csv);
    }

    private List<Gate> gates() {
        return imports.get(Features.class).listGates();
    }

    private Gate gate(String id) {
        return gates().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private Task task(String id) {
        return imports.get(Features.class).listTasks().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
