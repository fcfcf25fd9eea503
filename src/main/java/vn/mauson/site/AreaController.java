package vn.mauson.site;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.mauson.analysis.Territory;
import vn.mauson.measure.EditionId;
import vn.mauson.pack.Pack;
import vn.mauson.progress.AreaFigures;
import vn.mauson.progress.AreaView;

/** What an area holds that somebody drew on the map or brought along. */
@RestController
class AreaController {
    private static final String GEO_JSON = "application/geo+json";

    private final AreaFigures figures;
    private final Territory territory;
    private final Pack pack;

    AreaController(AreaFigures figures, Territory territory, Pack pack) {
        this.figures = figures;
        this.territory = territory;
        this.pack = pack;
    }

    /** The body is GeoJSON, see {@link GeoJsonArea}; the edition defaults to the one in force on the day. */
    @PostMapping(
            path = "/api/analysis/coverage",
            consumes = {MediaType.APPLICATION_JSON_VALUE, GEO_JSON})
    AreaView coverage(
            HttpServletRequest request,
            @RequestParam(required = false) EditionId edition,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf)
            throws IOException {
        LocalDate day = asOf == null ? LocalDate.now() : asOf;
        EditionId chosen = territory.editionOr(edition, day);
        byte[] body = request.getInputStream().readNBytes(GeoJsonArea.MOST_BYTES + 1);
        return figures.figures(GeoJsonArea.read(body, pack.about().bbox()), chosen, day);
    }
}
