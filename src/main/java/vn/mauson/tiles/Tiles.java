package vn.mauson.tiles;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.NotFound;

/** Makes, keeps and answers tiles, whatever address they were asked by. Safe for use by several threads. */
@Component
public class Tiles {
    /** Names the tile that holds a layer for every one of the source's. */
    public static final String ALL_LAYERS = "*";

    static final MediaType MVT = MediaType.parseMediaType("application/vnd.mapbox-vector-tile");

    /** What was drawn, repaired and left out, see {@link EncodedTile.Counts}. */
    private static final String COUNTS_HEADER = "Tile-Counts";

    /** An address that names revision, edition and day always has the same tile. */
    private static final String REVISION = "revision";

    private static final Duration FOR_EVER = Duration.ofDays(365);

    private static final long CACHE_BYTES = 64L << 20;

    /** Two states of 330,000 plots of 33 vertices, or many of a smaller province. */
    private static final long MOST_VERTICES = 22_000_000;

    private final TileSource source;
    private final TileCounts counts;
    private final Clock clock;
    private final TileCache<TileKey, CompressedTile> cache = new TileCache<>(CACHE_BYTES, CompressedTile::size);
    private final Pyramids pyramids = new Pyramids(MOST_VERTICES);

    @Autowired
    Tiles(TileSource source, TileCounts counts) {
        this(source, counts, Clock.systemDefaultZone());
    }

    Tiles(TileSource source, TileCounts counts, Clock clock) {
        this.source = source;
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * A tile as it is sent.
     *
     * @param layer one of the source's, or {@link #ALL_LAYERS}
     * @param edition of the units; null for the one in force on the day
     * @param asOf the day; null for today
     * @param acceptEncoding the request's header
     */
    public ResponseEntity<byte[]> answer(
            String layer,
            TileCoord tile,
            EditionId edition,
            LocalDate asOf,
            String acceptEncoding,
            WebRequest request) {
        requireLayer(layer);
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        EditionId chosen = edition(edition, day);
        TileKey key = new TileKey(state(layer, chosen, day), layer, tile);
        boolean open = source.isPublic(namesOf(layer));
        boolean fixed = open && request.getParameter(REVISION) != null && edition != null && asOf != null;
        if (request.checkNotModified(key.etag())) {
            return headers(HttpStatus.NOT_MODIFIED, key, control(open, fixed)).build();
        }
        CompressedTile made = find(key).orElseGet(() -> make(key, chosen, day));
        if (fixed) {
            request.setAttribute(FixedTiles.MADE, made, WebRequest.SCOPE_REQUEST);
        }
        return answer(key, control(open, fixed), made, acceptsGzip(acceptEncoding));
    }

    private void requireLayer(String layer) {
        if (!layer.equals(ALL_LAYERS) && !source.layers().contains(layer)) {
            throw NotFound.of("layer", layer, String.join(", ", new TreeSet<>(source.layers())));
        }
    }

    private EditionId edition(EditionId asked, LocalDate day) {
        if (asked == null) {
            return source.editionInForce(day);
        }
        if (!source.hasEdition(asked)) {
            throw NotFound.of("edition", asked, "those of /api/editions");
        }
        return asked;
    }

    private String state(String layer, EditionId edition, LocalDate day) {
        return namesOf(layer).stream()
                .map(each -> each + " " + source.state(each, edition, day))
                .collect(Collectors.joining(","));
    }

    private Collection<String> namesOf(String layer) {
        return layer.equals(ALL_LAYERS) ? new TreeSet<>(source.layers()) : List.of(layer);
    }

    private Optional<CompressedTile> find(TileKey key) {
        Optional<CompressedTile> kept = cache.find(key);
        kept.ifPresent(tile -> counts.kept());
        return kept;
    }

    private CompressedTile make(TileKey key, EditionId edition, LocalDate day) {
        List<EncodedTile> parts = new ArrayList<>();
        for (String layer : namesOf(key.layer())) {
            parts.add(pyramid(layer, key.tile().set(), edition, day).tile(layer, key.tile()));
        }
        CompressedTile tile = CompressedTile.of(EncodedTile.joined(parts));
        cache.put(key, tile);
        counts.made();
        return tile;
    }

    // The state is named before the features are read: a change in between leaves new features under an old
    // name, which nobody asks for again; the other way round would keep old ones under the new name.
    private Pyramid pyramid(String layer, TileMatrixSet set, EditionId edition, LocalDate day) {
        String state = source.state(layer, edition, day) + " " + layer + " " + set;
        return pyramids.get(
                state, () -> Pyramid.of(Generalisation.of(layer), Stock.of(set, source.list(layer, edition, day))));
    }

    private static ResponseEntity<byte[]> answer(TileKey key, CacheControl control, CompressedTile tile, boolean gzip) {
        ResponseEntity.BodyBuilder answer = headers(HttpStatus.OK, key, control)
                .contentType(MVT)
                .header(COUNTS_HEADER, tile.counts().toString());
        return gzip ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(tile.gzip()) : answer.body(tile.mvt());
    }

    private static CacheControl control(boolean open, boolean fixed) {
        CacheControl control = fixed ? CacheControl.maxAge(FOR_EVER).immutable() : CacheControl.noCache();
        return open ? control.cachePublic() : control.cachePrivate();
    }

    private static ResponseEntity.BodyBuilder headers(HttpStatus status, TileKey key, CacheControl control) {
        return ResponseEntity.status(status)
                .eTag(key.etag())
                .cacheControl(control)
                .varyBy(HttpHeaders.ACCEPT_ENCODING);
    }

    static boolean acceptsGzip(String acceptEncoding) {
        return Arrays.stream(acceptEncoding.split(","))
                .map(coding -> coding.replace(" ", ""))
                .anyMatch(coding ->
                        coding.equals("gzip") || coding.startsWith("gzip;q=") && !coding.matches("gzip;q=0(\\.0*)?"));
    }
}
