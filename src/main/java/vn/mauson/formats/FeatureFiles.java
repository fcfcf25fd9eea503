package vn.mauson.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import vn.mauson.measure.Refused;

/** Opens a file by what it is. */
public final class FeatureFiles {
    private FeatureFiles() {}

    /**
     * @throws Refused for a file that is not there, is of a kind not read, or does not say its frame,
     *     encoding or layer where the hints do not either
     */
    public static FeatureSource open(Path file, Hints hints) {
        String start = start(file);
        if (start.startsWith("SQLite format 3\0")) {
            return GeoPackage.open(file, hints);
        }
        if (start.startsWith(FlatGeobuf.MAGIC)) {
            return FlatGeobuf.open(file, hints);
        }
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return XlsxFile.open(file, hints);
        }
        if (start.indexOf("OSMHeader") == 6) {
            return OsmRoads.open(file, hints);
        }
        if (file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|txt)")) {
            return CsvFile.open(file, hints);
        }
        throw Refused.value("file", file.getFileName(), "a kind that is read");
    }

    /** The first bytes as Latin-1. */
    static String start(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(64), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw Refused.value("file", file.getFileName(), "a file that can be read");
        }
    }
}
