package vn.mauson.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.mauson.Api;
import vn.mauson.Served;

/** Tables read back by Commons CSV and POI, beside the JSON answers. */
@Served
class PaperTableTest {
    private static final String DAY = "asOf=2024-12-31";
    private static final int LINES_ABOVE = 7;

    @LocalServerPort
    private int port;

    private Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    private List<CSVRecord> csv(String asked) {
        byte[] bytes = Printed.ask(api, "/paper/table.csv?" + asked).body();
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\ufeff");
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new java.io.StringReader(text.substring(1)))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<JsonNode> json(String path) {
        return StreamSupport.stream(api.get(path).spliterator(), false).toList();
    }

    /** A number of an answer to its last digit; null is an empty cell. */
    private static void assertNumber(String cell, JsonNode number) {
        if (number.isNull()) {
            assertThat(cell).isEmpty();
        } else {
            assertThat(Double.parseDouble(cell)).isEqualTo(number.asDouble());
        }
    }

    @Test
    void targetsAreThoseOfTheApi() {
        List<JsonNode> targets = json("/api/plans/2024/targets?" + DAY);
        List<CSVRecord> rows = csv("table=targets&" + DAY);
        JsonNode words = api.get("/i18n/vi.json");
        assertThat(rows).hasSameSizeAs(targets);
        for (int i = 0; i < rows.size(); i++) {
            CSVRecord row = rows.get(i);
            JsonNode target = targets.get(i);
            assertThat(row.get("Mã")).isEqualTo(target.get("id").asString());
            assertNumber(row.get("Giá trị"), target.get("value"));
            assertNumber(row.get("Mục tiêu"), target.get("low"));
            assertNumber(row.get("Mục tiêu, mức trên"), target.get("high"));
            assertNumber(row.get("Gốc so sánh"), target.get("baseline"));
            assertNumber(row.get("Mức hoàn thành (1 là đủ)"), target.get("completion"));
            assertNumber(row.get("Nhịp độ (1 là kịp)"), target.get("pace"));
            assertThat(row.get("Trạng thái"))
                    .isEqualTo(words.get("status." + target.get("status").asString())
                            .asString());
            assertThat(row.get("Minh họa")).isEqualTo(target.get("illustrative").asBoolean() ? "Có" : "Không");
            assertThat(row.get("Nguồn").isEmpty())
                    .isEqualTo(target.get("source").asString().isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({"forest-cover-rate, commune, %", "new-forest-planting, district, ha"})
    void unitsAreThoseOfTheApi(String target, String level, String unit) {
        String asked = "level=" + level + "&edition=2020&" + DAY;
        List<JsonNode> units = json("/api/plans/2024/targets/" + target + "/units?" + asked);
        List<CSVRecord> rows = csv("table=units&target=" + target + "&" + asked);
        assertThat(rows).hasSameSizeAs(units);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).get("Mã")).isEqualTo(units.get(i).get("code").asString());
            assertThat(rows.get(i).get("Tên"))
                    .isEqualTo(units.get(i).get("name").asString());
            assertNumber(rows.get(i).get("Giá trị (" + unit + ")"), units.get(i).get("value"));
            assertNumber(
                    rows.get(i).get("Mục tiêu (" + unit + ")"), units.get(i).get("target"));
            assertNumber(rows.get(i).get("Nhịp độ (1 là kịp)"), units.get(i).get("pace"));
            assertThat(rows.get(i).get("Nguồn")).contains("minh họa");
        }
    }

