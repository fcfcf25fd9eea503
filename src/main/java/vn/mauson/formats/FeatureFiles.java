package vn.mauson.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.mauson.measure.Refused;

/** Opens a file by what it is. */
public final class FeatureFiles {
    /** Every kind that is read, the first that recognises a file opens it; a new kind is a line here. */
    private static final List<Format> READ = List.of(
            new Format("Shapefile", Shapefile::recognises, Shapefile::open),
            new Format("GeoJSON", GeoJson::recognises, GeoJson::open),
            new Format("WKT", WktFile::recognises, WktFile::open),
            new Format("GeoPackage", head -> head.startsWith("SQLite format 3\0"), GeoPackage::open),
            new Format("FlatGeobuf", head -> head.startsWith(FlatGeobuf.MAGIC), FlatGeobuf::open),
            new Format("XLSX", FeatureFiles::isWorkbook, XlsxFile::open),
            new Format("OSM PBF", head -> start(head.file()).indexOf("OSMHeader") == 6, OsmRoads::open),
            new Format("CSV", FeatureFiles::isTable, CsvFile::open));

    private FeatureFiles() {}

    /**
     * @throws Refused for a file that is not there, is of a kind not read, or does not say its frame,
     *     encoding or layer where the hints do not either
     */
    public static FeatureSource open(Path file, Hints hints) {
        if (Files.isDirectory(file)) {
            throw NotRead.folder(file);
        }
        if (!Files.isReadable(file)) {
            throw Refused.value("file", file, "a file that is there and can be read");
        }
        Head head = Head.of(file);
        for (Format format : READ) {
            if (format.recognises().test(head)) {
                return format.opener().apply(file, hints);
            }
        }
        throw NotRead.of(head, names());
    }

    /** The kinds that are read, as one line. */
    static String names() {
        return String.join(", ", READ.stream().map(Format::name).toList());
    }

    private static boolean isWorkbook(Head head) {
        return head.entries().contains("[Content_Types].xml")
                || start(head.file()).startsWith("\u00D0\u00CF\u0011\u00E0");
    }

    private static boolean isTable(Head head) {
        return Stream.of(".csv", ".tsv", ".txt").anyMatch(head::isNamed);
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
