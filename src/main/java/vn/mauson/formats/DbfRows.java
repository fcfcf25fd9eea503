package vn.mauson.formats;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of a dBASE table, one after the other. */
final class DbfRows {
    private static final byte DELETED = '*';
    private static final String READ_KINDS = "CNFDL";
    private final InputStream in;
    private final DbfHeader header;
    private final Charset charset;
    private final List<String> names;
    private final byte[] row;
    private long left;

    /** @param in right after the head */
    DbfRows(InputStream in, DbfHeader header, Charset charset) {
        this.in = in;
        this.header = header;
        this.charset = charset;
        this.names = names(header, charset);
        this.row = new byte[header.rowBytes()];
        this.left = header.rows();
    }

    /** Names of the fields in their order; one that comes again is given a number. */
    static List<String> names(DbfHeader header, Charset charset) {
        Set<String> names = new LinkedHashSet<>();
        for (DbfHeader.Column column : header.columns()) {
            String name = text(column.name(), charset).strip();
            String unique = name;
            for (int i = 2; names.contains(unique); i++) {
                unique = name + "_" + i;
            }
            names.add(unique);
        }
        return List.copyOf(names);
    }

    /** Fields of kinds that are not read, one remark for each. */
    static List<String> remarks(DbfHeader header, Charset charset) {
        List<String> names = names(header, charset);
        List<String> remarks = new ArrayList<>(header.remarks());
        for (int i = 0; i < names.size(); i++) {
            char kind = header.columns().get(i).kind();
            if (!isRead(kind)) {
                remarks.add("field " + names.get(i) + " of kind '" + kind + "' is left out");
            }
        }
        return remarks;
    }

    /** Up to {@link Limits#SAMPLES} different texts that are not ASCII, names of fields first. */
    List<byte[]> samples() throws IOException {
        Set<String> seen = new HashSet<>();
        List<byte[]> samples = new ArrayList<>();
        header.columns().forEach(column -> sample(column.name(), seen, samples));
        while (samples.size() < Limits.SAMPLES && advance()) {
            for (DbfHeader.Column column : header.columns()) {
                if (column.kind() == 'C') {
                    sample(bytes(column), seen, samples);
                }
            }
        }
        return samples;
    }

    private static void sample(byte[] text, Set<String> seen, List<byte[]> samples) {
        if (!Encodings.isAscii(text) && seen.add(new String(text, StandardCharsets.ISO_8859_1))) {
            samples.add(text);
        }
    }

    /**
     * Goes to the next row; false after the last.
     *
     * @throws EOFException where the table breaks off, as one in an archive may
     */
    boolean advance() throws IOException {
        left--;
        if (left >= 0 && in.readNBytes(row, 0, row.length) < row.length) {
            throw new EOFException("the .dbf breaks off");
        }
        return left >= 0;
    }

    /** Values of the row, faults added to the list. */
    Map<String, Object> fields(List<Fault> faults) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            DbfHeader.Column column = header.columns().get(i);
            if (isRead(column.kind())) {
                fields.put(names.get(i), value(column, names.get(i), faults));
            }
        }
        if (row[0] == DELETED) {
            faults.add(Fault.refusal("deleted-row", "", "", "a row that is not marked as deleted in the .dbf"));
        }
        return fields;
    }

    private Object value(DbfHeader.Column column, String name, List<Fault> faults) {
        byte[] bytes = bytes(column);
        if (column.kind() == 'C') {
            return text(bytes, name, faults);
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1)
                .replace('\0', ' ')
                .strip();
        if (text.isEmpty()) {
            return null;
        }
        return switch (column.kind()) {
            case 'D' -> date(text, name, faults);
            case 'L' -> truth(text, name, faults);
            default -> number(text, name, column.decimals(), faults);
        };
    }

    private String text(byte[] bytes, String name, List<Fault> faults) {
        if (bytes.length == 0) {
            return null;
        }
        Optional<String> whole = Encodings.decode(bytes, charset);
        if (whole.isPresent()) {
            return whole.get();
        }
        byte[] cut = Arrays.copyOf(bytes, Encodings.wholeUtf8(bytes));
        Optional<String> text =
                charset.equals(StandardCharsets.UTF_8) ? Encodings.decode(cut, charset) : Optional.empty();
        if (text.isPresent()) {
            faults.add(Fault.remark(
                    "cut-text", name, text.get(), "a text that fits its field; half a letter at its end is left out"));
            return text.get();
        }
        String shown = new String(bytes, StandardCharsets.ISO_8859_1);
        faults.add(Fault.refusal("bad-text", name, shown, "text in " + charset.name()));
        return null;
    }

    private static Object number(String text, String name, int decimals, List<Fault> faults) {
        // Shapelib and what builds on it write a number that is not there as stars.
        if (text.chars().allMatch(letter -> letter == '*')) {
            return null;
        }
        try {
            if (decimals == 0 && text.matches("[+-]?\\d{1,18}")) {
                return Long.parseLong(text);
            }
            double number = Double.parseDouble(text);
            if (Double.isFinite(number) && text.matches("[0-9.eE+-]+")) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, as what parses and is still no number.
        }
        faults.add(Fault.refusal("bad-number", name, text, "a number"));
        return null;
    }

    private static Object date(String text, String name, List<Fault> faults) {
        if (text.equals("00000000") || text.equals("0")) {
            return null;
        }
        try {
            if (text.matches("\\d{8}")) {
                int date = Integer.parseInt(text);
                return LocalDate.of(date / 10_000, date / 100 % 100, date % 100);
            }
        } catch (DateTimeException e) {
            // Told below, with what has not even the digits of a date.
        }
        faults.add(Fault.refusal("bad-date", name, text, "a date as YYYYMMDD"));
        return null;
    }

    private static Object truth(String text, String name, List<Fault> faults) {
        if ("TtYy".contains(text)) {
            return true;
        }
        if ("FfNn".contains(text)) {
            return false;
        }
        if (!text.equals("?")) {
            faults.add(Fault.refusal("bad-truth", name, text, "one of T, Y, F, N, ?"));
        }
        return null;
    }

    /** The bytes of a field, blanks and zeros at the end left out. */
    private byte[] bytes(DbfHeader.Column column) {
        int end = column.at() + column.bytes();
        while (end > column.at() && (row[end - 1] == ' ' || row[end - 1] == 0)) {
            end--;
        }
        return Arrays.copyOfRange(row, column.at(), end);
    }

    private static boolean isRead(char kind) {
        return READ_KINDS.indexOf(kind) >= 0;
    }

    private static String text(byte[] bytes, Charset charset) {
        return Encodings.decode(bytes, charset).orElseGet(() -> new String(bytes, StandardCharsets.ISO_8859_1));
    }
}
