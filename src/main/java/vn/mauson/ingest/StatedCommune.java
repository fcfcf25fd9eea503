package vn.mauson.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import vn.mauson.geometry.Areas;
import vn.mauson.measure.EditionId;
import vn.mauson.overlay.Zone;

/** Whether a feature lies in the commune its row names; a row that names none lies well. Of any thread. */
final class StatedCommune {
    /** What lies outside and is less than this is a border drawn twice. */
    private static final double LEAST_OUTSIDE_HA = 0.01;

    private static final String[] FIELDS = {"maxa", "ma_xa", "commune_code"};

    private final EditionId edition;
    private final Map<String, PreparedGeometry> outlines;

    /**
     * @param communes all communes of the edition, metres of the plane
     */
    StatedCommune(EditionId edition, List<Zone> communes) {
        this.edition = edition;
        this.outlines = communes.stream()
                .collect(Collectors.toMap(Zone::code, zone -> PreparedGeometryFactory.prepare(zone.area())));
    }

    /** Remarks a code that is none of the edition, and ground outside the commune of the code. */
    void check(Draft draft) {
        if (!draft.has(FIELDS)) {
            return;
        }
        String code = UnitRules.padded(draft.text(FIELDS));
        PreparedGeometry commune = outlines.get(code);
        if (commune == null) {
            draft.remark("commune-unknown", FIELDS[0], code, "the code of a commune of edition " + edition);
        } else if (!commune.covers(draft.onPlane())) {
            double ha = outsideHa(draft.onPlane(), commune.getGeometry());
            if (ha > LEAST_OUTSIDE_HA) {
                draft.remark(
                        "outside-its-commune",
                        FIELDS[0],
                        code,
                        String.format(Locale.ROOT, "ground inside that commune; %.4f ha lie outside", ha));
            }
        }
    }

    private static double outsideHa(Geometry onPlane, Geometry commune) {
        return Areas.onPlane(OverlayNGRobust.overlay(onPlane, commune, OverlayNG.DIFFERENCE))
                .value();
    }
}
