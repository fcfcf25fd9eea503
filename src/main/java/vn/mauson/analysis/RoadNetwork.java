package vn.mauson.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.mauson.geometry.Frame;
import vn.mauson.geometry.Reprojection;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitCode;
import vn.mauson.measure.UnitLevel;
import vn.mauson.network.Centre;
import vn.mauson.network.RoadGraph;
import vn.mauson.network.RoadLine;
import vn.mauson.network.Surface;
import vn.mauson.pack.Pack;
import vn.mauson.pack.RoadFeature;
import vn.mauson.pack.Unit;
import vn.mauson.store.Features;
import vn.mauson.store.PerRevision;
import vn.mauson.store.Revisions;

/**
 * The roads open on a day as a graph on the province's plane, driven at the pack's speeds, and the
 * places communes start from. Roads under construction are no part of it.
 */
@Component
class RoadNetwork {
    /** Road ends this close are one junction; well below the distance of two roads that do not meet. */
    private static final double SNAP_TOLERANCE_METRES = 5;

    /** A centre or gate further from every road than this is not on the network. */
    static final double MOST_CONNECTOR_METRES = 1_000;

    private static final Set<String> NATIONAL = Set.of("national", "expressway", "expressway_link");
    private static final String OPEN = "open";
    private static final int MOST_KEPT = 32;

    private record Layer(List<RoadFeature> roads, States states, Kept<LocalDate, RoadGraph> graphs) {}

    private final Pack pack;
    private final Territory territory;
    private final Revisions revisions;
    private final Reprojection toPlane;
    private final PerRevision<Layer> layer;

    @Autowired
    RoadNetwork(Pack pack, Territory territory, Features features, Revisions revisions) {
        this(pack, territory, revisions, features::listRoads);
    }

    private RoadNetwork(Pack pack, Territory territory, Revisions revisions, Supplier<List<RoadFeature>> roads) {
        this.pack = pack;
        this.territory = territory;
        this.revisions = revisions;
        this.toPlane = Reprojection.between(Frame.LON_LAT, pack.about().plane());
        this.layer = new PerRevision<>(revisions, () -> layerOf(roads.get()));
    }

    /** The network under an assumption; nothing of it is kept here. */
    RoadNetwork assuming(Assumption assumption) {
        return new RoadNetwork(pack, territory, revisions, () -> layer.get().roads().stream()
                .flatMap(assumption::apply)
                .toList());
    }

    /** The roads in force on a day, those under construction as well. */
    List<RoadFeature> listRoads(LocalDate day) {
        return layer.get().roads().stream().filter(road -> road.validOn(day)).toList();
    }

    /** The day of the last change up to a day: what holds then holds on the day. */
    LocalDate stateOn(LocalDate day) {
        return layer.get().states().stateOn(day);
    }

    /** The graph of a state, as {@link #stateOn} names it. */
    RoadGraph graph(LocalDate state) {
        return layer.get().graphs().get(state, this::join);
    }

    /** Whether any road is known on a day. */
    boolean hasRoads(LocalDate day) {
        return layer.get().roads().stream().anyMatch(road -> road.validOn(day));
    }

    /** Where the communes of an edition start from: the point of the register, else one inside the outline. */
    List<Centre> listCentres(EditionId edition) {
        Map<UnitCode, Geometry> outlines = territory.outlines(edition, UnitLevel.COMMUNE);
        List<Centre> centres = new ArrayList<>();
        for (Unit unit : territory.listUnits(edition, UnitLevel.COMMUNE)) {
            Coordinate lonLat = RoadAnalysis.hasOwnCentre(unit)
                    ? new Coordinate(unit.lon(), unit.lat())
                    : outlines.get(unit.code()).getInteriorPoint().getCoordinate();
            centres.add(new Centre(unit.code().value(), toPlane.apply(lonLat)));
        }
        return centres;
    }

    private RoadGraph join(LocalDate state) {
        List<RoadLine> lines = layer.get().roads().stream()
                .filter(road -> road.validOn(state) && road.status().equals(OPEN))
                .map(this::line)
                .toList();
        return RoadGraph.of(lines, SNAP_TOLERANCE_METRES);
    }

    private RoadLine line(RoadFeature road) {
        Surface surface = Surface.of(road.surface());
        return new RoadLine(
                road.id(),
                (LineString) toPlane.apply(road.lonLat()),
                surface,
                road.roadClass(),
                false,
                // The graph sets railways aside; that they carry a speed has no effect.
                pack.speedOf(road.roadClass(), surface == Surface.RAIL ? Surface.UNKNOWN.id() : surface.id())
                        .kmh(),
                NATIONAL.contains(road.roadClass()),
                road.illustrative());
    }

    private static Layer layerOf(List<RoadFeature> roads) {
        States states = States.of(roads, RoadFeature::validFrom, RoadFeature::validTo);
        return new Layer(roads, states, new Kept<>(MOST_KEPT));
    }
}
