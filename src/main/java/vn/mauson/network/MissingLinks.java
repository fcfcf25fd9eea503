package vn.mauson.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.LineString;
import vn.mauson.measure.Refused;

/**
 * Which unpaved stretches to pave, in which order, so that centres reach the national network on paved
 * roads.
 *
 * <p>A single stretch often gains nobody, because the next one is unpaved too; so what is compared is
 * what each centre that is not reached still misses, as a whole:
 *
 * <ol>
 *   <li>find for every such centre the way with the fewest kilometres to pave;
 *   <li>count the centres gained if just that were paved, whoever else uses it;
 *   <li>pave the one with the most centres per kilometre that the budget still allows; of equals the
 *       shorter, then the earlier centre;
 *   <li>begin again with those stretches paved, as what is left has become cheaper or worthless.
 * </ol>
 *
 * <p>This is greedy, as the rule for maximum coverage with costs (Khuller, Moss and Naor, "The budgeted
 * maximum coverage problem", Information Processing Letters 70, 1999); the problem itself is NP-hard.
 * Their guarantee does not carry over, because centres that share a road make a gain grow with what
 * was paved before.
 *
 * @param steps in the order to pave
 * @param left centres that have a way but stay unpaved within the budget
 * @param unconnected centres no paving can help: no road near, or none that leads there
 */
public record MissingLinks(List<Step> steps, List<String> left, List<String> unconnected) {
    /** Lets a budget be spent to the end although sums of lengths are rounded; a micrometre. */
    private static final double ROUNDING_KM = 1e-9;

    public MissingLinks {
        steps = List.copyOf(steps);
        left = List.copyOf(left);
        unconnected = List.copyOf(unconnected);
    }

    /**
     * Stretches paved together.
     *
     * @param stretches from the centre outwards
     * @param gained codes of the centres that reach the national network on paved roads by this
     * @param totalKm of this step and all before it
     */
    public record Step(List<Stretch> stretches, double km, List<String> gained, double totalKm) {
        public Step {
            stretches = List.copyOf(stretches);
            gained = List.copyOf(gained);
        }

        /** Centres gained per kilometre paved. */
        public double gainPerKm() {
            return gained.size() / km;
        }
    }

    /**
     * A piece of a road, between two nodes.
     *
     * @param line metres on the province's plane, east first
     * @param illustrative whether the road is made up
     */
    public record Stretch(String roadId, LineString line, double km, boolean illustrative) {}

    /** How many centres the steps gain together. */
    public int countGained() {
        return steps.stream().mapToInt(step -> step.gained.size()).sum();
    }

    /** Kilometres of all steps. */
    public double totalKm() {
        return steps.stream().mapToDouble(Step::km).sum();
    }

    static MissingLinks rank(List<Centre> centres, Attached attached, double budgetKm) {
        if (!(budgetKm >= 0)) {
            throw Refused.value("budget in km", budgetKm, "a number from 0");
        }
        return new Ranking(centres, attached).within(budgetKm);
    }

    /** What one centre misses, and whom paving it would gain. */
    private record Candidate(List<Link> missing, double km, List<String> gained) {
        double gainPerKm() {
            return gained.size() / km;
        }
    }

    private static final class Ranking {
        private static final Comparator<Candidate> BEST_FIRST =
                Comparator.comparingDouble(Candidate::gainPerKm).reversed().thenComparingDouble(Candidate::km);

        private final NationalApproach approach;
        private final Map<String, Integer> waiting = new LinkedHashMap<>();
        private final List<String> unconnected = new ArrayList<>();
        private final List<Step> steps = new ArrayList<>();

        Ranking(List<Centre> centres, Attached attached) {
            approach = new NationalApproach(attached.arcs());
            IntStream.range(0, centres.size())
                    .forEach(i -> sort(centres.get(i).code(), attached.anchors().get(i)));
        }

        private void sort(String code, Optional<Attached.Anchor> anchor) {
            if (anchor.isEmpty() || approach.findPath(anchor.get().node()).isEmpty()) {
                unconnected.add(code);
            } else if (!approach.isPaved(anchor.get().node())) {
                waiting.put(code, anchor.get().node());
            }
        }

        MissingLinks within(double budgetKm) {
            double totalKm = 0;
            Optional<Candidate> best = findBest(budgetKm);
            while (best.isPresent()) {
                totalKm += best.get().km;
                pave(best.get(), totalKm);
                best = findBest(budgetKm - totalKm);
            }
            return new MissingLinks(steps, List.copyOf(waiting.keySet()), unconnected);
        }

        private Optional<Candidate> findBest(double budgetKm) {
            return waiting.values().stream()
                    .map(this::listMissing)
                    .filter(missing -> km(missing) <= budgetKm + ROUNDING_KM)
                    .distinct()
                    .map(this::candidate)
                    .min(BEST_FIRST);
        }

        /** In the order of the way, from the centre outwards. */
        private List<Link> listMissing(int node) {
            return approach.findPath(node).orElseThrow().stream()
                    .filter(link -> !approach.isPaved(link))
                    .toList();
        }

        private Candidate candidate(List<Link> missing) {
            Set<Integer> gainedNodes = approach.gain(Set.copyOf(missing));
            List<String> gained = waiting.keySet().stream()
                    .filter(code -> gainedNodes.contains(waiting.get(code)))
                    .toList();
            return new Candidate(missing, km(missing), gained);
        }

        private void pave(Candidate best, double totalKm) {
            steps.add(new Step(best.missing.stream().map(Ranking::stretch).toList(), best.km, best.gained, totalKm));
            approach.pave(Set.copyOf(best.missing));
            best.gained.forEach(waiting::remove);
        }

        private static double km(List<Link> links) {
            return links.stream().mapToDouble(link -> link.km).sum();
        }

        private static Stretch stretch(Link link) {
            return new Stretch(link.road.id(), link.line, link.km, link.road.illustrative());
        }
    }
}
