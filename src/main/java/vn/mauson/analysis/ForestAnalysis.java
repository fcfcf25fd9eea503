package vn.mauson.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Hectares;
import vn.mauson.measure.UnitCode;
import vn.mauson.measure.UnitLevel;
import vn.mauson.overlay.Books;
import vn.mauson.overlay.Measured;
import vn.mauson.overlay.Overlay;
import vn.mauson.overlay.Parcel;
import vn.mauson.overlay.Zone;
import vn.mauson.pack.Plot;
import vn.mauson.store.Features;
import vn.mauson.store.PerRevision;
import vn.mauson.store.Revisions;

/** Measures forest plots by commune, on the province's plane. */
@Component
public class ForestAnalysis {
    /** Editions times the questions of a day: cover at two days, planting of a year and its months, eight groups. */
    private static final int MOST_KEPT = 128;

    private static final String AREA = "area";

    private record Question(EditionId edition, PlotSet plots) {}

    /** A plot with its outline on the plane, metres. */
    record OnPlane(Plot plot, Geometry outline) {
        double hectares() {
            return Hectares.ofSquareMetres(outline.getArea()).value();
        }
    }

    private record Layer(List<OnPlane> plots, States states, Kept<Question, AreaTable> tables) {}

    private final Territory territory;
    private final CommuneGround ground;
    private final Revisions revisions;
    /** What an assumption lies over, null for the record itself. */
    private final ForestAnalysis record;

    private final PerRevision<Layer> layer;

    @Autowired
    ForestAnalysis(Territory territory, Features features, CommuneGround ground, Revisions revisions) {
        this(territory, ground, revisions, null, () -> features.listPlots().stream()
                .map(plot -> new OnPlane(plot, ground.toPlane(plot.lonLat())))
                .toList());
    }

    private ForestAnalysis(
            Territory territory,
            CommuneGround ground,
            Revisions revisions,
            ForestAnalysis record,
            Supplier<List<OnPlane>> plots) {
        this.record = record;
        this.territory = territory;
        this.ground = ground;
        this.revisions = revisions;
        this.layer = new PerRevision<>(revisions, () -> layerOf(plots.get()));
    }

    /** The same questions to the plots under an assumption, which forgets its answers with itself. */
    public ForestAnalysis assuming(Assumption assumption) {
        return new ForestAnalysis(territory, ground, revisions, this, () -> layer.get().plots().stream()
                .flatMap(each -> assumption.apply(each.plot()).map(version -> new OnPlane(version, each.outline())))
                .toList());
    }

    /** The plots of a set, by id; of several versions in the set the first. */
    public List<Plot> listPlots(PlotSet set) {
        return listOnPlane(set).stream().map(OnPlane::plot).toList();
    }

    /** The same with their outlines. */
    List<OnPlane> listOnPlane(PlotSet set) {
        return choose(set, each -> true);
    }

    /** The day on which what is known of a day began: between two of them every day sees the same plots. */
    LocalDate stateOn(LocalDate day) {
        return layer.get().states().stateOn(day);
    }

    /** Ground under the plots of a set, by commune of an edition. */
    public AreaTable measure(EditionId edition, PlotSet set) {
        Layer plots = layer.get();
        return plots.tables().get(new Question(edition, atState(set, plots.states())), this::compute);
    }

    /**
     * Ground of one area under the plots of a set, by the same rules as for communes.
     *
     * @param onPlane a valid polygon or multipolygon, metres of the province's plane
     */
    public AreaCover measureWithin(Geometry onPlane, PlotSet set) {
        Envelope box = onPlane.getEnvelopeInternal();
        List<OnPlane> near =
                choose(set, each -> each.outline().getEnvelopeInternal().intersects(box));
        Measured measured = Overlay.of(List.of(new Zone(AREA, onPlane))).measure(parcels(near));
        Books books = measured.books(AREA);
        return new AreaCover(
                new UnitArea(books.wholeHa(), books.coveredHa(), books.grossHa(), books.parcels()),
                books.residualHa(),
                measured.repairs(),
                measured.refusals(),
                isIllustrative(near));
    }

