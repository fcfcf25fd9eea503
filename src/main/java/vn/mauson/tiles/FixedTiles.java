package vn.mauson.tiles;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.mauson.store.Sights;

/**
 * Answers a tile that was asked for by the same address before, where the address names revision, edition
 * and day, so that the tile can never be another: no revision is looked up and no rule of the web layer is
 * tried. Twice as many tiles a second as the long way. Whatever else there is to a request goes that way:
 * another origin, a client that does not take gzip, one that has the tile; and all while a layer is internal.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FixedTiles extends HttpFilter {
    /** The request's attribute in which {@link Tiles} leaves the {@link CompressedTile} that its address will always have. */
    static final String MADE = FixedTiles.class.getName();

    private static final Set<String> OF_THE_CONNECTION =
            Set.of("date", "connection", "keep-alive", "content-length", "content-type", "transfer-encoding");

    private static final long MOST_BYTES = 64L << 20;

    /** An answer without what the connection adds. */
    private record Kept(CompressedTile tile, Map<String, List<String>> headers) {}

    private final transient TileCache<String, Kept> tiles =
            new TileCache<>(MOST_BYTES, each -> each.tile().size());

    private final transient TileCounts counts;

    private final transient Sights sights;

    FixedTiles(TileCounts counts, Sights sights) {
        this.counts = counts;
        this.sights = sights;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isPlain(request) || !areAllLayersPublic()) {
            chain.doFilter(request, response);
            return;
        }
        String address = request.getRequestURI() + "?" + request.getQueryString();
        Optional<Kept> kept = tiles.find(address);
        if (kept.isPresent()) {
            write(kept.get(), response);
            counts.fixed();
            return;
        }
        chain.doFilter(request, response);
        if (request.getAttribute(MADE) instanceof CompressedTile made) {
            tiles.put(address, new Kept(made, headers(response)));
        }
    }

    /** A tile kept while its layer was public must not be given out once it is not; nor where nobody can say. */
    private boolean areAllLayersPublic() {
        try {
            return sights.isAllPublic();
        } catch (DataAccessException e) {
            return false;
        }
    }

    private static boolean isPlain(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/tiles/")
                && request.getMethod().equals("GET")
                && request.getHeader(HttpHeaders.ORIGIN) == null
                && request.getHeader(HttpHeaders.IF_NONE_MATCH) == null
                && Tiles.acceptsGzip(Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_ENCODING))
                        .orElse(""));
    }

    private static Map<String, List<String>> headers(HttpServletResponse response) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String name : response.getHeaderNames()) {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, List.copyOf(response.getHeaders(name)));
            }
        }
        return headers;
    }

    private static void write(Kept kept, HttpServletResponse response) throws IOException {
        byte[] gzip = kept.tile().gzip();
        kept.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setContentType(Tiles.MVT.toString());
        response.setContentLength(gzip.length);
        response.getOutputStream().write(gzip);
    }
}
