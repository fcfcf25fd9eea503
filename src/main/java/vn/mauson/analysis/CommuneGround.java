package vn.mauson.analysis;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import vn.mauson.geometry.Frame;
import vn.mauson.geometry.Reprojection;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitLevel;
import vn.mauson.overlay.Overlay;
import vn.mauson.overlay.Zone;
import vn.mauson.pack.Pack;
import vn.mauson.store.PerRevision;
import vn.mauson.store.Revisions;

/** The ground of the communes of an edition on the province's plane, indexed once for every question. */
@Component
class CommuneGround {
    private final Territory territory;
    private final Reprojection toPlane;
    private final Reprojection toLonLat;
    private final PerRevision<Kept<EditionId, Overlay>> overlays;

    CommuneGround(Pack pack, Territory territory, Revisions revisions) {
        this.territory = territory;
        this.toPlane = Reprojection.between(Frame.LON_LAT, pack.about().plane());
        this.toLonLat = Reprojection.between(pack.about().plane(), Frame.LON_LAT);
        this.overlays = new PerRevision<>(
                revisions, () -> new Kept<>(territory.listEditions().size()));
    }

    /** The communes as zones by their codes. */
    Overlay overlay(EditionId edition) {
        return overlays.get().get(edition, asked -> Overlay.of(zones(asked)));
    }

    /** Degrees, longitude first, to metres of the plane, east first. */
    Geometry toPlane(Geometry lonLat) {
        return toPlane.apply(lonLat);
    }

    /** Metres of the plane, east first, to degrees, longitude first. */
    Geometry toLonLat(Geometry onPlane) {
        return toLonLat.apply(onPlane);
    }

    private List<Zone> zones(EditionId edition) {
        return territory.outlines(edition, UnitLevel.COMMUNE).entrySet().stream()
                .map(outline -> new Zone(outline.getKey().value(), toPlane.apply(outline.getValue())))
                .toList();
    }
}
