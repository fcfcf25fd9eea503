package vn.mauson.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.mauson.formats.Fault;
import vn.mauson.formats.Heading;
import vn.mauson.pack.FigureColumn;

/**
 * The reasons why rows were refused, written at their cells into the workbook they came from: the cell is
 * coloured and has a comment in both languages. Marks of an earlier import are taken away. A comment of
 * somebody else's stays; then the colour alone tells, and the findings say why.
 */
final class CellMarks implements AutoCloseable {
    /** A workbook is held whole while it is marked: packed bytes of the file, unpacked bytes of one part. */
    private static final long MOST_BYTES = 8L << 20;

    private static final long MOST_PART_BYTES = 64L << 20;

    /** More than anybody reads at cells; findings.csv has them all. */
    private static final int MOST_MARKS = 10_000;

    private static final String WORKBOOK = "XLSX";
    private static final String AUTHOR = "Mẫu Sơn";
    private static final int COMMENT_COLUMNS = 4;
    private static final int COMMENT_ROWS = 6;

    private static final ResourceBundle VI = ResourceBundle.getBundle("messages", Locale.forLanguageTag("vi"));
    private static final ResourceBundle EN = ResourceBundle.getBundle("messages", Locale.forLanguageTag("en"));

    private final ImportRequest request;
    private final Heading sheet;
    private final Path folder;
    private final Consumer<String> progress;
    private final Map<Long, List<Fault>> refusals = new TreeMap<>();
    private int count;

    /**
     * @param sheet as it was read; nothing is marked in files that are no workbooks
     * @param progress told where the marks are, or why there are none
     */
    CellMarks(ImportRequest request, Heading sheet, Path folder, Consumer<String> progress) {
        this.request = request;
        this.sheet = sheet;
        this.folder = folder;
        this.progress = progress;
    }

    /** @param row as a person counts it in the sheet */
    void add(long row, Fault fault) {
        if (fault.refused() && count < MOST_MARKS) {
            refusals.computeIfAbsent(row, number -> new ArrayList<>()).add(fault);
            count++;
        }
    }

    /** Writes the marks if a row was refused: into the file where the request says so, else into a copy in the folder. */
    @Override
    public void close() {
        if (count == 0 || !sheet.format().equals(WORKBOOK)) {
            return;
        }
        Path to = request.mark() ? request.file() : folder.resolve(copyName());
        try {
            if (Files.size(request.file()) > MOST_BYTES) {
                progress.accept("the workbook is too large to be marked; the reasons are in findings.csv");
                return;
            }
            write(to);
            progress.accept("the reasons are written at the cells of " + to);
        } catch (IOException e) {
            progress.accept(
                    "the workbook could not be marked (" + e.getMessage() + "); the reasons are in findings.csv");
        }
    }

    private String copyName() {
        String name = request.file().getFileName().toString();
        return name.substring(0, name.lastIndexOf('.')) + "-checked.xlsx";
    }

    /** Half a file never has the name of the whole one. */
    private void write(Path to) throws IOException {
        ZipSecureFile.setMaxEntrySize(MOST_PART_BYTES);
        Path half = Files.createTempFile(to.toAbsolutePath().getParent(), "marked", ".part");
        try {
            try (InputStream in = Files.newInputStream(request.file());
                    XSSFWorkbook book = new XSSFWorkbook(in);
                    OutputStream out = Files.newOutputStream(half)) {
                Sheet marked = book.getSheet(sheet.sublayer());
                clear(marked);
                mark(marked);
                book.write(out);
            }
            Files.move(half, to, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static void clear(Sheet sheet) {
        for (var each : Map.copyOf(sheet.getCellComments()).entrySet()) {
            if (AUTHOR.equals(each.getValue().getAuthor())) {
                Cell cell = sheet.getRow(each.getKey().getRow())
                        .getCell(each.getKey().getColumn());
                cell.removeCellComment();
                cell.setCellStyle(filled(cell, filledIn(cell) ? IndexedColors.GREY_25_PERCENT : null));
            }
        }
    }

    /** Whether it is one of those a form has filled in, which are grey. */
    private static boolean filledIn(Cell cell) {
        return cell.getSheet().getProtect() && cell.getCellStyle().getLocked();
    }

    private static CellStyle filled(Cell cell, IndexedColors colour) {
        CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.setFillPattern(colour == null ? FillPatternType.NO_FILL : FillPatternType.SOLID_FOREGROUND);
        if (colour != null) {
            style.setFillForegroundColor(colour.getIndex());
        }
        return style;
    }

    private void mark(Sheet sheet) {
        Row header = sheet.getRow(sheet.getFirstRowNum());
        Map<Short, CellStyle> styles = new HashMap<>();
        refusals.forEach((number, faults) -> {
            Map<Integer, StringBuilder> texts = new TreeMap<>();
            faults.forEach(fault -> texts.computeIfAbsent(column(header, fault.field()), at -> new StringBuilder())
                    .append(text(fault)));
            texts.forEach((column, text) -> mark(sheet, cell(sheet, number, column), text.toString(), styles));
        });
    }

    private static Cell cell(Sheet sheet, long number, int column) {
        return sheet.getRow((int) number - 1).getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    /** The column of a field, the first for what is about the row. */
    private static int column(Row header, String field) {
        for (Cell cell : header) {
            String heading = cell.toString();
            String id = FigureColumn.find(heading).map(FigureColumn::id).orElse(Draft.plain(heading));
            if (id.equals(field) || heading.equals(field)) {
                return cell.getColumnIndex();
            }
        }
        return Math.max(header.getFirstCellNum(), 0);
    }

    private static void mark(Sheet sheet, Cell cell, String text, Map<Short, CellStyle> styles) {
        short before = cell.getCellStyle().getIndex();
        cell.setCellStyle(styles.computeIfAbsent(before, index -> filled(cell, IndexedColors.ROSE)));
        if (cell.getCellComment() != null) {
            return;
        }
        ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 1 + COMMENT_COLUMNS);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + COMMENT_ROWS);
        Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setAuthor(AUTHOR);
        comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString(text.strip()));
        cell.setCellComment(comment);
    }

    private static String text(Fault fault) {
        return message(VI, fault) + message(EN, fault) + "(" + fault.code() + ": " + fault.reason() + ")\n";
    }

    /** Readers of files know reasons of their own; those are told by the last line alone. */
    private static String message(ResourceBundle texts, Fault fault) {
        try {
            return texts.getString("fault." + fault.code()) + "\n";
        } catch (MissingResourceException e) {
            return "";
        }
    }
}
