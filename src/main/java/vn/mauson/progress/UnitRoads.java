package vn.mauson.progress;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.springframework.stereotype.Component;
import vn.mauson.analysis.Territory;
import vn.mauson.geometry.Frame;
import vn.mauson.geometry.Reprojection;
import vn.mauson.measure.Names;
import vn.mauson.pack.Pack;
import vn.mauson.pack.RoadFeature;
import vn.mauson.pack.Unit;
import vn.mauson.store.Features;
import vn.mauson.store.Layer;
import vn.mauson.store.PerRevision;
import vn.mauson.store.Revisions;
import vn.mauson.store.Sights;

/** The roads that run through a unit. */
@Component
class UnitRoads {
    private static final int MOST = 100;
    private static final double METRES_PER_KM = 1000;

    /** Those of a unit: all there are, of which {@code roads} are the longest; km of all. */
    record Through(int total, double km, List<Road> roads) {}

    /** A road with its kilometres inside the unit, on the province's plane. */
    record Road(
            String id,
            String ref,
            Names names,
            String roadClass,
            String surface,
            boolean surfaceAssumed,
            double km,
            boolean illustrative) {}

    private final Territory territory;
    private final PerRevision<List<RoadFeature>> roads;
    private final Reprojection toPlane;
    private final Sights sights;

    UnitRoads(Territory territory, Features features, Pack pack, Revisions revisions, Sights sights) {
        this.sights = sights;
        this.territory = territory;
        this.roads = new PerRevision<>(revisions, features::listRoads);
        this.toPlane = Reprojection.between(Frame.LON_LAT, pack.about().plane());
    }

    Through through(Unit unit, LocalDate day) {
        Geometry outline = territory.outlines(unit.edition(), unit.level()).get(unit.code());
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(outline);
        List<Road> inside = sights.seen(Layer.ROADS, roads::get).stream()
                .filter(each -> each.validOn(day) && prepared.intersects(each.lonLat()))
                .map(each -> road(each, outline))
                .sorted(Comparator.comparing(Road::km).reversed())
                .toList();
        return new Through(
                inside.size(),
                inside.stream().mapToDouble(Road::km).sum(),
                inside.stream().limit(MOST).toList());
    }

    private Road road(RoadFeature road, Geometry outline) {
        Geometry inside = OverlayNGRobust.overlay(road.lonLat(), outline, OverlayNG.INTERSECTION);
        return new Road(
                road.id(),
                road.ref(),
                road.names(),
                road.roadClass(),
                road.surface(),
                road.surfaceAssumed(),
                toPlane.apply(inside).getLength() / METRES_PER_KM,
                road.illustrative());
    }
}
