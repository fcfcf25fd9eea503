package vn.mauson.site;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import vn.mauson.analysis.OutlinesFrom;
import vn.mauson.analysis.Territory;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.NotFound;
import vn.mauson.measure.UnitCode;
import vn.mauson.measure.UnitLevel;
import vn.mauson.pack.Unit;
import vn.mauson.store.Revisions;

/**
 * The outlines of a whole edition at once, so that the map can draw every unit as a shape of its own
 * that a keyboard and a screen reader reach; values are joined to them by code.
 */
@RestController
class OutlineController {
    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");

    /** 1e-4 degrees, about 11 m: a tenth of a pixel at the zoom that shows the province. */
    private static final int DECIMALS = 4;

    /**
     * Degrees, about 100 m, a tenth of the distance of the samples: the corner cut off a border is at
     * most this wide and deep, seen as a square (Visvalingam-Whyatt, as {@link CoverageSimplifier} does
     * it for all units at once, so that neighbours still fit). It keeps the first map under 300 kB; what
     * is measured is never simplified.
     */
    private static final double TOLERANCE = 1e-3;

    private static final Map<String, UnitLevel> LEVELS =
            Map.of("districts", UnitLevel.DISTRICT, "communes", UnitLevel.COMMUNE);

    /**
     * GeoJSON (RFC 7946), degrees, longitude first.
     *
     * @param generalised whether any outline is no legal boundary
     * @param sources of those that were imported
     */
    record Outlines(String type, boolean generalised, List<String> sources, List<Outline> features) {}

    record Outline(
            String type,
            String id,
            Properties properties,
            @JsonRawValue String geometry) {}

    /** @param centre longitude and latitude of a point inside, for a label */
    record Properties(String code, String name, String nameEn, String type, String districtCode, List<Double> centre) {}

    private final Territory territory;
    private final Revisions revisions;

    OutlineController(Territory territory, Revisions revisions) {
        this.territory = territory;
        this.revisions = revisions;
    }

    @GetMapping("/api/map/{layer}")
    ResponseEntity<Outlines> outlines(@PathVariable String layer, @RequestParam EditionId edition, WebRequest request) {
        UnitLevel level = LEVELS.get(layer);
        if (level == null) {
            throw NotFound.of("map", layer, "districts, communes");
        }
        territory.getEdition(edition);
        // Weak, or the server would not compress the answer.
        String tag = "W/\"" + revisions.getCurrent().version() + "-" + layer + "-" + edition + "\"";
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .eTag(tag)
                    .cacheControl(CacheControl.noCache())
                    .build();
        }
        List<Outline> features = outlines(edition, level);
        OutlinesFrom from = territory.outlinesFrom(edition, level);
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache())
                .contentType(GEO_JSON)
                .body(new Outlines("FeatureCollection", from.generalised(), from.sources(), features));
    }

    private List<Outline> outlines(EditionId edition, UnitLevel level) {
        List<Unit> units = territory.listUnits(edition, level);
        Map<UnitCode, Geometry> exact = territory.outlines(edition, level);
        Geometry[] shapes = CoverageSimplifier.simplify(
                units.stream().map(unit -> exact.get(unit.code())).toArray(Geometry[]::new), TOLERANCE);
        return IntStream.range(0, shapes.length)
                .mapToObj(i -> outline(units.get(i), shapes[i]))
                .toList();
    }

    private static Outline outline(Unit unit, Geometry shape) {
        Point inside = shape.getInteriorPoint();
        return new Outline(
                "Feature",
                unit.code().value(),
                new Properties(
                        unit.code().value(),
                        unit.names().vi(),
                        unit.names().en(),
                        unit.type(),
                        unit.district() == null ? null : unit.district().value(),
                        List.of(inside.getX(), inside.getY())),
                Shown.toGeoJson(shape, DECIMALS));
    }
}
