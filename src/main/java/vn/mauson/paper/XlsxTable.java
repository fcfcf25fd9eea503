package vn.mauson.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A table as XLSX, streamed: the lines above it, its heads, then its rows; numbers and days are real ones. */
final class XlsxTable {
    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Rows kept in memory while writing. */
    private static final int WINDOW = 200;

    private static final int CHARACTER = 256;
    private static final int NARROWEST = 10;
    private static final int WIDEST = 44;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW);
    private final Sheet sheet;
    private final CellStyle bold = workbook.createCellStyle();
    private final CellStyle heads = workbook.createCellStyle();
    private final CellStyle days = workbook.createCellStyle();
    private int next;

    private XlsxTable(String name) {
        sheet = workbook.createSheet(name);
        Font font = workbook.createFont();
        font.setBold(true);
        bold.setFont(font);
        heads.setFont(font);
        heads.setWrapText(true);
        heads.setVerticalAlignment(VerticalAlignment.TOP);
        heads.setBorderBottom(BorderStyle.THIN);
        days.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
    }

    /** @param name of the sheet in the workbook, at most 31 characters */
    static void write(PrintedTable table, String name, OutputStream out) throws IOException {
        XlsxTable xlsx = new XlsxTable(name);
        try (SXSSFWorkbook workbook = xlsx.workbook) {
            xlsx.fill(table);
            workbook.write(out);
        }
    }

    private void fill(PrintedTable table) {
        row(List.of(table.title()), bold);
        table.head().forEach(line -> row(List.of(line), null));
        next++;
        int headRow = next;
        row(table.columns(), heads);
        sheet.createFreezePane(0, next);
        table.rows().forEach(cells -> row(cells, null));
        sheet.setAutoFilter(new CellRangeAddress(
                headRow, Math.max(headRow, next - 1), 0, table.columns().size() - 1));
        for (int i = 0; i < table.columns().size(); i++) {
            int characters =
                    Math.max(NARROWEST, Math.min(WIDEST, table.columns().get(i).length() + 2));
            sheet.setColumnWidth(i, characters * CHARACTER);
        }
    }

    private void row(List<?> cells, CellStyle style) {
        Row row = sheet.createRow(next++);
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) != null) {
                set(row.createCell(i), cells.get(i), style);
            }
        }
    }

    /** A text is always a text here: a workbook keeps formulas in a place of their own. */
    private void set(Cell cell, Object value, CellStyle style) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
        } else {
            cell.setCellValue(value.toString());
        }
        if (style != null || value instanceof LocalDate) {
            cell.setCellStyle(value instanceof LocalDate ? days : style);
        }
    }
}
