package vn.mauson.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.mauson.geometry.Frame;
import vn.mauson.measure.Refused;

class XlsxFileTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("figures.xlsx");
    }

    private Path write(XSSFWorkbook workbook) throws IOException {
        try (OutputStream out = Files.newOutputStream(file());
                workbook) {
            workbook.write(out);
        }
        return file();
    }

    private static void row(Sheet sheet, int row, Object... values) {
        org.apache.poi.ss.usermodel.Row made = sheet.createRow(row);
        for (int i = 0; i < values.length; i++) {
            set(made.createCell(i), values[i]);
        }
    }

    private static void set(Cell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof Boolean truth) {
            cell.setCellValue(truth);
        } else if (value != null) {
            cell.setCellValue(value.toString());
        }
    }

    @Test
    void valuesKeepTheirTypesAndRowsTheirNumbers() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        Sheet sheet = workbook.createSheet("Kỳ 1");
        row(sheet, 2, "mã", "tên", "ha", "xong");
        row(sheet, 3, "06616", "Mẫu So\u031Bn", 12, true);
        row(sheet, 5, null, null, 2.5, false);
        List<Row> rows = Reading.rows(write(workbook));
        assertThat(rows.stream().map(Row::number)).containsExactly(4L, 6L);
        assertThat(rows.get(0).fields().values()).containsExactly("06616", "Mẫu Sơn", 12L, true);
        assertThat(rows.get(1).fields().values()).containsExactly(null, null, 2.5, false);
        assertThat(Reading.heading(file(), Hints.none()).sublayer()).isEqualTo("Kỳ 1");
    }

    @Test
    void aDateIsADateInBothCalendars() throws IOException {
        for (boolean from1904 : new boolean[] {false, true}) {
            XSSFWorkbook workbook = new XSSFWorkbook();
            if (from1904) {
                workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
            }
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            Sheet sheet = workbook.createSheet();
            row(sheet, 0, "ngày", "lúc");
            row(sheet, 1, "", "");
            sheet.getRow(1).getCell(0).setCellValue(LocalDate.of(2024, 6, 30));
            sheet.getRow(1).getCell(1).setCellValue(LocalDateTime.of(2024, 6, 30, 7, 15));
            sheet.getRow(1).getCell(0).setCellStyle(style);
            sheet.getRow(1).getCell(1).setCellStyle(style);
            assertThat(Reading.rows(write(workbook)).get(0).fields().values())
                    .containsExactly(LocalDate.of(2024, 6, 30), "2024-06-30T07:15");
        }
    }

    @Test
    void formulasAndErrorsAreTold() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        Sheet sheet = workbook.createSheet();
        row(sheet, 0, "a", "b", "c");
        row(sheet, 1, 2, "", "");
        sheet.getRow(1).getCell(1).setCellFormula("A2*2");
        workbook.getCreationHelper()
                .createFormulaEvaluator()
                .evaluateFormulaCell(sheet.getRow(1).getCell(1));
        sheet.getRow(1).getCell(2).setCellErrorValue(FormulaError.REF.getCode());
        row(sheet, 2, 2, "", "");
        sheet.getRow(2).getCell(1).setCellFormula("A3*2");
        row(sheet, 3, 1, 1, 1, "a note beside the table");
        List<Row> rows = Reading.rows(write(workbook));
        assertThat(rows.get(0).fields()).containsEntry("b", 4L).containsEntry("c", null);
        assertThat(rows.stream().map(Reading::codes))
                .containsExactly(
                        List.of("formula-value", "cell-error"),
                        List.of("formula-without-value"),
                        List.of("cell-without-column"));
        assertThat(rows.get(0).faults().get(1)).isEqualTo(Fault.refusal("cell-error", "c", "#REF!", "a value"));
    }

    @Test
    void oneOfSeveralSheetsWithCellsIsAskedFor() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        row(workbook.createSheet("Quý 1"), 0, "a");
        workbook.createSheet("trống");
        row(workbook.createSheet("Quý 2"), 0, "b");
        write(workbook);
        assertThatThrownBy(() -> Reading.rows(file()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("'Quý 1, Quý 2'")
                .hasMessageContaining("--sublayer");
        assertThat(Reading.heading(file(), Reading.sublayer("Quý 2")).fields()).containsExactly("b");
    }

    @Test
    void anEmptyWorkbookIsRefused() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        workbook.createSheet();
        write(workbook);
        assertThatThrownBy(() -> Reading.rows(file()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("cell");
    }

    @Test
    void longitudeAndLatitudeMakePoints() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        Sheet sheet = workbook.createSheet();
        row(sheet, 0, "Tên", "Kinh độ", "Vĩ độ");
        row(sheet, 1, "Hữu Nghị", 106.71, "21,97");
        Row row = Reading.rows(write(workbook)).get(0);
        assertThat(row.geometry()).hasToString("POINT (106.71 21.97)");
        assertThat(Reading.heading(file(), Hints.none()).frame()).contains(Frame.LON_LAT);
    }

    @Test
    void workbooksOfOtherKindsAreRefusedByName() throws IOException {
        write(new XSSFWorkbook(XSSFWorkbookType.XLSM));
        assertThatThrownBy(() -> Reading.rows(file()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("macros");
        try (HSSFWorkbook old = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file())) {
            old.createSheet();
            old.write(out);
        }
        assertThatThrownBy(() -> Reading.rows(file()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(".xls'");
        try (POIFSFileSystem locked = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file())) {
            locked.createDocument(new ByteArrayInputStream(new byte[] {1}), "EncryptedPackage");
            locked.writeFilesystem(out);
        }
        assertThatThrownBy(() -> Reading.rows(file()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("password");
    }

    @Test
    void aPartThatUnpacksToFarMoreIsRefused() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        row(workbook.createSheet(), 0, "a");
        Path honest = write(workbook);
        Path bomb = folder.resolve("bomb.xlsx");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(honest));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] part = in.readAllBytes();
                boolean strings = entry.getName().endsWith("sharedStrings.xml");
                out.write(strings ? " ".repeat(200 << 20).getBytes() : part);
            }
        }
        assertThatThrownBy(() -> Reading.rows(bomb)).isInstanceOf(Refused.class);
    }

    @Test
    void aDamagedFileGivesRowsOrARefusal() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        Sheet sheet = workbook.createSheet();
        row(sheet, 0, "mã", "tên");
        for (int i = 1; i < 40; i++) {
            row(sheet, i, i, "Lô " + i);
        }
        Corruption.survives(write(workbook), folder, Hints.none());
    }
}
