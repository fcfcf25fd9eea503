package vn.mauson.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Refused;
import vn.mauson.pack.FigureColumn;
import vn.mauson.pack.FigureForm;
import vn.mauson.plan.Observation;
import vn.mauson.store.Observations;
import vn.mauson.store.TestDatabase;
import vn.mauson.store.TestPack;

/** A form is handed out, filled in, imported, corrected and taken back. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class FigureFormStoreTest {
    @Parameter
    private TestDatabase database;

    @TempDir
    private Path folder;

    private TestImports imports;
    private Path file;

    @BeforeEach
    void open() throws IOException {
        imports = TestImports.on(database, folder);
        file = folder.resolve("doctors.xlsx");
        FigureForm form = FigureForm.of(
                TestPack.PACK,
                TestPack.PACK.editions(),
                TestPack.PACK.units(),
                "doctors-per-10k",
                Optional.of(new EditionId("2020")),
                Optional.empty());
        try (OutputStream out = Files.newOutputStream(file)) {
            form.write(out);
        }
    }

    @AfterEach
    void close() {
        imports.close();
    }

    @Test
    void aFilledFormAddsItsFiguresAndLeavesAllOthers() throws IOException {
        List<Observation> before = list();
        fill(sheet -> {
            fill(sheet, 1, "2024-9M", 12.3);
            fill(sheet, 2, "2024-9M", 8.0);
        });
        Importer.Imported imported = imports.run(file.toString(), "--layer", "observations");
        assertThat(imported.report().changes().added()).isEqualTo(2);
        assertThat(imported.report().edition()).isEqualTo("2020");
        assertThat(imported.report().faults())
                .filteredOn(count -> count.code().equals("row-empty"))
                .extracting(ImportReport.FaultCount::count)
                .containsExactly(9L);
        assertThat(list()).containsAll(before).hasSize(before.size() + 2);
        assertThat(list().get(before.size()).value()).isEqualTo(12.3);
    }

    @Test
    void aFigureThatIsThereIsChangedAndTheUndoneImportBringsItBack() throws IOException {
        fill(sheet -> {
            fill(sheet, 1, "2024", 12.3);
            fill(sheet, 2, "2024", 8.0);
        });
        imports.run(file.toString(), "--layer", "observations");
        List<Observation> before = list();
        fill(sheet -> fill(sheet, 1, "2024", 12.5));
        Importer.Imported second = imports.run(file.toString(), "--layer", "observations");
        assertThat(second.report().changes()).isEqualTo(new ImportReport.Changes(2, 0, 1, 1, 0, 0));
        assertThat(list()).hasSameSizeAs(before).isNotEqualTo(before);
        imports.undo(second.revision());
        assertThat(list()).isEqualTo(before);
    }

    @Test
    void theSameFormTwiceChangesNothing() throws IOException {
        fill(sheet -> fill(sheet, 1, "2024", 12.3));
        imports.run(file.toString(), "--layer", "observations");
        assertThat(imports.run(file.toString(), "--layer", "observations").revision())
                .isNull();
    }

    @Test
    void wrongCellsAreMarkedInACopyAndTheFormGoesThroughOnceCorrected() throws IOException {
        fill(sheet -> {
            fill(sheet, 1, "2024", 12.3);
            fill(sheet, 2, "quý I", 8.0);
            cell(sheet, 3, FigureColumn.VALUE).setCellValue("9.000");
        });
        byte[] given = Files.readAllBytes(file);
        Importer.Imported imported = imports.run(file.toString(), "--layer", "observations");
        assertThat(Files.readAllBytes(file)).isEqualTo(given);
        Path checked = Path.of(imported.report().folder()).resolve("doctors-checked.xlsx");
        assertThat(imports.told).anyMatch(line -> line.endsWith(checked.toString()));
        read(checked, sheet -> {
            assertMarked(cell(sheet, 2, FigureColumn.PERIOD), "Không đọc được kỳ", "The period cannot be read");
            assertMarked(cell(sheet, 3, FigureColumn.VALUE), "hiểu theo hai cách", "9000 or 9");
            assertMarked(cell(sheet, 3, FigureColumn.SOURCE), "bắt buộc phải điền", "has to be filled in");
            assertThat(cell(sheet, 1, FigureColumn.VALUE).getCellComment()).isNull();
        });
        file = checked;
        fill(sheet -> {
            fill(sheet, 2, "2024-Q1", 8.0);
            fill(sheet, 3, "2024", 9.0);
        });
        assertThat(imports.run(checked.toString(), "--layer", "observations")
                        .report()
                        .changes())
                .isEqualTo(new ImportReport.Changes(3, 2, 0, 1, 0, 0));
    }

    @Test
    void marksGoIntoTheFileItselfWhereAskedAndOldOnesGo() throws IOException {
        fill(sheet -> {
            fill(sheet, 1, "2024", 12.3);
            fill(sheet, 2, "quý I", 8.0);
            fill(sheet, 3, "quý II", 8.0);
        });
        imports.run(file.toString(), "--layer", "observations", "--mark");
        fill(sheet -> fill(sheet, 2, "2024", 8.0));
        imports.run(file.toString(), "--layer", "observations", "--mark");
        read(file, sheet -> {
            Cell corrected = cell(sheet, 2, FigureColumn.PERIOD);
            assertThat(corrected.getCellComment()).isNull();
            assertThat(corrected.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
            assertMarked(cell(sheet, 3, FigureColumn.PERIOD), "Không đọc được kỳ", "cannot be read");
        });
    }

    @Test
    void aFormWithoutOneGoodRowIsRefusedAndStillMarked() throws IOException {
        fill(sheet -> fill(sheet, 1, "quý I", 12.3));
        assertThatThrownBy(() -> imports.run(file.toString(), "--layer", "observations", "--mark"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("period-unknown");
        read(file, sheet -> assertMarked(cell(sheet, 1, FigureColumn.PERIOD), "Không đọc được kỳ", "cannot be read"));
    }

    @Test
    void rowsOfAnotherIndicatorInAFormAreRefusedAndAnotherEditionIsToo() throws IOException {
        fill(sheet -> {
            fill(sheet, 1, "2024", 12.3);
            fill(sheet, 2, "2024", 12.3);
            cell(sheet, 2, FigureColumn.INDICATOR).setCellValue("hospital-beds-per-10k");
        });
        assertThat(imports.run(file.toString(), "--layer", "observations")
                        .report()
                        .faults())
                .extracting(ImportReport.FaultCount::code)
                .contains("indicator-other");
        assertThatThrownBy(() -> imports.run(file.toString(), "--layer", "observations", "--edition", "2009"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("2020, which the form was made for");
    }

    @Test
    void quarantinedRowsOfATableAreCorrectedAndImportedAsTheyAre() throws IOException {
        fill(sheet -> {
            fill(sheet, 1, "2024", 12.3);
            fill(sheet, 2, "quý I", 8.0);
        });
        Path quarantine = Path.of(imports.run(file.toString(), "--layer", "observations")
                        .report()
                        .folder())
                .resolve("quarantine.csv");
        Files.writeString(quarantine, Files.readString(quarantine).replace("quý I,", "2024-Q1,"));
        assertThat(imports.run(quarantine.toString(), "--layer", "observations", "--edition", "2020")
                        .report()
                        .changes()
                        .added())
                .isEqualTo(1);
    }

    private List<Observation> list() {
        return imports.get(Observations.class).list();
    }

    private static void assertMarked(Cell cell, String vietnamese, String english) {
        assertThat(cell.getCellComment().getString().getString()).contains(vietnamese, english);
        assertThat(cell.getCellStyle().getFillForegroundColor()).isEqualTo(IndexedColors.ROSE.getIndex());
    }

    private void fill(Consumer<Sheet> how) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            how.accept(book.getSheet(FigureForm.SHEET));
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
        }
    }

    private static void read(Path file, Consumer<Sheet> how) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            how.accept(book.getSheet(FigureForm.SHEET));
        }
    }

    private static void fill(Sheet sheet, int row, String period, double value) {
        cell(sheet, row, FigureColumn.PERIOD).setCellValue(period);
        cell(sheet, row, FigureColumn.VALUE).setCellValue(value);
        cell(sheet, row, FigureColumn.VALUE_KIND).setCellValue("thực hiện");
        cell(sheet, row, FigureColumn.SOURCE).setCellValue("Báo cáo của Sở Y tế");
        cell(sheet, row, FigureColumn.CONFIDENCE).setCellValue("cao");
    }

    private static Cell cell(Sheet sheet, int row, FigureColumn column) {
        return sheet.getRow(row).getCell(column.ordinal(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }
}
