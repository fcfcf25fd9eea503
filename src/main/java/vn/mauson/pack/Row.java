package vn.mauson.pack;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Names;
import vn.mauson.measure.Refused;
import vn.mauson.measure.UnitCode;

/**
 * One row of a {@link Table}. Methods named {@code optional...} give null for an empty cell; all others
 * refuse it.
 */
record Row(String file, long line, Map<String, String> cells) {
    private static final List<String> CONFIDENCE = List.of("high", "medium", "low");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final String ALLOWED = "'; allowed: ";

    /** Lines are counted from the header's 1; cells hold no line breaks, so records and lines agree. */
    static Row of(String file, CSVRecord record, List<String> columns) {
        Row row = new Row(file, record.getRecordNumber() + 1, new HashMap<>());
        if (record.size() != columns.size()) {
            throw Refused.at(row.place(), "number of cells", record.size(), "" + columns.size());
        }
        for (String column : columns) {
            String cell = record.get(column);
            row.cells.put(column, cell);
            if (!Normalizer.isNormalized(cell, Normalizer.Form.NFC) || cell.contains("\n")) {
                throw row.refuse(column, "one line of text in Unicode form NFC");
            }
        }
        return row;
    }

    String place() {
        return file + ":" + line;
    }

    String cell(String column) {
        return cells.get(column);
    }

    Refused refuse(String column, String allowed) {
        return Refused.at(place(), column, cell(column), allowed);
    }

    String text(String column) {
        return require(column, !cell(column).isBlank(), "a text that is not empty");
    }

    String optional(String column) {
        return cell(column).isEmpty() ? null : cell(column);
    }

    double number(String column) {
        return Double.parseDouble(
                require(column, NUMBER.matcher(cell(column)).matches(), "a number such as 97.2, with a dot"));
    }

    Double optionalNumber(String column) {
        return cell(column).isEmpty() ? null : Double.valueOf(number(column));
    }

    int whole(String column) {
        return Integer.parseInt(require(column, WHOLE.matcher(cell(column)).matches(), "a whole number"));
    }

    Integer optionalWhole(String column) {
        return cell(column).isEmpty() ? null : Integer.valueOf(whole(column));
    }

    LocalDate date(String column) {
        try {
            return LocalDate.parse(cell(column));
        } catch (DateTimeException e) {
            throw refuse(column, "a date YYYY-MM-DD");
        }
    }

    LocalDate optionalDate(String column) {
        return cell(column).isEmpty() ? null : date(column);
    }

    boolean yes(String column) {
        return oneOf(column, List.of("yes", "no")).equals("yes");
    }

    Boolean optionalYes(String column) {
        return cell(column).isEmpty() ? null : Boolean.valueOf(yes(column));
    }

    String oneOf(String column, List<String> vocabulary) {
        return require(column, vocabulary.contains(cell(column)), String.join(", ", vocabulary));
    }

    String optionalOneOf(String column, List<String> vocabulary) {
        return cell(column).isEmpty() ? null : oneOf(column, vocabulary);
    }

    String confidence() {
        return oneOf("confidence", CONFIDENCE);
    }

    Names names() {
        return new Names(text("name_vi"), cell("name_en"));
    }

    EditionId edition(String column) {
        return new EditionId(text(column));
    }

    UnitCode code(String column) {
        return new UnitCode(text(column));
    }

    UnitCode optionalCode(String column) {
        return cell(column).isEmpty() ? null : code(column);
    }

    List<String> words(String column) {
        return cell(column).isEmpty() ? List.of() : Arrays.asList(cell(column).split(" "));
    }

    String require(String column, boolean holds, String allowed) {
        if (!holds) {
            throw refuse(column, allowed);
        }
        return cell(column);
    }

    /** What a value's constructor refuses does not know where it stands: the place is put before it. */
    <T> T make(Function<Row, T> make) {
        try {
            return make.apply(this);
        } catch (Refused e) {
            throw e.getMessage().startsWith(file) ? e : located(e);
        }
    }

    private Refused located(Refused e) {
        String said = e.getMessage().substring(e.thing().length() + " is '".length());
        int end = said.indexOf(ALLOWED);
        return Refused.at(place(), e.thing(), said.substring(0, end), said.substring(end + ALLOWED.length()));
    }
}
