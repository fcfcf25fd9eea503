package vn.mauson.tiles;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.NotFound;
import vn.mauson.measure.Refused;

/**
 * {@code GET /tiles/{layer}/{z}/{x}/{y}.mvt?edition=E&asOf=YYYY-MM-DD}.
 *
 * <p>Without {@code asOf} the day is today, without {@code edition} the one in force on the day. A tile
 * in which nothing lies is 200 with an empty tile, since some clients take 204 or 404 for a failure.
 * Clients ask again each time and mostly get 304, which costs no tile: an import shows at once.
 */
@RestController
class TileController {
    static final MediaType MVT = MediaType.parseMediaType("application/vnd.mapbox-vector-tile");

    /** What was drawn, repaired and left out, see {@link EncodedTile.Counts}. */
    static final String COUNTS_HEADER = "Tile-Counts";

    private static final long CACHE_BYTES = 64L << 20;

    /** Around the tile: its buffer, and a unit that rounding may move a vertex by. */
    private static final int MARGIN = TileGrid.BUFFER + 1;

    private final TileSource source;
    private final Clock clock;
    private final TileCache cache = new TileCache(CACHE_BYTES);

    @Autowired
    TileController(TileSource source) {
        this(source, Clock.systemDefaultZone());
    }

    TileController(TileSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    @GetMapping("/tiles/{layer}/{z}/{x}/{y}.mvt")
    ResponseEntity<byte[]> tile(
            @PathVariable String layer,
            @PathVariable String z,
            @PathVariable String x,
            @PathVariable String y,
            @RequestParam(required = false) String edition,
            @RequestParam(required = false) String asOf,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String acceptEncoding,
            WebRequest request) {
        requireLayer(layer);
        TileCoord tile = TileCoord.ofZXY(number("zoom", z), number("tile column", x), number("tile row", y));
        LocalDate day = asOf == null ? LocalDate.now(clock) : date(asOf);
        // The version is read before the features: a change in between leaves new features under an old
        // key, which nobody asks for again; the other way round would keep old ones under the new key.
        TileKey key = new TileKey(source.version(), layer, tile, edition(edition, day), day);
        if (request.checkNotModified(key.etag())) {
            return headers(HttpStatus.NOT_MODIFIED, key).build();
        }
        return answer(key, cache.find(key).orElseGet(() -> make(key)), acceptsGzip(acceptEncoding));
    }

    private void requireLayer(String layer) {
        if (!source.layers().contains(layer)) {
            throw NotFound.of("layer", layer, String.join(", ", new TreeSet<>(source.layers())));
        }
    }

    private EditionId edition(String text, LocalDate day) {
        if (text == null) {
            return source.editionInForce(day);
        }
        EditionId edition = new EditionId(text);
        if (!source.hasEdition(edition)) {
            throw NotFound.of("edition", text, "those of /api/editions");
        }
        return edition;
    }

    private CompressedTile make(TileKey key) {
        var features =
                source.list(key.layer(), key.edition(), key.asOf(), key.tile().lonLat(MARGIN));
        CompressedTile tile = CompressedTile.of(TileEncoder.encode(key.layer(), key.tile(), features));
        cache.put(key, tile);
        return tile;
    }

    private static ResponseEntity<byte[]> answer(TileKey key, CompressedTile tile, boolean gzip) {
        ResponseEntity.BodyBuilder answer = headers(HttpStatus.OK, key)
                .contentType(MVT)
                .header(COUNTS_HEADER, tile.counts().toString());
        return gzip ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(tile.gzip()) : answer.body(tile.mvt());
    }

    private static ResponseEntity.BodyBuilder headers(HttpStatus status, TileKey key) {
        return ResponseEntity.status(status)
                .eTag(key.etag())
                .cacheControl(CacheControl.noCache().cachePublic())
                .varyBy(HttpHeaders.ACCEPT_ENCODING);
    }

    private static boolean acceptsGzip(String acceptEncoding) {
        return Arrays.stream(acceptEncoding.split(","))
                .map(coding -> coding.replace(" ", ""))
                .anyMatch(coding ->
                        coding.equals("gzip") || coding.startsWith("gzip;q=") && !coding.matches("gzip;q=0(\\.0*)?"));
    }

    private static int number(String thing, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Refused.value(thing, text, "a whole number");
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refused.value("asOf", text, "a date YYYY-MM-DD");
        }
    }
}
