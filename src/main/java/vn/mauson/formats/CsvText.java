package vn.mauson.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.mauson.measure.Refused;

/**
 * How a table as text is written. Bytes are split into cells before they are decoded, for quotes,
 * separators and line ends are the same in every encoding of offices; only UTF-16 is decoded first.
 *
 * @param bomBytes byte order mark to pass over
 * @param whole what the file is decoded by before it is split: UTF-16, or Latin-1, which keeps bytes
 * @param cells what a cell's bytes are decoded by after
 * @param separator comma, semicolon or tab
 */
record CsvText(
        Path file, int bomBytes, Charset whole, Charset cells, String encoding, String encodingFrom, char separator) {
    /** @throws Refused for an encoding that is neither said nor certain */
    static CsvText of(Path file, Hints hints) {
        byte[] sample = sample(file);
        if (startsWith(sample, 0xFF, 0xFE)) {
            return of(file, 2, StandardCharsets.UTF_16LE, "byte order mark", sample);
        }
        if (startsWith(sample, 0xFE, 0xFF)) {
            return of(file, 2, StandardCharsets.UTF_16BE, "byte order mark", sample);
        }
        if (startsWith(sample, 0xEF, 0xBB, 0xBF)) {
            return of(file, 3, StandardCharsets.UTF_8, "byte order mark", sample);
        }
        Encodings.Decision decision = Encodings.decide(
                file.getFileName().toString(), texts(sample), hints.encoding(), Optional.empty(), hints.knownNames());
        return of(file, 0, decision.charset(), decision.from(), sample);
    }

    /** The different texts of the sample, but for a last line that it may cut. */
    private static List<byte[]> texts(byte[] sample) {
        int end = sample.length;
        while (sample.length == Limits.CSV_SAMPLE_BYTES && end > 0 && sample[end - 1] != '\n') {
            end--;
        }
        return Arrays.stream(new String(sample, 0, end, StandardCharsets.ISO_8859_1).split("[,;\t\r\n\"]+"))
                .filter(text -> text.chars().anyMatch(letter -> letter > 127))
                .distinct()
                .limit(Limits.SAMPLES)
                .map(text -> text.getBytes(StandardCharsets.ISO_8859_1))
                .toList();
    }

    private static CsvText of(Path file, int bomBytes, Charset charset, String from, byte[] sample) {
        Charset whole = charset.name().startsWith("UTF-16") ? charset : StandardCharsets.ISO_8859_1;
        String start = new String(sample, bomBytes, sample.length - bomBytes, whole);
        if (start.indexOf('\0') >= 0) {
            throw Refused.at(file.getFileName().toString(), "file", "not text", "a table as text");
        }
        return new CsvText(file, bomBytes, whole, charset, charset.name(), from, separator(start));
    }

    private static byte[] sample(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Limits.CSV_SAMPLE_BYTES);
        } catch (IOException e) {
            throw Refused.at(file.getFileName().toString(), "file", e.getMessage(), "a file that can be read");
        }
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (bytes.length <= i || Byte.toUnsignedInt(bytes[i]) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** The one that stands most often outside of quotes in the first line; a comma if none does. */
    private static char separator(String start) {
        int[] counts = new int[3];
        boolean quoted = false;
        for (char letter : start.stripLeading().toCharArray()) {
            if (!quoted && (letter == '\n' || letter == '\r')) {
                break;
            }
            quoted ^= letter == '"';
            int place = ",;\t".indexOf(letter);
            if (!quoted && place >= 0) {
                counts[place]++;
            }
        }
        int most = Arrays.stream(counts).max().orElse(0);
        return counts[0] == most ? ',' : counts[1] == most ? ';' : '\t';
    }

    Reader reader() throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(bomBytes);
        return new InputStreamReader(in, whole);
    }

    /** A cell as it came from the reader. */
    String decode(String cell) {
        if (whole.equals(cells) || cell.chars().allMatch(letter -> letter < 128)) {
            return cell;
        }
        return new String(cell.getBytes(whole), cells);
    }
}
