package vn.mauson.measure;

/** Text for the cell of a table that is opened in a spreadsheet. */
public final class CellText {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CellText() {}

    /** A text that a spreadsheet would take for a formula, with an apostrophe before it; any other as it is. */
    public static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
