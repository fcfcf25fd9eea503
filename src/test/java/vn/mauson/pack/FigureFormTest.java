package vn.mauson.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.NotFound;
import vn.mauson.measure.Refused;
import vn.mauson.measure.UnitLevel;

class FigureFormTest {
    private static final Pack PACK = Bundled.PACK;

    @Test
    void everyUnitHasARowWithItsCodeAndNameInIt() throws IOException {
        try (XSSFWorkbook book = book(form("health-insurance-coverage", "2024-12", null))) {
            XSSFSheet sheet = book.getSheet(FigureForm.SHEET);
            assertThat(sheet.getLastRowNum()).isEqualTo(194);
            Row row = sheet.getRow(1);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("health-insurance-coverage");
            assertThat(row.getCell(2).getStringCellValue()).matches("0\\d{4}");
            assertThat(row.getCell(6).getStringCellValue()).isEqualTo("percent_of_population");
        }
    }

    @Test
    void onlyTheCellsToFillInAreOpen() throws IOException {
        try (XSSFWorkbook book = book(form("doctors-per-10k", "2020", null))) {
            XSSFSheet sheet = book.getSheet(FigureForm.SHEET);
            assertThat(sheet.getProtect()).isTrue();
            assertThat(locked(sheet.getRow(0))).containsOnly(true);
            assertThat(locked(sheet.getRow(1)))
                    .containsExactly(true, true, true, true, false, false, true, false, false, false, false);
        }
    }

    @Test
    void periodsKindsAndConfidencesAreToChooseFrom() throws IOException {
        try (XSSFWorkbook book = book(form("doctors-per-10k", "2020", null))) {
            assertThat(book.getSheet(FigureForm.SHEET).getDataValidations())
                    .extracting(each -> List.of(each.getValidationConstraint().getExplicitListValues()))
                    .anyMatch(words -> words.contains("2024-9M"))
                    .anyMatch(words -> words.contains("thực hiện"))
                    .anyMatch(words -> words.contains("trung bình"));
        }
    }

    @Test
    void aHiddenSheetSaysWhatTheFormIsFor() throws IOException {
        try (XSSFWorkbook book = book(form("doctors-per-10k", "2020", null))) {
            int ids = book.getSheetIndex(FigureForm.IDS_SHEET);
            assertThat(book.getSheetVisibility(ids)).isEqualTo(SheetVisibility.VERY_HIDDEN);
            assertThat(book.getSheetAt(ids).getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("doctors-per-10k");
            assertThat(book.getSheetAt(ids).getRow(2).getCell(1).getStringCellValue())
                    .isEqualTo("2020");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "grdp-growth, 2024-12, PROVINCE, 1",
        "doctors-per-10k, 2024-12, DISTRICT, 11",
        "doctors-per-10k, 2025-07, DISTRICT, 11",
        "health-insurance-coverage, 2025-07, COMMUNE, 65",
        "forest-cover-rate, 2009, COMMUNE, 226",
        "ctx-population, 2020, PROVINCE, 1"
    })
    void theLevelIsTheFinestAtWhichTheTargetCanBeMapped(String indicator, String edition, UnitLevel level, int units) {
        FigureForm form = form(indicator, edition, null);
        assertThat(form.level()).isEqualTo(level);
        assertThat(form.units()).hasSize(units);
    }

    @Test
    void theEditionIsThatOfThePlansLastDayWhereNotSaid() {
        assertThat(form("grdp-growth", null, null).edition().id()).isEqualTo(new EditionId("2024-12"));
    }

    @Test
    void whatNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> form("gdp", "2020", null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> form("grdp-growth", "2021", null))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("2009, 2020, 2024-12, 2025-07");
        assertThatThrownBy(() -> form("grdp-growth", "2020", UnitLevel.COUNTRY)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @EnumSource(FigureColumn.class)
    void aColumnIsFoundByItsHeadingAndItsIdInAnyWriting(FigureColumn column) {
        assertThat(FigureColumn.find(column.heading())).contains(column);
        assertThat(FigureColumn.find(column.id().toUpperCase(Locale.ROOT))).contains(column);
        assertThat(FigureColumn.find("Nguồn gốc")).isEmpty();
    }

    private static List<Boolean> locked(Row row) {
        return StreamSupport.stream(row.spliterator(), false)
                .map(cell -> cell.getCellStyle().getLocked())
                .toList();
    }

    private static FigureForm form(String indicator, String edition, UnitLevel level) {
        return FigureForm.of(
                PACK,
                PACK.editions(),
                ReportingGroups.join(PACK.editions(), PACK.units()),
                indicator,
                Optional.ofNullable(edition).map(EditionId::new),
                Optional.ofNullable(level));
    }

    private static XSSFWorkbook book(FigureForm form) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        form.write(bytes);
        return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
    }
}
