package vn.mauson.pack;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import vn.mauson.geometry.Frame;
import vn.mauson.measure.EditionId;

/**
 * The real boundaries a pack may be given: where each lies, which bytes they are, and what is known of
 * their licence. They are no part of the pack.
 */
public record FetchLock(List<Dataset> datasets) {
    /** The file of a pack that holds it. */
    public static final String FILE = "fetch.lock.csv";

    private static final List<String> COLUMNS = List.of(
            "dataset",
            "layer",
            "editions",
            "url",
            "url_sha256",
            "url_form",
            "mirror_file",
            "mirror_sha256",
            "epsg",
            "licence",
            "source",
            "note");
    private static final Pattern URL = Pattern.compile("https?://[^\\s]+");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9_.-]+\\.geojson");

    public FetchLock {
        datasets = List.copyOf(datasets);
    }

    /** How the bytes at a URL are read. */
    public enum Form {
        /** JSON with a list {@code level2s} of districts, each a GeoJSON geometry with {@code level2_id} and {@code name}. */
        LEVEL2S,
        /** JSON with a list {@code wards}, each with {@code id}, {@code name}, {@code type} and outer rings as {@code polygons}. */
        WARDS,
        /** Not read here: only what the file of a mirror was made from. */
        NONE
    }

    /**
     * One file of outlines.
     *
     * @param layer {@code districts} or {@code communes}
     * @param editions it is the outlines of
     * @param url at a pinned commit
     * @param urlSha256 of the bytes there
     * @param urlForm how they are read
     * @param mirrorFile name in a mirror; GeoJSON
     * @param mirrorSha256 of the bytes of that file
     * @param frame of the coordinates in both
     * @param source named with what is made of it
     * @param note how the two files differ
     */
    public record Dataset(
            String id,
            String layer,
            List<EditionId> editions,
            String url,
            String urlSha256,
            Form urlForm,
            String mirrorFile,
            String mirrorSha256,
            Frame frame,
            String licence,
            String source,
            String note) {
        public Dataset {
            editions = List.copyOf(editions);
        }
    }

    /** The lock of a pack's folder; {@link vn.mauson.measure.Refused} with file and line at the first fault. */
    public static FetchLock read(Path pack) {
        return new FetchLock(Table.read(pack, FILE, COLUMNS).unique("dataset").map(FetchLock::dataset));
    }

    private static Dataset dataset(Row row) {
        return new Dataset(
                row.text("dataset"),
                row.oneOf("layer", List.of("districts", "communes")),
                row.words("editions").stream().map(EditionId::new).toList(),
                matching(row, "url", URL, "an address beginning with https://"),
                matching(row, "url_sha256", SHA256, "64 hexadecimal digits"),
                form(row),
                matching(row, "mirror_file", FILE_NAME, "the name of a .geojson file"),
                matching(row, "mirror_sha256", SHA256, "64 hexadecimal digits"),
                Frame.known(row.whole("epsg")),
                row.text("licence"),
                row.text("source"),
                row.text("note"));
    }

    private static String matching(Row row, String column, Pattern pattern, String allowed) {
        return row.require(column, pattern.matcher(row.cell(column)).matches(), allowed);
    }

    private static Form form(Row row) {
        return switch (row.oneOf("url_form", List.of("level2s", "wards", "none"))) {
            case "level2s" -> Form.LEVEL2S;
            case "wards" -> Form.WARDS;
            default -> Form.NONE;
        };
    }
}
