package vn.mauson.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.mauson.measure.EditionId;
import vn.mauson.measure.Refused;
import vn.mauson.measure.UnitCode;
import vn.mauson.overlay.Crosswalk;
import vn.mauson.overlay.Crosswalk.Pair;
import vn.mauson.pack.CrosswalkShare;
import vn.mauson.pack.Edition;
import vn.mauson.store.PerRevision;
import vn.mauson.store.Revisions;

/**
 * Compares the outlines of two editions with what the official list says of them.
 *
 * <p>The list has steps between editions that follow each other. For others its steps are multiplied,
 * and back in time its pairs hold without their shares, which are of the older communes.
 *
 * <p>Limit: over several steps the list only says where a commune may lie. If one that was joined to
 * others was split later, each of them is listed in all the parts, and some are not drawn there.
 */
@Component
public class CrosswalkAnalysis {
    /** A part smaller than this share of its commune is taken for the inaccuracy of the drawing. */
    public static final double LEAST_SHARE = 0.005;

    /** Ground a commune has outside the other edition by rounding alone, hectares. */
    private static final double ROUNDING_HA = 1e-6;

    private static final Comparator<Pair> BY_CODES =
            Comparator.comparing(Pair::oldCode).thenComparing(Pair::newCode);

    private record Asked(EditionId from, EditionId to) {}

    private final Territory territory;
    private final CommuneGround ground;
    private final PerRevision<Kept<Asked, CrossedEditions>> answers;

    CrosswalkAnalysis(Territory territory, CommuneGround ground, Revisions revisions) {
        this.territory = territory;
        this.ground = ground;
        this.answers = new PerRevision<>(revisions, () -> new Kept<>(pairsOfEditions()));
    }

    /** The crosswalk of two editions; refused for one and the same, which would be all ones. */
    public CrossedEditions cross(EditionId from, EditionId to) {
        territory.getEdition(from);
        territory.getEdition(to);
        if (from.equals(to)) {
            throw Refused.value("to", to, "an edition other than " + from);
        }
        return answers.get().get(new Asked(from, to), this::compute);
    }

    private int pairsOfEditions() {
        int editions = territory.listEditions().size();
        return editions * editions;
    }

    private CrossedEditions compute(Asked asked) {
        Crosswalk drawn = Crosswalk.between(
                ground.overlay(asked.from()).zones(), ground.overlay(asked.to()).zones());
        Map<Pair, Double> listed = listed(asked.from(), asked.to());
        boolean withShares = asked.from().compareTo(asked.to()) < 0;
        List<CrossedEditions.Row> rows = drawn.rows().stream()
                .map(row -> new CrossedEditions.Row(
                        new UnitCode(row.oldCode()),
                        new UnitCode(row.newCode()),
                        row.share(),
                        row.ha(),
                        withShares ? listed.get(new Pair(row.oldCode(), row.newCode())) : null))
                .toList();
        List<CrossedEditions.Difference> differences = drawn.differences(listed.keySet(), LEAST_SHARE).stream()
                .map(each -> difference(each, withShares ? listed.get(each.pair()) : null))
                .toList();
        return new CrossedEditions(asked.from(), asked.to(), rows, outside(drawn), differences);
    }

    private static CrossedEditions.Difference difference(Crosswalk.Difference each, Double listedShare) {
        return new CrossedEditions.Difference(
                each.kind().name().toLowerCase(Locale.ROOT),
                new UnitCode(each.pair().oldCode()),
                new UnitCode(each.pair().newCode()),
                each.share(),
                each.ha(),
                listedShare);
    }

    private static Map<UnitCode, Double> outside(Crosswalk drawn) {
        Map<UnitCode, Double> outside = new TreeMap<>();
        drawn.remaindersHa().forEach((code, ha) -> {
            if (ha > ROUNDING_HA) {
                outside.put(new UnitCode(code), ha);
            }
        });
        return outside;
    }

    private Map<Pair, Double> listed(EditionId from, EditionId to) {
        if (from.compareTo(to) < 0) {
            return forwards(from, to);
        }
        Map<Pair, Double> turned = new TreeMap<>(BY_CODES);
        forwards(to, from).forEach((pair, share) -> turned.put(new Pair(pair.newCode(), pair.oldCode()), share));
        return turned;
    }

    private Map<Pair, Double> forwards(EditionId from, EditionId to) {
        List<EditionId> way = territory.listEditions().stream()
                .map(Edition::id)
                .filter(id -> id.compareTo(from) >= 0 && id.compareTo(to) <= 0)
                .toList();
        Map<Pair, Double> shares = step(way.get(0), way.get(1));
        for (int i = 1; i < way.size() - 1; i++) {
            shares = multiply(shares, step(way.get(i), way.get(i + 1)));
        }
        return shares;
    }

    private Map<Pair, Double> step(EditionId from, EditionId to) {
        Map<Pair, Double> shares = new TreeMap<>(BY_CODES);
        for (CrosswalkShare share : territory.listCrosswalk()) {
            if (share.from().equals(from) && share.to().equals(to)) {
                shares.put(new Pair(share.oldCode().value(), share.newCode().value()), share.share());
            }
        }
        return shares;
    }

    /** A pair stays listed with share 0, as the list has parts whose size nobody published. */
    private static Map<Pair, Double> multiply(Map<Pair, Double> first, Map<Pair, Double> then) {
        Map<String, List<Map.Entry<Pair, Double>>> onwards = new TreeMap<>();
        then.entrySet().forEach(each -> onwards.computeIfAbsent(each.getKey().oldCode(), code -> new ArrayList<>())
                .add(each));
        Map<Pair, Double> product = new TreeMap<>(BY_CODES);
        first.forEach((pair, share) -> onwards.getOrDefault(pair.newCode(), List.of())
                .forEach(next -> product.merge(
                        new Pair(pair.oldCode(), next.getKey().newCode()), share * next.getValue(), Double::sum)));
        return product;
    }
}
