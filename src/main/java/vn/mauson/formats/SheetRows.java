package vn.mauson.formats;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Hears a sheet (ECMA-376, part 1, 18.3) and tells its rows one by one. */
final class SheetRows extends DefaultHandler {
    /** The largest number up to which a double holds every whole number. */
    private static final double WHOLE = 1L << 53;

    private static final int LETTERS = 26;

    private final SheetStrings strings;
    private final SheetStyles styles;
    private final Reader reader;
    private final StringBuilder text = new StringBuilder();
    private TreeMap<Integer, Cell> cells = new TreeMap<>();
    private long row;
    private int column;
    private String type = "";
    private int style;
    private boolean inText;
    private boolean formula;

    /**
     * What stands in a cell.
     *
     * @param value text, Long, Double, Boolean, LocalDate or null
     * @param formula whether it was computed
     * @param error such as {@code #REF!}, else null
     */
    record Cell(Object value, boolean formula, String error) {}

    /** @param cells by column from 0; never empty */
    record SheetRow(long number, TreeMap<Integer, Cell> cells) {}

    /** Takes rows that have a cell with something in it. */
    interface Reader {
        /** Whether more is wanted. */
        boolean take(SheetRow row);
    }

    /** The reader wants no more. */
    static final class Enough extends SAXException {
        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    SheetRows(SheetStrings strings, SheetStyles styles, Reader reader) {
        this.strings = strings;
        this.styles = styles;
        this.reader = reader;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        switch (name) {
            case "row" -> startRow(number(attributes.getValue("r"), (int) row + 1));
            case "c" -> startCell(attributes);
            case "f" -> formula = true;
            case "v", "t" -> inText = true;
            default -> {}
        }
    }

    private void startRow(int number) throws SAXException {
        if (number <= row || number > Limits.SHEET_ROWS) {
            throw new SAXException("row " + number + " after row " + row);
        }
        row = number;
        column = -1;
    }

    private void startCell(Attributes attributes) throws SAXException {
        String place = attributes.getValue("r");
        column = place == null ? column + 1 : column(place);
        if (column < 0 || column >= Limits.COLUMNS) {
            throw new SAXException("a cell at '" + place + "'");
        }
        type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        style = number(attributes.getValue("s"), 0);
        formula = false;
        text.setLength(0);
    }

    /** The column of a place such as {@code AB12}, from 0. */
    private static int column(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && place.charAt(i) >= 'A' && place.charAt(i) <= 'Z'; i++) {
            column = Math.min(LETTERS * column + place.charAt(i) - 'A' + 1, Limits.COLUMNS + 1);
        }
        return column - 1;
    }

    @Override
    public void characters(char[] letters, int from, int length) throws SAXException {
        if (inText && text.length() + length > Limits.SHEET_CELL_CHARACTERS) {
            throw new SAXException("a cell of more than " + Limits.SHEET_CELL_CHARACTERS + " characters");
        }
        if (inText) {
            text.append(letters, from, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        switch (name) {
            case "v", "t" -> inText = false;
            case "c" -> endCell();
            case "row" -> endRow();
            default -> {}
        }
    }

    private void endCell() {
        boolean error = type.equals("e");
        Object value = error || text.isEmpty() ? null : value(text.toString());
        if (error || value != null || formula) {
            cells.put(column, new Cell(value, formula, error ? text.toString() : null));
        }
    }

    private void endRow() throws SAXException {
        if (cells.isEmpty()) {
            return;
        }
        SheetRow complete = new SheetRow(row, cells);
        cells = new TreeMap<>();
        if (!reader.take(complete)) {
            throw new Enough();
        }
    }

    private Object value(String written) {
        return switch (type) {
            case "s" -> blankAsNull(strings.find(number(written, -1)));
            case "b" -> written.equals("1");
            case "n" -> numeric(written);
            default -> written;
        };
    }

    private static String blankAsNull(String found) {
        return found == null || found.isEmpty() ? null : found;
    }

    /** A number that is none stays text. */
    private Object numeric(String written) {
        double number;
        try {
            number = Double.parseDouble(written);
        } catch (NumberFormatException e) {
            return written;
        }
        if (styles.isDate(style) && DateUtil.isValidExcelDate(number)) {
            return date(number);
        }
        boolean whole = number == Math.rint(number) && Math.abs(number) <= WHOLE;
        return whole ? (Object) (long) number : (Object) number;
    }

    /** A day as a date; with a time of day, and a time alone, as text. */
    private Object date(double days) {
        LocalDateTime time = DateUtil.getLocalDateTime(days, styles.isFrom1904());
        if (time == null) {
            return days;
        }
        if (days < 1) {
            return time.toLocalTime().toString();
        }
        return time.toLocalTime().equals(LocalTime.MIDNIGHT) ? time.toLocalDate() : (Object) time.toString();
    }

    /** A whole number, or the other where there is none that fits. */
    static int number(String text, int other) {
        try {
            return text == null ? other : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return other;
        }
    }
}
