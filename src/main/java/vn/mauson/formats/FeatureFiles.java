package vn.mauson.formats;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.mauson.measure.Refused;

/** Opens a file by what it is. */
public final class FeatureFiles {
    /** Every kind that is read, the first that recognises a file opens it; a new kind is a line here. */
    private static final List<Format> READ = List.of(
            new Format("Shapefile", Shapefile::recognises, Shapefile::open),
            new Format("GeoJSON", GeoJson::recognises, GeoJson::open),
            new Format("WKT", WktFile::recognises, WktFile::open),
            new Format("GeoPackage", GeoPackage::recognises, GeoPackage::open),
            new Format("FlatGeobuf", FlatGeobuf::recognises, FlatGeobuf::open),
            new Format("XLSX", XlsxFile::recognises, XlsxFile::open),
            new Format("OSM PBF", OsmRoads::recognises, OsmRoads::open),
            new Format("CSV", CsvFile::recognises, CsvFile::open));

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
                return asked(file, format.opener().apply(file, hints), hints);
            }
        }
        throw NotRead.of(head, names());
    }

    /** A file of one layer under another name than the user asked for is not the file that was meant. */
    private static FeatureSource asked(Path file, FeatureSource source, Hints hints) {
        String layer = source.heading().sublayer();
        String said = hints.sublayer().orElse(layer);
        boolean meant = layer.equalsIgnoreCase(said)
                || layer.substring(layer.lastIndexOf('/') + 1).equalsIgnoreCase(said);
        if (!meant) {
            source.close();
            throw Refused.at(file.getFileName().toString(), "--sublayer", said, layer);
        }
        return source;
    }

    /** The kinds that are read, as one line. */
    static String names() {
        return String.join(", ", READ.stream().map(Format::name).toList());
    }
}
