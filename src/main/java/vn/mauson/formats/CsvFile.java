package vn.mauson.formats;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.mauson.measure.Refused;

/**
 * A table as text (RFC 4180), its columns named in the first line. Values stay text, for only who
 * imports them knows whether {@code 06616} is a code; an empty cell is null. A row's number is the line
 * it begins in.
 */
final class CsvFile implements FeatureSource {
    private final Path file;
    private final CsvText text;
    private final ColumnNames columns;
    private final Optional<TableGeometry> place;
    private final Heading heading;

    private CsvFile(Path file, CsvText text, Hints hints) {
        this.file = file;
        this.text = text;
        this.columns = columns();
        this.place = TableGeometry.find(columns.names());
        this.heading = heading(place.map(found -> found.frame(file, columns.names(), hints)));
    }

    /** By its name, for a table as text has no mark of its own. */
    static boolean recognises(Head head) {
        return head.isNamed(".csv") || head.isNamed(".tsv") || head.isNamed(".txt");
    }

    /** @throws Refused for an encoding or frame not known, or a file without a line */
    static FeatureSource open(Path file, Hints hints) {
        return new CsvFile(file, CsvText.of(file, hints), hints);
    }

    private ColumnNames columns() {
        try (Records records = new Records()) {
            CSVRecord first = records.next();
            if (first == null) {
                throw Refused.at(file.getFileName().toString(), "file", "empty", "a line of column names");
            }
            return ColumnNames.of(file, decoded(first));
        }
    }

    private Heading heading(Optional<KnownFrame> frame) {
        List<String> fields = new ArrayList<>(columns.names());
        place.filter(found -> found.isText(found.first())).ifPresent(found -> fields.remove(found.first()));
        return new Heading(
                "CSV",
                file.getFileName().toString(),
                frame.map(KnownFrame::frame),
                frame.map(KnownFrame::from).orElse("no geometry"),
                text.encoding(),
                text.encodingFrom(),
                fields,
                columns.remarks());
    }

    @Override
    public Heading heading() {
        return heading;
    }

    @Override
    public void read(Consumer<Row> reader) {
        try (Records records = new Records()) {
            records.next();
            for (CSVRecord record = records.next(); record != null; record = records.next()) {
                reader.accept(row(records.firstLine, decoded(record)));
            }
        }
    }

    private List<String> decoded(CSVRecord record) {
        return Arrays.stream(record.values())
                .map(cell -> cell.isEmpty() ? null : text.decode(cell))
                .toList();
    }

    private Row row(long line, List<String> cells) {
        Draft draft = new Draft();
        int columnCount = columns.names().size();
        List<String> full = new ArrayList<>(cells);
        if (cells.size() < columnCount) {
            draft.remark("cells-missing", "", cells.size(), columnCount + " cells; the others are left empty");
            full.addAll(Collections.nCopies(columnCount - cells.size(), null));
        } else if (cells.subList(columnCount, cells.size()).stream().anyMatch(cell -> cell != null)) {
            draft.refuse("cells-too-many", "", cells.size(), columnCount + " cells; is a separator in a value?");
        }
        place.ifPresent(found -> draft.geometry(
                parts -> found.draw(full, parts, draft, heading.frame().orElseThrow())));
        for (int i = 0; i < columnCount; i++) {
            if (!place.isPresent() || !place.get().isText(i)) {
                draft.field(columns.names().get(i), full.get(i));
            }
        }
        return draft.row(line);
    }

    /** Records one by one with the line each begins in; lines without a character are passed over. */
    private final class Records implements AutoCloseable {
        private final CsvReader in;
        private final CSVParser parser;
        private final Iterator<CSVRecord> iterator;
        private long firstLine;

        Records() {
            try {
                in = new CsvReader(text.reader());
                CSVFormat format = CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(text.separator())
                        .setIgnoreEmptyLines(false)
                        .get();
                parser = CSVParser.builder().setReader(in).setFormat(format).get();
                iterator = parser.iterator();
            } catch (IOException e) {
                throw unreadable(e);
            }
        }

        /** Null at the end. */
        CSVRecord next() {
            try {
                CSVRecord record;
                do {
                    firstLine = parser.getCurrentLineNumber() + 1;
                    in.startRow();
                    record = iterator.hasNext() ? iterator.next() : null;
                } while (record != null && record.size() == 1 && record.get(0).isEmpty());
                return record;
            } catch (UncheckedIOException e) {
                throw unreadable(e.getCause());
            } catch (IllegalStateException e) {
                throw unreadable(new IOException(e.getMessage(), e));
            }
        }

        private Refused unreadable(IOException e) {
            return Refused.at(
                    file.getFileName() + ":" + firstLine, "row", e.getMessage(), "cells with every quote closed");
        }

        @Override
        public void close() {
            try {
                parser.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Refuses a row that does not end, which a quote that is never closed makes of a whole file. */
    private static final class CsvReader extends Reader {
        private final Reader in;
        private long sinceRow;

        CsvReader(Reader in) {
            this.in = in;
        }

        void startRow() {
            sinceRow = 0;
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            int read = in.read(into, from, length);
            sinceRow += Math.max(read, 0);
            if (sinceRow > Limits.CSV_ROW_CHARACTERS) {
                throw new IOException("longer than " + Limits.CSV_ROW_CHARACTERS + " characters");
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    @Override
    public void close() {}
}
