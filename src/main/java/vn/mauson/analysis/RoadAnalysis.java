package vn.mauson.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.springframework.stereotype.Component;
import vn.mauson.geometry.Frame;
import vn.mauson.geometry.Reprojection;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitCode;
import vn.mauson.measure.UnitLevel;
import vn.mauson.network.Centre;
import vn.mauson.network.PavedReach.Reached;
import vn.mauson.network.RoadGraph;
import vn.mauson.network.RoadLine;
import vn.mauson.network.Surface;
import vn.mauson.pack.Pack;
import vn.mauson.pack.RoadFeature;
import vn.mauson.pack.Unit;
import vn.mauson.store.Features;
import vn.mauson.store.PerRevision;
import vn.mauson.store.Revisions;

/** Asks the road network which commune centres are reached on paved roads. */
@Component
public class RoadAnalysis {
    /** Road ends this close are one junction; well below the distance of two roads that do not meet. */
    private static final double SNAP_TOLERANCE_METRES = 5;

    /** A centre further from every road than this is not on the network. */
    private static final double MOST_CONNECTOR_METRES = 1_000;

    private static final Set<String> NATIONAL = Set.of("national", "expressway", "expressway_link");
    private static final String OPEN = "open";
    private static final int MOST_KEPT = 32;

    /** Whether a road is paved does not depend on how fast it is driven. */
    private static final double ANY_SPEED_KMH = 30;

    private record Question(EditionId edition, LocalDate state) {}

    private record Layer(
            List<RoadFeature> roads,
            States states,
            Kept<LocalDate, RoadGraph> graphs,
            Kept<Question, Map<UnitCode, Reached>> answers) {}

    private final Territory territory;
    private final Features features;
    private final Reprojection toPlane;
    private final PerRevision<Layer> layer;

    RoadAnalysis(Pack pack, Territory territory, Features features, Revisions revisions) {
        this.territory = territory;
        this.features = features;
        this.toPlane = Reprojection.between(Frame.LON_LAT, pack.about().plane());
        this.layer = new PerRevision<>(revisions, this::readLayer);
    }

    /** For every commune of an edition, by code, whether and how its centre is reached on a day. */
    public Map<UnitCode, Reached> reach(EditionId edition, LocalDate day) {
        Layer roads = layer.get();
        return roads.answers().get(new Question(edition, roads.states().stateOn(day)), this::compute);
    }

    /** Whether any road is known on a day. */
    public boolean hasRoads(LocalDate day) {
        return layer.get().roads().stream().anyMatch(road -> road.validOn(day));
    }

    /** Whether a unit's centre is a point of its register; otherwise a point inside its outline stands in. */
    public static boolean hasOwnCentre(Unit unit) {
        return unit.lon() != null && unit.lat() != null;
    }

    private Map<UnitCode, Reached> compute(Question question) {
        RoadGraph graph = layer.get().graphs().get(question.state(), this::graph);
        return graph.reach(centres(question.edition()), MOST_CONNECTOR_METRES).centres().stream()
                .collect(Collectors.toMap(each -> new UnitCode(each.code()), Function.identity()));
    }

    private List<Centre> centres(EditionId edition) {
        Map<UnitCode, Geometry> outlines = territory.outlines(edition, UnitLevel.COMMUNE);
        List<Centre> centres = new ArrayList<>();
        for (Unit unit : territory.listUnits(edition, UnitLevel.COMMUNE)) {
            Coordinate lonLat = hasOwnCentre(unit)
                    ? new Coordinate(unit.lon(), unit.lat())
                    : outlines.get(unit.code()).getInteriorPoint().getCoordinate();
            centres.add(new Centre(unit.code().value(), toPlane.apply(lonLat)));
        }
        return centres;
    }

    private RoadGraph graph(LocalDate state) {
        List<RoadLine> lines = layer.get().roads().stream()
                .filter(road -> road.validOn(state) && road.status().equals(OPEN))
                .map(this::line)
                .toList();
        return RoadGraph.of(lines, SNAP_TOLERANCE_METRES);
    }

    private RoadLine line(RoadFeature road) {
        return new RoadLine(
                road.id(),
                (LineString) toPlane.apply(road.lonLat()),
                Surface.of(road.surface()),
                road.roadClass(),
                false,
                ANY_SPEED_KMH,
                NATIONAL.contains(road.roadClass()),
                road.illustrative());
    }

    private Layer readLayer() {
        List<RoadFeature> roads = features.listRoads();
        States states = States.of(roads, RoadFeature::validFrom, RoadFeature::validTo);
        return new Layer(roads, states, new Kept<>(MOST_KEPT), new Kept<>(MOST_KEPT));
    }
}
