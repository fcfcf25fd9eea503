package vn.mauson.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A {@link FigureForm} as sheets: one to fill in, one that explains, and a hidden one with its ids. */
final class FigureWorkbook {
    private static final String HELP_SHEET = "Hướng dẫn - Help";
    private static final Set<FigureColumn> FILLED_IN = EnumSet.of(
            FigureColumn.INDICATOR,
            FigureColumn.LEVEL,
            FigureColumn.UNIT_CODE,
            FigureColumn.UNIT_NAME,
            FigureColumn.UNIT);

    /** Letters; a width is counted in 256ths of one. */
    private static final int LETTER = 256;

    private static final int WIDE = 32;
    private static final int NARROW = 16;
    private static final int HELP = 90;

    /** Rows below the units for further periods, with the same drop-downs. */
    private static final int SPARE_ROWS = 1_000;

    private final FigureForm form;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final CellStyle heading = style(true, true);
    private final CellStyle fixed = style(true, false);
    private final CellStyle open = style(false, false);

    FigureWorkbook(FigureForm form) {
        this.form = form;
    }

    void write(OutputStream out) throws IOException {
        try (book) {
            figures(book.createSheet(FigureForm.SHEET));
            help(book.createSheet(HELP_SHEET));
            ids(book.createSheet(FigureForm.IDS_SHEET));
            book.setSheetVisibility(book.getSheetIndex(FigureForm.IDS_SHEET), SheetVisibility.VERY_HIDDEN);
            book.write(out);
        }
    }

    /** All cells are text but the values, so that no program makes a date of {@code 2024-05} or drops a zero. */
    private CellStyle style(boolean locked, boolean bold) {
        CellStyle style = book.createCellStyle();
        style.setLocked(locked);
        style.setDataFormat(book.createDataFormat().getFormat("@"));
        if (locked) {
            style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (bold) {
            Font font = book.createFont();
            font.setBold(true);
            style.setFont(font);
            style.setWrapText(true);
        }
        return style;
    }

    private void figures(XSSFSheet sheet) {
        CellStyle number = book.createCellStyle();
        number.setLocked(false);
        for (FigureColumn column : FigureColumn.values()) {
            boolean wide = column == FigureColumn.UNIT_NAME || column == FigureColumn.SOURCE;
            sheet.setColumnWidth(column.ordinal(), (wide ? WIDE : NARROW) * LETTER);
            sheet.setDefaultColumnStyle(column.ordinal(), column == FigureColumn.VALUE ? number : open);
        }
        Row header = sheet.createRow(0);
        for (FigureColumn column : FigureColumn.values()) {
            cell(header, column.ordinal(), column.heading(), heading);
        }
        form.units().forEach(unit -> row(sheet.createRow(sheet.getLastRowNum() + 1), unit, number));
        dropDown(sheet, FigureColumn.PERIOD, form.periods(), false);
        dropDown(sheet, FigureColumn.VALUE_KIND, FigureWords.VALUE_KINDS.words(), true);
        dropDown(sheet, FigureColumn.CONFIDENCE, FigureWords.CONFIDENCES.words(), true);
        sheet.createFreezePane(FigureColumn.PERIOD.ordinal(), 1);
        sheet.lockFormatColumns(false);
        sheet.enableLocking();
    }

    private void row(Row row, Unit unit, CellStyle number) {
        for (FigureColumn column : FigureColumn.values()) {
            CellStyle style = FILLED_IN.contains(column) ? fixed : column == FigureColumn.VALUE ? number : open;
            cell(row, column.ordinal(), filledIn(column, unit), style);
        }
    }

    private String filledIn(FigureColumn column, Unit unit) {
        return switch (column) {
            case INDICATOR -> form.indicator().id();
            case LEVEL -> unit.level().id();
            case UNIT_CODE -> unit.code().value();
            case UNIT_NAME -> unit.names().vi();
            case UNIT -> form.indicator().unit();
            case PERIOD, VALUE, VALUE_KIND, SOURCE, CONFIDENCE, NOTE -> null;
        };
    }

    private static void cell(Row row, int column, String text, CellStyle style) {
        row.createCell(column).setCellStyle(style);
        if (text != null) {
            row.getCell(column).setCellValue(text);
        }
    }

    /** @param closed whether other words are refused while they are typed */
    private void dropDown(Sheet sheet, FigureColumn column, List<String> words, boolean closed) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(words.toArray(String[]::new)),
                new CellRangeAddressList(1, form.units().size() + SPARE_ROWS, column.ordinal(), column.ordinal()));
        validation.setShowErrorBox(closed);
        sheet.addValidationData(validation);
    }

    private void help(Sheet sheet) {
        sheet.setColumnWidth(0, WIDE * LETTER);
        sheet.setColumnWidth(1, HELP * LETTER);
        sheet.setColumnWidth(2, HELP * LETTER);
        line(sheet, "", "Tiếng Việt", "English");
        line(
                sheet,
                form.indicator().id(),
                form.indicator().names().vi() + " (" + form.indicator().unit() + ")",
                form.indicator().names().en() + " (" + form.indicator().unit() + ")");
        line(
                sheet,
                form.edition().id().value(),
                "Địa giới có hiệu lực từ " + form.edition().from(),
                "Boundaries in force from " + form.edition().from());
        line(
                sheet,
                "",
                "Điền vào các ô trắng. Dòng không có số liệu thì để trống. Các ô xám không sửa.",
                "Fill in the white cells. Leave rows without a figure empty. Do not change the grey cells.");
        for (FigureColumn column : FigureColumn.values()) {
            line(
                    sheet,
                    column.heading(),
                    column.explained().vi(),
                    column.explained().en());
        }
    }

    private void ids(Sheet sheet) {
        line(sheet, "key", "value");
        line(sheet, "indicator", form.indicator().id());
        line(sheet, "edition", form.edition().id().value());
        line(sheet, "level", form.level().id());
    }

    private static void line(Sheet sheet, String... texts) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
    }
}
