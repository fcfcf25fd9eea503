package vn.mauson.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The columns of a table, each with its head and what it says of a row. */
final class Columns<T> {
    private final List<String> heads = new ArrayList<>();
    private final List<Function<T, Object>> cells = new ArrayList<>();
    private final Language language;

    Columns(Language language) {
        this.language = language;
    }

    /** A column whose head is a text of the message files. */
    Columns<T> add(String key, Function<T, Object> cell) {
        return addWords(language.say(key), cell);
    }

    Columns<T> addWords(String head, Function<T, Object> cell) {
        heads.add(head);
        cells.add(cell);
        return this;
    }

    List<String> heads() {
        return heads;
    }

    List<Object> row(T of) {
        List<Object> row = new ArrayList<>();
        cells.forEach(cell -> row.add(cell.apply(of)));
        return row;
    }

    PrintedTable table(String title, List<String> head, List<T> of) {
        return PrintedTable.of(title, head, heads, of.stream().map(this::row).toList());
    }
}
