package vn.mauson.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vn.mauson.measure.Refused;

/** The beginning of a file: what is looked at to know its kind. */
final class Head {
    private final Path file;
    private final byte[] bytes;
    private final long size;
    private final List<String> entries;

    private Head(Path file, byte[] bytes, long size, List<String> entries) {
        this.file = file;
        this.bytes = bytes;
        this.size = size;
        this.entries = entries;
    }

    static Head of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(Limits.HEAD_BYTES);
            boolean archive = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] < 8;
            return new Head(file, bytes, Files.size(file), archive ? Archive.list(file) : List.of());
        } catch (IOException e) {
            throw Refused.value(
                    "file", file, "a file that can be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    Path file() {
        return file;
    }

    /** The first bytes, at most {@link Limits#HEAD_BYTES}. */
    byte[] bytes() {
        return bytes;
    }

    /** Of the whole file, in bytes. */
    long size() {
        return size;
    }

    /** Names of the files in it if it is a zip archive with any, else empty. */
    List<String> entries() {
        return entries;
    }

    boolean startsWith(String ascii) {
        return startsWith(ascii.getBytes(StandardCharsets.ISO_8859_1));
    }

    boolean startsWith(byte... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || bytes[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the name ends so, in any case, with the point: {@code .shp}. */
    boolean isNamed(String ending) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /** Whether the archive holds a file whose name ends so. */
    boolean holds(String ending) {
        return entries.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith(ending));
    }

    /** The beginning as text without byte order mark and leading blanks; nonsense for binary files. */
    String text() {
        Charset charset = startsWith((byte) 0xFE, (byte) 0xFF) || startsWith((byte) 0xFF, (byte) 0xFE)
                ? StandardCharsets.UTF_16
                : StandardCharsets.UTF_8;
        return new String(bytes, charset)
                .replace("\uFEFF", "")
                .replace('\u001E', ' ')
                .stripLeading();
    }
}
