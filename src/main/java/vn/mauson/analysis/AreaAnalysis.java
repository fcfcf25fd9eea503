package vn.mauson.analysis;

import java.util.List;
import java.util.TreeMap;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.springframework.stereotype.Component;
import vn.mauson.geometry.Areas;
import vn.mauson.geometry.Geometries;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Refused;
import vn.mauson.measure.UnitCode;
import vn.mauson.overlay.Finding;
import vn.mauson.overlay.Measured;
import vn.mauson.overlay.Parcel;
import vn.mauson.overlay.Zone;

/**
 * Takes an area somebody drew: mends it by the rule for plots, and compares it with the communes.
 *
 * <p>The rule is that of {@code overlay}: JTS's GeometryFixer keeps every ring where it encloses
 * ground, so both wings of a bow-tie stay, and what has no area goes. Crossings grow with the square of
 * the vertices, so only small outlines are mended.
 */
@Component
public class AreaAnalysis {
    /** An invalid outline with more vertices is refused: each side may cross every other. */
    static final int MOST_VERTICES_MENDED = 1_000;

    /** An outline that follows the border of the province leaves less than this outside, hectares. */
    private static final double ROUNDING_HA = 1e-6;

    private static final long DRAWN = 0;
    private static final String THING = "polygon";

    private final Territory territory;
    private final CommuneGround ground;

    AreaAnalysis(Territory territory, CommuneGround ground) {
        this.territory = territory;
        this.ground = ground;
    }

    /**
     * The area and its parts by commune.
     *
     * @param lonLat polygons, degrees, longitude first, with ground in some commune; anything else is refused
     */
    public DrawnArea take(Geometry lonLat, EditionId edition) {
        territory.getEdition(edition);
        Geometry drawn = ground.toPlane(lonLat);
        TopologyValidationError fault = new IsValidOp(drawn).getValidationError();
        if (fault == null) {
            return compare(lonLat, drawn, null, edition);
        }
        Geometry mended = mend(drawn, fault);
        Finding.Repair repair = new Finding.Repair(
                DRAWN,
                fault.getMessage() + ": rings kept by GeometryFixer",
                Areas.onPlane(drawn).value(),
                Areas.onPlane(mended).value());
        return compare(ground.toLonLat(mended), mended, repair, edition);
    }

    /** Polygons only, valid, with an area. */
    private static Geometry mend(Geometry drawn, TopologyValidationError fault) {
        if (drawn.getNumPoints() > MOST_VERTICES_MENDED) {
            throw Refused.value(
                    THING,
                    fault.getMessage() + ", " + drawn.getNumPoints() + " vertices",
                    "a valid polygon, or one of at most " + MOST_VERTICES_MENDED + " vertices, which is mended");
        }
        Geometry mended = Geometries.ofPolygons(Geometries.listPolygons(GeometryFixer.fix(drawn)));
        if (mended.getArea() == 0) {
            throw Refused.value(
                    THING, fault.getMessage() + ", and nothing is left after the repair", "one that encloses ground");
        }
        return mended;
    }

    private DrawnArea compare(Geometry lonLat, Geometry onPlane, Finding.Repair repair, EditionId edition) {
        Measured measured = ground.overlay(edition).measure(List.of(new Parcel(DRAWN, onPlane)));
        List<DrawnArea.Part> parts = new TreeMap<>(measured.parts(DRAWN))
                .entrySet().stream()
                        .map(part -> new DrawnArea.Part(
                                territory.getUnit(edition, new UnitCode(part.getKey())),
                                Math.min(
                                        1,
                                        part.getValue()
                                                / measured.books(part.getKey()).wholeHa()),
                                part.getValue()))
                        .toList();
        if (parts.isEmpty()) {
            throw Refused.value(THING, "outside", "one that lies at least partly in the province");
        }
        double outsideHa = measured.outsideHa();
        Geometry inside = outsideHa > ROUNDING_HA ? clip(onPlane, edition) : onPlane;
        return new DrawnArea(
                lonLat, onPlane, inside, repair, parts, measured.total().coveredHa(), outsideHa);
    }

    private Geometry clip(Geometry onPlane, EditionId edition) {
        Geometry[] communes =
                ground.overlay(edition).zones().stream().map(Zone::area).toArray(Geometry[]::new);
        Geometry common = OverlayNGRobust.overlay(onPlane, CoverageUnion.union(communes), OverlayNG.INTERSECTION);
        return Geometries.ofPolygons(Geometries.listPolygons(common));
    }
}
