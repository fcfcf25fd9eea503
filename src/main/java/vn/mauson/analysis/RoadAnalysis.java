package vn.mauson.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.springframework.stereotype.Component;
import vn.mauson.geometry.Geometries;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitCode;
import vn.mauson.network.MissingLinks;
import vn.mauson.network.PavedReach.Reached;
import vn.mauson.pack.RoadFeature;
import vn.mauson.pack.Unit;
import vn.mauson.store.PerRevision;
import vn.mauson.store.Revisions;

/** Asks the road network which commune centres are reached on paved roads, and what to pave first. */
@Component
public class RoadAnalysis {
    /** How far a centre or gate may lie from its nearest road, metres in a straight line. */
    public static final double MOST_CONNECTOR_METRES = RoadNetwork.MOST_CONNECTOR_METRES;

    private static final double METRES_PER_KM = 1_000;
    private static final int MOST_KEPT = 32;

    private record Question(EditionId edition, LocalDate state) {}

    private record Budget(EditionId edition, LocalDate state, double km) {}

    private record Answers(Kept<Question, Map<UnitCode, Reached>> reach, Kept<Budget, RoadGaps> gaps) {}

    private final Territory territory;
    private final RoadNetwork network;
    private final CommuneGround ground;
    private final Revisions revisions;
    private final PerRevision<Answers> answers;

    RoadAnalysis(Territory territory, RoadNetwork network, CommuneGround ground, Revisions revisions) {
        this.territory = territory;
        this.network = network;
        this.ground = ground;
        this.revisions = revisions;
        this.answers = new PerRevision<>(revisions, () -> new Answers(new Kept<>(MOST_KEPT), new Kept<>(MOST_KEPT)));
    }

    /** For every commune of an edition, by code, whether and how its centre is reached on a day. */
    public Map<UnitCode, Reached> reach(EditionId edition, LocalDate day) {
        return answers.get().reach().get(new Question(edition, network.stateOn(day)), this::computeReach);
    }

    /**
     * The unpaved stretches of a day, ranked by communes gained for each kilometre.
     *
     * @param budgetKm kilometres that may be paved, from zero; infinite ranks all there is
     */
    public RoadGaps gaps(EditionId edition, LocalDate day, double budgetKm) {
        return answers.get().gaps().get(new Budget(edition, network.stateOn(day), budgetKm), this::computeGaps);
    }

    /** The same questions to the roads under an assumption, which forgets its answers with itself. */
    public RoadAnalysis assuming(Assumption assumption) {
        return new RoadAnalysis(territory, network.assuming(assumption), ground, revisions);
    }

    /** The roads in force on a day, those under construction as well, by id. */
    public List<RoadFeature> listRoads(LocalDate day) {
        return network.listRoads(day);
    }

    /** Length of a road on the province's plane, kilometres. */
    public double km(RoadFeature road) {
        return ground.toPlane(road.lonLat()).getLength() / METRES_PER_KM;
    }

    /** Whether any road is known on a day. */
    public boolean hasRoads(LocalDate day) {
        return network.hasRoads(day);
    }

    /** Whether a unit's centre is a point of its register; otherwise a point inside its outline stands in. */
    public static boolean hasOwnCentre(Unit unit) {
        return unit.lon() != null && unit.lat() != null;
    }

    private Map<UnitCode, Reached> computeReach(Question question) {
        return network
                .graph(question.state())
                .reach(network.listCentres(question.edition()), MOST_CONNECTOR_METRES)
                .centres()
                .stream()
                .collect(Collectors.toMap(each -> new UnitCode(each.code()), Function.identity()));
    }

    private RoadGaps computeGaps(Budget budget) {
        MissingLinks ranked = network.graph(budget.state())
                .rankMissingLinks(network.listCentres(budget.edition()), MOST_CONNECTOR_METRES, budget.km());
        List<RoadGaps.Step> steps = new ArrayList<>();
        for (MissingLinks.Step step : ranked.steps()) {
            steps.add(step(steps.size() + 1, step, budget.edition()));
        }
        return new RoadGaps(
                steps, units(ranked.left(), budget.edition()), units(ranked.unconnected(), budget.edition()));
    }

    private RoadGaps.Step step(int rank, MissingLinks.Step step, EditionId edition) {
        LineString[] lines =
                step.stretches().stream().map(MissingLinks.Stretch::line).toArray(LineString[]::new);
        Geometry lonLat = ground.toLonLat(Geometries.FACTORY.createMultiLineString(lines));
        boolean illustrative = step.stretches().stream().anyMatch(MissingLinks.Stretch::illustrative);
        return new RoadGaps.Step(
                rank,
                step.km(),
                units(step.gained(), edition),
                step.gainPerKm(),
                step.totalKm(),
                step.stretches().stream()
                        .map(MissingLinks.Stretch::roadId)
                        .distinct()
                        .toList(),
                lonLat,
                illustrative);
    }

    private List<Unit> units(List<String> codes, EditionId edition) {
        return codes.stream()
                .map(code -> territory.getUnit(edition, new UnitCode(code)))
                .toList();
    }
}
