package vn.mauson.paper;

import java.util.List;
import java.util.function.Consumer;

/**
 * A table for a spreadsheet.
 *
 * @param head lines above it: what it is, of which day, edition and version, from where
 * @param columns their heads, in words, with the unit of measure of their numbers
 * @param rows as many cells as columns, each a text, a number, a day, or null where nothing is known
 */
record PrintedTable(String title, List<String> head, List<String> columns, Rows rows) {
    /** Hands on its rows one by one. */
    interface Rows {
        void forEach(Consumer<List<Object>> taker);
    }

    static PrintedTable of(String title, List<String> head, List<String> columns, List<List<Object>> rows) {
        return new PrintedTable(title, head, columns, rows::forEach);
    }
}
