package vn.mauson.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.analysis.OutlinesFrom;
import vn.mauson.analysis.Territory;
import vn.mauson.measure.UnitCode;
import vn.mauson.pack.Gate;
import vn.mauson.pack.Unit;
import vn.mauson.plan.NoData;
import vn.mauson.progress.Standing;

/**
 * Everything that is known of a map before it is laid on paper; shapes in degrees, longitude first.
 *
 * @param standings of the units of the place
 * @param others outlines around them that are not filled
 * @param districts outlines drawn above all; none where they were not asked for
 * @param gates with a point; none where they were not asked for
 * @param gateStatus of the day, by gate
 * @param unplacedGates how many more there are without a point
 * @param version of the data
 */
record Scene(
        Order order,
        List<Standing> standings,
        Shading shading,
        Map<UnitCode, Geometry> outlines,
        List<Geometry> others,
        List<Geometry> districts,
        Geometry place,
        OutlinesFrom outlinesFrom,
        List<Gate> gates,
        Map<String, Gate.Status> gateStatus,
        int unplacedGates,
        String version) {
    /** How many of the units have a figure that was made up. */
    long illustrative() {
        return standings.stream().filter(each -> each.figure().illustrative()).count();
    }

    /** How many have a figure and it is zero. */
    long zeros() {
        return standings.stream()
                .filter(each -> each.assessment().noData() == NoData.ZERO)
                .count();
    }

    /** Whether the units are former districts, kept as groups. */
    boolean grouped() {
        return standings.stream().anyMatch(each -> each.unit().type().equals(Territory.REPORTING_GROUP));
    }

    /** How many gates on a ground are of a status on the day. */
    long gates(String status, Ground ground) {
        return gates.stream()
                .filter(gate -> ground.shows(gate.lon(), gate.lat()))
                .filter(gate -> status.equals(
                        gateStatus.containsKey(gate.id())
                                ? gateStatus.get(gate.id()).status()
                                : Gate.Status.UNKNOWN))
                .count();
    }

    /** Where the figures come from, each once. */
    List<String> sources() {
        return standings.stream()
                .flatMap(each -> each.figure().sources().stream())
                .map(source -> Wording.source(source, order.language()))
                .distinct()
                .toList();
    }

    List<Unit> units() {
        return standings.stream().map(Standing::unit).toList();
    }

    /** Where the outlines come from, and whether they are no legal boundaries. */
    List<String> boundarySources() {
        Language language = order.language();
        List<String> texts = new ArrayList<>();
        if (outlinesFrom.generalised()) {
            texts.add(language.say("source.boundaries"));
        }
        outlinesFrom.sources().forEach(source -> texts.add(language.say("source.boundaries.imported", source)));
        return texts;
    }

    /** What a reader must not miss: outlines that bind nobody, and whatever is made up. */
    List<String> notices() {
        Language language = order.language();
        List<String> notices = new ArrayList<>();
        if (outlinesFrom.generalised()) {
            notices.add(language.say("notice.generalised-boundaries"));
        }
        if (illustrative() > 0) {
            notices.add(language.say(
                    "paper.illustrative", language.number(illustrative()), language.number(standings.size())));
        }
        if (order.overlays().contains(Overlay.PLOTS)) {
            notices.add(language.say("notice.illustrative-plots"));
        }
        if (order.overlays().contains(Overlay.ROADS)) {
            notices.add(language.say("notice.illustrative-roads"));
        }
        return notices;
    }
}