    @Test
    void aWorkbookHoldsRealNumbersUnderLinesThatSayWhatTheyAre() throws IOException {
        String asked = "level=commune&edition=2020&" + DAY;
        List<JsonNode> units = json("/api/plans/2024/targets/forest-cover-rate/units?" + asked);
        HttpResponse<byte[]> answer =
                Printed.ask(api, "/paper/table.xlsx?table=units&target=forest-cover-rate&" + asked);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
            Sheet sheet = workbook.getSheetAt(0);
            List<String> above = new ArrayList<>();
            sheet.forEach(row ->
                    above.add(row.getRowNum() < LINES_ABOVE ? row.getCell(0).toString() : ""));
            assertThat(above)
                    .anyMatch(line -> line.equals("Tỷ lệ che phủ rừng"))
                    .anyMatch(line -> line.equals("tính đến 31/12/2024"))
                    .anyMatch(line -> line.startsWith("Ranh giới 2020"))
                    .anyMatch(line -> line.contains("phiên bản dữ liệu r1-"))
                    .anyMatch(line -> line.startsWith("Nguồn"));
            assertThat(sheet.getRow(LINES_ABOVE).getCell(4).getStringCellValue())
                    .isEqualTo("Giá trị (%)");
            for (int i = 0; i < units.size(); i++) {
                Row row = sheet.getRow(LINES_ABOVE + 1 + i);
                assertThat(row.getCell(0).getStringCellValue())
                        .isEqualTo(units.get(i).get("code").asString());
                assertThat(row.getCell(4).getCellType()).isEqualTo(CellType.NUMERIC);
                assertThat(row.getCell(4).getNumericCellValue())
                        .isEqualTo(units.get(i).get("value").asDouble());
            }
            assertThat(sheet.getRow(LINES_ABOVE + 1 + units.size())).isNull();
        }
    }

    @Test
    void aUnitHasTheTargetsOfItsCard() {
        JsonNode card = api.get("/api/units/06184?edition=2020&" + DAY);
        List<CSVRecord> rows = csv("table=unit&unit=06184&edition=2020&" + DAY);
        assertThat(rows).hasSize(card.get("targets").size());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).get("Mã"))
                    .isEqualTo(card.get("targets").get(i).get("id").asString());
            assertNumber(rows.get(i).get("Giá trị"), card.get("targets").get(i).get("value"));
            assertNumber(rows.get(i).get("Mục tiêu"), card.get("targets").get(i).get("target"));
        }
    }

    @Test
    void gatesTasksAndRevisionsAreThoseOfTheApi() {
        List<JsonNode> gates = json("/api/gates?" + DAY);
        List<CSVRecord> rows = csv("table=gates&" + DAY);
        assertThat(rows).hasSameSizeAs(gates);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).get("Mã")).isEqualTo(gates.get(i).get("id").asString());
            assertNumber(rows.get(i).get("Kinh độ (độ)"), gates.get(i).get("lon"));
            assertThat(rows.get(i).get("Nguồn"))
                    .isEqualTo(gates.get(i).get("source").asString());
        }
        assertThat(csv("table=tasks")).hasSameSizeAs(json("/api/tasks"));
        assertThat(csv("table=revisions")).hasSameSizeAs(json("/api/revisions"));
    }

    /** Plots are each of one unit, so those of all districts are those of the province. */
    @Test
    void thePlotsOfTheDistrictsAreThoseOfTheProvince() {
        String asked = "table=plots&edition=2020&" + DAY;
        List<String> all =
                csv(asked).stream().map(row -> row.get("Mã")).sorted().toList();
        List<String> parts = new ArrayList<>();
        json("/api/plans/2024/targets/forest-cover-rate/units?level=district&edition=2020&" + DAY)
                .forEach(district -> csv(asked + "&unit=" + district.get("code").asString())
                        .forEach(row -> parts.add(row.get("Mã"))));
        assertThat(all)
                .hasSize(api.get("/ogc/collections/plots/items?limit=1&datetime=2024-12-31")
                        .get("numberMatched")
                        .asInt());
        assertThat(parts).doesNotHaveDuplicates();
        assertThat(all).containsAll(parts);
        assertThat(all.size() - parts.size())
                .as("plots whose inner point is on no district")
                .isLessThan(20);
    }

    @Test
    void noTextBecomesAFormulaAndNoNumberLosesADigit() throws IOException {
        List<Object> cells = Arrays.asList("=1+1", "+84", "-x", "@a", "\tb", "a,\"b\"", null, -0.5, 1e-7, 12L, "9.000");
        List<String> heads =
                cells.stream().map(cell -> "" + cells.indexOf(cell)).toList();
        PrintedTable table = PrintedTable.of("t", List.of(), heads, List.of(cells));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvTable.write(table, out);
        String record = out.toString(StandardCharsets.UTF_8).split("\r\n")[1];
        assertThat(record).isEqualTo("'=1+1,'+84,'-x,'@a,'\tb,\"a,\"\"b\"\"\",,-0.5,0.00000010,12,9.000");
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        XlsxTable.write(table, "t", xlsx);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx.toByteArray()))) {
            Row row = workbook.getSheetAt(0).getRow(3);
            assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(8).getNumericCellValue()).isEqualTo(1e-7);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "table=x | table is 'x'; allowed: targets, units, unit, gates, tasks, plots, revisions",
                "table=units | target is ''; allowed: the id of a target where table=units",
                "table=unit | unit is ''; allowed: the code of a unit where table=unit",
                "table=gates&unit=178 | unit is '178'; allowed: nothing where table=gates",
                "table=tasks&asOf=2024-12-31 | asOf is '2024-12-31'; allowed: nothing where table=tasks",
                "table=targets&level=commune | level is 'commune'; allowed: nothing where table=targets",
                "table=targets&dpi=3 | parameter is 'dpi'; allowed: asOf, edition",
                "table=targets&lang=fr | lang is 'fr'; allowed: vi, en",
            })
    void whatIsNotAllowedIsRefusedWithWhatIs(String asked, String said) {
        for (String kind : List.of("csv", "xlsx")) {
            JsonNode problem = api.problem("/paper/table." + kind + "?" + asked);
            assertThat(problem.get("status").asInt()).isEqualTo(400);
            assertThat(problem.get("detail").asString()).contains(said);
        }
    }
}
