package vn.mauson.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import vn.mauson.formats.Fault;
import vn.mauson.geometry.Frame;
import vn.mauson.measure.Refused;
import vn.mauson.measure.UnitCode;
import vn.mauson.overlay.Crosswalk;
import vn.mauson.overlay.Overlay;
import vn.mauson.overlay.Parcel;
import vn.mauson.overlay.Zone;
import vn.mauson.pack.Boundary;
import vn.mauson.pack.CrosswalkShare;
import vn.mauson.pack.Unit;

/** How the communes of an edition lie in those of the one that follows it, by their outlines. */
final class Succession {
    /**
     * A part below this share of its commune is a border drawn twice: two hundredths of a per cent of the
     * province's communes would otherwise each be listed in all their neighbours.
     */
    static final double SLIVER_SHARE = 0.005;

    private static final String METHOD = "outlines";

    private final Overlay before;
    private final Map<String, UnitCode> districtOf;
    private final NewEdition edition;

    /**
     * @param communes of the edition before
     * @param outlines theirs, degrees
     */
    Succession(List<Unit> communes, List<Boundary> outlines, NewEdition edition, Frame plane) {
        this.before = Overlay.of(Ground.zones(outlines, plane));
        this.districtOf = communes.stream()
                .filter(unit -> unit.district() != null)
                .collect(Collectors.toMap(unit -> unit.code().value(), Unit::district));
        this.edition = edition;
    }

    /** The district, or reporting group, whose communes have most of the ground; null where none has any. */
    UnitCode districtOf(Geometry onPlane) {
        Map<UnitCode, Double> hectares = new HashMap<>();
        before.measure(List.of(new Parcel(0, onPlane))).parts(0).forEach((code, ha) -> {
            UnitCode district = districtOf.get(code);
            if (district != null) {
                hectares.merge(district, ha, Double::sum);
            }
        });
        return hectares.entrySet().stream()
                .max(Map.Entry.<UnitCode, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /**
     * The shares of every old commune, which sum to one. Slivers are dropped and what is left is scaled; each is
     * told at the new commune, and so is old ground in no new commune, which the shares leave out.
     */
    List<CrosswalkShare> shares(UnitGround recent, LayerRules.Listener listener) {
        Crosswalk drawn = Crosswalk.between(before.zones(), recent.zones());
        Map<String, List<Crosswalk.Row>> byOld =
                drawn.rows().stream().collect(Collectors.groupingBy(Crosswalk.Row::oldCode));
        List<CrosswalkShare> shares = new ArrayList<>();
        for (Zone old : before.zones()) {
            List<Crosswalk.Row> rows = byOld.get(old.code());
            if (rows == null) {
                throw Refused.value(
                        "commune " + old.code() + " of edition "
                                + edition.before().id(),
                        "in no commune of the file",
                        "a file that covers the ground of the edition before");
            }
            shares.addAll(withoutSlivers(rows, recent, listener));
            double outside = drawn.remaindersHa().get(old.code());
            if (outside > UnitGround.LEAST_HA) {
                listener.found(recent.ordinal(rows.get(0).newCode()), outside(old.code(), outside));
            }
        }
        return shares;
    }

    private List<CrosswalkShare> withoutSlivers(
            List<Crosswalk.Row> rows, UnitGround recent, LayerRules.Listener listener) {
        List<Crosswalk.Row> kept =
                rows.stream().filter(row -> row.share() >= SLIVER_SHARE).toList();
        double sum = kept.stream().mapToDouble(Crosswalk.Row::share).sum();
        rows.stream()
                .filter(row -> row.share() < SLIVER_SHARE)
                .forEach(row -> listener.found(recent.ordinal(row.newCode()), sliver(row)));
        return kept.stream().map(row -> share(row, row.share() / sum)).toList();
    }

    private CrosswalkShare share(Crosswalk.Row row, double share) {
        return new CrosswalkShare(
                edition.before().id(),
                new UnitCode(row.oldCode()),
                edition.id(),
                new UnitCode(row.newCode()),
                Math.min(1, share),
                METHOD,
                null,
                null,
                "",
                edition.source(),
                "medium");
    }

    private static Fault sliver(Crosswalk.Row row) {
        return Fault.remark(
                "sliver-share",
                "",
                String.format(Locale.ROOT, "%s: %.6f, %.4f ha", row.oldCode(), row.share(), row.ha()),
                "at least " + SLIVER_SHARE + " of the old commune; left out, its other shares scaled to sum to 1");
    }

    private static Fault outside(String code, double ha) {
        return Fault.remark(
                "old-ground-outside",
                "",
                String.format(Locale.ROOT, "%s: %.4f ha", code, ha),
                "old ground inside the new communes; this is in none and in no share");
    }
}
