package vn.mauson.wms;

import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;
import vn.mauson.ogcapi.Crs;
import vn.mauson.tiles.TileMatrixSet;

/** Where the tiles of a tile matrix set lie, in its own system (OGC 07-057r7, annex E); x is the first axis. */
enum Grid {
    WEB_MERCATOR(
            TileMatrixSet.WEB_MERCATOR_QUAD,
            Crs.WEB_MERCATOR,
            "urn:ogc:def:crs:EPSG::3857",
            "<WellKnownScaleSet>urn:ogc:def:wkss:OGC:1.0:GoogleMapsCompatible</WellKnownScaleSet>",
            -Math.PI * 6378137,
            Math.PI * 6378137,
            1),
    /** The scale set of the register begins one tile above two; none is named. */
    CRS84(
            TileMatrixSet.WORLD_CRS84_QUAD,
            Crs.CRS84,
            "urn:ogc:def:crs:OGC:1.3:CRS84",
            "",
            -180,
            90,
            Math.PI * 6378137 / 180);

    /** Pixels to a side. */
    static final int SIDE = 256;

    /** The last zoom, as that of vector tiles. */
    static final int DEEPEST = 18;

    /** Metres to a side of the pixel all scale denominators are meant for. */
    private static final double PIXEL_METRES = 0.00028;

    private final TileMatrixSet set;
    private final Crs crs;
    private final String urn;
    private final String scaleSet;
    private final double left;
    private final double top;
    private final double metresPerUnit;

    Grid(TileMatrixSet set, Crs crs, String urn, String scaleSet, double left, double top, double metresPerUnit) {
        this.set = set;
        this.crs = crs;
        this.urn = urn;
        this.scaleSet = scaleSet;
        this.left = left;
        this.top = top;
        this.metresPerUnit = metresPerUnit;
    }

    /** The grid of a tile matrix set's id. */
    static Grid of(String id) {
        return Arrays.stream(values())
                .filter(grid -> grid.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ServiceFault.invalid(
                        "TILEMATRIXSET",
                        id,
                        String.join(", ", Arrays.stream(values()).map(Grid::id).toList())));
    }

    String id() {
        return set.id();
    }

    /** The tile of a row and a column of a zoom, which must be within the grid. */
    View view(int zoom, int row, int column) {
        double side = side(zoom);
        double west = left + column * side;
        double north = top - row * side;
        return new View(crs, new Envelope(west, west + side, north - side, north), SIDE, SIDE);
    }

    int rows(int zoom) {
        return set.rows(zoom);
    }

    int columns(int zoom) {
        return set.columns(zoom);
    }

    /** Units of the system to a side of a tile. */
    private double side(int zoom) {
        return 2 * top / rows(zoom);
    }

    /** As the capabilities describe it. */
    String described() {
        StringBuilder xml = new StringBuilder(
                "<TileMatrixSet><ows:Identifier>%s</ows:Identifier><ows:SupportedCRS>%s</ows:SupportedCRS>%s\n"
                        .formatted(id(), urn, scaleSet));
        for (int zoom = 0; zoom <= DEEPEST; zoom++) {
            xml.append(matrix(zoom));
        }
        return xml.append("</TileMatrixSet>\n").toString();
    }

    private String matrix(int zoom) {
        double denominator = side(zoom) * metresPerUnit / SIDE / PIXEL_METRES;
        return """
                <TileMatrix><ows:Identifier>%d</ows:Identifier><ScaleDenominator>%s</ScaleDenominator>\
                <TopLeftCorner>%s %s</TopLeftCorner><TileWidth>%d</TileWidth><TileHeight>%d</TileHeight>\
                <MatrixWidth>%d</MatrixWidth><MatrixHeight>%d</MatrixHeight></TileMatrix>
                """.formatted(zoom, denominator, left, top, SIDE, SIDE, columns(zoom), rows(zoom));
    }
}
