package vn.mauson.tiles;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import vn.mauson.measure.EditionId;
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
    private final Tiles tiles;

    TileController(Tiles tiles) {
        this.tiles = tiles;
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
        TileCoord tile = TileCoord.ofZXY(number("zoom", z), number("tile column", x), number("tile row", y));
        EditionId chosen = edition == null ? null : new EditionId(edition);
        return tiles.answer(layer, tile, chosen, asOf == null ? null : date(asOf), acceptEncoding, request);
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
