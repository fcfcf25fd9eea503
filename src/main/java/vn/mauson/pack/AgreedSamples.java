package vn.mauson.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.UnitCode;

/**
 * Place samples whose membership was measured on outlines of different years, made to agree with the
 * crosswalk where they differ by no more than the outlines' own error.
 *
 * <p>Where the crosswalk says that an old commune lies wholly in a new one, but one or two of its samples
 * lie in another, the outlines of the two editions disagree by less than their generalisation; those
 * samples follow the crosswalk. More than two are a disagreement of the sources, not of their drawing:
 * they stay as measured.
 */
final class AgreedSamples {
    private static final int MOST_MOVED = 2;

    private final List<PlaceSample> samples;
    private final int moved;

    private AgreedSamples(List<PlaceSample> samples, int moved) {
        this.samples = samples;
        this.moved = moved;
    }

    private record Step(EditionId to, UnitCode oldCode, UnitCode newCode) {}

    static AgreedSamples of(Pack pack) {
        List<PlaceSample> agreed = pack.samples();
        int moved = 0;
        for (int i = 1; i < pack.editions().size(); i++) {
            EditionId from = pack.editions().get(i - 1).id();
            EditionId to = pack.editions().get(i).id();
            List<PlaceSample> next = follow(agreed, from, to, wholes(pack, from));
            for (int s = 0; s < next.size(); s++) {
                moved += next.get(s) == agreed.get(s) ? 0 : 1;
            }
            agreed = next;
        }
        return new AgreedSamples(agreed, moved);
    }

    List<PlaceSample> samples() {
        return samples;
    }

    /** How many memberships were changed. */
    int moved() {
        return moved;
    }

    private static Map<UnitCode, UnitCode> wholes(Pack pack, EditionId from) {
        Map<UnitCode, UnitCode> wholes = new HashMap<>();
        for (CrosswalkShare share : pack.crosswalk()) {
            if (share.from().equals(from) && share.share() == 1) {
                wholes.put(share.oldCode(), share.newCode());
            }
        }
        return wholes;
    }

    private static List<PlaceSample> follow(
            List<PlaceSample> samples, EditionId from, EditionId to, Map<UnitCode, UnitCode> wholes) {
        Map<Step, Integer> counts = new HashMap<>();
        for (PlaceSample sample : samples) {
            if (sample.inside()) {
                counts.merge(step(sample, from, to), 1, Integer::sum);
            }
        }
        List<PlaceSample> followed = new ArrayList<>(samples.size());
        for (PlaceSample sample : samples) {
            UnitCode said = sample.inside() ? wholes.get(sample.communes().get(from)) : null;
            boolean few = said != null && counts.get(step(sample, from, to)) <= MOST_MOVED;
            followed.add(few && !said.equals(sample.communes().get(to)) ? moved(sample, to, said) : sample);
        }
        return followed;
    }

    private static Step step(PlaceSample sample, EditionId from, EditionId to) {
        return new Step(to, sample.communes().get(from), sample.communes().get(to));
    }

    private static PlaceSample moved(PlaceSample sample, EditionId edition, UnitCode code) {
        Map<EditionId, UnitCode> communes = new HashMap<>(sample.communes());
        communes.put(edition, code);
        return new PlaceSample(sample.lon(), sample.lat(), sample.district(), communes);
    }
}
