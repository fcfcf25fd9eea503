package vn.mauson.analysis;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.overlay.Finding;
import vn.mauson.pack.Unit;

/**
 * An area somebody drew, sound and compared with the communes of an edition.
 *
 * @param lonLat valid polygons, degrees, longitude first
 * @param onPlane the same, metres of the province's plane
 * @param insideProvince what of it lies in some commune, on the plane; the same geometry where all does
 * @param repair what was mended; null where nothing was
 * @param parts the communes it has ground in, in the order of their codes; never empty
 * @param insideHa on the plane, in some commune
 * @param outsideHa on the plane, beyond the province; zero or rounding where all lies inside
 */
public record DrawnArea(
        Geometry lonLat,
        Geometry onPlane,
        Geometry insideProvince,
        Finding.Repair repair,
        List<Part> parts,
        double insideHa,
        double outsideHa) {
    public DrawnArea {
        parts = List.copyOf(parts);
    }

    /**
     * What of a commune lies in the area.
     *
     * @param share of the commune's ground, 0 to 1
     */
    public record Part(Unit commune, double share, double ha) {}
}
