package vn.mauson.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.xml.sax.SAXException;

/**
 * One sheet of an XLSX workbook, its columns named in the first row that has a cell. A row's number is
 * the sheet's own; rows without a cell are passed over.
 */
final class XlsxFile implements FeatureSource {
    private final Path file;
    private final Workbook workbook;
    private final Workbook.Sheet sheet;
    private final ColumnNames columns;
    private final Optional<TableGeometry> place;
    private final Heading heading;

    private XlsxFile(Path file, Workbook workbook, Hints hints) {
        this.file = file;
        this.workbook = workbook;
        List<Workbook.Sheet> sheets = workbook.listSheets();
        List<String> names = sheets.stream().map(Workbook.Sheet::name).toList();
        this.sheet = sheets.get(Sublayers.choose(file, names, "a sheet with a cell", hints));
        this.columns = ColumnNames.of(file, header());
        this.place = TableGeometry.find(columns.names());
        this.heading = heading(place.map(found -> found.frame(file, columns.names(), hints)));
    }

    /** Also workbooks of other kinds, which are refused by name. */
    static boolean recognises(Head head) {
        return head.holds("workbook.xml") || head.holds("workbook.bin") || Workbook.isOldContainer(head);
    }

    /** @throws vn.mauson.measure.Refused for another kind of workbook, or one of several sheets not said */
    static FeatureSource open(Path file, Hints hints) {
        Workbook workbook = Workbook.open(file);
        try {
            return new XlsxFile(file, workbook, hints);
        } catch (RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    private List<Object> header() {
        List<Object> header = new ArrayList<>();
        rows(row -> {
            header.addAll(values(row.cells(), row.cells().lastKey() + 1));
            return false;
        });
        return header;
    }

    private static List<Object> values(TreeMap<Integer, SheetRows.Cell> cells, int count) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(cells.containsKey(i) ? cells.get(i).value() : null);
        }
        return values;
    }

    private Heading heading(Optional<KnownFrame> frame) {
        List<String> fields = new ArrayList<>(columns.names());
        place.filter(found -> found.isText(found.first())).ifPresent(found -> fields.remove(found.first()));
        return new Heading(
                "XLSX",
                sheet.name(),
                frame.map(KnownFrame::frame),
                frame.map(KnownFrame::from).orElse("no geometry"),
                "UTF-8",
                "XLSX",
                fields,
                columns.remarks());
    }

    @Override
    public Heading heading() {
        return heading;
    }

    @Override
    public void read(Consumer<Row> reader) {
        boolean[] inBody = {false};
        rows(row -> {
            if (inBody[0]) {
                reader.accept(row(row));
            }
            inBody[0] = true;
            return true;
        });
    }

    private void rows(SheetRows.Reader reader) {
        try {
            workbook.read(sheet, reader);
        } catch (IOException | SAXException e) {
            throw Workbook.damaged(file, e);
        }
    }

    private Row row(SheetRows.SheetRow sheetRow) {
        Draft draft = new Draft();
        int count = columns.names().size();
        List<Object> values = values(sheetRow.cells(), count);
        place.ifPresent(found -> draft.geometry(
                parts -> found.draw(values, parts, draft, heading.frame().orElseThrow())));
        for (int i = 0; i < count; i++) {
            if (place.isEmpty() || !place.get().isText(i)) {
                draft.field(columns.names().get(i), values.get(i));
            }
        }
        sheetRow.cells().forEach((column, cell) -> tell(column, cell, draft));
        return draft.row(sheetRow.number());
    }

    private void tell(int column, SheetRows.Cell cell, Draft draft) {
        if (column >= columns.names().size()) {
            draft.remark("cell-without-column", "", cell.value(), "a name above it; left out");
            return;
        }
        String name = columns.names().get(column);
        if (cell.error() != null) {
            draft.refuse("cell-error", name, cell.error(), "a value");
        } else if (cell.formula() && cell.value() == null) {
            draft.remark("formula-without-value", name, "", "a formula that was computed when the file was saved");
        } else if (cell.formula()) {
            draft.remark("formula-value", name, cell.value(), "the value that the formula had when the file was saved");
        }
    }

    @Override
    public void close() {
        workbook.close();
    }
}
