package vn.mauson.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.mauson.measure.CellText;

/**
 * A table as CSV (RFC 4180): UTF-8 with a byte order mark, by which spreadsheets know it, commas between cells, decimals
 * after a point, days as 2024-12-31. The lines above the table are not in it, so that its first record is the heads.
 */
final class CsvTable {
    static final String TYPE = "text/csv;charset=UTF-8";

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private CsvTable() {}

    static void write(PrintedTable table, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(table.columns());
        table.rows().forEach(row -> print(printer, row));
        printer.flush();
    }

    private static void print(CSVPrinter printer, List<Object> row) {
        try {
            for (Object cell : row) {
                printer.print(cell(cell));
            }
            printer.println();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object cell(Object cell) {
        if (cell instanceof Double number) {
            return plain(number);
        }
        return cell instanceof String text ? CellText.harmless(text) : cell;
    }

    /** All digits of a number and no exponent. */
    private static String plain(double number) {
        return new BigDecimal(Double.toString(number)).toPlainString();
    }
}