    /** Whether the inventory knows any plot on a day; without one a cover of zero would be a lie. */
    public boolean hasPlots(LocalDate day) {
        return layer.get().plots().stream().anyMatch(each -> each.plot().validOn(day));
    }

    /** Area of a plot by its own outline on the plane. */
    public double hectares(Plot plot) {
        return Hectares.ofSquareMetres(ground.toPlane(plot.lonLat()).getArea()).value();
    }

    /** Ids of the first plots of a set that have a point in common with an area in degrees. */
    public List<Long> listIds(PlotSet set, Geometry lonLat, int most) {
        return layer.get().plots().stream()
                .filter(each -> set.holds(each.plot()))
                .filter(each -> each.plot().lonLat().getEnvelopeInternal().intersects(lonLat.getEnvelopeInternal()))
                .filter(each -> each.plot().lonLat().intersects(lonLat))
                .map(each -> each.plot().id())
                .distinct()
                .limit(most)
                .toList();
    }

    private AreaTable compute(Question question) {
        List<OnPlane> chosen = listOnPlane(question.plots());
        if (record != null && isSameGround(chosen, record.listOnPlane(question.plots()))) {
            return record.measure(question.edition(), question.plots());
        }
        Measured measured = ground.overlay(question.edition()).measure(parcels(chosen));
        return table(question.edition(), measured, chosen.size(), isIllustrative(chosen));
    }

    /** The plots of a set, by id; a plot with several versions in the set is measured once. */
    private List<OnPlane> choose(PlotSet set, Predicate<OnPlane> where) {
        Map<Long, OnPlane> chosen = new TreeMap<>();
        layer.get().plots().stream()
                .filter(each -> set.holds(each.plot()))
                .filter(where)
                .forEach(each -> chosen.putIfAbsent(each.plot().id(), each));
        return List.copyOf(chosen.values());
    }

    static List<Parcel> parcels(List<OnPlane> plots) {
        return plots.stream()
                .map(each -> new Parcel(each.plot().id(), each.outline()))
                .toList();
    }

    /** Whether two choices measure the same, so that most questions under an assumption need no new table. */
    private static boolean isSameGround(List<OnPlane> some, List<OnPlane> others) {
        return some.size() == others.size()
                && IntStream.range(0, some.size()).allMatch(i -> isSameGround(some.get(i), others.get(i)));
    }

    private static boolean isSameGround(OnPlane one, OnPlane other) {
        return one.plot().id() == other.plot().id()
                && one.outline() == other.outline()
                && one.plot().illustrative() == other.plot().illustrative();
    }

    static boolean isIllustrative(List<OnPlane> plots) {
        return plots.stream().anyMatch(each -> each.plot().illustrative());
    }

    /** The books of a measurement by commune. */
    AreaTable table(EditionId edition, Measured measured, int plots, boolean illustrative) {
        Map<UnitCode, UnitArea> communes = new TreeMap<>();
        double residual = measured.total().residualHa();
        for (UnitCode code : territory.outlines(edition, UnitLevel.COMMUNE).keySet()) {
            Books books = measured.books(code.value());
            residual = Math.max(residual, books.residualHa());
            communes.put(code, new UnitArea(books.wholeHa(), books.coveredHa(), books.grossHa(), books.parcels()));
        }
        return new AreaTable(
                edition,
                communes,
                plots,
                measured.total().coveredHa(),
                measured.outsideHa(),
                residual,
                measured.overlaps(),
                measured.repairs(),
                measured.refusals(),
                illustrative);
    }

    private static Layer layerOf(List<OnPlane> plots) {
        States states = States.of(
                plots, each -> each.plot().validFrom(), each -> each.plot().validTo());
        return new Layer(plots, states, new Kept<>(MOST_KEPT));
    }

    private static PlotSet atState(PlotSet set, States states) {
        if (set instanceof PlotSet.Counted counted) {
            return new PlotSet.Counted(states.stateOn(counted.day()));
        }
        if (set instanceof PlotSet.Group group) {
            return new PlotSet.Group(states.stateOn(group.day()), group.group());
        }
        if (set instanceof PlotSet.InForce inForce) {
            return new PlotSet.InForce(states.stateOn(inForce.day()));
        }
        return set;
    }
}
