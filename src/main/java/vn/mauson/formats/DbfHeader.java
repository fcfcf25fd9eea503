package vn.mauson.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.mauson.measure.Refused;

/**
 * The head of a dBASE table: Esri's shapefiles have dBASE III and IV ones. Numbers are unsigned and
 * little-endian; the number of rows at 4, the length of the head at 8, of a row at 10, the language at
 * 29, then 32 bytes for every field up to a byte 13.
 *
 * @param rows stated and checked against the size of the file
 * @param headBytes where the first row begins
 * @param rowBytes length of a row with its first byte, which marks it as deleted
 * @param language the byte for it, 0 for none
 */
record DbfHeader(long rows, int headBytes, int rowBytes, int language, List<Column> columns, List<String> remarks) {
    private static final int FIXED_BYTES = 32;
    private static final int END_OF_COLUMNS = 13;

    /** Language bytes that mean one code page; 0x03 and 0x57 are written by default and mean nothing. */
    private static final Map<Integer, String> LANGUAGES = Map.ofEntries(
            Map.entry(0x01, "IBM437"),
            Map.entry(0x02, "IBM850"),
            Map.entry(0x64, "IBM852"),
            Map.entry(0x65, "IBM866"),
            Map.entry(0x4D, "GBK"),
            Map.entry(0x4E, "windows-949"),
            Map.entry(0x4F, "Big5"),
            Map.entry(0x50, "windows-874"),
            Map.entry(0x7B, "windows-932"),
            Map.entry(0x7C, "windows-874"),
            Map.entry(0xC8, "windows-1250"),
            Map.entry(0xC9, "windows-1251"),
            Map.entry(0xCA, "windows-1254"),
            Map.entry(0xCB, "windows-1253"));

    /**
     * @param name its bytes, at most 11, in the encoding of the table
     * @param kind one letter: C text, N and F number, D date, L truth; others are not read
     * @param at where it begins in a row
     * @param bytes its width
     * @param decimals of a number
     */
    record Column(byte[] name, char kind, int at, int bytes, int decimals) {}

    Optional<String> encoding() {
        return Optional.ofNullable(LANGUAGES.get(language));
    }

    /**
     * @param size of the whole table in bytes
     * @throws Refused where the head says what cannot be
     */
    static DbfHeader read(String file, InputStream in, long size) throws IOException {
        byte[] fixed = in.readNBytes(FIXED_BYTES);
        if (fixed.length < FIXED_BYTES) {
            throw Refused.at(file, ".dbf", size + " bytes", "a table with a head of at least " + FIXED_BYTES);
        }
        ByteBuffer head = ByteBuffer.wrap(fixed).order(ByteOrder.LITTLE_ENDIAN);
        long rows = Integer.toUnsignedLong(head.getInt(4));
        int headBytes = head.getShort(8) & 0xFFFF;
        int rowBytes = head.getShort(10) & 0xFFFF;
        if (headBytes <= FIXED_BYTES || rowBytes < 1 || headBytes + rows * rowBytes > size) {
            String stated = rows + " rows of " + rowBytes + " bytes after a head of " + headBytes;
            throw Refused.at(file, ".dbf", stated, "what fits into its " + size + " bytes");
        }
        byte[] described = in.readNBytes(headBytes - FIXED_BYTES);
        List<String> remarks = new ArrayList<>();
        List<Column> columns = columns(file, described, rowBytes, remarks);
        return new DbfHeader(rows, headBytes, rowBytes, fixed[29] & 0xFF, columns, remarks);
    }

    private static List<Column> columns(String file, byte[] described, int rowBytes, List<String> remarks) {
        List<Column> columns = new ArrayList<>();
        int at = 1;
        for (int i = 0; i + FIXED_BYTES <= described.length && described[i] != END_OF_COLUMNS; i += FIXED_BYTES) {
            Column column = column(described, i, at);
            columns.add(column);
            at += column.bytes();
        }
        if (at > rowBytes) {
            throw Refused.at(
                    file, ".dbf", "fields of " + at + " bytes in rows of " + rowBytes, "fields that fit a row");
        }
        if (at < rowBytes) {
            remarks.add(".dbf: " + (rowBytes - at) + " bytes of each row belong to no field and are left out");
        }
        return columns;
    }

    private static Column column(byte[] described, int i, int at) {
        int end = i;
        while (end < i + 11 && described[end] != 0) {
            end++;
        }
        char kind = (char) (described[i + 11] & 0xFF);
        int width = described[i + 16] & 0xFF;
        int decimals = described[i + 17] & 0xFF;
        // Texts longer than 255 keep the upper byte of their width where numbers have the decimals.
        int bytes = kind == 'C' ? width + 256 * decimals : width;
        return new Column(Arrays.copyOfRange(described, i, end), kind, at, bytes, decimals);
    }
}
