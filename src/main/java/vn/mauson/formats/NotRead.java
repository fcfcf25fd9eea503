package vn.mauson.formats;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.mauson.measure.Refused;

/** Kinds of files that are known and not read: each is refused by its name, with what to do instead. */
final class NotRead {
    private static final String CONVERT = "; convert it, for example with ogr2ogr to GeoPackage";
    private static final int SHOWN_ENTRIES = 8;

    /** Side files of a shapefile: alone they are nothing. */
    private static final List<String> PARTS = List.of(".shx", ".dbf", ".prj", ".cpg", ".qpj", ".sbn", ".sbx", ".qix");

    private static final List<Kind> KINDS = List.of(
            new Kind(head -> head.holds(".gdbtable"), head -> "a File Geodatabase" + CONVERT),
            new Kind(head -> head.holds(".hgt"), NotRead::elevationTile),
            new Kind(TiffHead::recognises, head -> TiffHead.describe(head.bytes())),
            new Kind(head -> head.isNamed(".hgt"), NotRead::elevationTile),
            new Kind(NotRead::isEmptyArchive, head -> "an archive without files"),
            new Kind(head -> !head.entries().isEmpty(), NotRead::archive),
            new Kind(head -> head.startsWith("PAR1"), head -> "a (Geo)Parquet file" + CONVERT),
            new Kind(NotRead::isGml, head -> "GML" + CONVERT),
            new Kind(head -> head.text().startsWith("<"), NotRead::markup),
            new Kind(head -> head.startsWith("%PDF"), head -> "a PDF"),
            new Kind(head -> head.startsWith("AC10"), head -> "an AutoCAD drawing (DWG)" + CONVERT),
            new Kind(NotRead::isMapInfo, head -> "a MapInfo file" + CONVERT),
            new Kind(NotRead::isPacked, head -> "a packed file (gzip, 7z or rar); unpack it, or pack it as zip"),
            new Kind(head -> PARTS.stream().anyMatch(head::isNamed), NotRead::part),
            new Kind(head -> head.isNamed(".shp"), head -> "named .shp and does not begin as a shapefile"),
            new Kind(head -> head.size() == 0, head -> "empty"));

    private NotRead() {}

    /** @param described the kind in words that follow "is" */
    private record Kind(Predicate<Head> recognises, Function<Head, String> described) {}

    static Refused of(Head head, String read) {
        for (Kind kind : KINDS) {
            if (kind.recognises().test(head)) {
                return refusal(head.file(), kind.described().apply(head), read);
            }
        }
        return refusal(head.file(), "unknown, by its first bytes", read);
    }

    static Refused folder(Path folder) {
        boolean geodatabase = folder.toString().toLowerCase(Locale.ROOT).endsWith(".gdb");
        return refusal(
                folder,
                geodatabase ? "a File Geodatabase" + CONVERT : "a folder; name the file in it",
                FeatureFiles.names());
    }

    private static Refused refusal(Path file, String described, String read) {
        return Refused.at(file.getFileName().toString(), "kind of file", described, read);
    }

    private static boolean isEmptyArchive(Head head) {
        return head.startsWith("PK\u0005\u0006")
                || (head.startsWith("PK\u0003\u0004") && head.entries().isEmpty());
    }

    private static String archive(Head head) {
        List<String> names = head.entries();
        String more = names.size() > SHOWN_ENTRIES ? " and " + (names.size() - SHOWN_ENTRIES) + " more" : "";
        return "an archive without a .shp; it holds "
                + String.join(", ", names.stream().limit(SHOWN_ENTRIES).toList()) + more;
    }

    private static boolean isGml(Head head) {
        return head.text().startsWith("<") && head.text().contains("http://www.opengis.net/gml");
    }

    private static String markup(Head head) {
        String text = head.text().toLowerCase(Locale.ROOT);
        if (text.contains("<kml")) {
            return "KML" + CONVERT;
        }
        return text.contains("<html") ? "a web page" : "XML of a kind not read";
    }

    private static boolean isMapInfo(Head head) {
        return head.startsWith("!table") || (head.isNamed(".mif") && head.text().startsWith("Version"));
    }

    private static boolean isPacked(Head head) {
        return head.startsWith((byte) 0x1F, (byte) 0x8B) || head.startsWith("7z") || head.startsWith("Rar!");
    }

    private static String part(Head head) {
        String name = head.file().getFileName().toString();
        return "part of a shapefile; name " + name.substring(0, name.length() - 4) + ".shp instead";
    }

    /** SRTM tiles say nothing of themselves: cells follow from the length, two bytes each; the frame is WGS 84. */
    private static String elevationTile(Head head) {
        long side = Math.round(Math.sqrt(head.size() / 2.0));
        boolean loose = head.entries().isEmpty() && side * side * 2 == head.size();
        String cells = loose ? " of " + side + " x " + side + " cells" : "";
        return "a raster: elevation tile (HGT)" + cells + ", frame EPSG:4326; rasters are not read";
    }
}
