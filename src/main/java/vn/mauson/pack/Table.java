package vn.mauson.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.mauson.measure.Refused;

/**
 * One CSV file of a pack with exactly the columns that are read: a missing one is refused, and so is
 * one that nobody would look at.
 */
final class Table {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(false)
            .get();

    private final String file;
    private final List<Row> rows;

    private Table(String file, List<Row> rows) {
        this.file = file;
        this.rows = rows;
    }

    /** The file's rows; a missing file, wrong columns, or a cell that is not UTF-8, NFC and one line is refused. */
    static Table read(Path directory, String file, List<String> columns) {
        try (CSVParser parser = CSVParser.parse(text(directory, file), FORMAT)) {
            requireColumns(file, parser.getHeaderNames(), columns);
            List<Row> rows = new ArrayList<>();
            for (CSVRecord record : parser) {
                rows.add(Row.of(file, record, columns));
            }
            return new Table(file, rows);
        } catch (IllegalArgumentException e) {
            throw Refused.at(file + ":1", "header", e.getMessage(), "one row of column names, none twice");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path directory, String file) throws IOException {
        try {
            return Files.readString(directory.resolve(file), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw Refused.at(file, "file", "missing", "a file of this name in " + directory.getFileName());
        } catch (CharacterCodingException e) {
            throw Refused.at(file, "encoding", "not UTF-8", "UTF-8 without a byte order mark");
        }
    }

    private static void requireColumns(String file, List<String> found, List<String> columns) {
        for (String column : columns) {
            if (!found.contains(column)) {
                throw Refused.at(file + ":1", "columns", String.join(",", found), "a header with " + column);
            }
        }
        for (String column : found) {
            if (!columns.contains(column)) {
                throw Refused.at(file + ":1", "column", column, String.join(", ", columns));
            }
        }
    }

    String file() {
        return file;
    }

    List<Row> rows() {
        return rows;
    }

    /** Every row as a value; what a value's own constructor refuses is refused with file and line. */
    <T> List<T> map(Function<Row, T> make) {
        return rows.stream().map(row -> row.make(make)).toList();
    }

    /** Refuses the second row of the same key. */
    Table unique(String... columns) {
        Map<List<String>, Row> seen = new HashMap<>();
        for (Row row : rows) {
            List<String> key = Arrays.stream(columns).map(row::cell).toList();
            Row first = seen.putIfAbsent(key, row);
            if (first != null) {
                throw Refused.at(
                        row.place(),
                        "key " + String.join("+", columns),
                        String.join("+", key),
                        "a key that no other row has; it is on line " + first.line());
            }
        }
        return this;
    }
}
