package vn.mauson.ogcapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import vn.mauson.measure.NotFound;
import vn.mauson.tiles.TileCoord;
import vn.mauson.tiles.TileMatrixSet;

/**
 * Tile matrix sets and tile sets as JSON (OGC 17-083r4, clauses 7 and 8; OGC 20-057). A tile set reaches over
 * the box of its data: a tile outside it is not there.
 */
final class TileSets {
    static final int MAX_ZOOM = 18;

    private static final String DEFINITIONS = "http://www.opengis.net/def/tilematrixset/OGC/1.0/";

    /** OGC 17-083r4, 6.1.1.1: metres of a rendering pixel. */
    private static final double PIXEL_METRES = 0.00028;

    private static final int PIXELS = 256;
    private static final double EQUATOR_METRES = 2 * Math.PI * 6_378_137;

    private TileSets() {}

    static String[] ids() {
        return Arrays.stream(TileMatrixSet.values()).map(TileMatrixSet::id).toArray(String[]::new);
    }

    static String uri(TileMatrixSet set) {
        return DEFINITIONS + set.id();
    }

    static String crs(TileMatrixSet set) {
        return switch (set) {
            case WEB_MERCATOR_QUAD -> Crs.WEB_MERCATOR.uri();
            case WORLD_CRS84_QUAD -> Crs.CRS84.uri();
        };
    }

    /** The definition of a set. */
    static Map<String, Object> definition(TileMatrixSet set) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", set.id());
        json.put("title", set.id());
        json.put("uri", uri(set));
        json.put("crs", crs(set));
        json.put("orderedAxes", set == TileMatrixSet.WEB_MERCATOR_QUAD ? List.of("X", "Y") : List.of("Lon", "Lat"));
        json.put(
                "wellKnownScaleSet",
                "http://www.opengis.net/def/wkss/OGC/1.0/"
                        + (set == TileMatrixSet.WEB_MERCATOR_QUAD ? "GoogleMapsCompatible" : "GoogleCRS84Quad"));
        List<Map<String, Object>> matrices = new ArrayList<>();
        for (int zoom = 0; zoom <= MAX_ZOOM; zoom++) {
            matrices.add(matrix(set, zoom));
        }
        json.put("tileMatrices", matrices);
        return json;
    }

    private static Map<String, Object> matrix(TileMatrixSet set, int zoom) {
        double metres = EQUATOR_METRES / set.columns(zoom) / PIXELS;
        boolean degrees = set == TileMatrixSet.WORLD_CRS84_QUAD;
        double half = EQUATOR_METRES / 2;
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", "" + zoom);
        json.put("scaleDenominator", metres / PIXEL_METRES);
        json.put("cellSize", degrees ? 360.0 / set.columns(zoom) / PIXELS : metres);
        json.put("cornerOfOrigin", "topLeft");
        json.put("pointOfOrigin", degrees ? List.of(-180.0, 90.0) : List.of(-half, half));
        json.put("tileWidth", PIXELS);
        json.put("tileHeight", PIXELS);
        json.put("matrixWidth", set.columns(zoom));
        json.put("matrixHeight", set.rows(zoom));
        return json;
    }

    /** The rows and columns of every zoom that a box in degrees, longitude first, lies in. */
    static List<Map<String, Object>> limits(TileMatrixSet set, Envelope lonLat) {
        List<Map<String, Object>> limits = new ArrayList<>();
        for (int zoom = 0; zoom <= MAX_ZOOM; zoom++) {
            Envelope tiles = set.tiles(zoom, lonLat);
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("tileMatrix", "" + zoom);
            json.put("minTileRow", (int) tiles.getMinY());
            json.put("maxTileRow", (int) tiles.getMaxY());
            json.put("minTileCol", (int) tiles.getMinX());
            json.put("maxTileCol", (int) tiles.getMaxX());
            limits.add(json);
        }
        return limits;
    }

    /** {@link NotFound} for a tile outside the limits (OGC 20-057, requirement 6). */
    static TileCoord require(TileMatrixSet set, Envelope lonLat, String zoom, String row, String column) {
        int z = number("tile matrix", zoom, MAX_ZOOM, 0);
        Envelope tiles = set.tiles(z, lonLat);
        int y = number("tile row", row, (int) tiles.getMaxY(), (int) tiles.getMinY());
        int x = number("tile column", column, (int) tiles.getMaxX(), (int) tiles.getMinX());
        return new TileCoord(set, z, x, y);
    }

    private static int number(String thing, String text, int last, int first) {
        boolean within = text.matches("\\d{1,9}") && Integer.parseInt(text) >= first && Integer.parseInt(text) <= last;
        if (!within) {
            throw NotFound.of(thing, text, first + " to " + last);
        }
        return Integer.parseInt(text);
    }
}
