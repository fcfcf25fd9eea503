package vn.mauson.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Which styles show a number as a date (ECMA-376, part 1, 18.8.30 and 18.8.45), and whether the
 * workbook counts days from 1904. Hears the workbook part and the style part.
 */
final class SheetStyles extends DefaultHandler {
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Boolean> dates = new ArrayList<>();
    private boolean inCellStyles;
    private boolean from1904;

    boolean isDate(int style) {
        return style >= 0 && style < dates.size() && dates.get(style);
    }

    boolean isFrom1904() {
        return from1904;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "workbookPr" -> from1904 = List.of("1", "true").contains(attribute(attributes, "date1904"));
            case "numFmt" -> formats.put(number(attributes), attribute(attributes, "formatCode"));
            case "cellXfs" -> inCellStyles = true;
            case "xf" -> addStyle(number(attributes));
            default -> {}
        }
    }

    private void addStyle(int format) {
        if (inCellStyles) {
            String code = formats.getOrDefault(format, BuiltinFormats.getBuiltinFormat(format));
            dates.add(code != null && DateUtil.isADateFormat(format, code));
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        inCellStyles &= !name.equals("cellXfs");
    }

    private static String attribute(Attributes attributes, String name) {
        return attributes.getValue(name) == null ? "" : attributes.getValue(name);
    }

    private static int number(Attributes attributes) {
        return SheetRows.number(attributes.getValue("numFmtId"), 0);
    }
}
